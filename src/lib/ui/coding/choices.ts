import { textAt } from '#lib/coding/editRows.ts';
import type { CodedTable, Coding } from '#lib/coding/Coding.ts';
import type { FieldSchema } from '#lib/data/tableSchema.ts';
import { issueKinds } from '#lib/model/issue.ts';
import { toldKindOfAll, type ToldKind } from '#lib/model/toldKind.ts';
import type { Words } from '#lib/words/Words.ts';

/** A value that a cell can have, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a row of a table is called, best first. */
const names = ['short_name', 'name', 'short_label', 'thesis', 'title', 'proposition', 'provision', 'label'];

/** More numbers than that are typed, not chosen. */
const mostNumbers = 12;

/** The values of a field, or the rows it links to by their names; null where anything may be written. */
export function choicesOf(
  words: Words,
  coding: Coding,
  table: CodedTable,
  field: FieldSchema,
): readonly Choice[] | null {
  const target = targetOf(coding, table, field.name);
  if (target && field.type !== 'list') {
    return target.rows
      .map((cells, row) => {
        const value = cells[target.header.indexOf(target.schema.primaryKey ?? '')] ?? '';
        return { value, label: rowLabel(target, row) || value };
      })
      .sort((a, b) => words.compare(a.label, b.label));
  }
  const codes = field.enumeration ?? numbersOf(field);
  if (!codes) return null;
  const meanings = meaningsOf(words, coding, `${table.schema.name}.${field.name}`);
  return codes.map((value) => ({ value, label: codeLabel(words, meanings, field, value) }));
}

/** How positions on all issues of a dossier that is coded are told, as far as its table of issues says so. */
function toldIn({ tables }: Coding): ToldKind {
  const table = tables.get('issues');
  return toldKindOfAll(
    (table?.rows ?? []).map((_, row) => ({
      kind: issueKinds.find((each) => each === textAt(table!, row, 'kind')) ?? 'position',
      proposition: textAt(table!, row, 'proposition'),
    })),
  );
}

/** The table that a column links to; undefined for none that can be read. */
function targetOf(coding: Coding, table: CodedTable, column: string): CodedTable | undefined {
  const key = table.schema.foreignKeys.find((each) => each.column === column);
  return key && coding.tables.get(key.targetTable);
}

/** What a row is called; empty where it has no name. */
export function rowLabel(table: CodedTable, row: number): string {
  for (const column of names) {
    const text = textAt(table, row, column);
    if (text !== '') return text;
  }
  return '';
}

/** What the codes of a column stand for, which do not say it themselves. */
function meaningsOf(words: Words, coding: Coding, column: string): Readonly<Record<string, string>> {
  const say = words.of('common');
  switch (column) {
    case 'stances.stance':
      return say.steps[toldIn(coding)];
    case 'sources.reliability':
      return say.reliabilities;
    case 'claims.credibility':
    case 'figures.credibility':
      return say.credibilities;
    default:
      return {};
  }
}

/** A code as a coder reads it: with what it stands for, where the code does not say it itself. */
function codeLabel(
  words: Words,
  meanings: Readonly<Record<string, string>>,
  field: FieldSchema,
  value: string,
): string {
  const label = meanings[value];
  const code = field.type === 'integer' ? numberOf(words, field, value) : value.replaceAll('_', ' ');
  return label === undefined ? code : `${code} · ${label}`;
}

/** On a scale with a middle the sign says the side. */
function numberOf(words: Words, { minimum }: FieldSchema, value: string): string {
  return minimum !== null && minimum < 0 ? words.signed(Number(value)) : words.number(Number(value));
}

function numbersOf({ type, minimum, maximum }: FieldSchema): string[] | null {
  if (type !== 'integer' || minimum === null || maximum === null || maximum - minimum >= mostNumbers)
    return null;
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i));
}
