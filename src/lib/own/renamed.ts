import { schemaFile } from '#lib/data/schema.ts';
import type { KeptFiles } from './openDossierStore.ts';
import { filesAsKept, textFiles } from './TextFiles.ts';

/** A dossier under another title, in its description too, so that it bears it wherever it is opened. */
export function renamed({ head, files }: KeptFiles, title: string): KeptFiles {
  const changed = new Date().toISOString();
  return { head: { ...head, title, changed }, files: titled(files, title) };
}

function titled(files: KeptFiles['files'], title: string): KeptFiles['files'] {
  try {
    const description = JSON.parse((files.get(schemaFile) ?? '').replace(/^\uFEFF/, '')) as object;
    const text = `${JSON.stringify({ ...description, title }, null, 2)}\n`;
    return textFiles(new Map(filesAsKept(files)).set(schemaFile, text));
  } catch {
    // A damaged description stays as it is; its list bears the new title.
    return files;
  }
}
