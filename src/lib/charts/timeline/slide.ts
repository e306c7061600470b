import { sourceName } from '#lib/evidence/citation.ts';
import { segment } from '#lib/scene/mark.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { boundsOf } from '#lib/summary/timeWindow.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { joined } from '../kit/joined.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { givesBoth, type TimelineEntry } from './entry.ts';
import { leadingEvents } from './finding.ts';
import { chosenBy, type TimelineContext } from './read.ts';

const leading = 1.25;
/** From this width on dates stand beside the line, else over their events. */
const wide = 600;
/** Between two events. */
const natural = 8;
const most = 22;
/** The same in two columns, which are as high as the slide. */
const mostApart = 110;
const columnGap = 28;
/** In multiples of the text. */
const leastColumn = 20;
/** Fewer events stand along one line. */
const leastSplit = 6;
/** Around what stands in the band of the crowded month. */
const padding = 8;
/** From the dates to the line, and from the line to the events. */
const besideLine = 18;
const radius = 5;

/**
 * A few events in order along a line that runs downwards, each with its date; those of a crowded month lie in a band that
 * says how many more there are. A wide slide has two such lines, the later beside the earlier. What the headline tells is bold.
 */
export function layoutSlide(context: TimelineContext, box: Box): Body {
  const { ranked, entries, happened } = context.data;
  return mostThatFit(box, ranked.length, (amount) => {
    const chosen = new Set(ranked.slice(0, amount));
    const bands = bandsOf(
      context,
      entries.filter((entry) => chosen.has(entry)),
    );
    const columns = columnsOf(context, box, bands) ?? [
      { at: 0, box, bands, most, isWide: box.width >= wide },
    ];
    const bodies = columns.map((column) => filled(context, column));
    const body = joined(Math.max(...bodies.map(({ height }) => height)), ...bodies);
    const isSome = amount < happened.length && !context.chosen.event;
    return { ...body, leftOut: isSome ? context.say.shownOf(chosenBy(context.data, amount)) : '' };
  });
}

/** What stands along one line, and where. */
interface Column {
  /** From the left. */
  readonly at: number;
  readonly box: Box;
  readonly bands: readonly Band[];
  /** How far apart events may stand. */
  readonly most: number;
  /** Whether dates stand beside the line, else over their events. */
  readonly isWide: boolean;
}

/** Two columns, one after the other; null where they have no room beside each other. */
function columnsOf(context: TimelineContext, box: Box, bands: readonly Band[]): Column[] | null {
  const { x, width, height, textSize } = box;
  const [first, rest] = height !== null && width >= wide ? halvesOf(context, bands) : [[], []];
  if (first.length === 0) return null;
  const said = first.flatMap(({ entries, note }) => [
    ...entries.flatMap((entry) => [context.say.named(entry), ...doubtsOf(context, entry)]),
    note,
  ]);
  const needed = Math.ceil(padding + radius + besideLine + widest(said, textSize, 600) + padding);
  const left = Math.max(needed, (width - columnGap) / 2);
  const right = width - left - columnGap;
  if (right < leastColumn * textSize) return null;
  const column = { most: mostApart, isWide: false };
  return [
    { ...column, at: 0, box: { ...box, width: left }, bands: first },
    { ...column, at: 1, box: { ...box, x: x + left + columnGap, width: right }, bands: rest },
  ];
}

/**
 * What came before the crowded month, and from that month on; without one what came before the event of the headline, or the
 * earlier half. Of few events nothing.
 */
function halvesOf({ data }: TimelineContext, bands: readonly Band[]): readonly [Band[], Band[]] {
  const [first, ...rest] = bands;
  if (!first) return [[], []];
  if (rest.length > 0) return [[first], rest];
  const { entries } = first;
  if (entries.length < leastSplit || first.isMonth) return [[], []];
  const lead = entries.findIndex((entry) => leadingEvents(data).includes(entry));
  const from = lead > 0 ? lead : Math.ceil(entries.length / 2);
  return [[{ ...first, entries: entries.slice(0, from) }], [{ ...first, entries: entries.slice(from) }]];
}

/** A column as high as the box, where its events have room to stand further apart. */
function filled(context: TimelineContext, column: Column): Body {
  const { box, bands } = column;
  const least = layoutLine(context, column, natural);
  const amount = bands.reduce((sum, { entries }) => sum + entries.length, 0);
  const spare = ((box.height ?? 0) - least.height) / Math.max(1, amount - 1);
  return spare > 0 ? layoutLine(context, column, Math.min(column.most, natural + spare)) : least;
}

/** Where things stand beside the line of time. */
interface Line {
  readonly x: number;
  /** Of the events. */
  readonly left: number;
  readonly room: number;
  readonly isWide: boolean;
}

function lineIn(context: TimelineContext, { box: { x, width, textSize }, bands, isWide }: Column): Line {
  const dates = bands.flatMap(({ entries }) => entries.flatMap((entry) => datesOf(context, entry)));
  const lineX = x + padding + (isWide ? widest(dates, textSize, 600) + besideLine : radius);
  const left = lineX + besideLine;
  return { x: lineX, left, room: x + width - padding - left, isWide };
}

/** @param gap between two events */
function layoutLine(context: TimelineContext, column: Column, gap: number): Body {
  const { box, bands } = column;
  const { x, width, theme } = box;
  const line = lineIn(context, column);
  const cursor = new Cursor(box);
  let last: number | null = null;
  bands.forEach(({ isMonth, entries, note }, i) => {
    if (i > 0) cursor.gap(gap);
    const top = cursor.y;
    const band = new Cursor(box, top + (isMonth ? padding : 0));
    entries.forEach((entry, at) => {
      if (at > 0) band.gap(gap);
      last = addEvent(context, band, entry, {
        line,
        before: entries[at - 1],
        last,
        row: cursor.targets.length + at,
        column: column.at,
      });
    });
    if (note !== '') {
      band.gap(natural);
      band.text(note, { x: line.left, width: line.room, fill: theme.mutedInk, leading });
    }
    if (isMonth) {
      band.gap(padding);
      cursor.add({ type: 'rect', x, y: top, width, height: band.y - top, fill: theme.emptyFill });
    }
    cursor.take(band);
    cursor.y = band.y;
  });
  return cursor.body();
}

interface Event {
  readonly line: Line;
  /** The event over it, whose date is not said again. */
  readonly before: TimelineEntry | undefined;
  /** Where the dot of the one before stands. */
  readonly last: number | null;
  readonly row: number;
  readonly column: number;
}

/**
 * The date, once for events of one date, and the day of signing; the event, how many report it and what disputes it.
 *
 * @returns where its dot stands
 */
function addEvent(
  context: TimelineContext,
  cursor: Cursor,
  entry: TimelineEntry,
  { line, before, last, row, column }: Event,
): number {
  const { words, say, data } = context;
  const { box, y: top } = cursor;
  const { textSize: size, theme } = box;
  const lead = leadingEvents(data);
  const isLead = lead.includes(entry);
  const style = { weight: isLead ? 600 : 400, fill: theme.ink } as const;
  const isRepeated = before?.date === entry.date && before.end === entry.end;
  const dates = isRepeated ? [] : datesOf(context, entry);
  const event = new Cursor(box, top);
  const said = { x: line.left, width: line.room, leading };
  if (!line.isWide) event.text(words.of('common').parts(dates), { ...said, ...style, weight: 600 });
  const dotY = event.y + (size * leading) / 2;
  event.text(say.named(entry), { ...said, ...style });
  for (const doubt of doubtsOf(context, entry)) event.text(doubt, { ...said, fill: theme.contested });
  if (last !== null) {
    const d = segment(line.x, last + radius, line.x, dotY - radius);
    cursor.add({ type: 'path', d, stroke: theme.hatch, strokeWidth: 2 });
  }
  const colour = isLead ? theme.ink : theme.amount;
  const look = entry.later ? { fill: theme.ground, stroke: colour, strokeWidth: 2 } : { fill: colour };
  const longest = Math.max(
    ...event.marks.map((mark) => (mark.type === 'text' ? textWidth(mark.text, size, 600) : 0)),
  );
  const part = new Cursor(box, top);
  part.add({ type: 'circle', x: line.x, y: dotY, radius: isLead ? radius + 1 : radius - 1, ...look });
  if (line.isWide) part.lines(dates, { x: line.x - besideLine, anchor: 'end', ...style, leading });
  part.add(...event.marks);
  part.y = Math.max(part.y, event.y);
  const width = Math.min(longest, box.x + box.width - line.left);
  const area = { x: line.left, y: top, width, height: part.y - top };
  cursor.target({ key: entry.key, ...area, row, column }, part.marks);
  cursor.y = part.y;
  return dotY;
}

/** The labelled events before the crowded month, in it or after it. */
interface Band {
  readonly isMonth: boolean;
  readonly entries: readonly TimelineEntry[];
  /** How many more there are in the month; empty for none. */
  readonly note: string;
}

/** What lies before the crowded month, in it and after it; one band where there is none. */
function bandsOf({ data: { crowded }, say }: TimelineContext, drawn: readonly TimelineEntry[]): Band[] {
  const plain = (entries: readonly TimelineEntry[]): Band => ({ isMonth: false, entries, note: '' });
  const inside = new Set(crowded?.entries);
  const month = drawn.filter((entry) => inside.has(entry));
  if (!crowded || month.length === 0) return [plain(drawn)];
  const outside = drawn.filter((entry) => !inside.has(entry));
  const { from: start } = boundsOf(crowded.month);
  const isBefore = ({ latest }: TimelineEntry) => latest <= start;
  const rest = crowded.entries.filter((entry) => !month.includes(entry));
  const vague = rest.filter(({ precision }) => precision !== 'day').length;
  const note = rest.length > 0 ? say.unlabelled({ amount: rest.length, vague, month: crowded.month }) : '';
  const bands = [
    plain(outside.filter(isBefore)),
    { isMonth: true, entries: month, note },
    plain(outside.filter((entry) => !isBefore(entry))),
  ];
  return bands.filter(({ entries }) => entries.length > 0);
}

/** When it happened, and whether that is the day of signing. */
function datesOf({ words, say, data: { signed } }: TimelineContext, { date, end }: TimelineEntry): string[] {
  return [words.span(date, end), ...(signed !== '' && date === signed ? [say.signed] : [])];
}

/** What disputes an event, and who dates it wrongly. */
function doubtsOf({ dossier, words, say, data }: TimelineContext, entry: TimelineEntry): string[] {
  const wrong = [...data.misdated].filter(([, meant]) => meant === entry).map(([misdated]) => misdated);
  return [
    ...wrong.map((ghost) => {
      const { rows, contests, date, end } = ghost;
      const by = sourceName(words, dossier, rows[0]!.event.source);
      return say.wrongDate({ by, givesBoth: givesBoth(ghost, entry), date, end, check: contests[0]! });
    }),
    ...entry.contests.slice(0, 1).map(say.disputed),
  ];
}
