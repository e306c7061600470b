import { plainName } from './columnNames.ts';
import type { Grid } from './Grid.ts';
import type { Mapping } from './mapping.ts';
import { publishedSurvey } from './publishedSurveys.ts';
import { eventLabels, isUnnamedGdelt } from './withEventLabels.ts';

/** What the columns of a data set hold that everybody in its field knows by heart and that names none of them in words. */
export type PublishedColumns = Pick<
  Mapping,
  'table' | 'columns' | 'constants' | 'issues' | 'scale' | 'scales' | 'rows'
>;

/** Trade between countries by CEPII: year, exporter, importer, product, thousands of US dollars, tonnes. */
const baci: PublishedColumns = {
  table: 'figures',
  columns: { period_start: 't', flow_from: 'i', flow_to: 'j', commodity: 'k', value: 'v' },
  constants: { measure: 'Trade value', unit: 'kUSD' },
  scale: null,
};

/** Statements checked by PolitiFact, gathered by Wang (2017), in files without names. */
const liar: PublishedColumns = {
  table: 'claims',
  columns: {
    verdict: 'column 2',
    claim: 'column 3',
    topic: 'column 4',
    claimant: 'column 5',
    note: 'column 14',
  },
  constants: { checker: 'PolitiFact' },
  scale: null,
};

/** Events that GDELT gathers, in files without names. */
const gdelt: PublishedColumns = {
  table: 'events',
  columns: { date: 'column 2', label: eventLabels, actors: 'column 7' },
  constants: {},
  scale: null,
};

/** Null for any other table. */
export function publishedColumns(grid: Grid): PublishedColumns | null {
  const { columns, rows } = grid;
  const names = columns.map(({ name }) => plainName(name)).join();
  if (names === 't,i,j,k,v' || names === 't,i,j,k,v,q') return baci;
  const isLiar =
    columns.length === 14 &&
    columns.every(({ name }) => name === '') &&
    rows.slice(0, 20).every(({ cells: [first = ''] }) => /^\d+\.json$/.test(first));
  if (isLiar) return liar;
  if (isUnnamedGdelt({ columns, rows })) return gdelt;
  return publishedSurvey(grid)?.mapping ?? null;
}
