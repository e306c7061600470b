import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as loud } from '@playwright/test';
import { unzipSync } from 'fflate';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { choose, keep, openPage } from './openOwn.ts';
import { test } from './quietTest.ts';

/** Data of a reader's own: opened, kept, seen on every page, passed on. */

const say = english.of('opening');
const own = english.of('own');

const votes = (...rows: string[]) => `country,resolution,vote,source,remark\n${rows.join('\n')}\n`;
const plain = votes(
  'Norway,Sea treaty,yes,Session 1,',
  'Chile,Sea treaty,no,Session 1,',
  'Kenya,Sea treaty,absent,Session 1,',
  'Norway,Whales,no,Session 2,',
  'Chile,Whales,yes,Session 2,',
);

test('a table is matched, kept and seen on every page, and nothing of the site stands under its name', async ({
  page,
}) => {
  const { info } = await shippedDossier();
  await openPage(page);
  await choose(page, 'votes.csv', plain);
  await expect(page.getByText(say.check.counts({ read: 5, kept: 4, leftOut: 1 }))).toBeVisible();
  await page.getByLabel(say.positions.countsAs('absent')).selectOption('0');
  await expect(page.getByText(say.check.counts({ read: 5, kept: 5, leftOut: 0 }))).toBeVisible();
  await keep(page, 'My votes');
  const article = page.getByRole('article').first();
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'Five positions of the actors are known',
  );

  const strayed = await page
    .locator('nav a, main a, .brand a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href).filter((href) => !/[?&]dossier=/.test(href)),
    );
  expect(strayed.filter((href) => !href.endsWith('/stances/'))).toEqual([]);
  const navigation = page.getByRole('navigation', { name: english.of('shell').views, exact: true });
  await expect(navigation.getByRole('link', { name: english.of('shell').sections.treaty })).toHaveCount(0);

  await page.reload();
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'Five positions of the actors are known',
  );
  for (const path of ['', 'sources/', 'data/', 'data/stances/', 'issue/', 'search/', 'open/']) {
    await page.goto(`/${path}${new URL(page.url()).search.split('&')[0]}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('banner')).toContainText('My votes');
    const text = await page.locator('main').innerText();
    expect(text, path).not.toContain('Pyongyang');
    await expect(page.getByRole('contentinfo'), path).toContainText(own.supplied(''));
    expect(await page.locator('main a[href*="/downloads/"]').count(), path).toBe(0);
  }
  await page.getByRole('link', { name: own.line.back(info.title) }).click();
  await expect(page.getByRole('banner')).toContainText(info.title);
  await expect(page.getByRole('banner')).not.toContainText('My votes');
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await expect(page.getByRole('banner')).toContainText('My votes');
});

test('texts that look like something else are shown as the texts they are', async ({ page }) => {
  const nasty = ['<img src=x onerror="document.title=1">', '=cmd|x', '__proto__', '\u202eevil', 'toString'];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await openPage(page);
  await choose(
    page,
    'nasty <b>.csv',
    votes(...nasty.map((text) => `${cell(text)},${cell(`On ${text}`)},yes,${cell(text)},${cell(text)}`)),
  );
  await keep(page, '<i>Nasty</i> & more');
  for (const path of ['stances', 'sources', 'data/actors']) {
    await page.goto(`/${path}/${new URL(page.url()).search.split('&')[0]}`);
    await expect(page.getByRole('banner')).toContainText('<i>Nasty</i> & more');
    for (const text of nasty) await expect(page.locator('main')).toContainText(text);
    await expect(page.locator('main img')).toHaveCount(0);
  }
});

test('a dossier that was saved passes the check and opens elsewhere; deleting is taken back, deleting all is not', async ({
  page,
}, { outputDir }) => {
  const kept = page.getByRole('region', { name: say.kept.heading });
  await openPage(page);
  await choose(page, 'votes.csv', plain);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say.keep.zip }).click();
  const archive = readFileSync((await (await download).path())!);
  const folder = join(outputDir, 'dossier');
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  expect(execFileSync('npx', ['tsx', 'scripts/check-data.ts', folder], { encoding: 'utf8' })).toContain(
    'no problems',
  );

  await choose(page, 'votes.zip', archive);
  await expect(page.getByText(say.dossier.heading('votes'))).toBeVisible();
  await keep(page, 'Opened again');
  await openPage(page);
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await kept.getByRole('button', { name: say.kept.of(say.kept.remove, 'Opened again') }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(0);
  await kept.getByRole('button', { name: say.kept.undo }).click();
  await kept.getByRole('button', { name: say.kept.of(say.kept.rename, 'Opened again') }).click();
  await kept.getByLabel(say.kept.newName('Opened again')).fill('Renamed');
  await page.keyboard.press('Enter');
  await kept.getByRole('button', { name: say.kept.of(say.kept.duplicate, 'Renamed') }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  await kept.getByRole('button', { name: say.kept.removeAll }).click();
  await kept.getByRole('button', { name: say.kept.removeAll }).click();
  await expect(kept.getByText(say.kept.allRemoved)).toBeVisible();
  await page.reload();
  await expect(kept.getByText(say.kept.none)).toBeVisible();
});

test('by keyboard alone, with the mapping of the last file remembered, and without a flaw that axe finds', async ({
  page,
}) => {
  await openPage(page);
  await page.getByText(say.choose.paste).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(plain);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(say.check.counts({ read: 5, kept: 4, leftOut: 1 }))).toBeVisible();
  await page.getByLabel(say.positions.countsAs('absent')).focus();
  await page.keyboard.type('neutral');
  await expect(page.getByText(say.check.counts({ read: 5, kept: 5, leftOut: 0 }))).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByLabel(say.keep.title).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText(say.choose.pasted);
  await openPage(page);
  await choose(page, 'next.csv', plain);
  await expect(page.getByText(say.mapping.remembered)).toBeVisible();
  await expect(page.getByText(say.check.counts({ read: 5, kept: 5, leftOut: 0 }))).toBeVisible();
});

loud(
  'what cannot be opened or kept is said, and the dossier of the site never stands in its place',
  async ({ page }) => {
    await page.goto('/stances/?dossier=nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.missing.heading);
    await expect(page.getByRole('article')).toHaveCount(0);

    // Nothing of the code arrives.
    await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
    await page.goto('/stances/?dossier=nowhere');
    await expect(page.getByText(english.of('shell').still.own)).toBeVisible();
    await expect(page.getByRole('article')).toBeHidden();
    await page.unroute('**/_app/immutable/**/*.js');

    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openPage(page);
    await choose(page, 'votes.csv', plain);
    await page.getByRole('button', { name: say.keep.keep }).click();
    const alert = page.getByRole('alert').filter({ hasText: own.problem({ kind: 'noRoom' }) });
    const download = page.waitForEvent('download');
    await alert.getByRole('button', { name: say.keep.zip }).click();
    expect((await download).suggestedFilename()).toBe('votes.zip');

    for (const [name, content] of [
      ['half.zip', Buffer.from('PK\u0003\u0004half')],
      ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
      ['empty.csv', Buffer.from('')],
    ] as const) {
      await choose(page, name, content);
      await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible();
    }
  },
);

loud('a table that was read is kept without a connection, and the page stays to say so', async ({ page }) => {
  await openPage(page);
  await choose(page, 'votes.csv', plain);
  await expect(page.getByRole('button', { name: say.keep.keep })).toBeEnabled();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: say.keep.keep }).click();
  const lost = english
    .of('network')
    .notOpened({ page: english.of('shell').pages['/stances'], offline: true });
  await expect(page.getByRole('alert').filter({ hasText: lost })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.context().setOffline(false);
  await openPage(page);
  await expect(page.getByRole('region', { name: say.kept.heading }).getByRole('listitem')).toHaveCount(1);
});

test('a cell is corrected where its problem is listed, told as changed, kept in the mapping, and taken back', async ({
  page,
}) => {
  const { check, problems } = say;
  const text = 'country,issue,vote\nNorway,Whaling,ys\nChile,Whaling,no\n';
  await openPage(page);
  await choose(page, 'votes.csv', text);
  const counts = (kept: number) =>
    expect(page.getByText(check.counts({ read: 2, kept, leftOut: 2 - kept }))).toBeVisible();
  await counts(1);
  const cell = { row: 2, column: 'vote' };
  await page.getByLabel(check.cell(cell)).fill('yes');
  await page.keyboard.press('Enter');
  await counts(2);
  const changed = page.getByRole('region', { name: check.changed.heading(1) });
  await expect(changed.getByRole('row').last()).toContainText('ys');
  await page.getByText(say.mapping.heading).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say.mapping.save }).click();
  const mapping = JSON.parse(readFileSync((await (await download).path())!, 'utf8')) as object;
  expect(mapping).toMatchObject({ cells: [{ ...cell, from: 'ys', to: 'yes' }] });
  await changed.getByRole('button', { name: check.changed.undoOf(cell) }).click();
  await counts(1);
  await expect(page.getByText(problems.columns.help)).toBeVisible();
  await page.getByLabel(check.cell(cell)).fill('yes');
  await page.keyboard.press('Enter');
  await keep(page, 'Corrected');
  await page.goto(`/stances/${new URL(page.url()).search}`);
  await expect(page.getByRole('application').first()).toBeVisible();
  await openPage(page);
  // What was corrected in one file is nothing of the next.
  await choose(page, 'votes.csv', text);
  await counts(1);
});
