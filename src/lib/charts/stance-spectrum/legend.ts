import { confidences } from '#lib/model/stance.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { linePath } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { stanceCellMarks } from '../stanceCellMarks.ts';
import { rangeMarks } from './rows.ts';
import type { SpectrumData } from './summarise.ts';

const sample = {
  kind: 'position',
  value: 1,
  lowest: 1,
  highest: 1,
  confidence: 'moderate',
  sourceCount: 1,
  publicationCount: 0,
} as const;

/** The axis names the steps, and headings name the kinds of nothing: the legend holds what neither of them says. */
export function legend(data: SpectrumData, theme: Theme): LegendItem[] {
  if (data.drawn.length === 0) return [];
  const height = 16;
  const item = (label: string, cell: Partial<StanceCell>): LegendItem => ({
    label,
    swatchWidth: 26,
    swatchHeight: height,
    swatch: (x, y) => stanceCellMarks({ ...sample, ...cell }, { x, y, width: 26, height }, theme),
  });
  const items: LegendItem[] = [];
  if (data.positions.some((cell) => cell.lowest !== cell.highest)) {
    items.push({
      label: 'mark: median of the sources; bar: from the lowest to the highest',
      swatchWidth: 52,
      swatchHeight: height,
      swatch: (x, y) => [
        ...rangeMarks(x + 13, x + 51, y + height / 2, theme),
        ...stanceCellMarks(sample, { x, y, width: 26, height }, theme),
      ],
    });
  }
  if (data.split.length > 0) {
    items.push({
      label: 'told in opposite ways',
      swatchWidth: 46,
      swatchHeight: height,
      swatch: (x, y) => {
        const middle = y + height / 2;
        const ink = { size: 12, weight: 600, anchor: 'middle', fill: theme.ink } as const;
        return [
          { type: 'rect', x, y: y + 1, width: 14, height: 14, fill: theme.stance[-1] },
          { type: 'rect', x: x + 32, y: y + 1, width: 14, height: 14, fill: theme.stance[1] },
          {
            type: 'path',
            d: linePath([
              [x + 14, middle],
              [x + 18, middle],
            ]),
            stroke: theme.ink,
          },
          {
            type: 'path',
            d: linePath([
              [x + 28, middle],
              [x + 32, middle],
            ]),
            stroke: theme.ink,
          },
          { type: 'text', x: x + 23, y: middle + 4.3, text: '≠', ...ink },
        ];
      },
    });
  }
  if (data.positions.some((cell) => cell.publicationCount > 0)) {
    items.push(item('cut corner: rests on other publications too', { publicationCount: 1 }));
  }
  return [...items, ...confidences.map((confidence) => item(`${confidence} confidence`, { confidence }))];
}
