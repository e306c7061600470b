import type { LegendItem } from '#lib/scene/legend.ts';
import { linePath } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Sayings, Words } from '#lib/words/Words.ts';
import { confidenceItems, sampleCell, stanceCellItem } from '../kit/stanceCellLegend.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import { rangeMarks } from './chips.ts';
import type { SpectrumData } from './read.ts';

const height = 16;
const support = { ...sampleCell, value: 1, lowest: 1, highest: 1 } as const;

/** The axis names the steps, and headings name the kinds of nothing: the legend holds what neither of them says. */
export function legend(
  words: Words,
  say: Sayings['stance-spectrum'],
  data: SpectrumData,
  theme: Theme,
): LegendItem[] {
  if (data.drawn.length === 0) return [];
  const stances = words.of('stances');
  const items: LegendItem[] = [];
  if (data.positions.some(({ lowest, highest }) => lowest !== highest)) {
    items.push({
      label: say.legend.range,
      swatchWidth: 52,
      swatchHeight: height,
      swatch: (x, y) => [
        ...rangeMarks(x + 13, x + 51, y + height / 2, theme),
        ...stanceCellMarks(support, { x, y, width: 26, height }, theme, stances),
      ],
    });
  }
  if (data.split.length > 0) {
    const sign = stances.code({ kind: 'split', value: null });
    items.push(partedItem(stances.legend.split, sign, theme));
  }
  if (data.positions.some(({ publicationCount }) => publicationCount > 0)) {
    const cell = { ...support, publicationCount: 1 };
    items.push(stanceCellItem(words, theme, stances.legend.publications, cell, 26));
  }
  return [...items, ...confidenceItems(words, theme, 26)];
}

/** Two ends with a sign between them. */
function partedItem(label: string, sign: string, theme: Theme): LegendItem {
  return {
    label,
    swatchWidth: 46,
    swatchHeight: height,
    swatch: (x, y) => {
      const middle = y + height / 2;
      const line = (from: number, to: number) =>
        linePath([
          [from, middle],
          [to, middle],
        ]);
      const text = { size: 12, weight: 600, anchor: 'middle', fill: theme.ink } as const;
      return [
        { type: 'rect', x, y: y + 1, width: 14, height: 14, fill: theme.stance[-1] },
        { type: 'rect', x: x + 32, y: y + 1, width: 14, height: 14, fill: theme.stance[1] },
        { type: 'path', d: line(x + 14, x + 18) + line(x + 28, x + 32), stroke: theme.ink },
        { type: 'text', x: x + 23, y: middle + 4.3, text: sign, ...text },
      ];
    },
  };
}
