import { isKept } from '#lib/charts/kit/chooseRows.ts';
import { numberCell, textCell } from '#lib/charts/kit/cells.ts';
import { sourceControls } from '#lib/charts/kit/controls.ts';
import { Cursor } from '#lib/charts/kit/Cursor.ts';
import { defineChart } from '#lib/charts/kit/defineChart.ts';
import { numberedSource } from '#lib/evidence/citation.ts';
import { rowsInForce } from '#lib/summary/rowsInForce.ts';
import type { Formats } from '#lib/words/Formats.ts';

/** What the chart says, as a file of `src/lib/words/en/` would. */
export function barsOfSourcesWords({ number }: Formats) {
  return {
    name: 'Claims of each source',
    question: 'How many claims does each source make?',
    headlines: {
      most: ({ source, claims }: { source: string; claims: number }) =>
        `${source} makes most claims: ${number(claims)}`,
    },
    encoded: 'One bar per source, by the number of its claims',
    empty: 'No selected source makes a claim.',
    kind: 'Bar chart of claims by source.',
    bar: ({ source, claims }: { source: string; claims: number }) => `${source}: ${number(claims)} claims.`,
    caption: 'Claims by source',
    columns: { source: 'Source', claims: 'Claims' },
  };
}

declare module '#lib/words/Words.ts' {
  interface FurtherAreas {
    'bars-of-sources': () => Promise<typeof barsOfSourcesWords>;
  }
}

interface Bar {
  readonly source: string;
  /** Positions in `dossier.claims`. */
  readonly rows: readonly number[];
}

/** How many claims each source makes: a thirteenth chart, as small as one can be. */
export const barsOfSources = defineChart({
  id: 'bars-of-sources',
  page: '/sources',
  reads: ['sourcesOff', 'reference', 'asOf'],
  controls: sourceControls,
  read: ({ dossier, view, chosen }): readonly Bar[] => {
    const isSelected = rowsInForce(dossier, view, 'claims');
    return dossier.sources
      .map(({ id }) => ({
        source: id,
        rows: dossier.claims.flatMap((claim, at) => (claim.source === id && isSelected(claim) ? [at] : [])),
      }))
      .filter(({ rows, source }) => rows.length > 0 && isKept(chosen, 'source', source));
  },
  rows: ({ data, dossier, words }) => [
    {
      kind: 'source',
      rows: data.map(({ source }) => ({ id: source, name: numberedSource(words, dossier, source) })),
    },
  ],
  found: (bars) => bars.length > 0,
  finding: ({ data, dossier, words }) => {
    const [most] = data.toSorted((a, b) => b.rows.length - a.rows.length);
    return {
      kind: 'most',
      facts: { source: numberedSource(words, dossier, most!.source), claims: most!.rows.length },
      rests: most!.rows.map((at) => ({ table: 'claims', at })),
    };
  },
  subtitle: ({ say }) => [say.encoded],
  empty: ({ say }) => say.empty,
  notes: () => [],
  sources: (bars) => bars.map(({ source }) => source),
  legend: () => [],
  layout: ({ data, dossier, words }, box) => {
    const cursor = new Cursor(box);
    const most = Math.max(...data.map(({ rows }) => rows.length));
    data.forEach(({ source, rows }, row) => {
      cursor.text(numberedSource(words, dossier, source));
      const place = { x: box.x, y: cursor.y, width: (box.width * rows.length) / most, height: 16 };
      cursor.target({ ...place, key: source, row, column: 0 }, [
        { type: 'rect', ...place, fill: box.theme.amount },
      ]);
      cursor.gap(24);
    });
    return cursor.body();
  },
  marks: ({ data, dossier, words, say }) =>
    data.map(({ source, rows }) => {
      const name = numberedSource(words, dossier, source);
      return {
        key: source,
        rows: rows.map((at) => ({ table: 'claims', at })),
        title: () => name,
        sentence: () => say.bar({ source: name, claims: rows.length }),
      };
    }),
  kind: ({ say }) => say.kind,
  retold: ({ data, dossier, words, say }) =>
    data
      .map(({ source, rows }) =>
        say.bar({ source: numberedSource(words, dossier, source), claims: rows.length }),
      )
      .join(' '),
  table: ({ data, dossier, words, say }) => ({
    caption: say.caption,
    columns: [
      { id: 'source', label: say.columns.source, kind: 'text' },
      { id: 'claims', label: say.columns.claims, kind: 'number' },
    ],
    rows: data.map(({ source, rows }) => ({
      key: source,
      cells: [textCell(numberedSource(words, dossier, source), source), numberCell(words, rows.length, '1')],
    })),
  }),
  native: ({ data, dossier, words, say }) => ({
    kind: 'bar',
    categories: data.map(({ source }) => numberedSource(words, dossier, source)),
    series: [{ name: say.columns.claims, unit: '1', values: data.map(({ rows }) => rows.length) }],
  }),
});
