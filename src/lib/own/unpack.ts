import { unzipSync } from 'fflate';

/** A file by the path that it was found under, with its bytes. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Unpacked =
  | { readonly ok: true; readonly files: readonly FoundFile[] }
  /** `tooLarge` names bytes beyond which nothing is unpacked, be it meant as a trap or not. */
  | { readonly ok: false; readonly reason: 'damaged' | 'tooLarge' };

/** Unpacked, all together; what is larger is no dossier that a browser could show. */
const mostBytes = 400_000_000;
const mostFiles = 5_000;

/** The files of a ZIP archive; nothing is unpacked of one that says it is too large. */
export function unpack(archive: Uint8Array): Unpacked {
  let bytes = 0;
  let count = 0;
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isStray(name)) return false;
        bytes += originalSize;
        count += 1;
        if (bytes > mostBytes || count > mostFiles) throw new RangeError('archive is too large');
        return true;
      },
    });
    return { ok: true, files: Object.entries(files).map(([path, content]) => ({ path, bytes: content })) };
  } catch (error) {
    return { ok: false, reason: error instanceof RangeError ? 'tooLarge' : 'damaged' };
  }
}

/** What systems and editors leave in archives and folders. */
export function isStray(path: string): boolean {
  return path.split('/').some((part) => /^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$|~\$)/.test(part));
}
