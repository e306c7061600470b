import { verdicts, type Verdict } from '#lib/model/reference.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { layoutGrid, type Grid, type GridCell, type GridRow } from '../kit/grid.ts';
import { columnHeadings, type GridHeader } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { unitCell } from '../kit/unitCell.ts';
import { cellPadding, unitColumns, type UnitColumn } from '../kit/unitColumns.ts';
import { statementKey, type CheckContext, type SourceRow } from './read.ts';
import { sourceNames } from './sourceNames.ts';
import { statementMark } from './statementMark.ts';

/** Below this width the verdicts stand below one another. */
const narrow = 600;
const naturalPitch = 22;
/** Distances of marks, from large to small. */
const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14];
/** In multiples of the distance of marks. */
const markRadius = 0.32;
const leading = 1.2;
/** How far a copy is set in under its original. */
const indent = 14;
/** Above the name of a source, and above and below its marks where verdicts are columns. */
const padding = 5;

/** Sources in rows with marks as large as the height there is allows; the verdicts in columns or below one another. */
export function layoutChecks(context: CheckContext, box: Box): Body {
  const isNarrow = box.width < narrow;
  const gridAt = isNarrow ? verdictsInRows : verdictsInColumns;
  const tried = (pitch: number) => {
    const grid = gridAt(context, box, pitch);
    return { pitch, grid, height: layoutGrid({ ...box, height: null }, grid).height };
  };
  const { grid, pitch } = fitHeight(box.height, naturalPitch, pitches, tried);
  return layoutGrid(box, isNarrow ? grid : { ...grid, stretch: { most: pitch, into: 'gaps' } }).body();
}

/** Verdicts in columns, the columns of what conflicts on a ground of their own. */
function verdictsInColumns(context: CheckContext, box: Box, pitch: number): Grid {
  const { data, say } = context;
  const { textSize, theme, width } = box;
  const labelWidth = Math.min(250, Math.max(150, width * 0.24));
  const units = unitColumns(
    verdicts.map((verdict) => data.rows.map((row) => row.cells[verdict].length)),
    verdicts.map((verdict) =>
      Math.max(...say.headings[verdict].split(' ').map((word) => textWidth(word, textSize, 400))),
    ),
    labelWidth,
    width - labelWidth,
    pitch,
  );
  const rows = data.rows.map((row, r): GridRow => {
    let before = 0;
    const cells = verdicts.map((verdict, v) => {
      const statements = row.cells[verdict];
      const cell = statementCell(statements, units[v]!, { row: r, column: before }, pitch, box, padding);
      before += statements.length;
      // A row is never lower than one line of marks.
      return { ...cell, height: Math.max(cell.height, pitch + 2 * padding) };
    });
    const inset = row.underOriginal ? indent : 0;
    return { cells: [labelCell(context, row, box, labelWidth - 14, padding, inset), ...cells] };
  });
  return {
    columns: [{ x: 0, width: labelWidth }, ...units],
    header: headerOf(context, units, box),
    groups: [{ heading: '', rows }],
    grounds: [{ ...wrongBand(units), fill: theme.emptyFill }],
  };
}

/** Each source with its verdicts below one another, those that none of its statements has left out. */
function verdictsInRows(context: CheckContext, box: Box, pitch: number): Grid {
  const { words, say, data } = context;
  const { theme, textSize, width } = box;
  const lineHeight = textSize * leading;
  const labelWidth = Math.min(width * 0.38, 116);
  const numberWidth = textWidth('000', textSize, 600);
  const cellsLeft = labelWidth + numberWidth + 4;
  const most = Math.max(...data.rows.flatMap((row) => verdicts.map((each) => row.cells[each].length)));
  const [column] = unitColumns([[most]], [0], cellsLeft, width - cellsLeft, pitch);
  const level = Math.max(0, (pitch - lineHeight) / 2);
  let line = 0;
  const rows = data.rows.flatMap((row, r) => {
    const occurring = verdicts.filter((verdict) => row.cells[verdict].length > 0);
    return occurring.map((verdict, v): GridRow => {
      const statements = row.cells[verdict];
      const style = { leading, above: level, below: 3 };
      const fill = isWrong(verdict) ? theme.contested : theme.mutedInk;
      const cells = [
        gridText(box, say.headings[verdict], labelWidth - 6, style),
        gridText(box, words.number(statements.length), numberWidth, {
          ...style,
          weight: 600,
          anchor: 'end',
          fill,
        }),
        statementCell(statements, column!, { row: line++, column: 0 }, pitch, box, 0, 3),
      ];
      if (v > 0) return { rule: false, cells };
      return { gap: r > 0 ? 10 : 0, above: labelCell(context, row, box, width, 4), cells };
    });
  });
  const columns = [{ x: 0, width: labelWidth }, { x: labelWidth, width: numberWidth }, column!];
  return { columns, groups: [{ heading: '', rows }] };
}

function statementCell(
  statements: readonly CheckedStatement[],
  column: UnitColumn,
  first: { readonly row: number; readonly column: number },
  pitch: number,
  { theme }: Box,
  above: number,
  below = above,
): GridCell {
  const units = statements.map((statement) => ({
    key: statementKey(statement),
    marksAt: (x: number, y: number, radius: number) => [statementMark(statement, x, y, radius, theme)],
  }));
  return unitCell(units, column, first, { pitch, radius: markRadius, above, below });
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
  const style = { leading, indent: inset };
  const name = gridText(box, sourceNames(context)(row), width, { ...style, weight: 600, above: padding });
  const share = gridText(box, context.say.share({ all: row.all.length, wrong: row.wrong }), width, {
    ...style,
    fill: row.wrong ? theme.contested : theme.mutedInk,
    below,
  });
  return {
    height: name.height + share.height,
    draw: (cursor, place) => {
      name.draw(cursor, place);
      share.draw(cursor, { ...place, y: place.y + name.height });
    },
  };
}

/** Over the verdicts what conflicts, under them how many statements there are. */
function headerOf({ words, say, data }: CheckContext, units: readonly UnitColumn[], box: Box): GridHeader {
  const { theme } = box;
  const inside = ({ x, width }: Pick<UnitColumn, 'x' | 'width'>) => ({
    x: x + cellPadding,
    width: width - 2 * cellPadding,
  });
  const total = (verdict: Verdict) => data.rows.reduce((sum, row) => sum + row.cells[verdict].length, 0);
  const fill = theme.contested;
  return columnHeadings(
    box,
    verdicts.map((verdict, v) => ({
      ...inside(units[v]!),
      texts: [
        { text: say.headings[verdict], fill: theme.ink },
        {
          text: words.number(total(verdict)),
          weight: 600,
          fill: isWrong(verdict) ? fill : theme.mutedInk,
        },
      ],
    })),
    [{ ...inside(wrongBand(units)), text: say.wrong, fill, line: { height: 2, fill } }],
    leading,
  );
}

function wrongBand(columns: readonly UnitColumn[]): Pick<UnitColumn, 'x' | 'width'> {
  const wrong = columns.filter((_, i) => isWrong(verdicts[i]!));
  const [first, last] = [wrong[0]!, wrong.at(-1)!];
  return { x: first.x, width: last.x + last.width - first.x };
}
