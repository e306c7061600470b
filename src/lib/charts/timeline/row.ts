import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../chart.ts';
import { spanWordsInYear } from './spanWords.ts';
import { contestWords, entrySentence } from './describe.ts';
import { eventMark } from './eventMark.ts';
import { isSpan, type TimelineEntry } from './entry.ts';

const leading = 1.25;
const gap = 10;
/** Room for marks at the very ends of a year. */
const stripPadding = 8;

/** How the rows of a column are divided: strip of the year, date, label; or date above label where it is narrow. */
export interface RowShape {
  readonly size: number;
  readonly stripWidth: number;
  /** Null where the date stands above the label. */
  readonly dateWidth: number | null;
  readonly labelX: number;
  readonly labelWidth: number;
}

export function rowShape(entries: readonly TimelineEntry[], width: number, size: number): RowShape {
  const stacked = width < 420;
  const stripWidth = stacked ? Math.max(76, width * 0.24) : Math.max(84, Math.min(260, width * 0.22));
  const dates = entries.map((entry) => spanWordsInYear(entry.date, entry.dateEnd));
  const longest = Math.max(...dates.map((date) => textWidth(date, size, 600))) + 1;
  const longestWord =
    Math.max(...dates.flatMap((date) => date.split(' ')).map((word) => textWidth(word, size, 600))) + 1;
  const dateWidth = stacked ? null : Math.min(longest, Math.max(longestWord, width * 0.19));
  const labelX = stripWidth + gap + (dateWidth === null ? 0 : dateWidth + gap);
  return { size, stripWidth, dateWidth, labelX, labelWidth: width - labelX };
}

interface RowText {
  readonly date: readonly string[];
  readonly label: readonly string[];
  readonly contests: readonly string[];
}

function rowText(entry: TimelineEntry, { size, dateWidth, labelWidth }: RowShape): RowText {
  const sources = entry.sources.map((number) => `[${number}]`).join(' ');
  return {
    date: wrapText(spanWordsInYear(entry.date, entry.dateEnd), dateWidth ?? labelWidth, size, 600),
    // The first number never stands alone on a line.
    label: wrapText(`${entry.label}\u00a0${sources}`, labelWidth, size, 400),
    contests: entry.contests.flatMap((contest) => wrapText(contestWords(contest), labelWidth, size, 400)),
  };
}

/** Height of the text of a row. */
export function measureRow(entry: TimelineEntry, shape: RowShape): number {
  const { date, label, contests } = rowText(entry, shape);
  const body = label.length + contests.length;
  const lines = shape.dateWidth === null ? date.length + body : Math.max(date.length, body);
  return lines * shape.size * leading;
}

/** A row with half of the padding above and half below its text. */
export function drawRow(
  entry: TimelineEntry,
  shape: RowShape,
  place: { readonly x: number; readonly y: number; readonly height: number },
  padding: number,
  { theme }: Box,
): { readonly marks: readonly Mark[]; readonly target: Omit<Target, 'row' | 'column'> } {
  const { size, stripWidth, dateWidth, labelX, labelWidth } = shape;
  const { x, y, height } = place;
  const text = rowText(entry, shape);
  const lineHeight = size * leading;
  const top = y + padding / 2;
  const style = { size, fill: theme.ink, leading };
  const labelTop = top + (dateWidth === null ? text.date.length * lineHeight : 0);
  const contestsTop = labelTop + text.label.length * lineHeight;
  return {
    marks: [
      ...stripMarks(entry, shape, place, top + lineHeight / 2, theme),
      ...lineBlock(text.date, x + stripWidth + gap, top, { ...style, weight: 600, fill: theme.mutedInk })
        .marks,
      ...lineBlock(text.label, x + labelX, labelTop, style).marks,
      ...lineBlock(text.contests, x + labelX, contestsTop, { ...style, fill: theme.contested }).marks,
    ],
    target: { key: entry.key, sentence: entrySentence(entry), x, y, width: labelX + labelWidth, height },
  };
}

/** The year as a strip with a line at each quarter, and the mark on it. */
function stripMarks(
  entry: TimelineEntry,
  shape: RowShape,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  middle: number,
  theme: Theme,
): Mark[] {
  const yearStart = Date.UTC(entry.year, 0);
  const yearLength = Date.UTC(entry.year + 1, 0) - yearStart;
  const placeOf = (time: number) => stripX(shape, x, Math.min(1, (time - yearStart) / yearLength));
  const goesOn = entry.to > yearStart + yearLength;
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share): Mark => ({
    type: 'rect',
    x: stripX(shape, x, share) - 0.5,
    y,
    width: 1,
    height,
    fill: theme.rule,
  }));
  const [start, end] = [stripX(shape, x, 0), stripX(shape, x, 1)];
  return [
    { type: 'rect', x, y, width: shape.stripWidth, height, fill: theme.emptyFill },
    ...quarters,
    { type: 'rect', x: start, y: middle - 0.5, width: end - start, height: 1, fill: theme.rule },
    ...eventMark(
      { precision: entry.precision, span: isSpan(entry), contested: entry.contests.length > 0 },
      { from: placeOf(entry.from), to: placeOf(entry.to), y: middle, goesOn },
      theme,
    ),
  ];
}

/** Where a share of the year, 0 to 1, lies on the strip. */
export function stripX({ stripWidth }: Pick<RowShape, 'stripWidth'>, x: number, share: number): number {
  return x + stripPadding + share * (stripWidth - 2 * stripPadding);
}
