import { readSourceNoun, type SourceNoun } from '#lib/model/sourceNoun.ts';
import { stanceRowKinds, type StanceRowKind } from '#lib/model/stance.ts';
import { areEdits, type CellEdit } from './cellEdits.ts';
import { dateOrders, type DateOrder } from './dates.ts';
import type { Decimal } from './numbers.ts';
import { fieldsOf, importTables, type ImportTable, type OtherField } from './tableFields.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { positionNamed, type Position, type Scale } from './positionWords.ts';

/** Fields of a table of stances that a column can be the source of; the first three cannot be done without. */
export const stanceFields = [
  'actor',
  'issue',
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
  /** Field → address of a column. `issue` of stances may be `*`: each column that no field takes is an issue, its cells positions. */
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
  /** Where `issue` is `*`, the columns that are issues; absent for those that hold positions for the most part. */
  readonly issues?: readonly string[];
  /** Field → what all rows have, where no column says it. */
  readonly constants: Readonly<Partial<Record<ImportField, string>>>;
  /** Text of a cell → position; compared as written, then without regard to case. */
  readonly values: Readonly<Record<string, string>>;
  /** Where positions are numbers of another scale than −2 to 2. */
  readonly scale: Scale | null;
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

/** A part of a mapping that cannot be followed; `expected` lists what could stand there, where that is a list. */
export interface MappingFault {
  readonly part: string;
  readonly kind:
    | 'noSuchField'
    | 'noSuchColumn'
    | 'noPosition'
    | 'noPair'
    | 'noScale'
    | 'noTable'
    | 'noRowKind'
    | 'noDateOrder'
    | 'noSourceNoun'
    | 'noCells'
    | 'notJson';
  readonly expected: readonly string[];
}

export type MappingReading =
  { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly fault: MappingFault };

const anyColumn = '*';

function isIssue(table: ImportTable, field: string): boolean {
  return table === 'stances' && field === 'issue';
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

/** Whether each column that no field takes is an issue. */
export function isWide({ columns }: Mapping): boolean {
  return columns.issue === anyColumn;
}

/**
 * `actor=country,issue=topic,source='UN votes'`: a value in single quotation marks is what all rows have;
 * `issue=[Q1|Q2]` names the columns that are issues each.
 */
export function readColumns(text: string, mapping: Mapping, addresses: readonly string[]): MappingReading {
  const fields = fieldNames(mapping.table);
  const columns: Record<string, string> = { ...mapping.columns };
  const constants: Record<string, string> = { ...mapping.constants };
  let { issues } = mapping;
  for (const part of splitPairs(text)) {
    const [field, value] = pairOf(part);
    if (value === null) return faulty(part, 'noPair');
    if (!fields.some((each) => each === field)) return faulty(field, 'noSuchField', fields);
    const listed = isIssue(mapping.table, field) ? /^\[(.*)\]$/s.exec(value)?.[1]?.split('|') : undefined;
    if (listed !== undefined && !addresses.includes(value)) {
      const unknown = listed.find((each) => !addresses.includes(each));
      if (unknown !== undefined) return faulty(unknown, 'noSuchColumn', addresses);
      issues = listed;
      columns[field] = anyColumn;
      continue;
    }
    const constant = /^'(.*)'$/s.exec(value)?.[1];
    if (constant !== undefined) constants[field] = constant;
    else if (addresses.includes(value) || (isIssue(mapping.table, field) && value === anyColumn))
      columns[field] = value;
    else return faulty(value, 'noSuchColumn', addresses);
  }
  return { ok: true, mapping: { ...mapping, columns, constants, ...given({ issues }) } };
}

/** `yes=1,abstain=0,no=-1`, or `scale:0..10`, or how numbers and dates are written, `decimal:comma`, `dates:day-first`. */
export function readValues(text: string, mapping: Mapping): MappingReading {
  const values: Record<string, string> = { ...mapping.values };
  let { scale, decimal, dates } = mapping;
  for (const part of splitPairs(text)) {
    if (part.startsWith('scale:')) {
      const [, from, to] = /^scale:(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(part) ?? [];
      if (from === undefined || to === undefined || Number(from) === Number(to))
        return faulty(part, 'noScale');
      scale = { from: Number(from), to: Number(to) };
      continue;
    }
    if (part === 'decimal:point' || part === 'decimal:comma') {
      decimal = part === 'decimal:point' ? '.' : ',';
      continue;
    }
    const order = dateOrders.find((each) => part === `dates:${each}`);
    if (order !== undefined) {
      dates = order;
      continue;
    }
    const at = part.lastIndexOf('=');
    const [word, position] = [part.slice(0, at), part.slice(at + 1)];
    if (at < 1) return faulty(part, 'noPair');
    if (positionNamed(position) === null) return faulty(position, 'noPosition', positionNames);
    values[word] = position;
  }
  return { ok: true, mapping: { ...mapping, values, scale, ...given({ decimal, dates }) } };
}

const positionNames = ['-2', '-1', '0', '1', '2', 'unclear', 'not_applicable', 'none'];

/** A mapping that was kept as JSON, with what it does not name left as it is. */
export function readMapping(text: string, addresses: readonly string[]): MappingReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return faulty(text.slice(0, 40), 'notJson');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return faulty(text.slice(0, 40), 'notJson');
  const {
    table = 'stances',
    columns = {},
    constants = {},
    values = {},
    scale = null,
    rows = null,
    decimal,
    dates,
    issues,
    sourceNoun,
    cells,
  } = parsed as Record<string, unknown>;
  const known = importTables.find((each) => each === table);
  if (known === undefined) return faulty(String(table), 'noTable', importTables);
  const fields = fieldNames(known);
  for (const [part, object] of Object.entries({ columns, constants, values }))
    if (!isTexts(object)) return faulty(part, 'noPair');
  const texts = { columns, constants, values } as Pick<Mapping, 'columns' | 'constants' | 'values'>;
  for (const field of [...Object.keys(texts.columns), ...Object.keys(texts.constants)])
    if (!fields.some((each) => each === field)) return faulty(field, 'noSuchField', fields);
  for (const [field, address] of Object.entries(texts.columns))
    if (!addresses.includes(address) && !(isIssue(known, field) && address === anyColumn))
      return faulty(address, 'noSuchColumn', addresses);
  for (const position of Object.values(texts.values))
    if (positionNamed(position) === null) return faulty(position, 'noPosition', positionNames);
  if (scale !== null && !isScale(scale)) return faulty(JSON.stringify(scale), 'noScale');
  const sign = decimal === '.' || decimal === ',' ? decimal : undefined;
  if (decimal !== undefined && sign === undefined) return faulty(JSON.stringify(decimal), 'noScale');
  const listed = issues === undefined ? undefined : addressesIn(issues, addresses);
  if (typeof listed === 'string') return faulty(listed, 'noSuchColumn', addresses);
  const order = dateOrders.find((each) => each === dates);
  if (dates !== undefined && order === undefined)
    return faulty(JSON.stringify(dates), 'noDateOrder', dateOrders);
  const noun = sourceNoun === undefined ? undefined : readSourceNoun(sourceNoun);
  if (noun === null) return faulty(JSON.stringify(sourceNoun), 'noSourceNoun');
  if (cells !== undefined && !areEdits(cells)) return faulty(JSON.stringify(cells).slice(0, 80), 'noCells');
  const kind = stanceRowKinds.find((each) => each === rows) ?? null;
  if (rows !== null && kind === null) return faulty(JSON.stringify(rows), 'noRowKind', stanceRowKinds);
  return {
    ok: true,
    mapping: {
      table: known,
      ...texts,
      scale,
      rows: kind,
      ...given({ decimal: sign, dates: order, issues: listed, sourceNoun: noun, cells }),
    },
  };
}

type Unsaid = 'decimal' | 'dates' | 'issues' | 'sourceNoun' | 'cells';

/** The addresses of a list, or what of it is none of them. */
function addressesIn(list: unknown, addresses: readonly string[]): readonly string[] | string {
  if (!Array.isArray(list)) return JSON.stringify(list);
  const known = new Set<unknown>(addresses);
  const unknown = list.find((each) => !known.has(each));
  return unknown === undefined ? (list as string[]) : String(unknown);
}

/** Those parts that are said. */
function given(parts: {
  [Part in Unsaid]?: Mapping[Part] | undefined;
}): Pick<Mapping, Unsaid> {
  return Object.fromEntries(Object.entries(parts).filter(([, said]) => said !== undefined));
}

/** Looks up the position that the mapping gives a text; undefined where it says nothing of it. */
export function positionsMapped({ values }: Mapping): (text: string) => Position | undefined {
  const asWritten = new Map<string, Position | undefined>();
  const plainly = new Map<string, Position | undefined>();
  for (const [word, position] of Object.entries(values)) {
    const named = positionNamed(position) ?? undefined;
    asWritten.set(word, named);
    // Of words that differ in case alone, the first.
    if (!plainly.has(plain(word))) plainly.set(plain(word), named);
  }
  if (asWritten.size === 0) return () => undefined;
  return (text) => (asWritten.has(text) ? asWritten.get(text) : plainly.get(plain(text)));
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}

/** At commas, those between single quotation marks aside. */
function splitPairs(text: string): string[] {
  return (text.match(/(?:[^,']|'[^']*'|')+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

function pairOf(part: string): [string, string | null] {
  const at = part.indexOf('=');
  return at < 1 ? [part, null] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function faulty(part: string, kind: MappingFault['kind'], expected: readonly string[] = []): MappingReading {
  return { ok: false, fault: { part, kind, expected } };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

function isScale(value: unknown): value is Scale {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Record<string, unknown>;
  return typeof from === 'number' && typeof to === 'number' && from !== to;
}
