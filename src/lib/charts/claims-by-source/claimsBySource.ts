import { thesisFacts } from '#lib/evidence/thesisFacts.ts';
import { thesisText } from '#lib/evidence/thesisText.ts';
import type { ClaimCell, ClaimRow } from '#lib/summary/claimCell.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { rowsOnPage } from '../kit/pages.ts';
import { mostColumns, speakingColumns } from './capped.ts';
import { legend } from './cell.ts';
import { lead } from './cells.ts';
import { claimCells, sourceOf } from './claimCells.ts';
import { finding } from './finding.ts';
import { layout } from './layout.ts';
import { hasPredictions, hasQuotes, isDisputed, isDisputedInExpectation, read, reads } from './read.ts';

/** Which source supports and which contradicts what, the most disputed thesis first unless another order is asked. */
export const claimsBySource = defineChart({
  id: 'claims-by-source',
  areas: ['theses'],
  page: '/claims',
  reads,
  controls: [...sourceControls, controls.thesisOrder, controls.allTheses, controls.claimant],
  rows: ({ dossier, data }) => [
    {
      kind: 'thesis',
      rows: data.listed.map(({ thesis }) => ({
        id: dossier.theses[thesis]!.id,
        name: thesisText(dossier, thesis),
      })),
    },
  ],
  read,
  pages: {
    amount: ({ wanted }) => wanted.length,
    columns: {
      amount: ({ wanted, grid }, page) => speakingColumns(grid, rowsOnPage(wanted, page)).length,
      most: mostColumns,
    },
  },
  found: ({ sources }) => sources.length > 0,
  finding,
  subtitle: ({ view, say, presentation }) => [say.subtitle[presentation], say.orders[view.thesisOrder]],
  leftOut: ({ data, dossier, say, presentation }) => {
    const { listed, sources, undisputed, undisputedRatings, otherSources } = data;
    if (sources.length === 0) return '';
    const hidden = dossier.theses.length - listed.length;
    return say.notDrawn({
      // Below a slide stands what it leaves out, told apart.
      undisputed: presentation === 'slide' ? 0 : undisputed,
      rated: undisputedRatings,
      hidden,
      sources: otherSources,
    });
  },
  empty: ({ say }) => say.empty,
  notes: ({ data: { rows, grid, sources, listed }, dossier, view, say }) => {
    const [first] = rows;
    const expected = rows.filter(isDisputedInExpectation).map((row) => thesisText(dossier, row.thesis));
    const sidesOf = (row: ClaimRow) => ({
      thesis: thesisText(dossier, row.thesis),
      sides: thesisFacts(grid, row),
    });
    return [
      first &&
        first.thesis === listed[0]?.thesis &&
        view.thesisOrder === 'contested' &&
        isDisputed(first) &&
        !first.ratedWrong &&
        say.notes.mostDisputed(sidesOf(listed[0])),
      expected.length > 0 && say.notes.expected(expected),
      view.thesisOrder === 'diagnostic' && sources.length > 0 && say.notes.score,
      rows.some(({ cells }) => cells.some(hasPredictions)) && say.notes.predictions,
      rows.some(({ cells }) => cells.some(hasQuotes)) && say.notes.quotes,
      grid.columns.some(({ root, members }) => members.some((id) => id !== root)) && say.notes.copies,
    ];
  },
  sources: ({ sources }) => sources,
  legend,
  layout,
  marks: claimCells.marks,
  lead,
  kind: ({ data: { rows, columns }, say }) => say.kind({ theses: rows.length, sources: columns.length }),
  retold: (context) => {
    const { dossier, data, view, say } = context;
    const sourcesOf = (row: ClaimRow, test: (cell: ClaimCell) => boolean) =>
      row.cells.filter(test).map(({ column }) => sourceOf(context, column));
    return say.retold({
      theses: data.rows
        .filter((row) => !row.silent)
        .map((row) => ({
          thesis: thesisText(dossier, row.thesis),
          score: view.thesisOrder === 'diagnostic' ? row.diagnosticity : null,
          of: (kind) => sourcesOf(row, (cell) => cell.kind === kind && !cell.predicted),
          predicted: sourcesOf(row, ({ predicted }) => predicted),
        })),
      silent: data.rows.filter((row) => row.silent).map((row) => thesisText(dossier, row.thesis)),
    });
  },
  // Where nothing is drawn there is nothing to list; whoever chooses a thesis sees that it is silent.
  table: (context) => {
    const { data, chosen } = context;
    const isListed = data.sources.length > 0 || chosen.thesis;
    return claimCells.table(isListed ? context : { ...context, data: { ...data, rows: [] } });
  },
});
