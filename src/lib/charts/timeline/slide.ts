import { lineBlock } from '#lib/scene/textBlock.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import type { TimelineEntry } from './entry.ts';
import { leadingEvents } from './finding.ts';
import { chosenBy, type TimelineContext } from './read.ts';
import { stationOf, type Station } from './station.ts';

const leading = 1.25;
/** From this width on dates stand beside the line, else over their events. */
const wide = 600;
/** Between two events. */
const natural = 8;
const most = 22;
/** Around what stands in the band of the crowded month. */
const padding = 8;
/** From the dates to the line, and from the line to the events. */
const besideLine = 18;
const radius = 5;

/** The labelled events before the crowded month, in it or after it. */
interface Band {
  readonly isMonth: boolean;
  readonly stations: readonly Station[];
  readonly note: readonly string[];
}

/**
 * A few events in order along a line that runs downwards, each with its date; those of a crowded month lie in a band that
 * says how many more there are. What the headline tells is bold, and the rest paler.
 */
export function layoutSlide(context: TimelineContext, box: Box): Body {
  const { ranked, entries, happened } = context.data;
  return mostThatFit(box, ranked.length, (amount) => {
    const chosen = new Set(ranked.slice(0, amount));
    const body = layoutLine(
      context,
      box,
      entries.filter((entry) => chosen.has(entry)),
    );
    const isSome = amount < happened.length && !context.chosen.event;
    return { ...body, leftOut: isSome ? context.say.shownOf(chosenBy(context.data, amount)) : '' };
  });
}

function layoutLine(context: TimelineContext, box: Box, drawn: readonly TimelineEntry[]): Body {
  const { textSize: size, x, width, theme } = box;
  const isWide = width >= wide;
  const dates = isWide ? datesWidth(context, drawn, size) : 0;
  const line = x + (isWide ? padding + dates + besideLine : padding + radius);
  const left = line + besideLine;
  const lead = new Set(leadingEvents(context.data));
  const bands = bandsOf(context, drawn, size, x + width - padding - left, (entry, before) =>
    stationOf(context, entry, {
      size,
      room: x + width - padding - left,
      isWide,
      before,
      bold: lead.has(entry),
    }),
  );
  const step = size * leading;
  const natureOf = (gap: number) =>
    bands.reduce((sum, band) => sum + heightOf(band, step, gap), 0) + gap * (bands.length - 1);
  const gaps = bands.reduce((sum, { stations }) => sum + stations.length, 0) - 1;
  const spare = box.height === null ? 0 : (box.height - natureOf(natural)) / Math.max(1, gaps);
  const gap = Math.max(natural, Math.min(most, natural + spare));
  const marks: Mark[] = [];
  const targets: Body['targets'][number][] = [];
  let top = box.y;
  let last: number | null = null;
  for (const band of bands) {
    const height = heightOf(band, step, gap);
    if (band.isMonth) marks.push({ type: 'rect', x, y: top, width, height, fill: theme.emptyFill });
    let at = top + (band.isMonth ? padding : 0);
    for (const station of band.stations) {
      const { entry } = station;
      const y = at + step * station.dotLine + step / 2;
      if (last !== null) {
        const d = segment(line, last + radius, line, y - radius);
        marks.push({ type: 'path', d, stroke: theme.hatch, strokeWidth: 2 });
      }
      const colour = lead.has(entry) ? theme.ink : theme.amount;
      const dot = lead.has(entry) ? radius + 1 : radius - 1;
      const look = entry.later ? { fill: theme.ground, stroke: colour, strokeWidth: 2 } : { fill: colour };
      marks.push({ type: 'circle', x: line, y, radius: dot, ...look, owner: entry.key });
      const words = station.texts.map(({ lines, from, column, weight, tone }) => {
        const fill = theme[tone];
        const [anchor, start] =
          column === 'date' ? (['end', line - besideLine] as const) : (['start', left] as const);
        return lineBlock(lines, start, at + from * step, { size, weight, fill, leading, anchor }).marks;
      });
      marks.push(...words.flat().map((mark) => ({ ...mark, owner: entry.key })));
      const own = {
        x: left,
        y: at,
        width: Math.min(station.width, x + width - left),
        height: station.lines * step,
      };
      targets.push({ key: entry.key, ...own, row: targets.length, column: 0 });
      last = y;
      at += station.lines * step + gap;
    }
    if (band.note.length > 0) {
      const y = at - gap + natural;
      marks.push(...lineBlock(band.note, left, y, { size, fill: theme.mutedInk, leading }).marks);
    }
    top += height + gap;
  }
  return { height: top - gap - box.y, marks, targets };
}

function heightOf({ isMonth, stations, note }: Band, step: number, gap: number): number {
  const rows = stations.reduce((sum, { lines }) => sum + lines * step + gap, -gap);
  return (
    Math.max(0, rows) + (isMonth ? 2 * padding : 0) + (note.length > 0 ? note.length * step + natural : 0)
  );
}

/** What lies before the crowded month, in it and after it; one band where there is none. */
function bandsOf(
  { data: { crowded }, say }: TimelineContext,
  drawn: readonly TimelineEntry[],
  size: number,
  width: number,
  station: (entry: TimelineEntry, before: TimelineEntry | undefined) => Station,
): Band[] {
  const stations = (entries: readonly TimelineEntry[]) =>
    entries.map((entry, i) => station(entry, entries[i - 1]));
  const plain = (entries: readonly TimelineEntry[]): Band => ({
    isMonth: false,
    stations: stations(entries),
    note: [],
  });
  const inside = new Set(crowded?.entries);
  const month = drawn.filter((entry) => inside.has(entry));
  if (!crowded || month.length === 0) return [plain(drawn)];
  const outside = drawn.filter((entry) => !inside.has(entry));
  const isBefore = (entry: TimelineEntry) => entry.date < crowded.month;
  const rest = crowded.entries.filter((entry) => !month.includes(entry));
  const vague = rest.filter(({ precision }) => precision !== 'day').length;
  const facts = { amount: rest.length, vague, month: crowded.month };
  const middle: Band = {
    isMonth: true,
    stations: stations(month),
    note: rest.length === 0 ? [] : wrapText(say.unlabelled(facts), width, size, 400),
  };
  const [before, after] = [outside.filter(isBefore), outside.filter((entry) => !isBefore(entry))];
  return [...(before.length > 0 ? [plain(before)] : []), middle, ...(after.length > 0 ? [plain(after)] : [])];
}

function datesWidth(
  { words, say, data }: TimelineContext,
  drawn: readonly TimelineEntry[],
  size: number,
): number {
  const dates = drawn.map(({ date, end }) => words.span(date, end));
  const signed = drawn.some(({ date }) => date === data.signed) ? [say.signed] : [];
  return widest([...dates, ...signed], size, 600);
}
