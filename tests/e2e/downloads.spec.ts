import { readdirSync, readFileSync } from 'node:fs';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { readTable } from '#lib/data/readTable.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { test } from './quietTest.ts';

const folder = 'static/data';

/** Where the links of a name lead, in the order of the page; relative ones are resolved as a browser would. */
async function addressesOf(page: Page, name: RegExp): Promise<string[]> {
  await page.goto('/data/');
  return page
    .getByRole('link', { name })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

async function fetched(request: APIRequestContext, address: string): Promise<Buffer> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return response.body();
}

const nameOf = (address: string) => decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');

test('the exact CSVs are the files of the dossier, byte for byte', async ({ page, request }) => {
  const addresses = await addressesOf(page, /^Exact CSV: /);
  expect(addresses.map(nameOf).sort()).toEqual(tableNames.map((name) => `${name}.csv`).sort());
  for (const address of addresses) {
    const served = await fetched(request, address);
    expect(served.equals(readFileSync(`${folder}/${nameOf(address)}`)), address).toBe(true);
  }
});

test('the CSVs for spreadsheets start with a byte order mark and hold the same cells', async ({
  page,
  request,
}) => {
  const addresses = await addressesOf(page, /^CSV for spreadsheets: /);
  expect(addresses.length).toBe(tableNames.length);
  for (const address of addresses) {
    const served = await fetched(request, address);
    expect([...served.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const name = nameOf(address).replace('-for-spreadsheets.csv', '');
    const ours = readTable(readFileSync(`${folder}/${name}.csv`, 'utf8'), `${name}.csv`);
    const theirs = readTable(served.toString('utf8'), `${name}.csv`);
    expect(theirs.header).toEqual(ours.header);
    // An apostrophe is all that may be added, before what a spreadsheet would run as a formula.
    const plain = theirs.rows.map(({ cells }) => cells.map((cell) => cell.replace(/^'(?=[=@+\-\t\r].)/, '')));
    expect(plain).toEqual(ours.rows.map(({ cells }) => cells));
    expect(theirs.rows.flatMap(({ cells }) => cells).filter((cell) => /^[=@\t\r]./.test(cell))).toEqual([]);
  }
});

test('the ZIP opens and holds every file of the folder', async ({ page, request }) => {
  const [address = ''] = await addressesOf(page, /ZIP/);
  const zip = await JSZip.loadAsync(await fetched(request, address));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));
  const zipped = Object.values(zip.files).filter(({ dir }) => !dir);
  expect(zipped.map(({ name }) => name).sort()).toEqual(files.sort());
  for (const file of zipped) {
    const bytes = await file.async('nodebuffer');
    expect(bytes.equals(readFileSync(`${folder}/${file.name}`)), file.name).toBe(true);
  }
});

test('the schema and the codebook can be downloaded', async ({ page, request }) => {
  const [schema = ''] = await addressesOf(page, /Schema/);
  expect((await fetched(request, schema)).equals(readFileSync(`${folder}/datapackage.json`))).toBe(true);
  await page.goto('/data/codebook/');
  const codebook = await page
    .getByRole('link', { name: 'Download' })
    .evaluate((link) => (link as HTMLAnchorElement).href);
  expect((await fetched(request, codebook)).equals(readFileSync(`${folder}/CODEBOOK.md`))).toBe(true);
});

test('a link on a page of one table saves that file', async ({ page }) => {
  await page.goto('/data/stances/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exact CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('stances.csv');
  expect(readFileSync(await download.path()).equals(readFileSync(`${folder}/stances.csv`))).toBe(true);
});
