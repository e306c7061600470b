import { isDocument, type Source } from '#lib/model/source.ts';

/** A file as it was opened or dropped, whatever its name. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type DocumentMatch =
  | {
      readonly source: Source;
      readonly status: 'recognised';
      readonly fileName: string;
      readonly text: string;
    }
  /** A file has the name that the dossier gives but not the fingerprint. */
  | { readonly source: Source; readonly status: 'changed'; readonly fileName: string }
  | { readonly source: Source; readonly status: 'missing' };

/**
 * Finds the file of every source that is a document, in the order of the sources: by the SHA-256 of its bytes,
 * under any name; a source without a fingerprint by its name alone. Files that belong to no source are ignored.
 * Needs Web Crypto, which browsers offer on https and localhost only, and rejects where it is missing.
 */
export async function matchDocuments(
  sources: readonly Source[],
  files: readonly DocumentFile[],
): Promise<DocumentMatch[]> {
  const fileByHash = new Map<string, DocumentFile>();
  const fileByName = new Map<string, DocumentFile>();
  for (const file of files) {
    fileByHash.set(await sha256(file.bytes), file);
    fileByName.set(file.name, file);
  }
  return sources.filter(isDocument).map((source): DocumentMatch => {
    const named = fileByName.get(source.file);
    const file = source.text_sha256 === '' ? named : fileByHash.get(source.text_sha256);
    // The fingerprint vouches for the bytes, so a sequence that is not UTF-8 is the document's own.
    if (file)
      return {
        source,
        status: 'recognised',
        fileName: file.name,
        text: new TextDecoder().decode(file.bytes),
      };
    return named ? { source, status: 'changed', fileName: named.name } : { source, status: 'missing' };
  });
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
