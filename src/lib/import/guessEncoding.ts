import chardet from 'chardet';
import { decodeWhole, encodingNamed, type Encoding } from './encodings.ts';
import { foreignWords, likenessOf, type Likeness } from './likelyWords.ts';

/** In this order where nothing tells one from another. */
const candidates: readonly Encoding[] = [
  'windows-1252',
  'windows-1254',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'cp949',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-jp',
];

/** So many of these are for Latin letters, which statistics know least of. */
const latin = 4;

/** So many different words tell an encoding. */
const enough = 2000;

/** Likenesses that differ by less are as good as equal. */
const alike = 0.02;

/** So much confidence (of 100) statistics have in any encoding of East Asia of which they saw too little. */
const idle = 10;

interface Candidate extends Likeness {
  readonly encoding: Encoding;
}

/**
 * The encoding in which words beyond ASCII look most like words and from which all bytes can be decoded; Windows-1252, which any can,
 * where nothing tells. Where several scripts are as likely, statistics of their letters decide.
 *
 * @param foreign the lines of `bytes` that have a byte beyond ASCII, as far as they are needed
 */
export function guessEncoding(foreign: Uint8Array, bytes: Uint8Array = foreign): Encoding {
  let left = candidates.flatMap((encoding) => candidate(foreign, encoding) ?? []);
  while (left.length > 0) {
    const best = bestOf(left, foreign);
    if (decodeWhole(bytes, best) !== null) return best;
    left = left.filter(({ encoding }) => encoding !== best);
  }
  return 'windows-1252';
}

/** Null where bytes are nothing in the encoding, or control characters. */
function candidate(foreign: Uint8Array, encoding: Encoding): Candidate | null {
  const text = decodeWhole(foreign, encoding);
  if (text === null || /[\x80-\x9f\ue000-\uf8ff]/.test(text)) return null;
  return { encoding, ...likenessOf(foreignWords(text).slice(0, enough), encoding) };
}

function bestOf(all: readonly Candidate[], foreign: Uint8Array): Encoding {
  const alikeIn = (some: readonly Candidate[], of: 'each' | 'together') => {
    const most = Math.max(...some.map((one) => one[of]));
    return some.filter((one) => one[of] >= most - alike);
  };
  const likely = alikeIn(alikeIn(all, 'each'), 'together').map(({ encoding }) => encoding);
  const first = likely[0] ?? 'windows-1252';
  if (likely.length === 1 || candidates.indexOf(first) < latin) return first;
  const told = chardet
    .analyse(wordsIn(foreign))
    .flatMap(({ name, confidence }) => (confidence > idle ? [encodingNamed(name)] : []));
  return told.find((encoding) => encoding !== null && likely.includes(encoding)) ?? first;
}

/** The runs of letters that have a byte beyond ASCII: other words would have more say than they. */
function wordsIn(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(bytes.length);
  let length = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isLetter(bytes[at]!)) continue;
    const word = bytes.subarray(start, at);
    if (word.some((byte) => byte > 0x7f)) {
      found.set(word, length);
      length += word.length;
      found[length++] = 0x20;
    }
    start = at + 1;
  }
  return found.subarray(0, length);
}

function isLetter(byte: number): boolean {
  return byte > 0x7f || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
