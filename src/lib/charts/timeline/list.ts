import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { evenColumns, heightOf } from '../kit/fillColumns.ts';
import { joined } from '../kit/joined.ts';
import { listLines, type ListLine } from './listLines.ts';
import type { TimelineContext } from './read.ts';

/** Between columns that stand side by side. */
const gutter = 28;
/** A column narrower than this breaks labels too often. */
const leastColumn = 250;
/** From this number of events on a wide page sets them in two columns. */
const manyEntries = 16;
/** Room between rows that pictures of a fixed height choose from. */
const paddings = [26, 20, 16, 12, 8, 5];
const naturalPadding = 6;

/** A list in which time runs downwards and from column to column; years without an event are skipped in words. */
export function layoutList(context: TimelineContext, box: Box): Body {
  const { columns, width } = arranged(context, box);
  const bodies = columns.map((lines, column) => {
    const cursor = new Cursor({ ...box, x: box.x + column * (width + gutter), width });
    for (const line of lines) line.draw(cursor, column);
    return cursor.body();
  });
  return joined(Math.max(...bodies.map(({ height }) => height)), ...bodies);
}

/** The fewest columns, and in them the most room between rows, with which everything fits the height. */
function arranged(context: TimelineContext, box: Box) {
  const { width, height } = box;
  const inColumns = (count: number) => {
    const own = (width - gutter * (count - 1)) / count;
    const linesWith = listLines(context, { ...box, width: own });
    return (padding: number) => {
      const columns: readonly (readonly ListLine[])[] = evenColumns(linesWith(padding), count);
      return { columns, width: own, height: Math.max(...columns.map(heightOf)) };
    };
  };
  if (height === null) {
    const isMany = context.data.entries.length >= manyEntries;
    return inColumns(width >= 960 && isMany ? 2 : 1)(naturalPadding);
  }
  const most = Math.max(1, Math.min(4, Math.floor((width + gutter) / (leastColumn + gutter))));
  let tightest;
  for (let count = 1; count <= most; count++) {
    const withPadding = inColumns(count);
    tightest = withPadding(paddings.at(-1)!);
    if (tightest.height > height) continue;
    return paddings.map(withPadding).find((way) => way.height <= height) ?? tightest;
  }
  return tightest!;
}
