import { expect, type Page } from '@playwright/test';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Stance } from '#lib/model/stance.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { filtersOf as filters, openFilters } from './filters.ts';
import { cardOf, openLive } from './liveChart.ts';
import { test } from './quietTest.ts';
import { recountCells } from './recount.ts';

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

const differing = (page: Page) =>
  cardOf(page, stanceMatrix).getByRole('region', { name: 'Marks that change' });

/** `Japan, US and partners, 2024 treaty` for each cell of which a recount says something else without some rows. */
function expectedChanges(counts: (row: Stance) => boolean): string[] {
  const told = ({ kind, steps, sourceCount, confidence }: ReturnType<typeof recountCells>[number]) =>
    [kind, steps[0], steps.at(-1), sourceCount, confidence].join();
  const before = recountCells(dossier);
  const after = new Map(recountCells(dossier, counts).map((cell) => [cell.key, cell]));
  return before
    .filter((cell) => told(cell) !== told(after.get(cell.key)!))
    .map(({ actor, issue }) => {
      const { short_name, bloc } = dossier.actors.find(({ id }) => id === actor)!;
      return [short_name, bloc, dossier.issues.find(({ id }) => id === issue)!.short_label].join(', ');
    })
    .sort();
}

test('without a source the marks that change are listed, exactly those of a recount', async ({ page }) => {
  const [first] = dossier.sources.filter(({ file }) => file !== '');
  await openLive(page, `/stances/?v=1&without=${first?.id}&all-issues=on&all-actors=on`);
  const summary = cardOf(page, stanceMatrix).locator('.changes .unfold');
  await expect(summary).toContainText('marks change');
  await summary.click();
  const heads = await differing(page).locator('tbody th[scope=row]').allTextContents();
  const listed = heads.map((head) => head.trim());
  const sure = expectedChanges((row) => row.source !== first?.id);
  // A median can change where range, number and confidence do not; whatever a recount finds must be listed.
  for (const label of sure) expect(listed).toContain(label);
  expect(await summary.textContent()).toContain(`${listed.length} marks change`);
  // The same marks are framed on the chart.
  const frames = await cardOf(page, stanceMatrix).locator('svg.over path.changed').getAttribute('d');
  expect(frames?.match(/M/g)).toHaveLength(listed.length);
});

test('a source can be kept alone, and every finding of the overview says what that changes', async ({
  page,
}) => {
  await openLive(page, '/');
  await openFilters(page);
  await filters(page).locator('summary', { hasText: 'Sources' }).click();
  await filters(page)
    .getByRole('button', { name: /^Only / })
    .nth(1)
    .click();
  // The texts of treaties, which count for clauses, are left out too.
  const counting = dossier.sources.filter(({ file, kind }) => file !== '' || kind === 'treaty');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('without')?.split(',').length)
    .toBe(counting.length - 1);
  await expect(filters(page).getByRole('status')).toContainText('Filter: only');
  for (const article of await page.getByRole('article').all()) {
    await expect(article.locator('.changes')).toContainText(
      /\bOnly .+: (new headline|[\d,]+ (mark|row))|No change on this chart only /,
    );
  }
  await filters(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('.changes')).toHaveCount(0);
});

test('an as-of date leaves out what is dated later, says so, and lives in the link', async ({ page }) => {
  await openLive(page, '/stances/?v=1&all-issues=on&all-actors=on');
  await openFilters(page);
  await filters(page).getByLabel('Up to').fill('2023-12-31');
  await filters(page).getByLabel('Up to').press('Tab');
  await expect.poll(() => new URL(page.url()).searchParams.get('asof')).toBe('2023-12-31');
  const card = cardOf(page, stanceMatrix);
  await expect(card.locator('.subtitle')).toContainText('up to 31 December 2023');
  await card.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(card.getByRole('table')).toBeInViewport();
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const early = (row: Stance) => {
    const source = sources.get(row.source);
    const published = source?.published || sources.get(source?.derived_from ?? '')?.published || '';
    return (row.date || published).slice(0, 4) <= '2023';
  };
  const expected = recountCells(dossier, early).filter(({ kind }) => kind !== 'none').length;
  const rows = card.locator('.picture tbody tr:not(.fold)');
  await expect(rows).toHaveCount(expected);
  await expect(rows.filter({ hasText: 'nothing found' })).toHaveCount(0);
  expect(expected).toBeGreaterThan(0);
  await page.reload();
  await expect(card.locator('.subtitle')).toContainText('up to 31 December 2023');
});

test('what rests on each document can be worked out, and its numbers lead to the view', async ({ page }) => {
  await page.goto('/sources/');
  await page.getByRole('button', { name: 'Calculate' }).click();
  const table = page.getByRole('region', { name: 'What changes without each document' });
  const documents = dossier.sources.filter(({ file }) => file !== '');
  // Twelve charts without each document take a busy machine a while.
  await expect(table.locator('thead th')).toHaveCount(1 + documents.length, { timeout: 60_000 });
  await expect(table.locator('tbody tr')).toHaveCount(catalog.length);
  const link = table.locator('tbody tr').first().getByRole('link').first();
  const words = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('application').first().waitFor();
  // The chart says the same of each kind of change as the table that leads to it.
  for (const part of words.trim().split(', ')) {
    await expect(page.locator('.changes').first()).toContainText(part);
  }
});
