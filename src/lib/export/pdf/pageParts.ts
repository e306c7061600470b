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
 * between words, so that the letters without spaces are compared. What is not found is part of the chart. Lines that
 * were broken at a space end in one, and so do labels, so that words do not run together for who hears the page.
 */
export function pageParts(sheets: readonly (readonly Mark[])[], words: PageWords): PageParts[] {
  const feet = footStarts(sheets, words.foot);
  const texts = sheets.map((marks, at) => marks.slice(feet[at]).filter((mark) => mark.type === 'text'));
  const foot = spaced(texts.flat(), words.foot);
  return sheets.map((marks, at) => {
    const headline = leading(marks, words.headline);
    const subtitle = leading(marks.slice(headline.length), words.subtitle);
    return {
      headline,
      subtitle,
      chart: marks.slice(headline.length + subtitle.length, feet[at]).map(apart),
      foot: foot.splice(0, texts[at]!.length),
    };
  });
}

/** Where on each sheet the marks of the foot begin, which ends on the last one. */
function footStarts(sheets: readonly (readonly Mark[])[], text: string): number[] {
  let rest = letters(text);
  return sheets
    .toReversed()
    .map((marks) => {
      let from = marks.length;
      while (from > 0 && rest !== '') {
        const said = lettersOf(marks[from - 1]!);
        if (said === '' || !rest.endsWith(said)) break;
        rest = rest.slice(0, -said.length);
        from--;
      }
      return from;
    })
    .toReversed();
}

/** The first marks, which together say a text; none if they do not say all of it. */
function leading(marks: readonly Mark[], text: string): TextMark[] {
  let rest = letters(text);
  const found: TextMark[] = [];
  for (const mark of marks) {
    if (rest === '') break;
    const said = lettersOf(mark);
    if (mark.type !== 'text' || said === '' || !rest.startsWith(said)) return [];
    rest = rest.slice(said.length);
    found.push(mark);
  }
  return rest === '' ? spaced(found, text) : [];
}

/** The lines of a text with a space behind those after which it has one. */
function spaced(lines: readonly TextMark[], text: string): TextMark[] {
  let at = 0;
  return lines.map((line) => {
    for (let left = letters(line.text).length; left > 0 && at < text.length; at++) {
      if (letters(text[at]!) !== '') left--;
    }
    return /\s/.test(text[at] ?? '') ? { ...line, text: `${line.text} ` } : line;
  });
}

/** Each label of a chart is a text of its own. */
function apart(mark: Mark): Mark {
  return mark.type === 'text' ? { ...mark, text: `${mark.text} ` } : mark;
}

function lettersOf(mark: Mark): string {
  return mark.type === 'text' ? letters(mark.text) : '';
}

/** A text without what may be lost where a line is broken. */
function letters(text: string): string {
  return text.replace(/\s+|\u200b/g, '');
}
