/** A text with what readers do not tell apart written one way, and where each of its characters stood. */
export interface LevelledText {
  readonly text: string;
  /** Where each character of `text` begins in the original. */
  readonly starts: readonly number[];
  /** Where it ends there: a run of blanks, a letter with its accents and a ligature are whole. */
  readonly ends: readonly number[];
}

// A letter with all that is composed with it: accents, vowel signs, the further parts of a Hangul syllable.
const letters = /\s|.[\p{M}\u1160-\u11FF]*/gsu;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const softHyphen = '\u00AD';
// Ligatures, and the forms of Arabic letters that text taken from a PDF has.
const presentationForms = /[\u0132\u0133\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/**
 * Levels quotation marks, apostrophes, hyphens, runs of white space, ligatures and how letters are composed, and leaves out
 * what nobody sees, such as soft hyphens. Case, dashes and letters stay.
 */
export function levelledText(original: string): LevelledText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of original.matchAll(letters)) {
    const end = index + piece.length;
    // At the end of a line a soft hyphen is seen.
    const isBreak = piece === softHyphen && /\s/.test(original.charAt(end));
    const level = isBreak ? '-' : levelledLetter(piece);
    if (level === ' ' && text.endsWith(' ')) {
      ends[ends.length - 1] = end;
      continue;
    }
    text += level;
    for (let i = 0; i < level.length; i += 1) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { text, starts, ends };
}

function levelledLetter(piece: string): string {
  if (/\s/.test(piece)) return ' ';
  if (/^[“”„‟«»″]$/.test(piece)) return '"';
  if (/^[‘’‚‛‹›′´`ʼ]$/.test(piece)) return "'";
  if (/^[\u2010\u2011]$/.test(piece)) return '-';
  return piece
    .replace(unseen, '')
    .replace(presentationForms, (form) => form.normalize('NFKC'))
    .normalize('NFC');
}

const brokenWord = /(?<=[\p{L}\p{M}])- (?=\p{L})/gu;

/**
 * The same text with words that a line's end has parted put together, without the hyphen or with it (`well-` `known`);
 * null if no word is parted.
 */
export function withWholeWords(of: LevelledText, keepHyphen: boolean): LevelledText | null {
  const gone = new Set([...of.text.matchAll(brokenWord)].flatMap(({ index }) => [index, index + 1]));
  if (gone.size === 0) return null;
  const stays = (_: unknown, i: number) => !gone.has(i) || (keepHyphen && of.text[i] === '-');
  return {
    text: of.text.split('').filter(stays).join(''),
    starts: of.starts.filter(stays),
    ends: of.ends.filter(stays),
  };
}
