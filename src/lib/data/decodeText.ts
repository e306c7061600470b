import { markedEncoding } from './markedEncoding.ts';

/**
 * The text of a file: UTF-16 where it begins with that byte order mark, else UTF-8; null if it is neither, such as a
 * Latin-1 text or no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    // No text has this character; UTF-16 without a mark and UTF-32 are full of it.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
