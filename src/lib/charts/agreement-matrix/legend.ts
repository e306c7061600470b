import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import { pairMarks, strengths } from './pairMarks.ts';
import { much, some, supportOf, type AgreementData } from './summarise.ts';

/** The five strengths always; sizes and the dot only where they occur. */
export function legend(data: AgreementData, theme: Theme): LegendItem[] {
  if (data.pairs.length === 0) return [];
  const item = (label: string, distance: number | null, amount: number): LegendItem => ({
    label,
    swatchWidth: 16,
    swatchHeight: 16,
    swatch: (x, y) => {
      const pair = { distance, issues: Array.from({ length: amount }, (_, i) => i) };
      return pairMarks([{ pair, area: { x, y, width: 16, height: 16 } }], theme);
    },
  });
  const words = ['0: same position', '1 step apart', '2', '3', '4: opposite ends'];
  const occurs = (test: (pair: Pair) => boolean) => data.pairs.some(test);
  const items = strengths.map((strength) => item(words[strength] ?? '', strength, much));
  if (occurs((pair) => supportOf(pair) === 'little')) items.push(item('small: 1 or 2 issues', 2, 1));
  if (occurs((pair) => supportOf(pair) === 'some')) {
    items.push(item(`medium: ${some} to ${much - 1} issues`, 2, some));
  }
  if (occurs((pair) => supportOf(pair) === 'much')) items.push(item(`full: ${much} or more issues`, 2, much));
  if (occurs((pair) => supportOf(pair) === 'nothing')) items.push(item('no issue known of both', null, 0));
  return items;
}
