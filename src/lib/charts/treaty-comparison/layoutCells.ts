import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { evenColumns, fewestColumns, heightOf } from '../kit/fillColumns.ts';
import { sparseLabels } from '../kit/sparseLabels.ts';
import type { ComparisonContext } from './read.ts';
import { kindMarks } from './coverageSigns.ts';
import type { CoverageData, CoveredTreaty } from './readCoverage.ts';

const leading = 1.15;
const labelGap = 8;
const blockGap = 24;
const cellWidths = { least: 14, most: 60 };
/** The name of a treaty on two lines or three needs as much. */
const narrowestLabel = 150;
/** Rows below one another that nobody has to scroll for long. */
const mostBelow = 40;
const mostBlocks = 4;

interface Row {
  readonly treaty: CoveredTreaty;
  readonly row: number;
  readonly lines: readonly string[];
  readonly height: number;
}

/** Treaties in rows and clauses in columns, a cell for each pair; many treaties with few clauses in blocks side by side. */
export function layoutCells(context: ComparisonContext, coverage: CoverageData, box: Box): Body {
  const { treaties, clauses } = coverage;
  const least = narrowestLabel + clauses.length * cellWidths.least + blockGap;
  const room = Math.max(1, Math.min(mostBlocks, Math.floor((box.width + blockGap) / least)));
  const usual = box.height === null ? Math.min(room, Math.ceil(treaties.length / mostBelow)) : room;
  return fewestColumns(box.height, usual, room, (count) => draw(context, coverage, box, count));
}

function draw(
  { dossier, words, say }: ComparisonContext,
  { treaties, clauses }: CoverageData,
  box: Box,
  count: number,
): Body {
  const { theme, textSize: size } = box;
  const cursor = new Cursor(box);
  const width = (box.width - (count - 1) * blockGap) / count;
  const names = treaties.map(({ instrument }) =>
    say.coverage.treaty({ name: say.textName(instrument), signed: instrument.signed }),
  );
  const widestLabel = Math.max(width * 0.3, width - clauses.length * cellWidths.most);
  const label = Math.min(labelWidth(names, size, 400, widestLabel), widestLabel) + labelGap;
  const cell = Math.min(cellWidths.most, (width - label) / clauses.length);
  const rows = names.map((name, row): Row => {
    const lines = wrapText(name, label - labelGap + 0.01, size, 400);
    const height = Math.max(size * 1.4, lines.length * size * leading + 3);
    return { treaty: treaties[row]!, row, lines, height };
  });
  const heads = clauses.map(({ category }) => categoryName(words, dossier, category));
  const blocks = evenColumns(rows, count);
  const style = { size, fill: theme.ink };
  const top = cursor.y;
  blocks.forEach((block, at) => {
    const left = box.x + at * (width + blockGap);
    const head = sparseLabels(heads, left + label, top, cell, style);
    cursor.add(...head.marks);
    let y = top + head.height + 5;
    cursor.y = Math.max(cursor.y, y + heightOf(block));
    for (const { treaty, row, lines, height } of block) {
      cursor.add(...lineBlock(lines, left, y + 1, { ...style, leading }).marks);
      clauses.forEach(({ cells }, column) => {
        const found = cells[treaty.at]!;
        const place = { x: left + label + column * cell, y, width: cell, height };
        const inside = { x: place.x + 1, y: y + 1, width: Math.max(2, cell - 2), height: height - 2 };
        const target = { ...place, key: markKeys.clause(found), row, column };
        cursor.target(target, kindMarks(found.kind, inside, theme));
      });
      y += height;
    }
  });
  return cursor.body();
}
