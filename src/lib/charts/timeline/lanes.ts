import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { addMarks, stackMarks, tornStrip, type Said } from './lane.ts';
import { drawLaneAxis } from './laneAxis.ts';
import { givesBoth, type TimelineEntry } from './entry.ts';
import type { EventAxis } from './eventAxis.ts';
import { leadingEvents } from './finding.ts';
import type { TimelineContext } from './read.ts';

const leading = 1.2;
/** Between the name of a lane and its ground. */
const nameGap = 12;
/** Room at both ends of the axis for marks that reach beyond them. */
const overhang = 9;
/** Above and below the marks of a lane. */
const padding = 5;
const laneGap = 3;

/** So many marks all have their names, in as many rows as that takes; of more most rows would hold one mark. */
const mostNamed = 60;

/**
 * One lane for each thread over a common axis of time; those that tell most are named beside their marks, of very many events
 * others where there is room. The brush is the
 * axis from end to end and the lanes below it.
 */
export function layoutLanes(context: TimelineContext, axis: EventAxis, box: Box): Body {
  const { x, theme, textSize: size } = box;
  const { say, data } = context;
  const ghosts = ghostsOf(data);
  const said = saidOf(context, ghosts);
  const lanes = data.lanes
    .map(({ name, entries }) => ({
      name: name === '' ? say.noThread : (name ?? ''),
      entries: entries.filter((entry) => !ghosts.has(entry)),
    }))
    .filter(({ entries }) => entries.length > 0);
  const names = lanes.map(({ name }) => name);
  const nameWidth = nameColumn(names, box);
  const left = x + nameWidth + (nameWidth ? nameGap : 0);
  const line = { axis, x: left + overhang, width: x + box.width - left - 2 * overhang };
  const ground = { x: left, width: x + box.width - left, fill: theme.emptyFill };
  const cursor = new Cursor(box);
  const lines = drawLaneAxis(context, cursor, line);
  const breaks = axis.parts
    .filter((part) => part.broken)
    .map(({ start, end }) => ({ x: line.x + start * line.width, width: (end - start) * line.width }));
  lanes.forEach(({ name, entries }, i) => {
    if (i > 0) cursor.gap(laneGap);
    const y = cursor.y;
    cursor.gap(padding - 1);
    const { height: nameHeight } = cursor.lines(wrapText(name, nameWidth, size, 600), {
      weight: 600,
      leading,
    });
    cursor.y = y;
    const stacked = stackMarks(entries, line, size, said);
    const height = 2 * padding + Math.max(stacked.height, nameHeight - 2);
    cursor.add(
      { type: 'rect', ...ground, y, height },
      ...lines.ticks(y, height),
      ...breaks.flatMap((torn) => tornStrip({ ...torn, y, height }, theme)),
      ...lines.asOf(y, height),
    );
    addMarks(cursor, stacked, y + (height - stacked.height) / 2);
    cursor.gap(height);
  });
  const body = cursor.body();
  return { ...body, brush: { x: line.x, y: box.y, width: line.width, height: body.height } };
}

/** Those that another event on the picture is meant by. */
function ghostsOf({ misdated, entries }: TimelineContext['data']): Map<TimelineEntry, TimelineEntry> {
  const drawn = new Set(entries);
  return new Map([...misdated].filter((both) => both.every((entry) => drawn.has(entry))));
}

function saidOf(
  { say, data }: TimelineContext,
  ghosts: ReadonlyMap<TimelineEntry, TimelineEntry>,
): (entry: TimelineEntry) => Said {
  const [lead, told] = [new Set(leadingEvents(data)), new Set(data.ranked)];
  const isFew = data.entries.length <= mostNamed;
  return (entry) => ({
    label: say.named(entry),
    as: lead.has(entry) ? 'bold' : told.has(entry) ? 'told' : 'plain',
    always: told.has(entry) || lead.has(entry) || isFew,
    ghosts: [...ghosts.keys()]
      .filter((ghost) => ghosts.get(ghost) === entry)
      .map((ghost) => ({
        entry: ghost,
        label: say.misdated({ ...ghost, givesBoth: givesBoth(ghost, entry) }),
      })),
  });
}

/** As wide as the longest name, but no more than a fifth of the chart unless a single word is wider. */
function nameColumn(names: readonly string[], { width, textSize }: Box): number {
  const longest = (texts: readonly string[]) => widest(texts, textSize, 600) + 0.5;
  if (names.every((name) => name === '')) return 0;
  const words = names.flatMap((name) => name.split(' '));
  return Math.min(longest(names), Math.max(width * 0.2, Math.min(longest(words), width * 0.35)));
}
