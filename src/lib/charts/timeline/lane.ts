import { linePath, segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { markedEvent, type TimelineEntry } from './entry.ts';
import { eventMark, markReach, type MarkedEvent, type MarkPlace } from './eventMark.ts';
import type { EventAxis } from './eventAxis.ts';

/** Marks are a little smaller than in the list, since they stand closer. */
const markSize = 0.9;
/** Between marks beside and below one another. */
const gap = 3;
/** Between a mark and its words, and between the lines of these. */
const textGap = 6;
const leading = 1.25;
/** Under words below a mark, so that they are not taken for those of the next. */
const belowGap = 5;
const ghostRadius = 4;

interface LaneMark {
  readonly entry: TimelineEntry;
  readonly event: MarkedEvent;
  /** As if the middle of the mark were at y = 0. */
  readonly place: MarkPlace;
  readonly reach: Area;
  /** What stands beside it or, where neither side has room, below it. */
  readonly texts: readonly MarkText[];
  /** Where a source places it that a check contradicts. */
  readonly ghosts: readonly { readonly entry: TimelineEntry; readonly x: number }[];
  /** With all that belongs to it. */
  readonly from: number;
  readonly to: number;
}

interface MarkText {
  readonly text: string;
  /** Which line below the mark, from 1; 0 beside it. */
  readonly line: number;
  readonly x: number;
  readonly width: number;
  readonly weight: 400 | 600;
  readonly tone: 'ink' | 'mutedInk' | 'contested';
}

/** On which side of a mark its words stand where both have room. */
type Side = 'right' | 'left';

/** What a mark says on the picture. */
export interface Said {
  readonly label: string;
  readonly as: 'bold' | 'told' | 'plain';
  /** Whatever room it takes; else only beside marks that leave it room. */
  readonly always: boolean;
  /** The same event under a date that a check contradicts, and what is said of it. */
  readonly ghosts: readonly { readonly entry: TimelineEntry; readonly label: string }[];
}

interface LaneRow {
  readonly marks: LaneMark[];
  right: number;
}

/** An axis of time as it lies in the picture. */
export interface PlacedAxis {
  readonly axis: EventAxis;
  readonly x: number;
  readonly width: number;
}

/** The marks of a lane in as many rows as it takes that none touches another. */
export interface LaneRows {
  readonly rows: readonly {
    readonly marks: readonly LaneMark[];
    readonly height: number;
    /** From its top to the middle of its marks. */
    readonly middle: number;
  }[];
  readonly height: number;
}

export function stackMarks(
  entries: readonly TimelineEntry[],
  line: PlacedAxis,
  size: number,
  said: (entry: TimelineEntry) => Said,
): LaneRows {
  const [right, left] = (['right', 'left'] as const).map((side) =>
    packMarks(entries, line, size, said, side),
  );
  const named = (left!.length < right!.length ? left! : right!).map((row) => {
    const own = nameWhereFree(row.marks, line, size, said);
    const half = Math.max(
      ...own.map(({ reach }) => reach.height / 2),
      own.some(({ texts }) => texts.some(({ line }) => line === 0)) ? (size * leading) / 2 : 0,
    );
    const below = Math.max(
      ...own.map(({ reach, texts }) => {
        const lines = Math.max(0, ...texts.map(({ line }) => line));
        return lines === 0 ? 0 : reach.height / 2 + lines * size * leading + belowGap;
      }),
    );
    return { marks: own, middle: half, height: half + Math.max(half, below) };
  });
  return { rows: named, height: named.reduce((sum, { height }) => sum + height + gap, -gap) };
}

/** Marks in order of where they begin, each in the first row that has room for it with its words on one side or the other. */
function packMarks(
  entries: readonly TimelineEntry[],
  line: PlacedAxis,
  size: number,
  said: (entry: TimelineEntry) => Said,
  preferred: Side,
): LaneRow[] {
  const sides: readonly Side[] = preferred === 'right' ? ['right', 'left'] : ['left', 'right'];
  const marks = entries.map((entry) => sides.map((side) => laneMark(entry, line, size, said(entry), side)));
  marks.sort(([a], [b]) => a!.reach.x - b!.reach.x || b!.to - a!.to);
  const rows: LaneRow[] = [];
  for (const ways of marks) {
    let row = rows.find((each) => ways.some(({ from }) => each.right + gap <= from));
    const way = ways.find(({ from }) => !row || row.right + gap <= from)!;
    if (!row) rows.push((row = { marks: [], right: 0 }));
    row.marks.push(way);
    row.right = way.to;
  }
  return rows;
}

/** The marks of a row, those without words with their label on the right, else on the left, where nothing stands there. */
function nameWhereFree(
  marks: readonly LaneMark[],
  { x, width }: PlacedAxis,
  size: number,
  said: (entry: TimelineEntry) => Said,
): LaneMark[] {
  let taken = x;
  return marks.map((mark, i): LaneMark => {
    const left = taken;
    taken = mark.to + gap;
    if (mark.texts.length > 0) return mark;
    const { label: text } = said(mark.entry);
    const length = textWidth(text, size, 400);
    const right = (marks[i + 1]?.from ?? x + width + gap) - gap;
    const isRight = mark.to + textGap + length <= right;
    if (!isRight && mark.from - textGap - length < left) return mark;
    const start = isRight ? mark.to + textGap : mark.from - textGap - length;
    if (isRight) taken = start + length + gap;
    return { ...mark, texts: [{ text, line: 0, x: start, width: length, weight: 400, tone: 'mutedInk' }] };
  });
}

function laneMark(
  entry: TimelineEntry,
  { axis, x, width }: PlacedAxis,
  size: number,
  { label, as, always, ghosts: others }: Said,
  side: Side,
): LaneMark {
  const event = markedEvent(entry, false);
  const at = (time: number) => x + axis.at(time) * width;
  const open = { comesFrom: entry.from < axis.from, goesOn: entry.to > axis.to };
  const place = { from: at(entry.from), to: at(entry.to), y: 0, ...open, size: markSize };
  const reach = markReach(event, place);
  const ghosts = others.map((ghost) => ({ ...ghost, x: at((ghost.entry.from + ghost.entry.to) / 2) }));
  const [left, right] = [reach.x, reach.x + reach.width];
  const first = Math.min(left, ...ghosts.map((ghost) => ghost.x - ghostRadius - 1));
  const last = Math.max(right, ...ghosts.map((ghost) => ghost.x + ghostRadius + 1));
  const weight = as === 'bold' ? 600 : 400;
  const beside = (
    text: string,
    own: 400 | 600,
    tone: MarkText['tone'],
    to: number,
    from: number,
    least: number,
  ) => {
    const length = textWidth(text, size, own);
    const [fitsRight, fitsLeft] = [to + textGap + length <= x + width, from - textGap - length >= least];
    if (text === '' || !(fitsRight || fitsLeft)) return [];
    const isRight = fitsRight && (side === 'right' || !fitsLeft);
    const start = isRight ? to + textGap : from - textGap - length;
    return [{ text, line: 0, x: start, width: length, weight: own, tone }];
  };
  /** As many lines as it takes, from where the mark begins or, near the right end, further left. */
  const below = (text: string, own: 400 | 600, tone: MarkText['tone']) => {
    const lines = wrapText(text, width, size, own);
    const start = Math.max(x, Math.min(left, x + width - widest(lines, size, own)));
    return lines.map((said, at) => {
      return { text: said, line: at + 1, x: start, width: textWidth(said, size, own), weight: own, tone };
    });
  };
  // What ties a mark to its ghost lies on the right of it, and the words of the event then on the left.
  const tone = as === 'plain' ? 'mutedInk' : 'ink';
  const told = always ? label : '';
  const namedBeside = beside(told, weight, tone, ghosts.length > 0 ? Infinity : right, left, x);
  const words = told === '' || namedBeside.length > 0 ? namedBeside : below(told, weight, tone);
  // What is said of the last ghost stands behind it, or else on its tie.
  const doubts = ghosts
    .slice(-1)
    .flatMap(({ label: doubt, x: at }) =>
      beside(doubt, 400, 'contested', last, at - ghostRadius, right + textGap),
    );
  const texts = [...words, ...doubts];
  const from = Math.min(first, ...texts.map((text) => text.x));
  const to = Math.max(last, ...texts.map((text) => text.x + text.width));
  return { entry, event, place, reach, texts, ghosts, from, to };
}

/** Marks from `y` downwards, each with its words a target; those under a wrong date are targets of their own. */
export function addMarks(cursor: Cursor, { rows }: LaneRows, y: number): void {
  const { theme, textSize: size } = cursor.box;
  const at = { row: 0, column: 0 };
  let top = y;
  for (const row of rows) {
    const middle = top + row.middle;
    for (const { entry, event, place, reach, texts, ghosts } of row.marks) {
      for (const ghost of ghosts) {
        const d = segment(reach.x + reach.width, middle, ghost.x - ghostRadius, middle);
        const tie = { stroke: theme.contested, strokeWidth: 1.5, dash: [3, 3] } as const;
        const circle = { x: ghost.x, y: middle, radius: ghostRadius, fill: theme.emptyFill };
        const point = { from: ghost.x, to: ghost.x, y: middle, size: markSize };
        const side = 2 * ghostRadius;
        const area = { x: ghost.x - ghostRadius, y: middle - ghostRadius, width: side, height: side };
        cursor.target({ key: ghost.entry.key, ...area, ...at }, [
          { type: 'path', d, ...tie },
          { type: 'circle', ...circle },
          ...eventMark(markedEvent(ghost.entry, true), point, theme),
        ]);
      }
      const middleOf = (line: number) =>
        line === 0 ? middle : middle + reach.height / 2 + (line - 0.5) * size * leading;
      const words = texts.flatMap(({ text, line, weight, tone, x, width }): Mark[] => [
        {
          type: 'rect',
          x: x - 2,
          y: middleOf(line) - 6,
          width: width + 4,
          height: 12,
          fill: theme.emptyFill,
        },
        { type: 'text', x, y: middleOf(line) + size * 0.36, text, size, weight, fill: theme[tone] },
      ]);
      const marks = eventMark(event, { ...place, y: middle }, theme);
      cursor.target({ key: entry.key, ...reach, y: middle + reach.y, ...at }, [...marks, ...words]);
    }
    top += row.height + gap;
  }
}

/** What is left out of the axis, as a strip torn out of a lane. */
export function tornStrip({ x, y, width, height }: Area, theme: Theme): Mark[] {
  const teeth = Math.max(2, Math.round(height / 7));
  const depth = Math.min(2.5, width / 5);
  const edge = (at: number) =>
    Array.from({ length: teeth + 1 }, (_, i) => {
      return [at + (i % 2 === 0 ? -depth / 2 : depth / 2), y + (height * i) / teeth] as const;
    });
  const [left, right] = [edge(x + depth / 2), edge(x + width - depth / 2)];
  return [
    { type: 'path', d: linePath([...left, ...right.toReversed()], true), fill: theme.ground },
    { type: 'path', d: linePath(left) + linePath(right), stroke: theme.hatch },
  ];
}
