import { sourceTextFile } from '#lib/own/sourceTexts.ts';
import { withTables, type Coding } from './Coding.ts';
import { freeKey, textAt, withNewRow } from './editRows.ts';

/** A text file that was opened beside a table. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** SHA-256 as a hexadecimal number; empty where none can be made. */
  readonly fingerprint: string;
}

/** The source whose document a file is, by its fingerprint or else by its name; empty where none is. */
export function sourceOfText(coding: Coding, { name, fingerprint }: TextFile): string {
  const sources = coding.tables.get('sources');
  if (!sources) return '';
  const find = (column: string, text: string) =>
    text === ''
      ? -1
      : sources.rows.findIndex((_, row) => textAt(sources, row, column).toLowerCase() === text);
  const known = find('text_sha256', fingerprint.toLowerCase());
  const row = known === -1 ? find('file', name.toLowerCase()) : known;
  return row === -1 ? '' : textAt(sources, row, 'id');
}

/**
 * The dossier with a text as the document of a source.
 *
 * @param source `sources.id`; empty for a source that is made of the file, of which nothing else is known
 */
export function withText(coding: Coding, file: TextFile, source: string): Coding {
  const sources = coding.tables.get('sources');
  if (source !== '' || !sources)
    return withTables(coding, [], new Map([[sourceTextFile(source), file.text]]));
  const title = file.name.replace(/\.[^.]*$/, '');
  const id = freeKey(sources, title.replace(/[\s;,]+/g, '-') || 'source');
  const row = {
    id,
    kind: 'analysis',
    title,
    file: file.name,
    text_sha256: file.fingerprint,
    // Cannot be judged: nobody has said anything of it.
    reliability: 'F',
  };
  const longer = withNewRow(sources, sources.rows.length, row);
  return withTables(coding, [longer], new Map([[sourceTextFile(id), file.text]]));
}
