import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openSchema } from './openDossier.ts';
import { schemaFile } from '#lib/data/schema.ts';

/** Written by people for readers; documents that were read are not ours to publish. */
const documents = /^(README|CODEBOOK|CHANGELOG|NOTES)\.md$|^CITATION\.(cff|bib)$|^LICEN[CS]E(\.(md|txt))?$/i;

/** What office programs, systems and editors leave, and what is hidden on purpose. */
const stray = /^[.~]|^\$|[#~]$|^(Thumbs\.db|desktop\.ini)$/i;

/**
 * The files of a dossier's folder that a site publishes: its description, the tables that this names, what is written
 * about them, and the raw codings in subfolders. Paths in the folder, with `/`, in order.
 */
export async function publishedFiles(folder: string): Promise<string[]> {
  const { tables } = await openSchema(folder);
  const named = new Set([schemaFile, ...tables.map(({ file }) => file)]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => {
      const parts = path.split('/');
      const name = parts.at(-1) ?? '';
      if (parts.some((part) => stray.test(part))) return false;
      if (parts.length === 1) return named.has(name) || documents.test(name);
      return name.endsWith('.csv') || documents.test(name);
    })
    .sort();
}

/** The bytes of one of them. */
export function readPublished(folder: string, path: string): Promise<Buffer> {
  return readFile(join(folder, path));
}
