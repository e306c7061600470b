import { plainName } from './columnNames.ts';
import type { Grid } from './Grid.ts';
import { withMadeColumn } from './withMadeColumn.ts';

/** What the first two digits of a code say that somebody does, by the codebook CAMEO; the first is 01. */
const deeds = [
  ...['makes a statement', 'appeals', 'says it would cooperate', 'consults', 'cooperates diplomatically'],
  ...['cooperates materially', 'gives aid', 'yields', 'investigates', 'demands', 'disapproves', 'rejects'],
  ...['threatens', 'protests', 'shows military force', 'reduces relations', 'coerces', 'assaults', 'fights'],
  'uses mass violence',
];

/** The name of the column that is added. */
export const eventLabels = 'Event';

/** Where the columns stand in the files of GDELT, which have no names; counted from 0. */
const unnamed = { day: 1, actor1name: 6, actor2name: 16, eventrootcode: 28 };

/**
 * The table with a column that says in words what happened, in the place of codes, where events are coded by CAMEO, as GDELT
 * publishes them with names of columns or without: `RUSSIA → JAPAN: threatens`. Any other table as it is.
 */
export function withEventLabels(grid: Grid): Grid {
  const places = placesIn(grid);
  if (places === null) return grid;
  const [first, second, code] = places;
  const labelOf = ({ cells }: Grid['rows'][number]) => {
    const digits = (cells[code] ?? '').trim();
    const deed = /^\d{1,2}$/.test(digits) ? deeds[Number(digits) - 1] : undefined;
    const [one, other] = [first, second].map((at) => (cells[at] ?? '').trim());
    const who = [one, other && `→ ${other}`].filter((part) => part).join(' ');
    return [who, deed ?? `code ${digits}`].filter((part) => part !== '').join(': ');
  };
  const names = places.map((at) => grid.columns[at]!.address);
  return withMadeColumn(grid, { name: eventLabels, textOf: labelOf, flaw: { kind: 'labelsMade', names } });
}

/** The columns of both actors and of the code; null where there are none. */
function placesIn({ columns, rows }: Grid): readonly [number, number, number] | null {
  const plain = columns.map(({ name }) => plainName(name));
  if (plain.includes(plainName(eventLabels))) return null;
  const isUnnamed = isUnnamedGdelt({ columns, rows });
  const placeOf = (name: 'actor1name' | 'actor2name' | 'eventrootcode') =>
    isUnnamed ? unnamed[name] : plain.indexOf(name);
  const places = [placeOf('actor1name'), placeOf('actor2name'), placeOf('eventrootcode')] as const;
  return places.includes(-1) ? null : places;
}

/** Whether a table has the columns of a file of GDELT, without names. */
export function isUnnamedGdelt({ columns, rows }: Pick<Grid, 'columns' | 'rows'>): boolean {
  return (
    columns.length > 56 &&
    columns.slice(0, 57).every(({ name }) => name === '') &&
    rows.length > 0 &&
    rows
      .slice(0, 20)
      .every(
        ({ cells }) =>
          /^(19|20)\d{6}$/.test(cells[unnamed.day] ?? '') &&
          /^\d{1,2}$/.test(cells[unnamed.eventrootcode] ?? ''),
      )
  );
}
