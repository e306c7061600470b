import { categoryLabel } from '#lib/model/categoryLabel.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { plainName } from '#lib/model/plainName.ts';

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

/** A row as it is searched and shown: what is searched is what can be marked. */
export interface SearchEntry {
  readonly table: SearchedTable;
  /** Position in the dossier's table. */
  readonly at: number;
  readonly id: string;
  /** Who or what it is about. */
  readonly label: string;
  /** What it says, in our words. */
  readonly text: string;
  /** As printed. */
  readonly quote: string;
  /** Remarks, conditions, reasons. */
  readonly detail: string;
}

type Fields = Pick<SearchEntry, 'label' | 'text'> & Partial<Pick<SearchEntry, 'quote' | 'detail'>>;

/** Every row that can be found, table by table in the order of the dossier. */
export function searchEntries(dossier: Dossier): SearchEntry[] {
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
    theses: ({ thesis, topic }) => ({ label: plainName(topic), text: thesis }),
    claims: ({ claimant, topic, claim, quote, note }) => ({
      label: join(' · ', actor(claimant), plainName(topic)),
      text: claim,
      quote,
      detail: note,
    }),
    provisions: ({ instrument, article, category, provision, quote, conditions, note }) => ({
      label: join(
        ' · ',
        instruments.get(instrument) ?? '',
        article && `Article ${article}`,
        category && categoryLabel(category),
      ),
      text: provision,
      quote,
      detail: join(' · ', conditions && `Conditions: ${conditions}`, note),
    }),
    figures: ({ flow_from, flow_to, commodity, label, quote, note }) => ({
      label: join(
        ' · ',
        join(' → ', flow_from && actor(flow_from), flow_to && actor(flow_to)),
        plainName(commodity),
      ),
      text: label,
      quote,
      detail: note,
    }),
    events: ({ actors, thread, label, quote }) => ({
      label: join(' · ', actors.map(actor).join(', '), thread),
      text: label,
      quote,
    }),
    stances: ({ actor: id, issue, rationale, quote }) => ({
      label: join(' · ', actor(id), issueLabels.get(issue) ?? ''),
      text: rationale,
      quote,
    }),
    references: ({ publisher, title, finding, note }) => ({
      label: join(' · ', publisher, title),
      text: finding,
      detail: note,
    }),
    issues: ({ short_label, category, proposition, support_means, oppose_means }) => ({
      label: join(' · ', short_label, category),
      text: proposition,
      detail: join(
        ' · ',
        support_means && `Support means: ${support_means}`,
        oppose_means && `Opposition means: ${oppose_means}`,
      ),
    }),
    actors: ({ id, bloc, note }) => ({ label: bloc, text: actor(id), detail: note }),
  };
  const entriesOf = <Table extends SearchedTable>(table: Table): SearchEntry[] =>
    (dossier[table] as readonly (Dossier[Table][number] & { readonly id: string })[]).map((row, at) => ({
      table,
      at,
      id: row.id,
      quote: '',
      detail: '',
      ...fieldsOf[table](row),
    }));
  return searchedTables.flatMap((table) => entriesOf(table));
}

function join(separator: string, ...parts: readonly string[]): string {
  return parts.filter(Boolean).join(separator);
}
