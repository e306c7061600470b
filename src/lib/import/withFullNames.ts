import { plainName, stanceNames } from './columnNames.ts';
import type { Grid } from './Grid.ts';
import { withMadeColumn } from './withMadeColumn.ts';

/** The name of the column that is added. */
const fullName = 'Full name';

/** Plain names of columns of first names and of family names. */
const firstNames = ['vorname', 'firstname', 'fname', 'givenname', 'prénom', 'имя'];
const familyNames = [
  ...['name', 'nachname', 'familienname', 'lastname', 'lname', 'familyname', 'surname', 'nom', 'фамилия'],
  ...['cognome', 'apellidos', 'apellido', 'sobrenome', 'achternaam', 'efternamn'],
];

/** Rows that tell whether another column has the full names. */
const enough = 200;

/** The places of the columns of first names and of family names, each of which names nobody; null where not both are there. */
export function halfNames({ columns }: Pick<Grid, 'columns'>): readonly [number, number] | null {
  const plain = columns.map(({ name }) => plainName(name));
  const places = [
    plain.findIndex((name) => firstNames.includes(name)),
    plain.findIndex((name) => familyNames.includes(name)),
  ] as const;
  return places.includes(-1) ? null : places;
}

/**
 * The table with a column of full names after all others where first names and family names stand in columns of their own, and
 * none of those that are called after actors has both. Any other table as it is.
 */
export function withFullNames(grid: Grid): Grid {
  const plain = grid.columns.map(({ name }) => plainName(name));
  const halves = halfNames(grid);
  if (halves === null || plain.includes(plainName(fullName))) return grid;
  const [first, family] = halves;
  const sample = grid.rows.slice(0, enough);
  const known = stanceNames.actor.map(plainName);
  const hasBoth = (at: number) =>
    at !== first &&
    at !== family &&
    known.includes(plain[at]!) &&
    sample.every(({ cells }) => [first, family].every((half) => cells[at]?.includes(cells[half] ?? '')));
  if (plain.some((_, at) => hasBoth(at))) return grid;
  const nameOf = ({ cells }: Grid['rows'][number]) =>
    [cells[first] ?? '', cells[family] ?? ''].filter((part) => part.trim() !== '').join(' ');
  const names = [first, family].map((at) => grid.columns[at]!.address);
  return withMadeColumn(grid, { name: fullName, textOf: nameOf, flaw: { kind: 'namesJoined', names } });
}
