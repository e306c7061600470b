import { codedColumns } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { plainName } from '#lib/model/plainName.ts';
import { checkedTables } from '#lib/model/reference.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { checksOfRow } from '#lib/summary/verdicts.ts';

/** Tables that are searched, in the order in which rows are listed when nothing is searched for. */
export const searchedTables = [
  'theses',
  'claims',
  'provisions',
  'figures',
  'events',
  'stances',
  'references',
  'issues',
  'actors',
] as const;
export type SearchedTable = (typeof searchedTables)[number];

/**
 * A text of the dossier in a row, and what it is where the page says so beside it; `name` for one that needs no saying.
 * What the page says is not searched, but for the name of a unit.
 */
export interface EntryPart {
  readonly id:
    | 'name'
    | 'article'
    | 'conditions'
    | 'support'
    | 'opposition'
    | 'date'
    | 'period'
    | 'value'
    | 'measure'
    | 'check';
  readonly text: string;
}

/** A row as it is searched and shown: what is searched is what stands in the dossier, and can be marked. */
export interface SearchEntry {
  readonly table: SearchedTable;
  /** Position in the dossier's table. */
  readonly at: number;
  readonly id: string;
  /** Who or what it is about; none is empty. */
  readonly label: readonly EntryPart[];
  /** What it says, in our words. */
  readonly text: string;
  /** As printed. */
  readonly quote: string;
  /** Remarks, conditions, reasons; none is empty. */
  readonly detail: readonly EntryPart[];
  /** It says that a treaty does not have what it tells of. */
  readonly isAbsent: boolean;
}

/** Units that are money, of which most have the name of a country: who looks for that looks for no amounts. */
const money = /^[kM]?[A-Z]{3}(?![A-Za-z])/;

/** What a unit of a dossier is called of a value: `barrels` for `[bbl_us]`; empty for a bare number. */
export type UnitNoun = (unit: string, value: number) => string;

type Fields = Pick<SearchEntry, 'label' | 'text'> &
  Partial<Pick<SearchEntry, 'quote' | 'detail' | 'isAbsent'>>;

/** Of rows that are made when they are asked for, more take too long to be searched one by one. */
export const mostSearched = 50_000;

/** The tables that are not searched row by row, with how many rows they have. */
export function unsearchedTables(dossier: Dossier): { table: SearchedTable; amount: number }[] {
  return searchedTables
    .filter((table) => codedColumns(dossier[table]) && dossier[table].length > mostSearched)
    .map((table) => ({ table, amount: dossier[table].length }));
}

/** Every row that can be found, table by table in the order of the dossier; none of `unsearchedTables`. */
export function searchEntries(dossier: Dossier, unitNoun: UnitNoun): SearchEntry[] {
  const actorNames = new Map(
    dossier.actors.map(({ id, kind, name, short_name }) => [
      id,
      // Short names of authors are labels for charts that nobody would search for.
      kind === 'author' || name.includes(short_name) ? name : `${name} (${short_name})`,
    ]),
  );
  const actor = (id: string) => actorNames.get(id) ?? id;
  const issueLabels = new Map(dossier.issues.map(({ id, short_label }) => [id, short_label]));
  const instruments = new Map(dossier.instruments.map(({ id, name }) => [id, name]));
  const fieldsOf: { readonly [Table in SearchedTable]: (row: Dossier[Table][number]) => Fields } = {
    theses: ({ thesis, topic }) => ({ label: names(plainName(topic)), text: thesis }),
    claims: ({ claimant, topic, claim, quote, date, note }) => ({
      label: names(actor(claimant), plainName(topic)),
      text: claim,
      quote,
      detail: [...part('date', date), ...names(note)],
    }),
    provisions: ({ instrument, article, category, provision, quote, conditions, note, status }) => ({
      isAbsent: status === 'excluded',
      label: [
        ...names(instruments.get(instrument) ?? ''),
        ...part('article', article),
        ...names(category && valueLabel(dossier, 'provisions.category', category)),
      ],
      text: provision,
      quote,
      detail: [...part('conditions', conditions), ...names(note)],
    }),
    figures: (row) => ({
      label: names(
        [row.flow_from, row.flow_to].filter(Boolean).map(actor).join(' → '),
        plainName(row.commodity),
        issueLabels.get(row.issue) ?? '',
      ),
      text: row.label,
      quote: row.quote,
      detail: [
        ...part('value', `${row.value} ${money.test(row.unit) ? '' : unitNoun(row.unit, row.value)}`.trim()),
        ...part('measure', plainName(row.measure)),
        ...part('period', [...new Set([row.period_start, row.period_end])].filter(Boolean).join(' – ')),
        ...names(row.stated_by, row.note),
      ],
    }),
    events: ({ actors, thread, label, quote }) => ({
      label: names(...actors.map(actor), thread),
      text: label,
      quote,
    }),
    stances: ({ actor: id, issue, rationale, quote }) => ({
      label: names(actor(id), issueLabels.get(issue) ?? ''),
      text: rationale,
      quote,
    }),
    references: ({ publisher, title, finding, note }) => ({
      label: names(publisher, title),
      text: finding,
      detail: names(note),
    }),
    issues: ({ short_label, category, proposition, support_means, oppose_means }) => ({
      label: names(short_label, category),
      text: proposition,
      detail: [...part('support', support_means), ...part('opposition', oppose_means)],
    }),
    actors: ({ id, bloc, note }) => ({ label: names(bloc), text: actor(id), detail: names(note) }),
  };
  const checksOf = (table: SearchedTable, id: string): EntryPart[] => {
    const checked = checkedTables.find((each) => each === table);
    if (!checked) return [];
    return checksOfRow(dossier, checked, id).flatMap(({ explanation }) => part('check', explanation));
  };
  const entriesOf = <Table extends SearchedTable>(table: Table): SearchEntry[] =>
    (dossier[table] as readonly (Dossier[Table][number] & { readonly id: string })[]).map((row, at) => {
      const { quote = '', detail = [], isAbsent = false, ...fields } = fieldsOf[table](row);
      return {
        table,
        at,
        id: row.id,
        ...fields,
        quote,
        isAbsent,
        detail: [...detail, ...checksOf(table, row.id)],
      };
    });
  const left = unsearchedTables(dossier).map(({ table }) => table);
  return searchedTables.filter((table) => !left.includes(table)).flatMap((table) => entriesOf(table));
}

function part(id: EntryPart['id'], text: string): EntryPart[] {
  return text === '' ? [] : [{ id, text }];
}

function names(...texts: readonly string[]): EntryPart[] {
  return texts.flatMap((text) => part('name', text));
}

/** What is searched of a row, by field. */
export type SearchedTexts = Readonly<Record<'label' | 'text' | 'quote' | 'detail', string>>;

export function searchedTexts({ label, text, quote, detail }: SearchEntry): SearchedTexts {
  return { label: joined(label), text, quote, detail: joined(detail) };
}

/** With a sign between parts, so that no phrase reaches from one into the next. */
function joined(parts: readonly EntryPart[]): string {
  return parts.map(({ text }) => text).join(' · ');
}
