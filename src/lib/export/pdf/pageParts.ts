import type { Mark, TextMark } from '#lib/scene/mark.ts';

/** The marks of a picture by what a reader who hears it is told of them, in drawing order. */
export interface PageParts {
  readonly headline: readonly TextMark[];
  readonly subtitle: readonly TextMark[];
  /** All that is neither of the others. */
  readonly chart: readonly Mark[];
  readonly foot: readonly TextMark[];
}

/** What the texts say that stand above and below the chart. */
export interface PageWords {
  readonly headline: string;
  readonly subtitle: string;
  readonly foot: string;
}

/**
 * Finds headline, subtitle and foot among the marks of the sheets of one picture by what they say: lines are broken
 * between words, so that the letters without spaces are compared. What is not found is part of the chart.
 */
export function pageParts(sheets: readonly (readonly Mark[])[], words: PageWords): PageParts[] {
  let foot = letters(words.foot);
  const parts: PageParts[] = [];
  // The foot stands on the last sheets.
  for (const marks of sheets.toReversed()) {
    const headline = leading(marks, 0, words.headline);
    const subtitle = leading(marks, headline.length, words.subtitle);
    let from = marks.length;
    for (let at = from - 1; at >= 0 && foot !== ''; at--) {
      const mark = marks[at]!;
      const said = mark.type === 'text' ? letters(mark.text) : '';
      if (said === '' || !foot.endsWith(said)) break;
      foot = foot.slice(0, -said.length);
      from = at;
    }
    parts.unshift({
      headline,
      subtitle,
      chart: marks.slice(headline.length + subtitle.length, from),
      foot: marks.slice(from).filter((mark) => mark.type === 'text'),
    });
  }
  return parts;
}

/** The marks from a place on that together say a text; none if they do not say all of it. */
function leading(marks: readonly Mark[], from: number, text: string): TextMark[] {
  let rest = letters(text);
  const found: TextMark[] = [];
  for (let at = from; at < marks.length && rest !== ''; at++) {
    const mark = marks[at]!;
    if (mark.type !== 'text' || !rest.startsWith(letters(mark.text))) return [];
    rest = rest.slice(letters(mark.text).length);
    found.push(mark);
  }
  return rest === '' ? found : [];
}

/** A text without what may be lost where a line is broken. */
export function letters(text: string): string {
  return text.replace(/\s+|\u200b/g, '');
}
