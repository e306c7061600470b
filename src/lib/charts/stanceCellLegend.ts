import { confidences, steps, stepWords } from '#lib/model/stance.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { cellWithoutPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import { stanceCellMarks } from './stanceCellMarks.ts';

type Sample = Parameters<typeof stanceCellMarks>[0];

/** The five steps always; the other marks only where they occur. */
export function stanceCellLegend(shown: readonly StanceCell[], theme: Theme): LegendItem[] {
  const item = (label: string, cell: Sample, width = 24): LegendItem => ({
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x, y) => stanceCellMarks(cell, { x, y, width, height: 16 }, theme),
  });
  const position: Sample = {
    kind: 'position',
    value: 0,
    lowest: 0,
    highest: 0,
    confidence: 'moderate',
    sourceCount: 1,
    publicationCount: 0,
  };
  const support: Sample = { ...position, value: 1, lowest: 1, highest: 1 };
  const items = steps.map((step) =>
    item(stepWords[step], { ...position, value: step, lowest: step, highest: step }),
  );
  const occurs = (test: (cell: Sample) => boolean) => shown.some(test);
  if (occurs((cell) => cell.kind === 'split')) {
    items.push(
      item('sources on opposite sides', { ...position, kind: 'split', value: null, lowest: -1, highest: 1 }),
    );
  }
  if (occurs((cell) => cell.kind === 'position' && cell.lowest !== cell.highest)) {
    items.push(
      item(
        'bar: from the lowest to the highest source',
        { ...position, value: 1, lowest: 0, highest: 2 },
        40,
      ),
    );
  }
  if (occurs((cell) => cell.sourceCount > 1)) {
    items.push(item('dots: number of sources', { ...support, sourceCount: 3 }, 40));
  }
  if (occurs((cell) => cell.publicationCount > 0)) {
    items.push(item('cut corner: rests on other publications too', { ...support, publicationCount: 1 }));
  }
  if (occurs((cell) => cell.kind === 'none'))
    items.push(item('nothing found', cellWithoutPosition(0, 0, 'none', [])));
  if (occurs((cell) => cell.kind === 'not_applicable')) {
    items.push(item('not applicable', cellWithoutPosition(0, 0, 'not_applicable', [])));
  }
  if (occurs((cell) => cell.kind === 'unclear'))
    items.push(item('cannot be judged', cellWithoutPosition(0, 0, 'unclear', [])));
  const outlined = confidences.map((confidence) =>
    item(`${confidence} confidence`, { ...support, confidence }),
  );
  return [...items, ...outlined];
}
