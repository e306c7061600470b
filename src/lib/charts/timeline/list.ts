import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { joined } from '../kit/joined.ts';
import { fillColumns, type Columns, type RowHeights } from './columns.ts';
import { drawThread, drawYear, threadHeight, yearHeight } from './headings.ts';
import type { TimelineContext } from './read.ts';
import { drawRow, measureRow, rowShape, rowTexts, type RowShape, type RowTexts } from './row.ts';

/** Between columns that stand side by side. */
const gutter = 28;
/** A column narrower than this breaks labels too often. */
const leastColumn = 250;
/** From this number of events on a wide page sets them in two columns. */
const manyEntries = 16;
/** Room between rows that pictures of a fixed height choose from. */
const paddings = [26, 20, 16, 12, 8, 5];
const naturalPadding = 6;

/** The rows as they stand in columns of one width; heights are without padding. */
interface Measured {
  readonly count: number;
  readonly columnWidth: number;
  readonly shape: RowShape;
  readonly heights: RowHeights;
}

interface Plan extends Measured {
  readonly padding: number;
  readonly columns: Columns['columns'];
}

/** A list in which time runs downwards and from column to column; years without an event are skipped in words. */
export function layoutList(context: TimelineContext, box: Box): Body {
  const rows = context.data.entries.map((entry) => rowTexts(context, entry));
  const plan = choosePlan(context, rows, box);
  const textsOf = new Map(rows.map((row) => [row.entry, row]));
  const columns = plan.columns.map((lines, column) => {
    const x = box.x + column * (plan.columnWidth + gutter);
    const cursor = new Cursor({ ...box, x, width: plan.columnWidth });
    for (const line of lines) {
      if (line.kind === 'year') drawYear(context, cursor, line);
      else if (line.kind === 'thread') drawThread(context, cursor, line);
      else {
        const place = { height: line.height, padding: plan.padding, row: cursor.targets.length, column };
        drawRow(cursor, textsOf.get(line.entry)!, plan.shape, place);
      }
    }
    return cursor.body();
  });
  return joined(Math.max(...columns.map(({ height }) => height)), ...columns);
}

/** The fewest columns, and in them the most room between rows, with which everything fits the height. */
function choosePlan(context: TimelineContext, rows: readonly RowTexts[], box: Box): Plan {
  const { parts } = context.data;
  const { width, height } = box;
  if (height === null) {
    const count = width >= 960 && rows.length >= manyEntries ? 2 : 1;
    return balance(context, measure(context, rows, box, count), naturalPadding);
  }
  const most = Math.max(1, Math.min(4, Math.floor((width + gutter) / (leastColumn + gutter))));
  const measured = Array.from({ length: most }, (_, i) => measure(context, rows, box, i + 1));
  for (const each of measured) {
    // Nothing of the kind fits if the sum of all rows does not.
    if (total(each.heights) > height * each.count) continue;
    const padding = paddings.find((own) => fillColumns(parts, each.heights, own, height).fits(each.count));
    if (padding !== undefined) return balance(context, each, padding, height);
  }
  return balance(context, measured.at(-1)!, paddings.at(-1)!);
}

function measure(context: TimelineContext, rows: readonly RowTexts[], box: Box, count: number): Measured {
  const columnWidth = (box.width - gutter * (count - 1)) / count;
  const shape = rowShape(rows, columnWidth, box.textSize);
  const heights = {
    year: yearHeight(box.textSize),
    entries: rows.map((row) => measureRow(row, shape)),
    threads: context.data.parts.map((part) => threadHeight(context, part, columnWidth, box.textSize)),
  };
  return { count, columnWidth, shape, heights };
}

function total({ entries, threads }: RowHeights): number {
  return [...entries, ...threads].reduce((sum, own) => sum + own, 0);
}

/** The lowest columns that hold everything; `known` is a height at which they do. */
function balance({ data }: TimelineContext, measured: Measured, padding: number, known = Infinity): Plan {
  const { heights, count } = measured;
  const fill = (limit: number) => fillColumns(data.parts, heights, padding, limit);
  let low = 0;
  let high = Math.min(known, total(heights) + heights.entries.length * (padding + heights.year));
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).fits(count)) high = middle;
    else low = middle;
  }
  return { ...measured, padding, columns: fill(high).columns };
}
