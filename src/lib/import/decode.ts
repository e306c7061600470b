import { markedEncoding } from '#lib/data/markedEncoding.ts';
import { joinedBytes } from '#lib/model/joinedBytes.ts';
import { decodeLossy, decodeWhole, type Encoding } from './encodings.ts';
import { guessEncoding } from './guessEncoding.ts';
import { foreignWords, likenessOf } from './likelyWords.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** True where some bytes are nothing in the encoding: U+FFFD stands in their place. */
  readonly isDamaged: boolean;
  /** Of a file in another encoding how many lines are UTF-8 all the same, and the number of the first, from 1. */
  readonly inUtf8?: { readonly lines: number; readonly first: number };
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
  const { sound, unsound } = foreignLines(bytes);
  const others = joinedBytes(unsound);
  const guessed = guessEncoding(others);
  const isInTwo = !isByChance(joinedBytes(sound), guessed);
  if (isMostlyUtf8(others) || (isInTwo && sound.length >= unsound.length)) return inEncoding(bytes, 'utf-8');
  if (isInTwo) return byLines(bytes, guessed);
  return inEncoding(bytes, guessEncoding(joinedBytes([...sound, ...unsound]), bytes));
}

/** Whether lines that could be UTF-8 hold words in the encoding of the others: then they are UTF-8 by chance. */
function isByChance(lines: Uint8Array, encoding: Encoding): boolean {
  if (lines.length === 0) return true;
  return likenessOf(foreignWords(decodeLossy(lines, encoding)), encoding).each > 0.5;
}

/** A text of which some lines are UTF-8, as where files of two programs were put together. */
function byLines(bytes: Uint8Array, encoding: Encoding): Decoded {
  const texts: string[] = [];
  let [lines, first] = [0, 0];
  for (const line of linesOf(bytes)) {
    const isOther = line.some(isForeign) && isUtf8(line);
    texts.push(decodeLossy(line, isOther ? 'utf-8' : encoding));
    if (!isOther) continue;
    lines++;
    first ||= texts.length;
  }
  const text = texts.join('');
  return { text, encoding, isDamaged: text.includes('\ufffd'), inUtf8: { lines, first } };
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

/** The lines that have a byte beyond ASCII, as far as they are needed, those apart that are UTF-8. */
function foreignLines(bytes: Uint8Array): Record<'sound' | 'unsound', Uint8Array[]> {
  const found = { sound: [] as Uint8Array[], unsound: [] as Uint8Array[] };
  const room = { sound: enoughToGuess, unsound: enoughToGuess };
  for (const line of linesOf(bytes)) {
    if (!line.some(isForeign)) continue;
    const kind = isUtf8(line) ? 'sound' : 'unsound';
    if (room[kind] > 0) found[kind].push(line.subarray(0, room[kind]));
    room[kind] -= line.length;
    if (room.sound <= 0 && room.unsound <= 0) break;
  }
  return found;
}

/** Each with its line feed. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    yield line;
    start += line.length;
  }
}

function isForeign(byte: number): boolean {
  return byte > 0x7f;
}

function isUtf8(line: Uint8Array): boolean {
  return !decodeLossy(line, 'utf-8').includes('\ufffd');
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
