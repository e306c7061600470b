import { expect, test } from 'vitest';
import { capped } from '#lib/charts/claims-by-source/capped.ts';
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

test('of very many sources a picture has those that say most of its theses, counted as all are', () => {
  const first = grid.rows.slice(0, 60);
  const { rows, columns } = capped(grid, first, 'full');
  expect([rows.length, columns.length, columns.includes(49)]).toEqual([60, 40, true]);
  expect(rows.every(({ cells }) => cells.length === 40)).toBe(true);
  expect(rows.map(({ supporting, contradicting }) => supporting + contradicting)).toEqual(
    first.map(({ supporting, contradicting }) => supporting + contradicting),
  );
});
