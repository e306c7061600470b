import { boundsOf, type TimeWindow } from '#lib/summary/timeWindow.ts';
import { timeAxis, type TimeAxis } from '#lib/summary/timeAxis.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { joined } from '../kit/joined.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import type { TimelineEntry } from './entry.ts';
import { drawRail, railWidth, type Rail } from './rail.ts';
import type { TimelineContext } from './read.ts';

const leading = 1.25;
/** Between panels side by side and one below the other. */
const gutter = 24;
/** From this width on panels stand side by side. */
const wide = 600;
/** From the line of time to the labels, for the leaders. */
const leaderRoom = 28;
/** Between two labels. */
const natural = 8;
const most = 26;

/** Events along one line of time. */
interface Panel extends Omit<Rail, 'marked'> {
  readonly heading: string;
  readonly marked: readonly TimelineEntry[];
}

interface Label {
  readonly entry: TimelineEntry;
  readonly height: number;
  readonly date: readonly string[];
  readonly words: readonly string[];
  readonly doubt: readonly string[];
}

/** A few events beside a line of time that runs downwards; a crowded month has a line of its own, in days. */
export function layoutSlide(context: TimelineContext, box: Box, axis: TimeAxis): Body {
  const { ranked, within } = context.data;
  return mostThatFit(box, ranked.length, (amount) => {
    const chosen = new Set(ranked.slice(0, amount));
    const drawn = within.filter((entry) => chosen.has(entry));
    const body = layoutPanels(context, box, panelsOf(context, axis, drawn));
    const counts = { shown: amount, all: within.length };
    return {
      ...body,
      leftOut: amount < within.length && !context.chosen.event ? context.say.shownOf(counts) : '',
    };
  });
}

function panelsOf({ say, data }: TimelineContext, axis: TimeAxis, drawn: readonly TimelineEntry[]): Panel[] {
  const { crowded, within, signed } = data;
  const day = signed === '' ? null : boundsOf(signed);
  const lies = (of: TimeWindow) => (day && day.from >= of.from && day.to <= of.to ? day : null);
  if (!crowded) {
    return [
      { heading: '', axis, marked: drawn, others: within, crowd: null, signed: lies(axis), days: false },
    ];
  }
  const inside = new Set(crowded.entries);
  const month = boundsOf(crowded.month);
  const amount = crowded.entries.length;
  const outside = within.filter((entry) => !inside.has(entry));
  return [
    {
      heading: say.others(outside.length),
      axis,
      marked: drawn.filter((entry) => !inside.has(entry)),
      others: outside,
      crowd: { month: crowded.month, ...month },
      signed: lies(month) ? null : lies(axis),
      days: false,
    },
    {
      heading: say.crowded({ amount, all: within.length, month: crowded.month }),
      axis: timeAxis(month, []),
      marked: drawn.filter((entry) => inside.has(entry)),
      others: crowded.entries,
      crowd: null,
      signed: lies(month),
      days: true,
    },
  ];
}

/** Side by side where there is room for it, else one below the other. */
function layoutPanels(context: TimelineContext, box: Box, panels: readonly Panel[]): Body {
  const isBeside = panels.length > 1 && box.width >= wide;
  const width = isBeside ? (box.width - gutter) / 2 : box.width;
  const measured = panels.map((panel) => measure(context, panel, width, box));
  const heights = measured.map(({ height }) => height);
  const sum = heights.reduce((total, height) => total + height, gutter * (panels.length - 1));
  const total = isBeside ? Math.max(...heights) : sum;
  const rows = Math.max(
    1,
    panels.reduce((count, { marked }) => count + marked.length, 0),
  );
  const spare =
    box.height === null || isBeside ? 0 : Math.max(0, Math.min(most - natural, (box.height - sum) / rows));
  const common = box.height === null ? total : Math.max(total, Math.min(box.height, total + 60));
  let top = box.y;
  let row = 0;
  const bodies = measured.map((panel, i) => {
    const height = isBeside ? common : panel.height + spare * panel.labels.length;
    const place = { x: box.x + (isBeside ? i * (width + gutter) : 0), y: top, width, height };
    const body = drawPanel(context, panel, { ...box, ...place }, row);
    row += panel.labels.length;
    if (!isBeside) top += height + gutter;
    return body;
  });
  return joined(isBeside ? common : top - gutter - box.y, ...bodies);
}

interface Measured extends Panel {
  readonly labels: readonly Label[];
  readonly rail: number;
  readonly headingHeight: number;
  readonly height: number;
}

function measure(context: TimelineContext, panel: Panel, width: number, { textSize: size }: Box): Measured {
  const { words, say } = context;
  const rail = railWidth(context, panel, size);
  const room = width - rail - leaderRoom;
  const labels = panel.marked.map((entry): Label => {
    const when = words.span(entry.date, entry.end);
    const heads = entry.reporters > 1 ? `${when} · ${say.reporters(entry.reporters)}` : when;
    const date = wrapText(heads, room, size, 600);
    const lines = wrapText(entry.label, room, size, 400);
    const doubt = entry.contests
      .slice(0, 1)
      .flatMap((each) => wrapText(`≠ ${say.disputed(each)}`, room, size, 400));
    return {
      entry,
      date,
      words: lines,
      doubt,
      height: (date.length + lines.length + doubt.length) * size * leading,
    };
  });
  const headingLines = panel.heading === '' ? 0 : wrapText(panel.heading, width, size, 600).length;
  const headingHeight = headingLines * size * leading + (headingLines > 0 ? 8 : 0);
  const rows = labels.reduce((sum, { height }) => sum + height + natural, -natural);
  const height = headingHeight + Math.max(rows, size * 3);
  return { ...panel, labels, rail, headingHeight, height };
}

function drawPanel(
  context: TimelineContext,
  panel: Measured,
  box: Box & { height: number },
  firstRow: number,
): Omit<Body, 'height'> {
  const { theme, textSize: size, x, y, width } = box;
  const { labels, rail, headingHeight } = panel;
  const heading = wrapText(panel.heading, width, size, 600);
  const style = { size, fill: theme.ink, leading };
  const top = y + headingHeight;
  const height = box.height - headingHeight;
  const content = labels.reduce((sum, label) => sum + label.height, 0);
  const gap = Math.min(most, (height - content) / Math.max(1, labels.length - 1));
  let at = top + (labels.length === 1 ? Math.min(most, (height - content) / 2) : 0);
  const placed = labels.map((label) => {
    const own = { ...label, y: at };
    at += label.height + gap;
    return own;
  });
  const ends = new Map(placed.map(({ entry, y: from }) => [entry, from + (size * leading) / 2]));
  const drawn = drawRail(
    context,
    panel,
    { ...box, y: top, height, width: rail },
    { x: x + rail + leaderRoom - 6, ends },
  );
  const left = x + rail + leaderRoom;
  const marks = [
    ...(panel.heading === '' ? [] : lineBlock(heading, x, y, { ...style, weight: 600 }).marks),
    ...drawn.marks,
  ];
  const targets = placed.map(({ entry, date, words, doubt, y: from, height: own }, i) => {
    const step = size * leading;
    const text = [
      ...lineBlock(date, left, from, { ...style, weight: 600, fill: theme.mutedInk }).marks,
      ...lineBlock(words, left, from + date.length * step, style).marks,
      ...lineBlock(doubt, left, from + (date.length + words.length) * step, {
        ...style,
        fill: theme.contested,
      }).marks,
    ];
    marks.push(...text.map((mark) => ({ ...mark, owner: entry.key })));
    const lines = widest([...date, ...words, ...doubt], size, 600);
    return {
      key: entry.key,
      x: left,
      y: from,
      width: Math.min(lines, width - rail - leaderRoom),
      height: own,
      row: firstRow + i,
      column: 0,
    };
  });
  return { marks, targets };
}
