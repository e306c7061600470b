import { steps, stepWords } from '#lib/model/stance.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { cellMarks } from './cell.ts';
import type { MatrixData } from './summarise.ts';

type Sample = Parameters<typeof cellMarks>[0];

/** The five steps always; the other marks only where they occur. */
export function legend(data: MatrixData, theme: Theme): LegendItem[] {
  const { shown } = data;
  const item = (label: string, cell: Sample): LegendItem => ({
    label,
    swatchWidth: 24,
    swatchHeight: 16,
    swatch: (x, y) => cellMarks(cell, { x, y, width: 24, height: 16 }, theme),
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
  const items = steps.map((step) =>
    item(stepWords[step], { ...position, value: step, lowest: step, highest: step }),
  );
  const occurs = (test: (cell: Sample) => boolean) => shown.some(test);
  const nothing = {
    value: null,
    lowest: null,
    highest: null,
    confidence: null,
    sourceCount: 0,
    publicationCount: 0,
  };
  if (occurs((cell) => cell.kind === 'split')) {
    items.push(
      item('sources on opposite sides', { ...position, kind: 'split', value: null, lowest: -1, highest: 1 }),
    );
  }
  const wide = (label: string, cell: Sample): LegendItem => ({
    label,
    swatchWidth: 40,
    swatchHeight: 16,
    swatch: (x, y) => cellMarks(cell, { x, y, width: 40, height: 16 }, theme),
  });
  if (occurs((cell) => cell.kind === 'position' && cell.lowest !== cell.highest)) {
    items.push(
      wide('bar: from the lowest to the highest source', { ...position, value: 1, lowest: 0, highest: 2 }),
    );
  }
  if (occurs((cell) => cell.sourceCount > 1)) {
    items.push(
      wide('dots: number of sources', { ...position, value: 1, lowest: 1, highest: 1, sourceCount: 3 }),
    );
  }
  if (occurs((cell) => cell.publicationCount > 0)) {
    items.push(
      item('cut corner: rests on other publications too', {
        ...position,
        value: 1,
        lowest: 1,
        highest: 1,
        publicationCount: 1,
      }),
    );
  }
  if (occurs((cell) => cell.kind === 'none')) items.push(item('nothing found', { ...nothing, kind: 'none' }));
  if (occurs((cell) => cell.kind === 'not_applicable')) {
    items.push(item('not applicable', { ...nothing, kind: 'not_applicable' }));
  }
  if (occurs((cell) => cell.kind === 'unclear'))
    items.push(item('cannot be judged', { ...nothing, kind: 'unclear' }));
  const outlined = (['low', 'moderate', 'high'] as const).map((confidence): LegendItem => ({
    ...item(`${confidence} confidence`, { ...position, value: 1, lowest: 1, highest: 1, confidence }),
  }));
  return [...items, ...outlined];
}
