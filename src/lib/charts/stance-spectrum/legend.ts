import type { LegendItem } from '#lib/scene/legend.ts';
import { segment } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { confidenceItems, sampleCell, stanceCellItem } from '../kit/stanceCellLegend.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import { rangeMarks } from './chips.ts';
import type { SpectrumContext } from './read.ts';

const support = { ...sampleCell, value: 1, lowest: 1, highest: 1 } as const;

/** The axis names the steps, and headings name the kinds of nothing: the legend holds what neither of them says. */
export function legend({ words, say, data }: SpectrumContext, theme: Theme): Where<LegendItem>[] {
  const stances = words.of('stances');
  const range = sign(say.legend.range, 52, 16, (x, y) => [
    ...rangeMarks(x + 13, x + 51, y + 8, theme),
    ...stanceCellMarks(support, { x, y, width: 26, height: 16 }, theme, stances),
  ]);
  // Two ends with a sign between them.
  const parted = sign(stances.legend.split, 46, 16, (x, y) => {
    const text = stances.code({ kind: 'split', value: null });
    const line = segment(x + 14, y + 8, x + 18, y + 8) + segment(x + 28, y + 8, x + 32, y + 8);
    return [
      { type: 'rect', x, y: y + 1, width: 14, height: 14, fill: theme.stance[-1] },
      { type: 'rect', x: x + 32, y: y + 1, width: 14, height: 14, fill: theme.stance[1] },
      { type: 'path', d: line, stroke: theme.ink },
      {
        type: 'text',
        x: x + 23,
        y: y + 12.3,
        text,
        size: 12,
        weight: 600,
        anchor: 'middle',
        fill: theme.ink,
      },
    ];
  });
  const published = { ...support, publicationCount: 1 };
  return [
    data.positions.some(({ lowest, highest }) => lowest !== highest) && range,
    data.split.length > 0 && parted,
    data.positions.some(({ publicationCount }) => publicationCount > 0) &&
      stanceCellItem(words, theme, stances.legend.publications, published, 26),
    ...confidenceItems(words, theme, 26),
  ];
}
