import { expect, test } from 'vitest';
import { capped, mostColumns, speakingColumns } from '#lib/charts/claims-by-source/capped.ts';
import { pageRange, type Stretch } from '#lib/charts/kit/pages.ts';
import { defaultView } from '#lib/model/view.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { claimDossier } from '../../smallDossier.ts';

const sources = Array.from({ length: 50 }, (_, at) => `s${at}`);
const theses = Array.from({ length: 70 }, (_, at) => `t${at}`);
/** The last source speaks of every thesis, each other one of one. */
const claims = [
  ...theses.map((thesis) => `s49 ${thesis} supports`),
  ...sources.slice(0, 49).map((source, at) => `${source} t${at} contradicts`),
];
const grid = claimGrid(claimDossier(sources.join(' '), theses.join(' '), claims.join('\n')), defaultView);

test('of very many sources those that say most of its theses come first, and each has its place on a page', () => {
  const pages = {
    amount: () => grid.rows.length,
    columns: {
      amount: (_: null, { from, to }: Stretch) => speakingColumns(grid, grid.rows.slice(from, to)).length,
      most: mostColumns,
    },
  };
  const leaves = [1, 2, 3].map((at) => pageRange(pages, null, at)!);
  expect(leaves.map(({ from, to, columns }) => [from, to, columns?.from, columns?.to])).toEqual([
    [0, 60, 0, 40],
    [0, 60, 40, 50],
    // Of the last ten theses the last source alone speaks.
    [60, 70, undefined, undefined],
  ]);
  const drawn = leaves.map((page) => {
    const rows = grid.rows.slice(page.from, page.to);
    return capped(grid, rows, { presentation: 'full', page, isChosen: false });
  });
  expect(drawn.map(({ columns }) => columns.length)).toEqual([40, 10, 1]);
  expect(drawn.map(({ columns }) => columns.includes(49))).toEqual([true, false, true]);
  expect(new Set(drawn.flatMap(({ columns }) => columns)).size).toBe(50);
  for (const { rows, columns } of drawn)
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
  expect(leaves.map(({ before, behind }) => [before?.columns?.from, behind?.columns?.from])).toEqual([
    [undefined, 40],
    [0, undefined],
    [40, undefined],
  ]);
});

test('numbers of a row are those of all sources; where there are no pages, what has no column is counted', () => {
  const first = grid.rows.slice(0, 60);
  const slide = capped(grid, first, { presentation: 'slide', page: null, isChosen: false });
  expect([slide.columns.length, slide.columns.includes(49), slide.otherSources]).toEqual([16, true, 34]);
  expect(slide.rows.map(({ supporting, contradicting }) => supporting + contradicting)).toEqual(
    first.map(({ supporting, contradicting }) => supporting + contradicting),
  );
  const whole = capped(grid, grid.rows, { presentation: 'full', page: null, isChosen: false });
  expect(whole.rows.flatMap(({ cells }) => cells)).toHaveLength(70 + 49);
});
