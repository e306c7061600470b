import type { Destination } from '#lib/model/destination.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { checkedTables, type CheckedTable, type Reference } from '#lib/model/reference.ts';
import { isDocument, type Source } from '#lib/model/source.ts';
import { gradeOf } from '#lib/summary/gradeOf.ts';
import { rowDate } from '#lib/summary/rowDate.ts';
import { rowById } from '#lib/summary/rowById.ts';
import type { Words } from '#lib/words/Words.ts';
import { categoryName } from './categoryName.ts';
import { checksOf, type CheckWithFinding } from './checksOf.ts';
import { sourceName, sourceNumber } from './citation.ts';
import type { EvidenceRow } from './evidenceRow.ts';
import { codedRow, type FieldId, type PassageField } from './passageFields.ts';

/** A page of ours that says more of what a row is about. */
export interface PassageLink extends Destination {
  /** What kind of thing it leads to: by this, lists leave it out. */
  readonly id: 'clause';
  /** What it leads to, with the place of the name as `{0}`. */
  readonly sentence: string;
  /** Which one. */
  readonly text: string;
}

/** What of a passage can be left out where it goes without saying. */
export type PassagePart = FieldId | PassageLink['id'];

/** A row of evidence as a reader meets it: what it says, where it stands, how sure, what it was checked against. */
export interface Passage {
  readonly table: TableName;
  readonly id: string;
  readonly rowNumber: number;
  /** Undefined for a published finding, which is no source of the dossier. */
  readonly source: Source | undefined;
  readonly sourceNumber: number;
  readonly fromDocument: boolean;
  /** Of the source; empty where nobody has rated the sources. */
  readonly reliability: Source['reliability'];
  /** Where it stands: `[1] Bay Ledger, paragraph 9, June 2024`. */
  readonly citation: string;
  /** ISO date, year-month or year of what it tells, else of its publication; empty if unknown. */
  readonly date: string;
  /** Where it can be read; empty if nowhere. */
  readonly url: string;
  readonly paragraph: number | null;
  /** As printed, without quotation marks; empty for none. */
  readonly quote: string;
  /** What the row says, short enough to head it. */
  readonly heading: string;
  /** Our own account of why it was coded so. */
  readonly account: string;
  /** None is without a value. */
  readonly fields: readonly PassageField[];
  readonly links: readonly PassageLink[];
  readonly checks: readonly CheckWithFinding[];
}

/** Null for a row of a table that holds no evidence (actors, issues, …) or does not exist. */
export function passageOf(words: Words, dossier: Dossier, { table, at }: EvidenceRow): Passage | null {
  if (table === 'references') return findingPassage(words, dossier.references[at]);
  const coded = isChecked(table) ? codedRow(words, dossier, table, at) : null;
  if (!coded || !isChecked(table)) return null;
  const { row } = coded;
  const source = rowById(dossier, 'sources', row.source);
  const number = sourceNumber(dossier, row.source);
  return {
    table,
    id: row.id,
    rowNumber: row.rowNumber,
    source,
    sourceNumber: number,
    fromDocument: source !== undefined && isDocument(source),
    reliability: source ? gradeOf(dossier, source) : '',
    citation: words.of('evidence').citation({
      number,
      name: sourceName(words, dossier, row.source),
      paragraph: row.paragraph,
      published: source?.published ?? '',
    }),
    date: rowDate(dossier, table, dossier[table][at]!),
    url: coded.url || (source?.url ?? ''),
    paragraph: row.paragraph,
    quote: row.quote,
    heading: coded.heading,
    account: coded.account,
    fields: coded.fields.filter(({ value }) => value !== ''),
    links: clauseLinks(words, dossier, coded.clause),
    checks: checksOf(dossier, table, row.id),
  };
}

/** The passages of rows that have one, in the order of the rows. */
export function passagesOf(
  words: Words,
  dossier: Dossier,
  rows: readonly EvidenceRow[],
): { readonly row: EvidenceRow; readonly passage: Passage }[] {
  return rows.flatMap((row) => {
    const passage = passageOf(words, dossier, row);
    return passage ? [{ row, passage }] : [];
  });
}

function isChecked(table: TableName): table is CheckedTable {
  return (checkedTables as readonly TableName[]).includes(table);
}

function findingPassage(words: Words, reference: Reference | undefined): Passage | null {
  if (!reference) return null;
  const { id, rowNumber, url, publisher, title, finding, note, published, value, unit } = reference;
  const say = words.of('evidence');
  return {
    table: 'references',
    id,
    rowNumber,
    source: undefined,
    sourceNumber: 0,
    fromDocument: false,
    reliability: '',
    citation: say.published({ publisher: publisher || title, published }),
    date: published,
    url,
    paragraph: null,
    quote: '',
    heading: finding,
    account: note,
    fields:
      value === null
        ? []
        : [{ id: 'value', label: say.fields.value, value: words.of('units').quantity(value, unit) }],
    links: [],
    checks: [],
  };
}

/** The way to the clause that a provision belongs to. */
function clauseLinks(words: Words, dossier: Dossier, provision: string): PassageLink[] {
  const row = rowById(dossier, 'provisions', provision);
  if (!row) return [];
  const { clause, clauseName } = words.of('evidence');
  const text = clauseName({
    category: categoryName(words, dossier, row.category),
    instrument: rowById(dossier, 'instruments', row.instrument)?.name ?? row.instrument,
  });
  return [{ id: 'clause', sentence: clause, text, page: '/clause', view: { clause: row.id } }];
}
