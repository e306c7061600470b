import type { TextMark } from '#lib/scene/mark.ts';

/** Words of a text that lead somewhere. */
export interface TextLink {
  readonly words: string;
  readonly url: string;
  /** What a reader is told before following it. */
  readonly label: string;
  /** Whether the last place where the words stand is meant; default the first after the links before it. */
  readonly last?: boolean;
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
  // Each letter without spaces, which the breaks of lines may have taken, with the link it belongs to.
  const places = lines.flatMap(({ text }, line) =>
    [...text.matchAll(/\S/gu)].map(({ index, 0: letter }) => ({ line, index, letter })),
  );
  const said = places.map(({ letter }) => letter);
  const ofLetter = new Array<TextLink | null>(said.length).fill(null);
  let from = 0;
  for (const link of links) {
    const sought = [...link.words.replace(/\s+/gu, '')];
    const at = link.last ? lastPlace(said, sought) : nextPlace(said, sought, from);
    if (sought.length === 0 || at < 0) continue;
    ofLetter.fill(link, at, at + sought.length);
    if (!link.last) from = at + sought.length;
  }
  const linkAt = new Map(places.map(({ line, index }, at) => [`${line} ${index}`, ofLetter[at] ?? null]));
  return lines.map(({ text }, line) => {
    const pieces: { text: string; link: TextLink | null }[] = [];
    for (const { index, 0: part } of text.matchAll(/\s*\S|\s+$/gu)) {
      const letter = index + part.search(/\S/u);
      const link = linkAt.get(`${line} ${letter}`) ?? null;
      const last = pieces.at(-1);
      const space = part.slice(0, letter - index);
      if (last && last.link === link) last.text += part;
      else if (last && space !== '' && part !== space) {
        // A space between two links, or before one, belongs to neither.
        if (last.link === null) last.text += space;
        else pieces.push({ text: space, link: null });
        if (link === null && last.link !== null) pieces.at(-1)!.text += part.slice(space.length);
        else pieces.push({ text: part.slice(space.length), link });
      } else pieces.push({ text: part, link });
    }
    return pieces;
  });
}

function nextPlace(said: readonly string[], sought: readonly string[], from: number): number {
  for (let at = from; at + sought.length <= said.length; at++) {
    if (sought.every((letter, offset) => said[at + offset] === letter)) return at;
  }
  return -1;
}

function lastPlace(said: readonly string[], sought: readonly string[]): number {
  for (let at = said.length - sought.length; at >= 0; at--) {
    if (sought.every((letter, offset) => said[at + offset] === letter)) return at;
  }
  return -1;
}
