import type { IssueKind } from '#lib/model/issue.ts';
import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import type { CellEdit } from './cellEdits.ts';
import type { DateOrder } from './dates.ts';
import { withoutZeros, type Decimal } from './numbers.ts';
import { fieldsOf, type ImportTable, type OtherField } from './tableFields.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { meaningNamed, type MeaningOf } from './meanings.ts';
import type { Scale } from './positionWords.ts';

/** Fields of a table of stances that a column can be the source of; actor, issue and stance cannot be done without. */
export const stanceFields = [
  'actor',
  'issue',
  'proposition',
  'stance',
  'source',
  'date',
  'paragraph',
  'quote',
  'rationale',
  'item',
] as const;

export type StanceField = (typeof stanceFields)[number];

export type ImportField = StanceField | OtherField;

/** The fields that columns of a table can be the source of. */
export function fieldNames(table: ImportTable): readonly ImportField[] {
  return table === 'stances' ? stanceFields : fieldsOf(table).map(([field]) => field);
}

/** What becomes of the columns of a file; small enough to be kept and used for the next file of the same shape. */
export interface Mapping {
  readonly table: ImportTable;
  /**
   * Field → address of a column. `issue` of stances may be `*`: each column that no field takes is an issue, its cells
   * positions; or `actor`, where the issues stand in rows; and so may `provision`, where cells tell whether the instrument
   * of their row has it.
   */
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
  /** Where `issue` is `*`, the columns that are issues; absent for those that hold positions for the most part. */
  readonly issues?: readonly string[];
  /** The same where `actor` is `*`. */
  readonly actors?: readonly string[];
  /** Where `value` of figures is `*`, the columns that are figures; absent for those that measure something. */
  readonly figures?: readonly string[];
  /** Where `provision` is `*`, the columns that are provisions; absent for those that hold codes of them. */
  readonly provisions?: readonly string[];
  /** Field → what all rows have, where no column says it. */
  readonly constants: Readonly<Partial<Record<ImportField, string>>>;
  /**
   * Text of a cell → what it means: a position, of claims a bearing, of provisions a status; compared as written, then
   * without regard to case and to `.0` behind whole numbers.
   */
  readonly values: Readonly<Record<string, string>>;
  /** Where positions are numbers of another scale than −2 to 2. */
  readonly scale: Scale | null;
  /** Of columns of positions on another scale, by their addresses. */
  readonly scales?: Readonly<Record<string, Scale>>;
  /** How positions on the issues are told; absent to judge by what they are written in. */
  readonly issueKind?: IssueKind;
  /** What a row is; null to judge by how many there are of one actor, issue and source. */
  readonly rows?: StanceRowKind | null;
  /** The decimal sign of numbers; absent to judge by the whole column. */
  readonly decimal?: Decimal;
  /** The order in which dates are written; absent to judge by the whole column. */
  readonly dates?: DateOrder;
  /** What sources are called; absent for sources. */
  readonly sourceNoun?: SourceNoun;
  /** Cells that were corrected, of this one file. */
  readonly cells?: readonly CellEdit[];
}

export const noMapping: Mapping = {
  table: 'stances',
  columns: {},
  constants: {},
  values: {},
  scale: null,
  rows: null,
};

/** The scale of a column of positions, from its low to its high end where it has no sides; null where nobody has said it. */
export function scaleOf({ scale, scales, issueKind }: Mapping, address: string): Scale | null {
  const own = scales && Object.hasOwn(scales, address) ? scales[address]! : scale;
  if (own === null || own.from < own.to || issueKind !== 'scale') return own;
  return { from: own.to, to: own.from };
}

/** What is to be known of columns that nothing is made of. */
export function unusedColumns(
  { columns }: Pick<Grid, 'columns'>,
  used: ReadonlySet<string | null>,
): ImportProblem[] {
  return columns.flatMap(({ address }) =>
    used.has(address) ? [] : [ofWhole({ kind: 'columnUnused' }, address)],
  );
}

/** A field for which each column that no other field takes may stand. */
export type WideField = 'issue' | 'actor' | 'provision' | 'value';

export const anyColumn = '*';

/** The fields of a table that may be so. */
export function wideFields(table: ImportTable): readonly WideField[] {
  return fieldsOfTables[table] ?? [];
}

const fieldsOfTables: Readonly<Partial<Record<ImportTable, readonly WideField[]>>> = {
  stances: ['issue', 'actor'],
  provisions: ['provision'],
  figures: ['value'],
};

/** The field of a mapping that is so; null for none. */
export function wideFieldOf({ table, columns }: Pick<Mapping, 'table' | 'columns'>): WideField | null {
  return wideFields(table).find((field) => columns[field] === anyColumn) ?? null;
}

/** Whether each column that no field takes is an issue, an actor, a provision or a figure. */
export function isWide(mapping: Mapping): boolean {
  return wideFieldOf(mapping) !== null;
}

/** Under which name a mapping lists the columns that stand for a field. */
export const wideLists = {
  issue: 'issues',
  actor: 'actors',
  value: 'figures',
  provision: 'provisions',
} as const;

/** The columns that are named as an issue, an actor, a provision or a figure each; null where nobody has named them. */
export function wideColumnsNamed(mapping: Mapping): readonly string[] | null {
  const field = wideFieldOf(mapping);
  return field === null ? null : (mapping[wideLists[field]] ?? null);
}

export function withWideColumns(mapping: Mapping, addresses: readonly string[]): Mapping {
  const field = wideFieldOf(mapping);
  return field === null ? mapping : { ...mapping, [wideLists[field]]: addresses };
}

/** Looks up what the mapping makes of a text; undefined where it says nothing of it. */
export function meaningsMapped<Table extends ImportTable>(
  { values }: Pick<Mapping, 'values'>,
  table: Table,
): (text: string) => MeaningOf<Table> | undefined {
  const asWritten = new Map<string, MeaningOf<Table> | undefined>();
  const plainly = new Map<string, MeaningOf<Table> | undefined>();
  for (const [word, meaning] of Object.entries(values)) {
    const named = meaningNamed(table, meaning) ?? undefined;
    asWritten.set(word, named);
    // Of words that are alike but for that, the first.
    if (!plainly.has(plainWord(word))) plainly.set(plainWord(word), named);
  }
  if (asWritten.size === 0) return () => undefined;
  return (text) => (asWritten.has(text) ? asWritten.get(text) : plainly.get(plainWord(text)));
}

/** A text as it is compared with the words of a mapping where none is written so. */
export function plainWord(word: string): string {
  return withoutZeros(word.trim()).toLowerCase();
}
