import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock, textBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { cellKey } from '../cellKey.ts';
import type { Body, Box } from '../chart.ts';
import { stanceCellMarks } from '../stanceCellMarks.ts';
import { cellSentence } from '../stanceCellWords.ts';
import { count } from '../wording.ts';
import { doorKey, doorSentence } from './rows.ts';
import type { SpectrumData } from './summarise.ts';

const leading = 1.3;
const swatch = { width: 34, height: 18 };

/** Actors without a position, by kind: none of them has a place on the axis. */
export function layoutOthers(data: SpectrumData, box: Box, x: number, y: number, width: number): Body {
  const { theme, textSize } = box;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors: Target[] = [];
  let top = y;
  const heading = (text: string) => {
    const style = { size: textSize, weight: 600, fill: theme.ink, leading } as const;
    const block = textBlock(text, x, top, width, style);
    marks.push(...block.marks);
    top += block.height + 2;
  };
  let row = data.positions.length + data.split.length;
  const list = (words: string, cells: readonly StanceCell[]) => {
    if (cells.length === 0) return;
    heading(words);
    for (const cell of cells) {
      const name = data.dossier.actors[cell.actor]?.short_name ?? '';
      const nameLeft = x + swatch.width + 8;
      const lines = wrapText(name, width - swatch.width - 8, textSize, 400);
      const textHeight = lines.length * textSize * leading;
      const height = Math.max(24, textHeight + 4);
      const middle = top + height / 2;
      marks.push(...stanceCellMarks(cell, { x, y: middle - swatch.height / 2, ...swatch }, theme));
      marks.push(
        ...lineBlock(lines, nameLeft, middle - textHeight / 2, { size: textSize, fill: theme.ink, leading })
          .marks,
      );
      const place = { y: top, height, row };
      targets.push({
        ...place,
        x,
        width: swatch.width,
        key: cellKey(data.dossier, cell),
        column: 0,
        sentence: cellSentence(data.dossier, cell),
      });
      doors.push({
        ...place,
        x: nameLeft - 4,
        width: width - swatch.width - 4,
        key: doorKey(data.dossier, cell),
        column: -1,
        sentence: doorSentence(data.dossier, cell),
        leads: true,
      });
      top += height;
      row++;
    }
    top += 8;
  };
  list('Cannot be judged', data.unclear);
  list('Not applicable', data.notApplicable);
  if (data.missing.length > 0) {
    heading(`Nothing found on ${count(data.missing.length, 'other actor')}`);
    if (!data.view.brief) {
      const names = data.missing.map((actor) => data.dossier.actors[actor]?.short_name ?? '').join(' · ');
      const block = textBlock(names, x, top, width, { size: textSize, fill: theme.mutedInk, leading });
      marks.push(...block.marks);
      top += block.height;
    }
  }
  return { height: top - y, marks, targets: [...targets, ...doors] };
}
