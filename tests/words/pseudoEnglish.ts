import { plainName } from '#lib/model/plainName.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { en } from '#lib/words/en/en.ts';
import { makeFormats, type Formats } from '#lib/words/Formats.ts';
import { pseudoLanguage } from '#lib/words/pseudo.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';

export interface PseudoEnglish {
  readonly words: Words;
  /** Whether a text, or the line of one, was said by words, stands in the dossier or has no letters. */
  readonly accounts: (dossier: Dossier, text: string) => boolean;
}

/** The pseudo-language with a memory of all it has said, and of the numbers and dates it has written. */
export async function pseudoEnglish(): Promise<PseudoEnglish> {
  const said = new Set<string>();
  const note = (text: string) => said.add(spaced(text));
  const words = await loadAllWords(pseudoLanguage(en, note), noting(makeFormats('en-GB'), note));
  const known = new Map<string, boolean>();
  return {
    words,
    accounts: (dossier, text) => {
      const line = spaced(text);
      if (!/\p{L}/u.test(line) || said.has(line)) return true;
      const key = `${dossier.info.name} ${line}`;
      const before = known.get(key);
      if (before) return true;
      const found =
        // Whole sentences, one after the other.
        /^⁅.*⁆$/.test(line) ||
        contains(said, line) ||
        contains(textsOf(dossier), line.replace(/…$/, '')) ||
        // Several texts of the dossier, one after the other.
        partsOf(line).every((part) => said.has(part) || contains(textsOf(dossier), part)) ||
        // The number of a source beside a text of the dossier.
        contains(textsOf(dossier), line.replace(/ ?\[\d+\]$/, ''));
      known.set(key, found);
      return found;
    },
  };
}

/** Wrapping turns every blank into one of another kind or into the end of a line. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Without the full stops and semicolons between them. */
function partsOf(line: string): string[] {
  return line.split(/; | (?=⁅)|(?<=[.⁆]) /);
}

function contains(texts: ReadonlySet<string>, line: string): boolean {
  for (const text of texts) if (text.includes(line)) return true;
  return false;
}

/** The formats, with every text they make noted. */
function noting(formats: Formats, note: (text: string) => void): Formats {
  const noted = <Arguments extends unknown[]>(make: (...given: Arguments) => string) => {
    return (...given: Arguments) => {
      const text = make(...given);
      note(text);
      return text;
    };
  };
  const { locale, compare, plural } = formats;
  return {
    locale,
    compare,
    plural,
    number: noted(formats.number),
    decimals: noted(formats.decimals),
    compact: noted(formats.compact),
    rounded: noted(formats.rounded),
    alike: (values) => noted(formats.alike(values)),
    signed: noted(formats.signed),
    percent: noted(formats.percent),
    date: noted(formats.date),
    month: noted(formats.month),
    list: noted(formats.list),
    either: noted(formats.either),
    span: noted(formats.span),
  };
}

const texts = new WeakMap<Dossier, Set<string>>();

/** Everything that the dossier says, its ids as words too. */
export function textsOf(dossier: Dossier): ReadonlySet<string> {
  let known = texts.get(dossier);
  if (!known) {
    known = new Set([
      ...Object.values(dossier.info).flatMap((value) => (typeof value === 'string' ? [value] : [])),
      ...Object.values(dossier.info.licence),
      ...Object.values(dossier.info.labels ?? {}).flatMap((labels) => Object.values(labels).map(spaced)),
    ]);
    for (const rows of Object.values(dossier)) {
      if (!Array.isArray(rows)) continue;
      for (const value of (rows as object[]).flatMap((row) => Object.values(row)).flat()) {
        if (typeof value !== 'string') continue;
        for (const text of [value, plainName(value), plainName(value, true)]) known.add(spaced(text));
      }
    }
    texts.set(dossier, known);
  }
  return known;
}
