import { closedIsolates } from './direction.ts';
import type { FontWeight } from './fontRuns.ts';
import { Remembered } from './remembered.ts';
import { textWidth } from './textWidth.ts';

const ellipsis = '…';
/** A no-break space is not in this set: it keeps its words together. */
const spaces = /[ \t\n\r\f\v]+/;
/**
 * After a hyphen, slash or en dash between words (`Russia–DPRK`, but not `2022–2024`, `24/7`, `-5` or `CC-BY`),
 * after the underscores of names of columns (`immigrate_policy`), after an em dash, and at a zero-width space.
 */
const breakInsideWord = /(?<=\p{L}{3}[-‐/–])(?=\p{L}{3})|(?<=\p{L}{2}_)(?=\p{L}{2})|(?<=[—\u200b])(?=.)/u;

/**
 * Breaks a text into lines no wider than `maxWidth`, as few as greedy filling gives: at spaces, else inside
 * compounds. A word wider than a line, or one without any break such as a run of Hangul, is broken between
 * its characters, never inside one. Every character but the spaces at line ends is kept, unless `maxLines`
 * cuts the text short: then the last line ends in … and still fits. An empty text has no lines.
 *
 * A line is wider than `maxWidth` only where a single character is.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  size: number,
  weight: FontWeight,
  maxLines = Infinity,
): readonly string[] {
  if (!(maxLines >= 1)) throw new RangeError(`maxLines must be at least 1: ${maxLines}`);
  return known.get(`${maxWidth} ${size} ${weight} ${maxLines} ${text}`, () =>
    closed(wrap(text, maxWidth, size, weight, maxLines)),
  );
}

const known = new Remembered<readonly string[]>(5_000);

/** Nearly all texts are without isolates. */
function closed(lines: readonly string[]): readonly string[] {
  return lines.length > 1 && lines.some((line) => /[\u2066-\u2069]/.test(line))
    ? closedIsolates(lines)
    : lines;
}

function wrap(
  text: string,
  maxWidth: number,
  size: number,
  weight: FontWeight,
  maxLines: number,
): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const { glue, part } of breakableParts(text)) {
    if (lines.length > maxLines) break;
    if (line !== '' && fits(line + glue + part)) {
      line += glue + part;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of fits(part) ? [part] : graphemes(part)) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept.push(shorten(kept.pop() ?? '', fits));
  return kept;
}

/** The text as the pieces lines are filled with; `glue` is what stood before the piece. */
function breakableParts(text: string): { glue: '' | ' '; part: string }[] {
  const words = text.split(spaces).filter((word) => word !== '');
  return words.flatMap((word) =>
    word.split(breakInsideWord).map((part, index) => ({ glue: index === 0 ? (' ' as const) : '', part })),
  );
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = graphemes(line);
  while (characters.length > 0 && !fits(openEnded(characters.join('')))) characters.pop();
  return openEnded(characters.join(''));
}

/** Ends a cut text in …, without a comma, full stop or the like before it. */
function openEnded(text: string): string {
  return text.replace(/[\s,;:.…–—-]+$/u, '') + ellipsis;
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): string[] {
  // Every letter of plain Latin stands for itself; only the rest needs the segmenter, which is slow to make.
  if (/^[ -~\u00a0-\u02ff]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
