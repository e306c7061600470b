import { foreignFile, likelyEncoding } from './foreignFile.ts';
import type { Flaw } from '#lib/model/problem.ts';

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly flaw: Flaw };

/** The text of a file of a dossier, a byte order mark left in place; what it is instead if it is not UTF-8. */
export function textOfFile(bytes: Uint8Array): FileText {
  const foreign = foreignFile(bytes);
  if (foreign) return { ok: false, flaw: foreign };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      flaw: { kind: 'notText', line: firstFaultyLine(bytes), likely: likelyEncoding(bytes) },
    };
  }
}

/** Whether a file is UTF-8 text, found out without holding all of the text at once. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (foreignFile(bytes)) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for (let at = 0; at < bytes.length; at += stretch)
      decoder.decode(bytes.subarray(at, at + stretch), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const stretch = 1 << 20;

// Lines, not records: cells can't be told apart before the text is known.
function firstFaultyLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
    line += 1;
  }
}
