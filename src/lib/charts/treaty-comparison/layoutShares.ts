import { categoryName } from '#lib/evidence/categoryName.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { lineBlock, middledText } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { clauseKinds } from '#lib/summary/clauseCoverage.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { evenColumns, fewestColumns, heightOf } from '../kit/fillColumns.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import type { ComparisonContext } from './read.ts';
import { mostOnSlide } from './coverageFinding.ts';
import { kindMarks } from './coverageSigns.ts';
import { clauseKey, type CoverageData, type CoveredClause } from './readCoverage.ts';

const leading = 1.2;
/** Of a row, in multiples of the text. */
const pitch = 1.5;
/** Rows stand apart as far as there is room. */
const widestPitch = 2.4;
/** A bar next to its name needs as much. */
const narrowestColumn = 420;
const mostColumns = 4;
const columnGap = 28;
const labelGap = 10;

interface Row {
  readonly clause: CoveredClause;
  readonly at: number;
  readonly lines: readonly string[];
  readonly height: number;
}

/** A bar for each clause, as long as there are treaties: those that have it, those that have it not, the others. */
export function layoutShares(context: ComparisonContext, coverage: CoverageData, box: Box): Body {
  const { clauses, all } = coverage;
  if (context.presentation === 'slide') {
    const size = { treaties: all.treaties.length, clauses: all.clauses.length };
    const asked = context.view.coverage === 'matrix' ? size : null;
    const lay = (amount: number): Body => ({
      ...draw(context, coverage, box, clauses.slice(0, amount), 1),
      leftOut: context.say.coverage.leftOut({ clauses: size.clauses - amount, asked }),
    });
    return mostThatFit(box, Math.min(mostOnSlide, clauses.length), lay);
  }
  const usual = Math.max(1, Math.min(mostColumns, Math.floor(box.width / narrowestColumn)));
  return fewestColumns(box.height, usual, mostColumns, (count) =>
    draw(context, coverage, box, clauses, count),
  );
}

function draw(
  { dossier, words, say, view, presentation }: ComparisonContext,
  { all }: CoverageData,
  box: Box,
  clauses: readonly CoveredClause[],
  count: number,
): Body {
  const { theme, textSize: size } = box;
  const cursor = new Cursor(box);
  const width = (box.width - (count - 1) * columnGap) / count;
  const names = clauses.map(({ category }) => categoryName(words, dossier, category));
  const label = labelWidth(names, size, 400, width * 0.4) + labelGap;
  const total = all.treaties.length;
  const numbers = clauses.map(({ amounts: { present }, since }) =>
    say.coverage.amount({
      present,
      total: presentation === 'slide' ? total : null,
      since: view.clauseOrder === 'year' ? since : '',
    }),
  );
  const numberWidth = widest(numbers, size, 600) + labelGap;
  const bar = { x: label, width: Math.max(24, width - label - numberWidth) };
  const least = size * pitch;
  const each = box.height === null ? 0 : box.height / Math.ceil(clauses.length / count);
  const spare = Math.max(0, Math.min(size * widestPitch, each) - least);
  const rows = names.map((name, at): Row => {
    const lines = wrapText(name, label - labelGap + 0.01, size, 400);
    const height = Math.max(least, lines.length * size * leading + 4) + spare;
    return { clause: clauses[at]!, at, lines, height };
  });
  const columns = evenColumns(rows, count);
  columns.forEach((column, place) => {
    const left = box.x + place * (width + columnGap);
    let { y } = cursor;
    column.forEach(({ clause, at, lines, height }, row) => {
      const middle = y + height / 2;
      const thickness = Math.min(height - 4, size * 1.4);
      const area = { y: middle - thickness / 2, height: thickness };
      let x = left + bar.x;
      const parts = clauseKinds.flatMap((kind) => {
        const length = (bar.width * clause.amounts[kind]) / total;
        const marks = length > 0 ? kindMarks(kind, { ...area, x, width: length }, theme) : [];
        x += length;
        return marks;
      });
      const top = middle - (lines.length * size * leading) / 2;
      cursor.target({ key: clauseKey(clause), x: left, y, width, height, row, column: place }, [
        ...lineBlock(lines, left, top, { size, fill: theme.ink, leading }).marks,
        ...parts,
        middledText(numbers[at]!, left + width, middle, {
          size,
          weight: 600,
          fill: theme.ink,
          anchor: 'end',
        }),
      ]);
      y += height;
    });
  });
  cursor.gap(Math.max(0, ...columns.map(heightOf)));
  return cursor.body();
}
