import type { Flaw, OtherFile } from '#lib/model/problem.ts';
import { markedEncoding } from './markedEncoding.ts';

/** First bytes that formats begin with, as hexadecimal digits. */
const signatures: readonly (readonly [string, OtherFile])[] = [
  ['d0cf11e0a1b11ae1', 'oldExcel'],
  ['25504446', 'pdf'],
  ['1f8b', 'packed'],
  ['425a68', 'packed'],
  ['fd377a585a00', 'packed'],
  ['28b52ffd', 'packed'],
  ['377abcaf271c', 'packed'],
  ['526172211a07', 'packed'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['53514c69746520666f726d6174', 'database'],
  ['50415231', 'parquet'],
];

/** Names of files in an archive by which programs know their own. */
const archives: readonly (readonly [RegExp, OtherFile])[] = [
  [/xl\/(workbook|worksheets|_rels)/, 'excel'],
  [/word\/(document|_rels)/, 'word'],
  [/application\/vnd\.oasis\.opendocument/, 'openDocument'],
  [/Index\/(Document|CalculationEngine)\b/, 'numbers'],
];

/** What a file is that should be UTF-8 text but is of another kind or encoding; null if it may be such text. */
export function foreignFile(bytes: Uint8Array): Flaw | null {
  const encoding = wideEncoding(bytes);
  if (encoding !== null) return { kind: 'otherEncoding', encoding };
  const is = otherKind(bytes);
  return is === null ? null : { kind: 'otherFile', is };
}

/** The encoding of one byte a letter in which a text seems to be written that is not UTF-8; null where nothing tells. */
export function likelyEncoding(bytes: Uint8Array): 'Latin-1' | 'Windows-1252' | null {
  const text = latin(bytes);
  // eslint-disable-next-line no-control-regex -- no text has them, and the last five are no letters of either encoding
  if (/[\0-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(text)) return null;
  // Characters of UTF-8 beside bytes that are none: two texts were put together.
  if (/[\xc3-\xf4][\x80-\xbf]/.test(text)) return null;
  const foreign = text.match(/[\x80-\xff]/g)?.length ?? 0;
  // In languages of that alphabet most letters are plain ones; in Cyrillic or Greek, for one, none is.
  if (foreign * 2 > (text.match(/[a-z]/gi)?.length ?? 0)) return null;
  return /[\x80-\x9f]/.test(text) ? 'Windows-1252' : 'Latin-1';
}

function otherKind(bytes: Uint8Array): OtherFile | null {
  const start = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('504b0304')) {
    // Names stand beside the files and, all together, at the end.
    const names = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(-65_536));
    return archives.find(([name]) => name.test(names))?.[1] ?? 'archive';
  }
  const is = signatures.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
  // The names of columns may begin with the same letters (`PAR1`, `BZh`); of these formats only this one starts as text.
  return is === 'pdf' || !/^[\s\x20-\x7e]*$/.test(latin(bytes.subarray(0, 16))) ? is : null;
}

/** Known by its mark or, as of plain letters in it every second byte is 0, or three of four, without. */
function wideEncoding(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 1, 2, 3].map((place) => start.filter((byte, i) => i % 4 === place && byte === 0).length);
  const quarter = Math.floor(start.length / 4);
  if (quarter === 0) return null;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((amount) => amount / quarter);
  if (second > 0.9 && third > 0.9 && Math.max(first, fourth) > 0.9) return 'UTF-32';
  const hasMark = markedEncoding(bytes)?.startsWith('utf-16') === true;
  const [even, odd] = [Math.min(first, third), Math.min(second, fourth)];
  return hasMark || (Math.max(even, odd) > 0.7 && Math.min(even, odd) < 0.1) ? 'UTF-16' : null;
}

function latin(bytes: Uint8Array): string {
  // As `latin1` does, which in browsers means Windows-1252.
  return Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, (i + 1) * 8192)),
  ).join('');
}
