import { isDocument, type Source } from '#lib/model/source.ts';
import { decodeText } from './decodeText.ts';

/** A file as it was opened or dropped, whatever its name. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type DocumentMatch = { readonly source: Source } & (
  | {
      /** Recognised by its fingerprint; or opened by its name, the dossier having no fingerprint of it. */
      readonly status: 'recognised' | 'named';
      readonly fileName: string;
      readonly text: string;
    }
  /** The file was found but is no text that can be read; or has the name that the dossier gives but not the fingerprint. */
  | { readonly status: 'notText' | 'changed'; readonly fileName: string }
  | { readonly status: 'missing' }
  /** No fingerprint can be made to compare its own with. */
  | { readonly status: 'notCompared' }
);

export interface DocumentsFound {
  /** One for every source that is a document, in the order of the sources. */
  readonly matches: readonly DocumentMatch[];
  /** The files that belong to no source, copies of those that do left out. */
  readonly strangers: readonly DocumentFile[];
}

/** Gives the SHA-256 of some bytes as a hexadecimal number. */
export type Fingerprint = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** Null outside a secure context: browsers have Web Crypto on https and localhost only. */
export function fingerprintHere(): Fingerprint | null {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  return async (bytes) => {
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/**
 * Finds the file of every source that is a document: by its fingerprint, under any name; a source without a fingerprint
 * by its name alone, the first of several. Without a way to make fingerprints no file is called a stranger.
 */
export async function matchDocuments(
  sources: readonly Source[],
  files: readonly DocumentFile[],
  fingerprint: Fingerprint | null,
): Promise<DocumentsFound> {
  const documents = sources.filter(isDocument);
  const fingerprints = new Map<DocumentFile, string>();
  if (fingerprint && documents.some(({ text_sha256 }) => text_sha256 !== ''))
    for (const file of files) fingerprints.set(file, await fingerprint(file.bytes));
  const used = new Set<DocumentFile>();

  const matches = documents.map((source): DocumentMatch => {
    const named = files.find((file) => file.name === source.file);
    if (source.text_sha256 === '') {
      if (!named) return { source, status: 'missing' };
      used.add(named);
      return opened(source, named, 'named');
    }
    if (!fingerprint) return { source, status: 'notCompared' };
    const copies = files.filter((file) => fingerprints.get(file) === source.text_sha256.toLowerCase());
    for (const copy of copies) used.add(copy);
    const [file] = copies;
    if (file) return opened(source, file, 'recognised');
    if (!named) return { source, status: 'missing' };
    used.add(named);
    return { source, status: 'changed', fileName: named.name };
  });
  const isUnsure = matches.some(({ status }) => status === 'notCompared');
  return { matches, strangers: isUnsure ? [] : files.filter((file) => !used.has(file)) };
}

function opened(source: Source, file: DocumentFile, status: 'recognised' | 'named'): DocumentMatch {
  const text = decodeText(file.bytes);
  const fileName = file.name;
  return text === null ? { source, status: 'notText', fileName } : { source, status, fileName, text };
}
