import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { uncoveredCharacters } from '#lib/scene/fontRuns.ts';

/** A cell whose words pictures cannot show without a font that somebody gives. */
export interface UncoveredCell {
  readonly file: string;
  /** Null for the description of the dossier. */
  readonly row: number | null;
  readonly column: string;
  readonly characters: readonly string[];
}

/** The columns whose words stand in pictures. */
const drawn: { readonly [Table in TableName]?: readonly (keyof Dossier[Table][number] & string)[] } = {
  sources: ['title', 'author', 'publisher'],
  actors: ['name', 'short_name', 'bloc'],
  issues: ['proposition', 'short_label', 'category'],
  theses: ['thesis', 'topic'],
  claims: ['claim'],
  figures: ['label', 'commodity', 'unit'],
  references: ['publisher', 'title', 'finding'],
  checks: ['explanation'],
  instruments: ['name', 'parties'],
  provisions: ['article', 'provision', 'category', 'conditions'],
  events: ['label', 'thread'],
};

/** Nearly all texts are of these, which our fonts have. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u0148\u2013\u2014\u2018-\u201e]*$/;

/** The cells with characters that none of our fonts has, in the order of the tables and their rows. */
export function uncoveredCells(dossier: Dossier): UncoveredCell[] {
  const found: UncoveredCell[] = [];
  const look = (file: string, row: number | null, column: string, value: unknown) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
    if (plain.test(text)) return;
    const characters = uncoveredCharacters(text);
    if (characters.length > 0) found.push({ file, row, column, characters });
  };
  look('datapackage.json', null, 'title', dossier.info.title);
  for (const [table, columns] of Object.entries(drawn)) {
    const rows: readonly { readonly rowNumber: number }[] = dossier[table as TableName];
    for (const row of rows) {
      for (const column of columns)
        look(`${table}.csv`, row.rowNumber, column, row[column as keyof typeof row]);
    }
  }
  return found;
}
