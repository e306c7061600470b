import type { IssueKind } from '#lib/model/issue.ts';
import type { Formats } from '../Formats.ts';
import { count, verb } from './english.ts';

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** The scale of all columns of a survey, and columns on another one. */
export interface ScalesTaken {
  readonly by: keyof typeof surveys;
  readonly scale: Scale;
  readonly others: readonly ({ readonly column: string } & Scale)[];
}

/** Columns of a survey that are no positions. */
export interface MeasuresUnused {
  readonly by: keyof typeof surveys;
  readonly columns: readonly string[];
}

/** Published surveys of parties. */
const surveys = {
  chapelHill: 'the Chapel Hill Expert Survey',
  manifesto: 'the Manifesto Project',
  vParty: 'V-Party',
} as const;

/** What columns of a survey measure that are no positions. */
const measures = {
  chapelHill:
    'tell how much a question matters to a party, how divided it is on it or how far experts differ, which is no position',
  manifesto: 'tell which share of a programme is about something, which is no position',
  vParty: 'hold estimates on no scale with ends, how sure these are, or something else than a position',
} as const;

/** As what positions are taken that nobody has said to be support. */
export const takenAs = {
  scale: 'numbers are taken for places between a low and a high end, not for support of something',
  statement: 'positions are taken for agreement with the statement of an issue, not for support of its title',
  assessment: 'positions are taken for what is held to be true, not for support of something',
} as const;

/** What the numbers at the ends of a scale say. */
export const furthest: Readonly<Record<IssueKind, { readonly for: string; readonly against: string }>> = {
  position: { for: 'supports most', against: 'opposes most' },
  assessment: { for: 'affirms most', against: 'disputes most' },
  statement: { for: 'agrees most', against: 'disagrees most' },
  scale: { for: 'high end', against: 'low end' },
};

/** So many columns are named. */
const mostNamed = 3;

/** `numbers are read by the codebook of V-Party: 0 to 4; “v2pariglef_osp” 0 to 6`. */
export function scalesOf(formats: Formats, { by, scale, others }: ScalesTaken): string {
  const told = ({ from, to }: Scale) => `${formats.number(from)} to ${formats.number(to)}`;
  const own = others.map(({ column, ...of }) => `“${column}” ${told(of)}`);
  const columns = own.length === 0 ? '' : `; ${formats.list(own)}`;
  return `numbers are read by the codebook of ${surveys[by]}: ${told(scale)}${columns}`;
}

/** How many numbers are told by the nearest step, and where each of them stands. */
export function numbersBetween(formats: Formats, { cells }: { cells: number }): string {
  const lie = verb(cells, 'lies', 'lie');
  return `${count(formats, cells, 'number')} ${lie} between two of the five steps and ${verb(cells, 'counts', 'count')} as the nearer one; each stands in its row, before the reason or comment`;
}

/** Why columns of a survey are left out, the first of them by their names. */
export function measuresOf(formats: Formats, { by, columns }: MeasuresUnused): string {
  const named = columns.slice(0, mostNamed).map((column) => `“${column}”`);
  const more = columns.length - named.length;
  const all = more > 0 ? [...named, count(formats, more, 'other column')] : named;
  return `${formats.list(all)} ${measures[by]}: left out`;
}
