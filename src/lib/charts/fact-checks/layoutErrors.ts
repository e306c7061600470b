import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import type { NamedError } from '#lib/summary/namedErrors.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { errorWords } from './errorWords.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import {
  errorsIn,
  shareFacts,
  sourceKey,
  sourceNames,
  statementKey,
  type CheckContext,
  type SourceRow,
} from './read.ts';
import { barOrder, statementMark, verdictBar } from './statementMark.ts';

/** Below this width the errors of a source stand under its name. */
const narrow = 600;
const leading = 1.25;
const barHeight = 10;
const gap = 6;
/** Between names and errors. */
const columnGap = 20;
/** Errors that a slide keeps before it drops sources that have none. */
const kept = 3;
/** For a room: each source with a bar of its checked statements and, beside it, the largest of its errors. */
export function layoutSlide(context: CheckContext, box: Box): Body {
  const { data, say } = context;
  const { errors, rows } = data;
  const sources = data.allRows.length;
  const withErrors = rows.filter(({ source }) => errors.some((error) => isIn(error, source))).length;
  const ways: { errors: number; rows: number }[] = [];
  const add = (amounts: { errors: number; rows: number }) => ways.unshift(amounts);
  let way = { errors: errors.length, rows: rows.length };
  add(way);
  while (way.errors > kept) add((way = { ...way, errors: way.errors - 1 }));
  while (way.rows > Math.max(1, withErrors)) add((way = { ...way, rows: way.rows - 1 }));
  while (way.errors > 1) add((way = { ...way, errors: way.errors - 1 }));
  while (way.rows > 1) add((way = { ...way, rows: way.rows - 1 }));
  return mostThatFit(box, ways.length, (amount) => {
    const shown = ways[amount - 1] ?? way;
    const cursor = new Cursor(box);
    layoutErrors(context, cursor, rows.slice(0, shown.rows), errors.slice(0, shown.errors), true);
    const leftOut = say.leftOut({
      errors: { shown: shown.errors, ...errorsIn(data, data.allRows) },
      sources: { shown: context.chosen.source ? sources : shown.rows, all: sources },
      rated: ratedOf(data.ratings, 'differs'),
      areRanked: areRanked(errors),
    });
    return { ...cursor.body(), leftOut };
  });
}

/** Whether it is known how large several of the errors are, so that one is larger than another. */
function areRanked(errors: readonly NamedError[]): boolean {
  return errors.filter(({ isSized }) => isSized).length > 1;
}

/** Sources one below the other, with the errors named that are in them; returns where each error is drawn. */
export function layoutErrors(
  context: CheckContext,
  cursor: Cursor,
  rows: readonly SourceRow[],
  errors: readonly NamedError[],
  withBars: boolean,
): Target[] {
  const { box } = cursor;
  const nameOf = sourceNames(context);
  const isBeside = box.width >= narrow;
  const labels = rows.flatMap((row) => (withBars ? nameOf(row) : [nameOf(row), shareWords(context, row)]));
  const most = Math.min(220, box.width * 0.3);
  const nameWidth = isBeside ? Math.min(most, labelWidth(labels, box.textSize, 600, most)) : box.width;
  const left = box.x + (isBeside ? nameWidth + columnGap : 0);
  const targets: Target[] = [];
  let line = 0;
  for (const row of rows) {
    cursor.rule();
    cursor.gap(gap);
    const top = cursor.y;
    const head = new Cursor({ ...box, width: nameWidth }, top);
    const named = new Cursor(box, addHead(context, head, row, box.x + box.width, withBars));
    const first = line;
    const own = errors.filter((error) => isIn(error, row.source));
    own.forEach((error, at) => {
      addError(context, named, error, left, first + at, withBars);
      named.gap(4);
    });
    line += Math.max(1, own.length);
    cursor.add(...named.marks);
    targets.push(...named.targets);
    if (withBars) {
      const area = { x: box.x, y: top, width: box.width, height: head.y - top };
      cursor.target({ ...area, key: sourceKey(row), row: first, column: 0 }, head.marks);
    } else cursor.add(...head.marks);
    cursor.y = Math.max(named.y, head.y) + gap - 2;
  }
  if (withBars) cursor.targets.push(...targets);
  return targets;
}

/** An error stands with the first of the sources that have it. */
function isIn({ statement }: NamedError, source: string): boolean {
  return statement.source === source;
}

function shareWords(context: CheckContext, row: SourceRow): string {
  return context.say.share(shareFacts(context, row));
}

/**
 * Name and share of a source, on a slide with its bar: beside the name, and above its errors, where there is room, else below.
 *
 * @param cursor as wide as the name may be
 * @param right to which there is room
 * @returns where its errors begin
 */
function addHead(
  context: CheckContext,
  cursor: Cursor,
  row: SourceRow,
  right: number,
  withBars: boolean,
): number {
  const { box, y: top } = cursor;
  const { x, width, textSize: size, theme } = box;
  const share = shareWords(context, row);
  const name = sourceNames(context)(row);
  const fill = row.errors > 0 ? theme.contested : theme.mutedInk;
  const addName = () => cursor.text(name, { leading, weight: 600 });
  if (x + width === right) {
    const note = { gap: 12, noteSize: size, noteLeading: leading, noteFill: fill };
    addTextWithNote(cursor, name, share, { size, leading, weight: 600, ...note });
    if (withBars) {
      cursor.add(...barMarks(context, row, box, { x, y: cursor.y + 2, width }));
      cursor.gap(barHeight + 4);
    }
    return cursor.y + 3;
  }
  if (!withBars) {
    addName();
    cursor.text(share, { leading, fill });
    return top;
  }
  const left = x + width + columnGap;
  const length = (right - x - width) * 0.35;
  let bottom = top;
  cursor.beside(addName, () => {
    const bar = { x: left, y: top + (size * leading - barHeight) / 2, width: length };
    cursor.add(...barMarks(context, row, box, bar));
    const from = left + length + 12;
    bottom += cursor.text(share, { x: from, width: right - from, leading, fill }).height;
  });
  return bottom + 3;
}

/** The statements of a source by verdict; the longest bar, of all views that are drawn side by side, takes the width. */
function barMarks(
  { data }: CheckContext,
  row: SourceRow,
  { theme, beside = [] }: Box,
  { x, y, width }: Omit<Area, 'height'>,
) {
  const views = [data, ...(beside as readonly CheckContext['data'][])];
  const most = Math.max(...views.flatMap(({ rows }) => rows.map(({ all }) => all.length)));
  let left = x;
  return barOrder.flatMap((outcomes) => {
    const amount = outcomes.reduce((sum, verdict) => sum + row.cells[verdict].length, 0);
    const length = (amount / most) * width;
    const area = { x: left, y, width: Math.max(1, length - 1), height: barHeight };
    left += length;
    return amount > 0 ? [verdictBar(outcomes[0]!, area, theme)] : [];
  });
}

/** @param isPlain without the shape that tells in which table the statement is coded, which a slide does not explain */
function addError(
  context: CheckContext,
  cursor: Cursor,
  error: NamedError,
  x: number,
  row: number,
  isPlain: boolean,
): void {
  const { box, y } = cursor;
  const { textSize: size, theme } = box;
  const left = x + size * 1.3;
  const right = box.x + box.width;
  const words = new Cursor({ ...box, x: left, width: right - left }, y);
  const note = { gap: size * 0.6, noteSize: size, noteLeading: leading };
  addTextWithNote(words, ...errorWords(context, error), { size, leading, weight: 600, ...note });
  const middle = y + (size * leading) / 2;
  const sign = isPlain
    ? middledText('≠', x + size * 0.5, middle, { size, weight: 600, fill: theme.contested })
    : statementMark(error.statement, x + size * 0.5, middle, size * 0.4, theme);
  const area = { x, y, width: right - x, height: words.y - y };
  const key = statementKey(error.statement);
  cursor.target({ ...area, key, row, column: 1 }, [sign, ...words.marks]);
  cursor.y = words.y;
}
