import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ChartTable, MarkLink } from './chart.ts';
import type { MarkFacts } from './chartDefinition.ts';
import { tableOf, type Column, type Columns } from './tableOf.ts';

/** What a chart tells one by one: each is a mark, in the order of the picture, and a row of the table. */
export interface Listed<Item, Id extends string> {
  readonly items: readonly Item[];
  /** Of the target of an item. */
  readonly key: (item: Item) => string;
  /** Further keys under which links find it. */
  readonly alsoFoundBy?: (item: Item) => readonly string[];
  /** What it rests on. */
  readonly rows: (item: Item) => readonly EvidenceRow[];
  readonly title: (item: Item) => string;
  /** Everything the picture shows of it, in one sentence. */
  readonly sentence: (item: Item) => string;
  readonly links?: (item: Item) => readonly MarkLink[];
  /** How many columns of the table, from the first, say what a row is about. */
  readonly heads: number;
  /** Of the columns, by their ids, and of the table. */
  readonly labels: Readonly<Record<NoInfer<Id>, string>> & { readonly caption: string };
  readonly columns: (kinds: Columns<Item>) => Readonly<Record<Id, Column<Item>>>;
}

/** The marks and the table of a chart, of one list. */
export function listed<Context extends { readonly words: Words }, Item, Id extends string>(
  of: (context: Context) => Listed<Item, Id>,
): { readonly marks: (context: Context) => MarkFacts[]; readonly table: (context: Context) => ChartTable } {
  return {
    marks: (context) => {
      const { items, key, alsoFoundBy, rows, title, sentence, links } = of(context);
      return items.map((item) => ({
        key: key(item),
        ...(alsoFoundBy ? { alsoFoundBy: alsoFoundBy(item) } : {}),
        rows: rows(item),
        title: () => title(item),
        sentence: () => sentence(item),
        ...(links ? { links: () => links(item) } : {}),
      }));
    },
    table: (context) => {
      const { items, key, heads, labels, columns } = of(context);
      return tableOf({ words: context.words, rows: items, key, heads, labels }, columns);
    },
  };
}
