import type { TextMark } from '#lib/scene/mark.ts';

/** Words of a text that lead somewhere. */
export interface TextLink {
  readonly words: string;
  readonly url: string;
  /** What a reader is told before following it. */
  readonly label: string;
}

export interface LinkedPiece {
  readonly text: string;
  readonly link: TextLink | null;
}

/**
 * Cuts lines where links begin and end. Words that run over a line's end are linked on both lines; words that stand
 * nowhere are linked nowhere.
 *
 * @param links in the order of the text
 */
export function linkedLines(lines: readonly TextMark[], links: readonly TextLink[]): LinkedPiece[][] {
  // Without spaces, which the breaks of lines may have taken.
  const said = lines.map(({ text }) => text.replace(/\s+/g, '')).join('');
  const ofLetter = new Array<TextLink | null>(said.length).fill(null);
  let from = 0;
  for (const link of links) {
    const sought = link.words.replace(/\s+/g, '');
    const at = said.indexOf(sought, from);
    if (sought === '' || at < 0) continue;
    from = at + sought.length;
    ofLetter.fill(link, at, from);
  }
  let letter = 0;
  return lines.map(({ text }) => {
    const pieces: { text: string; link: TextLink | null }[] = [];
    const add = (part: string, link: TextLink | null) => {
      const last = pieces.at(-1);
      if (last?.link === link) last.text += part;
      else if (part !== '') pieces.push({ text: part, link });
    };
    for (const [, space = '', character = ''] of text.matchAll(/(\s*)(\S?)/g)) {
      const link = ofLetter[letter] ?? null;
      // A space is part of a link only within it.
      add(space, pieces.at(-1)?.link === link && character !== '' ? link : null);
      if (character === '') continue;
      add(character, link);
      letter++;
    }
    return pieces;
  });
}
