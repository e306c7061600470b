import { readDossier } from '#lib/data/readDossier.ts';
import { schemaFile } from '#lib/data/schema.ts';
import { isPlainText, textOfFile } from '#lib/data/textOfFile.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { OwnFiles } from './OwnDossier.ts';
import { isSourceText } from './sourceTexts.ts';
import { textFiles } from './TextFiles.ts';
import { isStray, type FoundFile } from './unpack.ts';

export type DossierFound =
  | { readonly ok: true; readonly dossier: Dossier; readonly files: OwnFiles; readonly rows: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Written by people for readers. */
const documents = /^(README|CODEBOOK|CHANGELOG|NOTES)\.md$|^CITATION\.(cff|bib)$|^LICEN[CS]E(\.(md|txt))?$/i;

/** Whether there is a dossier among some files. */
export function holdsDossier(paths: readonly string[]): boolean {
  return descriptionAmong(paths) !== undefined;
}

/**
 * The dossier among some files: its description, the tables beside it and what is written about them.
 *
 * @param progress hears how much of a large table has been read (0…1)
 */
export function dossierIn(found: readonly FoundFile[], progress?: (share: number) => void): DossierFound {
  const { files, problems } = filesOfDossier(found);
  if (problems.length > 0) return { ok: false, problems };
  const texts = textFiles(files);
  const reading = readDossier(files, { progress });
  if (!reading.ok) return reading;
  return { ok: true, dossier: reading.dossier, files: texts, rows: reading.rowCount };
}

/** Of more bytes a table is read by columns. */
const largeTable = 5_000_000;

/** The files of the dossier among some files, that of a large table of stances by its bytes, and those that are no text. */
function filesOfDossier(found: readonly FoundFile[]): {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly problems: readonly Problem[];
} {
  const description = descriptionAmong(found.map(({ path }) => path)) ?? schemaFile;
  const folder = description.slice(0, -schemaFile.length);
  const files = new Map<string, string | Uint8Array>();
  const problems: Problem[] = [];
  for (const { path, bytes } of found) {
    const name = path.slice(folder.length);
    if (!path.startsWith(folder) || !isPart(name)) continue;
    if (bytes.length > largeTable && name.endsWith('.csv') && isPlainText(bytes)) {
      files.set(name, bytes);
      continue;
    }
    const read = textOfFile(bytes);
    if (read.ok) files.set(name, read.text);
    else problems.push({ file: name, row: null, column: null, value: null, flaw: read.flaw });
  }
  return { files, problems };
}

/** The description that lies least deep. */
function descriptionAmong(paths: readonly string[]): string | undefined {
  const depth = (path: string) => path.split('/').length;
  return paths
    .filter((path) => (path === schemaFile || path.endsWith(`/${schemaFile}`)) && !isStray(path))
    .sort((a, b) => depth(a) - depth(b))[0];
}

function isPart(name: string): boolean {
  if (isStray(name)) return false;
  const file = name.split('/').at(-1) ?? '';
  return name === schemaFile || file.endsWith('.csv') || documents.test(file) || isSourceText(name);
}
