import { readSourceNoun } from '#lib/model/sourceNoun.ts';
import { issueKinds } from '#lib/model/issue.ts';
import { stanceRowKinds } from '#lib/model/stance.ts';
import { areEdits } from './cellEdits.ts';
import { dateOrders } from './dates.ts';
import { anyColumn, fieldNames, wideFields, wideLists, withWideColumns, type Mapping } from './mapping.ts';
import { meaningNamed, meanings } from './meanings.ts';
import type { Scale } from './positionWords.ts';
import { importTables, type ImportTable } from './tableFields.ts';

/** A part of a mapping that cannot be followed; `expected` lists what could stand there, where that is a list. */
export interface MappingFault {
  readonly part: string;
  readonly kind:
    | 'noSuchField'
    | 'noSuchColumn'
    | 'noMeaning'
    | 'noPair'
    | 'noScale'
    | 'noTable'
    | 'noRowKind'
    | 'noIssueKind'
    | 'noDateOrder'
    | 'noSourceNoun'
    | 'noCells'
    | 'notJson';
  readonly expected: readonly string[];
}

export type MappingReading =
  { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly fault: MappingFault };

function isWideField(table: ImportTable, field: string): boolean {
  return wideFields(table).some((each) => each === field);
}

/**
 * `actor=country,issue=topic,source='UN votes'`: a value in single quotation marks is what all rows have;
 * `issue=[Q1|Q2]` names the columns that are issues each, `actor=[A|B]` and `provision=[mfn|review]` those that are actors
 * and provisions.
 */
export function readColumns(text: string, mapping: Mapping, addresses: readonly string[]): MappingReading {
  const fields = fieldNames(mapping.table);
  const columns: Record<string, string> = { ...mapping.columns };
  const constants: Record<string, string> = { ...mapping.constants };
  let named: readonly string[] | null = null;
  for (const part of splitPairs(text)) {
    const [field, value] = pairOf(part);
    if (value === null) return faulty(part, 'noPair');
    if (!fields.some((each) => each === field)) return faulty(field, 'noSuchField', fields);
    const listed = isWideField(mapping.table, field) ? /^\[(.*)\]$/s.exec(value)?.[1]?.split('|') : undefined;
    if (listed !== undefined && !addresses.includes(value)) {
      const unknown = listed.find((each) => !addresses.includes(each));
      if (unknown !== undefined) return faulty(unknown, 'noSuchColumn', addresses);
      named = listed;
      columns[field] = anyColumn;
      continue;
    }
    const constant = /^'(.*)'$/s.exec(value)?.[1];
    if (constant !== undefined) constants[field] = constant;
    else if (addresses.includes(value) || (isWideField(mapping.table, field) && value === anyColumn))
      columns[field] = value;
    else return faulty(value, 'noSuchColumn', addresses);
  }
  const changed = { ...mapping, columns, constants };
  return { ok: true, mapping: named === null ? changed : withWideColumns(changed, named) };
}

/**
 * `yes=1,abstain=0,no=-1` (of claims `false=contradicts`, of provisions `1=reported,0=excluded`), or `scale:0..10`, or how
 * numbers and dates are written, `decimal:comma`, `dates:day-first`.
 */
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
    const [word, meaning] = [part.slice(0, at), part.slice(at + 1)];
    if (at < 1) return faulty(part, 'noPair');
    if (meaningNamed(mapping.table, meaning) === null)
      return faulty(meaning, 'noMeaning', meanings[mapping.table]);
    values[word] = meaning;
  }
  return { ok: true, mapping: { ...mapping, values, scale, ...given({ decimal, dates }) } };
}

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
    scales,
    issueKind,
    rows = null,
    decimal,
    dates,
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
    if (!addresses.includes(address) && !(isWideField(known, field) && address === anyColumn))
      return faulty(address, 'noSuchColumn', addresses);
  for (const meaning of Object.values(texts.values))
    if (meaningNamed(known, meaning) === null) return faulty(meaning, 'noMeaning', meanings[known]);
  if (scale !== null && !isScale(scale)) return faulty(JSON.stringify(scale), 'noScale');
  const ofColumns = scales === undefined ? undefined : scalesIn(scales, addresses);
  if (typeof ofColumns === 'string') return faulty(ofColumns, 'noScale');
  const told = issueKinds.find((each) => each === issueKind);
  if (issueKind !== undefined && told === undefined)
    return faulty(JSON.stringify(issueKind), 'noIssueKind', issueKinds);
  const sign = decimal === '.' || decimal === ',' ? decimal : undefined;
  if (decimal !== undefined && sign === undefined) return faulty(JSON.stringify(decimal), 'noScale');
  const lists: Partial<Record<WideList, readonly string[]>> = {};
  for (const list of Object.values(wideLists)) {
    const said = (parsed as Record<string, unknown>)[list];
    if (said === undefined) continue;
    const named = addressesIn(said, addresses);
    if (typeof named === 'string') return faulty(named, 'noSuchColumn', addresses);
    lists[list] = named;
  }
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
      ...lists,
      ...given({ decimal: sign, dates: order, sourceNoun: noun, cells, scales: ofColumns, issueKind: told }),
    },
  };
}

type WideList = (typeof wideLists)[keyof typeof wideLists];

type Unsaid = 'decimal' | 'dates' | 'sourceNoun' | 'cells' | 'scales' | 'issueKind';

/** The scales of columns, or what of them is none or of no column. */
function scalesIn(said: unknown, addresses: readonly string[]): Readonly<Record<string, Scale>> | string {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return JSON.stringify(said);
  const wrong = Object.entries(said).find(
    ([address, scale]) => !addresses.includes(address) || !isScale(scale),
  );
  return wrong ? `${wrong[0]}: ${JSON.stringify(wrong[1])}` : (said as Record<string, Scale>);
}

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
