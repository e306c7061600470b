import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../chart.ts';
import { drawCell, layoutCell, leading } from './cell.ts';
import { columnName, signatureWords } from './describe.ts';
import type { ComparisonData } from './summarise.ts';

/** Each subject above its cells, one under another; years or letters tell the instruments apart, named at the top. */
export function layoutNarrow(data: ComparisonData, box: Box): Body {
  const { theme, textSize } = box;
  const signWidth = Math.max(...data.columns.map(({ sign }) => textWidth(sign, textSize, 600))) + 10;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  let top = box.y;
  const addText = (text: string, indent: number, weight: 400 | 600, fill: string) => {
    const style = { size: textSize, weight, fill, leading };
    const block = textBlock(text, box.x + indent, top, box.width - indent, style);
    marks.push(...block.marks);
    return block.height;
  };
  for (const column of data.columns) {
    addText(column.sign, 0, 600, theme.ink);
    top += addText(`${columnName(column)}, ${signatureWords(column)}`, signWidth, 400, theme.mutedInk) + 3;
  }
  let rowNumber = 0;
  for (const part of data.parts) {
    top += 16;
    top += addText(part.heading, 0, 600, theme.mutedInk);
    for (const row of part.rows) {
      top += 8;
      marks.push({ type: 'rect', x: box.x, y: top, width: box.width, height: 1, fill: theme.rule });
      top += 5;
      top += addText(row.label, 0, 600, theme.ink) + 2;
      row.cells.forEach((cell, column) => {
        const width = box.width - signWidth;
        const layout = layoutCell(data, cell, width, textSize, false);
        const place = { x: box.x + signWidth, y: top, width, height: layout.height };
        const at = { row: rowNumber, column: 0 };
        const drawn = drawCell(data, row, cell, layout, place, at, textSize, theme);
        top += 4;
        addText(data.columns[column]!.sign, 0, 600, theme.mutedInk);
        top += layout.height - 4;
        marks.push(...drawn.marks);
        targets.push(drawn.target);
        rowNumber++;
      });
    }
  }
  return { height: top - box.y + 1, marks, targets };
}
