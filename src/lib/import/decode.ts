import chardet from 'chardet';
import { markedEncoding } from '#lib/data/markedEncoding.ts';
import { decodeLossy, decodeWhole, encodingNamed, type Encoding } from './encodings.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** True where some bytes are nothing in the encoding: U+FFFD stands in their place. */
  readonly isDamaged: boolean;
}

/** Bytes of lines with foreign letters from which an encoding is guessed; more tell nothing more. */
const enoughToGuess = 200_000;

/**
 * The text of a file without its byte order mark. All of it is looked at, since the first letter that is not plain may
 * stand anywhere.
 *
 * @param asked null to find out
 */
export function decode(bytes: Uint8Array, asked: Encoding | null = null): Decoded {
  const said = asked ?? markedEncoding(bytes);
  if (said !== null) return inEncoding(bytes, said);
  // Tables have line ends and separators, one byte of which is 0 in UTF-16 whatever the script; no other text has zeros.
  if (bytes.includes(0)) return inEncoding(bytes, byZeros(bytes));
  const text = decodeWhole(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8', isDamaged: false };
  const foreign = foreignLines(bytes);
  return inEncoding(bytes, isMostlyUtf8(foreign) ? 'utf-8' : guess(foreign, bytes));
}

function inEncoding(bytes: Uint8Array, encoding: Encoding): Decoded {
  const whole = decodeWhole(bytes, encoding);
  return { text: whole ?? decodeLossy(bytes, encoding), encoding, isDamaged: whole === null };
}

/** In which half of the pairs the zeros stand. */
function byZeros(bytes: Uint8Array): Encoding {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** The lines that have a byte beyond ASCII, as far as they are needed. */
function foreignLines(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(Math.min(bytes.length, enoughToGuess));
  let length = 0;
  let start = 0;
  while (start < bytes.length && length < found.length) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    if (line.some((byte) => byte > 0x7f)) {
      const taken = line.subarray(0, found.length - length);
      found.set(taken, length);
      length += taken.length;
    }
    start += line.length;
  }
  return found.subarray(0, length);
}

/**
 * Whether most that is beyond ASCII is UTF-8, as where one program of several has written something else. Of a text in
 * another encoding hardly a tenth is by chance.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeLossy(bytes, 'utf-8');
  let sound = 0;
  let damaged = 0;
  for (const character of text) {
    if (character === '\ufffd') damaged++;
    else if (character > '\x7f') sound++;
  }
  return sound > 2 * damaged;
}

/** The likeliest encoding that all bytes can be decoded from; Windows-1252, which any can, where nothing tells. */
function guess(foreign: Uint8Array, bytes: Uint8Array): Encoding {
  // Of few letters the statistics know too little; pairs that are all Hangul say it by themselves.
  if (/^[\0-\x7f\uac00-\ud7a3]*$/.test(decodeLossy(foreign, 'cp949'))) return 'cp949';
  for (const { name } of chardet.analyse(foreign)) {
    const encoding = encodingNamed(name);
    if (encoding === null || encoding.startsWith('utf-')) continue;
    // Polish or Czech with a byte that is a control character in Latin-2 was written on Windows.
    const likely = encoding === 'iso-8859-2' && bytes.some(isControl) ? 'windows-1250' : encoding;
    if (decodeWhole(bytes, likely) !== null) return likely;
  }
  return 'windows-1252';
}

function isControl(byte: number): boolean {
  return byte >= 0x80 && byte <= 0x9f;
}
