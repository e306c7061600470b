/** Encodings that text can be read from, by the names that are shown; `label` is that of the Encoding Standard. */
const known = {
  'utf-8': { label: 'utf-8', aliases: ['utf8', 'unicode-1-1-utf-8'] },
  'utf-16le': { label: 'utf-16le', aliases: ['utf-16', 'utf16', 'utf16le', 'ucs-2', 'unicode'] },
  'utf-16be': { label: 'utf-16be', aliases: ['utf16be'] },
  'windows-1250': { label: 'windows-1250', aliases: ['cp1250'] },
  'windows-1251': { label: 'windows-1251', aliases: ['cp1251'] },
  'windows-1252': {
    label: 'windows-1252',
    aliases: ['cp1252', 'latin1', 'latin-1', 'iso-8859-1', 'iso8859-1', 'iso-8859-15', 'ansi', 'ascii'],
  },
  'windows-1253': { label: 'windows-1253', aliases: ['cp1253', 'iso-8859-7'] },
  'windows-1254': { label: 'windows-1254', aliases: ['cp1254', 'iso-8859-9', 'latin5'] },
  'windows-1255': { label: 'windows-1255', aliases: ['cp1255', 'iso-8859-8'] },
  'windows-1256': { label: 'windows-1256', aliases: ['cp1256'] },
  'iso-8859-2': { label: 'iso-8859-2', aliases: ['latin2', 'latin-2'] },
  'koi8-r': { label: 'koi8-r', aliases: ['koi8r'] },
  cp949: { label: 'euc-kr', aliases: ['euc-kr', 'euckr', 'ks_c_5601-1987', 'windows-949', 'uhc'] },
  shift_jis: { label: 'shift_jis', aliases: ['shift-jis', 'sjis', 'cp932', 'windows-31j', 'ms932'] },
  'euc-jp': { label: 'euc-jp', aliases: ['eucjp'] },
  big5: { label: 'big5', aliases: ['cp950', 'big5-hkscs'] },
  gb18030: { label: 'gb18030', aliases: ['gbk', 'gb2312', 'cp936'] },
} as const;

export type Encoding = keyof typeof known;

export const encodings = Object.keys(known) as Encoding[];

/** The encoding of that name or alias, in any case; null for no known one. */
export function encodingNamed(name: string): Encoding | null {
  const wanted = name.toLowerCase().trim();
  return (
    encodings.find(
      (each) => each === wanted || (known[each].aliases as readonly string[]).includes(wanted),
    ) ?? null
  );
}

/** The text of bytes without a byte order mark; null if some of them are nothing in this encoding. */
export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    const text = new TextDecoder(known[encoding].label, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? withWindowsSigns(text, bytes) : text;
  } catch {
    return null;
  }
}

/** As `decodeWhole`, with U+FFFD in the place of what cannot be decoded. */
export function decodeLossy(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(known[encoding].label).decode(bytes);
  return encoding === 'windows-1252' ? withWindowsSigns(text, bytes) : text;
}

/** 0x80 to 0x9F of Windows-1252, by the Encoding Standard; five bytes stand for themselves. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node 20 decodes Windows-1252 as Latin-1; browsers have done it already. */
function withWindowsSigns(text: string, bytes: Uint8Array): string {
  if (!bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) return text;

  return text.replace(
    /[\x80-\x9f]/g,
    (character) => windowsSigns[character.charCodeAt(0) - 0x80] ?? character,
  );
}
