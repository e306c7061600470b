import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { datePrecisions } from '#lib/model/event.ts';
import { claimTypes, type Credibility } from '#lib/model/claim.ts';
import type { Evidence } from '#lib/model/evidence.ts';
import { recurrences } from '#lib/model/figure.ts';
import { issueKinds } from '#lib/model/issue.ts';
import { flowStates } from '#lib/model/flow.ts';
import { obligations, provisionStatuses } from '#lib/model/provision.ts';
import type { Flaw } from '#lib/model/problem.ts';
import { verdicts } from '#lib/model/reference.ts';
import { bases, confidences, steps } from '#lib/model/stance.ts';
import type { Value } from './checkValue.ts';
import { lacksKey, possibleValues } from './fieldLimits.ts';
import type { FieldSchema, FieldType, TableSchema } from './tableSchema.ts';

/** How one column of the model is filled from a checked cell. */
export interface ModelColumn<T> {
  /** Stands in for the whole column where a dossier does without it; undefined if none may. */
  readonly absent?: T;
  /** What a field of a schema lacks for all its values to be a `T`; null if nothing. */
  readonly lacks: (field: FieldSchema, schema: TableSchema) => Flaw | null;
  /** Only for values of a field that lacks nothing. */
  readonly read: (value: Value) => T;
}

export type ModelColumns<Row> = {
  readonly [Column in Exclude<keyof Row, 'rowNumber'>]: ModelColumn<Row[Column]>;
};

const needsValues: Flaw = { kind: 'needsValues' };

/** What a field of another type lacks; null if it has one of these. */
function lacksType({ type }: FieldSchema, ...types: readonly FieldType[]): Flaw | null {
  return types.includes(type) ? null : { kind: 'needsType', types };
}

const text: ModelColumn<string> = { lacks: (field) => lacksType(field, 'string'), read: String };

const date: ModelColumn<string> = {
  lacks: (field) => lacksType(field, 'date', 'yearmonth', 'year'),
  read: String,
};

/** May become a link, so the schema must say that it is one. */
const address: ModelColumn<string> = {
  lacks: (field, schema) =>
    text.lacks(field, schema) ?? (field.format === 'uri' ? null : { kind: 'needsUri' }),
  read: String,
};

const id: ModelColumn<string> = {
  lacks: (field, schema) =>
    text.lacks(field, schema) ??
    (!field.required ? needsValues : schema.primaryKey === field.name ? null : { kind: 'needsPrimaryKey' }),
  read: String,
};

function reference(target: TableName): ModelColumn<string> {
  return {
    lacks: (field, schema) => text.lacks(field, schema) ?? lacksKey(field, schema, target),
    read: String,
  };
}

function references(target: TableName): ModelColumn<readonly string[]> {
  return {
    lacks: (field, schema) => lacksType(field, 'list') ?? lacksKey(field, schema, target),
    read: (value) => (isList(value) ? value : []),
  };
}

const words: ModelColumn<readonly string[]> = {
  lacks: (field) => lacksType(field, 'list'),
  read: (value) => (isList(value) ? value : []),
};

const optionalNumber: ModelColumn<number | null> = {
  lacks: (field) => lacksType(field, 'number', 'integer'),
  read: (value) => (typeof value === 'number' ? value : null),
};

const number: ModelColumn<number> = { lacks: optionalNumber.lacks, read: Number };

function required<T>(column: ModelColumn<T>): ModelColumn<T> {
  return {
    lacks: (field, schema) => column.lacks(field, schema) ?? (field.required ? null : needsValues),
    read: column.read,
  };
}

/** One of some words or numbers; `otherwise` where the cell is empty. */
function oneOfOr<T extends string | number, E>(allowed: readonly T[], otherwise: E): ModelColumn<T | E> {
  const words = allowed.map(String);
  return {
    lacks: (field) =>
      possibleValues(field)?.every((value) => words.includes(value)) === true
        ? null
        : { kind: 'needsLimits', allowed: words },
    read: (value) => allowed.find((word) => word === value) ?? otherwise,
  };
}

function oneOf<T extends string | number>(allowed: readonly T[]): ModelColumn<T> {
  const { lacks, read } = required(oneOfOr(allowed, undefined));
  return {
    lacks,
    read: (value) => {
      const word = read(value);
      if (word === undefined) throw new Error(`value is not in the schema: ${JSON.stringify(value)}`);
      return word;
    },
  };
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** A column that a dossier may leave out of its schema and files. */
function optional<T>(column: ModelColumn<T>, absent: T): ModelColumn<T> {
  return { ...column, absent };
}

const evidence: ModelColumns<Evidence> = {
  id,
  source: required(reference('sources')),
  paragraph: optionalNumber,
  quote: text,
};

const credibility = { ...oneOfOr<Credibility, null>([1, 2, 3, 4, 5, 6], null), absent: null };

/**
 * The columns of each table as the model has them. The compiler compares them with the model's interfaces; a
 * dossier's own schema is compared with them by `schemaFaults`, so that records can be made without a doubt.
 */
export const modelColumns: { readonly [Table in TableName]: ModelColumns<Dossier[Table][number]> } = {
  sources: {
    id,
    kind: oneOf(['analysis', 'opinion', 'explainer', 'treaty', 'statement', 'statistics']),
    title: text,
    author: text,
    publisher: text,
    published: date,
    language: text,
    url: address,
    file: text,
    text_sha256: text,
    reliability: { ...oneOfOr(['A', 'B', 'C', 'D', 'E', 'F'], ''), absent: '' },
    reliability_note: optional(text, ''),
    derived_from: reference('sources'),
    note: text,
    voice: optional(reference('actors'), ''),
  },
  actors: {
    id,
    name: text,
    short_name: text,
    kind: {
      ...oneOfOr(['state', 'organisation', 'person', 'author', 'media', 'collective'], ''),
      absent: '',
    },
    iso3: text,
    parent: reference('actors'),
    bloc: text,
    note: text,
    name_in_text: optional(text, ''),
    role: optional(oneOfOr(['party', 'observer'], ''), ''),
    members: optional(references('actors'), []),
  },
  issues: {
    id,
    proposition: text,
    short_label: text,
    category: text,
    support_means: text,
    oppose_means: text,
    provision: optional(reference('provisions'), ''),
    kind: optional(oneOfOr(issueKinds, 'position'), 'position'),
    name_in_text: optional(text, ''),
  },
  stances: {
    ...evidence,
    actor: required(reference('actors')),
    issue: required(reference('issues')),
    status: oneOf(['position', 'unclear', 'not_applicable']),
    stance: oneOfOr(steps, null),
    basis: { ...oneOfOr(bases, null), absent: null },
    confidence: { ...oneOfOr(confidences, null), absent: null },
    date,
    rationale: text,
    item: optional(text, ''),
  },
  theses: { id, thesis: text, topic: text, issue: optional(reference('issues'), '') },
  claims: {
    ...evidence,
    claimant: reference('actors'),
    claim: text,
    type: optional(oneOfOr(claimTypes, ''), ''),
    topic: text,
    thesis: reference('theses'),
    bearing: oneOfOr(['supports', 'contradicts', 'qualifies', 'mentions'], ''),
    likelihood: text,
    credibility,
    note: text,
    provision: optional(reference('provisions'), ''),
    flow_from: optional(reference('actors'), ''),
    flow_to: optional(reference('actors'), ''),
    commodity: optional(words, []),
    flow_state: optional(oneOfOr(flowStates, ''), ''),
    date: optional(date, ''),
    url: optional(address, ''),
  },
  figures: {
    ...evidence,
    measure: text,
    label: text,
    comparator: oneOf(['=', '>', '<', '~']),
    value: required(number),
    unit: text,
    period_start: date,
    period_end: date,
    flow_from: reference('actors'),
    flow_to: reference('actors'),
    commodity: text,
    kind: oneOf(['delivered', 'shipped', 'capacity', 'cap', 'change', 'count', 'share', 'amount']),
    credibility,
    note: text,
    issue: optional(reference('issues'), ''),
    per: optional(oneOfOr(recurrences, ''), ''),
    stated_by: optional(text, ''),
  },
  references: {
    id,
    publisher: text,
    title: text,
    url: address,
    published: date,
    finding: text,
    measure: text,
    value: optionalNumber,
    unit: text,
    period_start: date,
    period_end: date,
    note: text,
    stated_by: optional(text, ''),
  },
  checks: {
    id,
    table: oneOf(['figures', 'claims', 'events', 'provisions', 'stances']),
    subject: required(text),
    reference: required(reference('references')),
    verdict: oneOf(verdicts),
    explanation: text,
    by: optional(references('actors'), []),
    error: optional(text, ''),
    rating: optional(text, ''),
  },
  instruments: {
    id,
    name: text,
    parties: text,
    signed: date,
    in_force: date,
    ended: date,
    url: address,
    note: text,
    text: optional(oneOfOr(['complete', 'partial'], ''), ''),
    name_in_text: optional(text, ''),
  },
  provisions: {
    ...evidence,
    instrument: required(reference('instruments')),
    article: text,
    provision: text,
    category: text,
    obligation: { ...oneOfOr(obligations, ''), absent: '' },
    conditions: text,
    status: oneOf(provisionStatuses),
    note: text,
  },
  events: {
    ...evidence,
    date: required(date),
    date_end: date,
    precision: oneOf(datePrecisions),
    label: text,
    actors: references('actors'),
    thread: optional(text, ''),
    issue: optional(reference('issues'), ''),
    happening: optional(text, ''),
  },
  synonyms: { id, terms: words, note: text },
};
