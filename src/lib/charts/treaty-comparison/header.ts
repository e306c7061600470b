import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { leading } from './cell.ts';
import { columnName, signatureWords } from './describe.ts';
import type { ComparisonData } from './summarise.ts';

/** Name and date of each instrument over its column, standing on the bottom of the block. */
export function layoutHeader(data: ComparisonData, left: number, cell: number, size: number, theme: Theme) {
  // Where the last column is not the newest, it has to be said which one is.
  const marked = data.columns.some(({ place }) => place === 'beside');
  const columns = data.columns.map((column) => {
    const name = wrapText(columnName(column), cell - 12, size, 600);
    const signed = `${signatureWords(column)}${marked && column.place === 'newest' ? ', the newest' : ''}`;
    return { name, signed: wrapText(signed, cell - 12, size, 400) };
  });
  const step = size * leading;
  const height = Math.max(...columns.map(({ name, signed }) => name.length + signed.length)) * step + 6;
  const at = (x: number, y: number): Mark[] =>
    columns.flatMap(({ name, signed }, i) => {
      const columnLeft = x + left + i * cell;
      const top = y + height - 6 - (name.length + signed.length) * step;
      return [
        ...lineBlock(name, columnLeft, top, { size, weight: 600, fill: theme.ink, leading }).marks,
        ...lineBlock(signed, columnLeft, top + name.length * step, { size, fill: theme.mutedInk, leading })
          .marks,
      ];
    });
  return { height, at };
}
