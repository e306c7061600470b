import { expect, type Page } from '@playwright/test';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readRecord } from '#lib/export/readRecord.ts';
import { readView } from '#lib/view/viewParams.ts';
import { readFileSync } from 'node:fs';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { cardOf, openLive } from './liveChart.ts';
import { test } from './quietTest.ts';

/** Lets a file fall on the page, as from a folder of the computer. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text!], fileName!));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

test('a picture shows the view it is saved from, however that is seen, and leads back to it', async ({
  page,
}) => {
  const dossier = await shippedDossier();
  const ways = [
    { query: '?v=1&without=doc002' },
    { query: '?v=1&rows=name', dark: true },
    { query: '?v=1&turned=on', phone: true, offline: true },
  ];
  for (const { query, dark, phone, offline } of ways) {
    await page.setViewportSize(phone ? { width: 360, height: 740 } : { width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await openLive(page, `/stances/${query}`);
    await cardOf(page, stanceMatrix).getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Format').selectOption('svg');
    await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
    if (offline) await page.context().setOffline(true);
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save file' }).click();
    const svg = readFileSync(await (await waiting).path(), 'utf8');
    if (offline) await page.context().setOffline(false);

    const shown = new URL(page.url()).search;
    const { view } = readView(shown, dossier);
    const { headline } = stanceMatrix.prepare(dossier, view, english, 'slide');
    expect(svg).toContain(`<title>${headline}</title>`);
    const reading = readRecord(svg);
    expect(reading).toMatchObject({ ok: true, record: { chart: 'stance-matrix', view: shown } });

    await dialog.getByRole('button', { name: 'Close the export' }).click();
    await openLive(page, '/timeline/');
    await drop(page, 'picture.svg', svg);
    await expect(page.getByText('This is the view that “picture.svg” shows.')).toBeVisible();
    await expect.poll(() => new URL(page.url()).search).toBe(shown);
    await expect(cardOf(page, stanceMatrix)).toBeVisible();
  }
  await drop(page, 'letter.txt', 'Dear Sir');
  await expect(page.getByText('This file is neither a PNG nor an SVG picture.')).toBeVisible();
});

test('what is copied of a chart is said, and stands there where a browser forbids it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLive(page, '/stances/?v=1&without=doc002');
  const card = cardOf(page, stanceMatrix);
  await card.getByRole('button', { name: 'Copy …' }).click();
  const copies = card.getByRole('group', { name: 'Copy', exact: true });
  const copied = async (name: string) => {
    await copies.getByRole('button', { name }).click();
    await expect(card.getByText(/ copied\b/)).toBeVisible();
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const texts = item!.types.map(async (type) => {
        const blob = await item!.getType(type);
        return [type, type.startsWith('text/') ? await blob.text() : String(blob.size)];
      });
      return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
    });
  };
  const table = await copied('Table');
  expect(table['text/plain']!.split('\n')[0]!.split('\t').length).toBeGreaterThan(3);
  expect(table['text/html']).toContain('<table>');
  expect((await copied('Link'))['text/plain']).toMatch(/\/stances\/\?v=1&without=doc002$/);
  expect((await copied('Citation'))['text/plain']).toContain('All positions, “');
  expect((await copied('Embed code'))['text/plain']).toMatch(
    /^<iframe src="[^"]*\/embed\/stance-matrix\/\?v=1/,
  );
  expect(Number((await copied('Picture'))['image/png'])).toBeGreaterThan(10_000);

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await copies.getByRole('button', { name: 'Citation' }).click();
  await expect(card.getByLabel('Text to copy')).toHaveValue(/All positions, “/);
});

test('a template that is none is refused in words, with a way on', async ({ page }) => {
  await openLive(page, '/stances/');
  await cardOf(page, stanceMatrix).getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Format').selectOption('pptx');
  const file = { name: 'house.pptx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') };
  await dialog.getByLabel(/^Template/).setInputFiles(file);
  await dialog.getByRole('button', { name: 'Save file' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no PowerPoint presentation');
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save without the template' }).click();
  expect((await waiting).suggestedFilename()).toBe('stance-matrix.pptx');
});
