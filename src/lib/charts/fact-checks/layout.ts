import { outcomes, type Outcome } from '#lib/model/reference.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { layoutGrid, type Grid, type GridCell, type GridRow } from '../kit/grid.ts';
import { columnHeadings } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { unitCell, unitRow, type Unit } from '../kit/unitCell.ts';
import { insideOf, spanOf, unitColumns, unitHeading } from '../kit/unitColumns.ts';
import { layoutErrors, layoutSlide } from './layoutErrors.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import {
  errorsIn,
  shareFacts,
  sourceNames,
  statementKey,
  type CheckContext,
  type SourceRow,
} from './read.ts';
import { statementMark } from './statementMark.ts';

/** Below this width the outcomes stand below one another. */
const narrow = 600;
const naturalPitch = 22;
/** The same where a narrow picture has more statements than this. */
const tightPitch = 15;
const manyStatements = 100;
/** Distances of marks, from large to small. */
const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14];
/** In multiples of the distance of marks. */
const markRadius = 0.32;
const leading = 1.2;
/** How far a copy is set in under its original. */
const indent = 14;
/** Above the name of a source, and above and below its marks where outcomes are columns. */
const padding = 5;

/** For a room the errors by source; on a page all errors in words, then every statement as a mark. */
export function layoutChecks(context: CheckContext, box: Box): Body {
  const { data, presentation } = context;
  if (presentation === 'slide') return layoutSlide(context, box);
  if (data.errors.length === 0) return layoutMarks(context, box);
  const cursor = new Cursor(box);
  const named = layoutErrors(context, cursor, rowsNamed(data), data.errors, false);
  cursor.gap(14);
  const { y } = cursor;
  const height = box.height === null ? null : box.height - (y - box.y);
  const marks = layoutMarks(context, { ...box, y, height });
  cursor.take(marks);
  // The words of an error are a further place of the statement that says it most plainly.
  for (const target of named) cursor.also(target.key, target);
  return { ...cursor.body(), height: y - box.y + marks.height };
}

/** The sources with errors; where not all of these are named, those of which some are. */
function rowsNamed({ rows, errors, errorCount }: CheckContext['data']): readonly SourceRow[] {
  const isNamed = ({ source }: SourceRow) => errors.some(({ statement }) => statement.source === source);
  return rows.filter((row) => row.errors > 0 && (errors.length === errorCount || isNamed(row)));
}

/** Sources in rows with marks as large as the height there is allows; the outcomes in columns or below one another. */
function layoutMarks(context: CheckContext, box: Box): Body {
  const isNarrow = box.width < narrow;
  const gridAt = isNarrow ? outcomesInRows : outcomesInColumns;
  const tried = (pitch: number) => {
    const grid = gridAt(context, box, pitch);
    return { pitch, grid, height: layoutGrid({ ...box, height: null }, grid).height };
  };
  const drawn = context.data.rows.reduce((sum, { all }) => sum + all.length, 0);
  const natural = isNarrow && drawn > manyStatements ? tightPitch : naturalPitch;
  const { grid, pitch } = fitHeight(box.height, natural, pitches, tried);
  return layoutGrid(box, isNarrow ? grid : { ...grid, stretch: { most: pitch, into: 'gaps' } }).body();
}

/** Verdicts in columns, the columns of what conflicts on a ground of their own. */
function outcomesInColumns(context: CheckContext, box: Box, pitch: number): Grid {
  const { data, words, say } = context;
  const { textSize, theme, width } = box;
  const labelWidth = Math.min(250, Math.max(150, width * 0.24));
  const occurring = outcomes.filter((verdict) => data.rows.some(({ cells }) => cells[verdict].length > 0));
  const headingOf = (verdict: Outcome) => say.heading(verdict, ratedOf(data.ratings, verdict));
  const units = unitColumns(
    occurring.map((verdict) => data.rows.map((row) => row.cells[verdict].length)),
    occurring.map(headingOf),
    { x: labelWidth, width: width - labelWidth },
    pitch,
    textSize,
  );
  const style = { pitch, radius: markRadius, above: padding, below: padding };
  const rows = data.rows.map((row, r): GridRow => {
    const statements = occurring.map((verdict) => row.cells[verdict].map((each) => unitOf(each, box)));
    // A row is never lower than one line of marks.
    const least = pitch + 2 * padding;
    const cells = unitRow(statements, units, r, style).map((cell) => {
      return { ...cell, height: Math.max(cell.height, least) };
    });
    const inset = row.underOriginal ? indent : 0;
    return { cells: [labelCell(context, row, box, labelWidth - 14, padding, inset), ...cells] };
  });
  const fill = theme.contested;
  const headings = occurring.map((verdict, v) => {
    const total = words.number(data.allRows.reduce((sum, row) => sum + row.cells[verdict].length, 0));
    return unitHeading(units[v]!, headingOf(verdict), total, box, isWrong(verdict) ? fill : undefined);
  });
  const wrong = units.filter((_, i) => isWrong(occurring[i]!));
  // One error repeated in several statements has a mark in each: that both numbers are told here keeps them from clashing.
  const { all: errors, statements } = errorsIn(data, data.allRows);
  const text = say.wrong({ statements, errors, rated: ratedOf(data.ratings, 'differs') });
  const bands =
    wrong.length === 0 ? [] : [{ ...insideOf(spanOf(wrong)), text, fill, line: { height: 2, fill } }];
  return {
    columns: [{ x: 0, width: labelWidth }, ...units],
    header: columnHeadings(box, headings, bands, leading),
    groups: [{ heading: '', rows }],
    grounds: wrong.length === 0 ? [] : [{ ...spanOf(wrong), fill: theme.emptyFill }],
  };
}

/** Each source with its outcomes below one another, those that none of its statements has left out. */
function outcomesInRows(context: CheckContext, box: Box, pitch: number): Grid {
  const { words, say, data } = context;
  const { theme, textSize, width } = box;
  const labelWidth = Math.min(width * 0.38, 116);
  const numberWidth = textWidth('000', textSize, 600);
  const cellsLeft = labelWidth + numberWidth + 4;
  const most = Math.max(...data.rows.flatMap((row) => outcomes.map((each) => row.cells[each].length)));
  const cellColumn = { x: cellsLeft, width: width - cellsLeft };
  const [column] = unitColumns([[most]], [''], cellColumn, pitch, textSize);
  const style = { leading, above: Math.max(0, (pitch - textSize * leading) / 2), below: 3 };
  let line = 0;
  const rows = data.rows.flatMap((row, r) => {
    const occurring = outcomes.filter((verdict) => row.cells[verdict].length > 0);
    return occurring.map((verdict, v): GridRow => {
      const units = row.cells[verdict].map((each) => unitOf(each, box));
      const fill = isWrong(verdict) ? theme.contested : theme.mutedInk;
      const amount = { ...style, weight: 600, anchor: 'end', fill } as const;
      const place = { row: line++, column: 0 };
      const cells = [
        gridText(box, say.heading(verdict, ratedOf(data.ratings, verdict)), labelWidth - 6, style),
        gridText(box, words.number(units.length), numberWidth, amount),
        unitCell(units, column!, place, { pitch, radius: markRadius, above: 0, below: 3 }),
      ];
      if (v > 0) return { rule: false, cells };
      return { gap: r > 0 ? 10 : 0, above: labelCell(context, row, box, width, 4), cells };
    });
  });
  const columns = [{ x: 0, width: labelWidth }, { x: labelWidth, width: numberWidth }, column!];
  return { columns, groups: [{ heading: '', rows }] };
}

function unitOf(statement: CheckedStatement, { theme }: Box): Unit {
  return {
    key: statementKey(statement),
    marksAt: (x, y, radius) => [statementMark(statement, x, y, radius, theme)],
  };
}

/** The name of the source, and below it how much of it conflicts. */
function labelCell(
  context: CheckContext,
  row: SourceRow,
  box: Box,
  width: number,
  below: number,
  inset = 0,
): GridCell {
  const { theme } = box;
  const fill = row.errors ? theme.contested : theme.mutedInk;
  const texts = [
    { text: sourceNames(context)(row), weight: 600 },
    { text: context.say.share(shareFacts(context, row)), fill },
  ] as const;
  return gridText(box, texts, width, { leading, indent: inset, above: padding, below });
}
