import type { Outcome } from '#lib/model/reference.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { middledText, textBlock } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { NamedError } from '#lib/summary/namedErrors.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor, own } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { errorWords } from './errorWords.ts';
import { shareFacts, sourceKey, statementKey, type CheckContext, type SourceRow } from './read.ts';
import { sourceNames } from './sourceNames.ts';
import { statementMark, verdictColour } from './statementMark.ts';

/** Below this width the errors of a source stand under its name. */
const narrow = 600;
const leading = 1.25;
const barHeight = 10;
const gap = 6;
/** Between names and errors. */
const columnGap = 20;
/** Errors that a slide keeps before it drops sources that have none. */
const kept = 3;
/** From left to right in the bar of a source. */
export const barOrder: readonly (readonly Outcome[])[] = [
  ['magnitude_error', 'differs'],
  ['disputed'],
  ['partly'],
  ['denied'],
  ['unverifiable'],
  ['matches'],
];

/** For a room: each source with a bar of its checked statements and, beside it, the largest of its errors. */
export function layoutSlide(context: CheckContext, box: Box): Body {
  const { data, say } = context;
  const { errors, rows } = data;
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
      errors: { shown: shown.errors, all: data.errorCount },
      sources: { shown: context.chosen.source ? data.sourceCount : shown.rows, all: data.sourceCount },
    });
    return { ...cursor.body(), leftOut };
  });
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
  const { say } = context;
  const nameOf = sourceNames(context);
  const isBeside = box.width >= narrow;
  const labels = rows.flatMap((row) => (withBars ? nameOf(row) : [nameOf(row), say.share(shareFacts(row))]));
  const most = Math.min(220, box.width * 0.3);
  const nameWidth = isBeside ? Math.min(most, labelWidth(labels, box.textSize, 600, most)) : box.width;
  const targets: Target[] = [];
  let line = 0;
  for (const row of rows) {
    cursor.rule();
    cursor.gap(gap);
    const top = cursor.y;
    const head = headMarks(context, row, box, top, nameWidth, withBars);
    let y = isBeside ? head.besideBottom : head.bottom + 3;
    const first = line;
    for (const error of errors.filter((each) => isIn(each, row.source))) {
      const left = box.x + (isBeside ? nameWidth + columnGap : 0);
      const drawn = errorMarks(context, error, box, left, y, withBars);
      const key = statementKey(error.statement);
      cursor.add(...own(key, drawn.marks));
      targets.push({ ...drawn.area, key, row: line++, column: 1 });
      y += drawn.area.height + 4;
    }
    line = Math.max(line, first + 1);
    if (withBars) {
      const area = { x: box.x, y: top, width: head.width, height: head.bottom - top };
      cursor.target({ ...area, key: sourceKey(row), row: first, column: 0 }, head.marks);
    } else cursor.add(...head.marks);
    cursor.y = Math.max(y, head.bottom) + gap - 2;
  }
  if (withBars) cursor.targets.push(...targets);
  return targets;
}

/** An error stands with the first of the sources that have it. */
function isIn({ statement }: NamedError, source: string): boolean {
  return statement.source === source;
}

/** Name and share of a source, on a slide with its bar: beside the name, and above its errors, where there is room, else below. */
function headMarks(
  context: CheckContext,
  row: SourceRow,
  box: Box,
  y: number,
  nameWidth: number,
  withBars: boolean,
) {
  const { x, width, textSize: size, theme, beside } = box;
  const style = { size, leading };
  const text = sourceNames(context)(row);
  const share = context.say.share(shareFacts(row));
  const fill = row.errors > 0 ? theme.contested : theme.mutedInk;
  const isBeside = nameWidth < width;
  if (isBeside && withBars) {
    const name = textBlock(text, x, y, nameWidth, { ...style, weight: 600, fill: theme.ink });
    const left = x + nameWidth + columnGap;
    const length = (width - nameWidth) * 0.35;
    const words = textBlock(share, left + length + 12, y, width - nameWidth - columnGap - length - 12, {
      ...style,
      fill,
    });
    const bar = barMarks(context, row, left, y + (size * leading - barHeight) / 2, length, theme, beside);
    const height = Math.max(name.height, words.height);
    return {
      marks: [...name.marks, ...bar, ...words.marks],
      width,
      bottom: y + height,
      besideBottom: y + words.height + 3,
    };
  }
  const cursor = new Cursor({ ...box, width: nameWidth }, y);
  if (isBeside) {
    cursor.text(text, { leading, weight: 600 });
    cursor.text(share, { leading, fill });
  } else {
    const after = { gap: 12, noteSize: size, noteLeading: leading, noteFill: fill };
    addTextWithNote(cursor, text, share, { ...style, ...after, weight: 600 });
  }
  const bottom = cursor.y;
  const drawn = { marks: cursor.marks, width: nameWidth, besideBottom: y };
  if (!withBars) return { ...drawn, bottom };
  cursor.add(...barMarks(context, row, x, bottom + 2, nameWidth, theme, beside));
  return { ...drawn, bottom: bottom + barHeight + 4 };
}

/** The statements of a source by verdict; the longest bar, of all views that are drawn side by side, takes the width. */
function barMarks(
  { data }: CheckContext,
  row: SourceRow,
  x: number,
  y: number,
  width: number,
  theme: Theme,
  beside: Box['beside'] = [],
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

/** A stretch of statements of one verdict: full where it is clear, an outline where it is not. */
export function verdictBar(verdict: Outcome, area: Area, theme: Theme): Mark {
  const colour = verdictColour(verdict, theme);
  const isFull = verdict === 'matches' || isWrong(verdict);
  return isFull ? { type: 'rect', ...area, fill: colour } : frame(area, colour, 1.5);
}

/** @param isPlain without the shape that tells in which table the statement is coded, which a slide does not explain */
function errorMarks(
  context: CheckContext,
  error: NamedError,
  box: Box,
  x: number,
  y: number,
  isPlain: boolean,
) {
  const { textSize: size, theme } = box;
  const left = x + size * 1.3;
  const cursor = new Cursor({ ...box, x: left, width: box.x + box.width - left }, y);
  const note = { gap: size * 0.6, noteSize: size, noteLeading: leading };
  addTextWithNote(cursor, ...errorWords(context, error), { size, leading, weight: 600, ...note });
  const middle = y + (size * leading) / 2;
  const sign = isPlain
    ? middledText('≠', x + size * 0.5, middle, { size, weight: 600, fill: theme.contested })
    : statementMark(error.statement, x + size * 0.5, middle, size * 0.4, theme);
  return {
    marks: [sign, ...cursor.marks],
    area: { x, y, width: box.x + box.width - x, height: cursor.y - y },
  };
}
