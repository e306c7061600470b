import { confidences, steps } from '#lib/model/stance.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { cellWithoutPosition, type CellKind, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import { stanceCellMarks, type CellLook } from './stanceCellMarks.ts';

/** A position to be varied: neutral, of moderate confidence, in one document. */
export const sampleCell: CellLook = {
  kind: 'position',
  value: 0,
  lowest: 0,
  highest: 0,
  confidence: 'moderate',
  sourceCount: 1,
  publicationCount: 0,
  contested: false,
};

/** A sign of the legend: a cell as charts draw it. */
export function stanceCellItem(
  words: Words,
  theme: Theme,
  label: string,
  cell: CellLook,
  width = 24,
): LegendItem {
  const say = words.of('stances');
  return {
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x, y) => stanceCellMarks(cell, { x, y, width, height: 16 }, theme, say),
  };
}

/** What the outline says: one sign for each confidence. */
export function confidenceItems(words: Words, theme: Theme, width?: number): LegendItem[] {
  const { confidence: label } = words.of('stances');
  const support: CellLook = { ...sampleCell, value: 1, lowest: 1, highest: 1 };
  return confidences.map((confidence) =>
    stanceCellItem(words, theme, label(confidence), { ...support, confidence }, width),
  );
}

/** The five steps always; the other marks only where they occur. */
export function stanceCellLegend(words: Words, shown: readonly StanceCell[], theme: Theme): LegendItem[] {
  const { legend } = words.of('stances');
  const item = (label: string, cell: CellLook, width?: number) =>
    stanceCellItem(words, theme, label, cell, width);
  const support: CellLook = { ...sampleCell, value: 1, lowest: 1, highest: 1 };
  const kinds = new Set(shown.map(({ kind }) => kind));
  const items = steps.map((step) =>
    item(legend.steps[step], { ...sampleCell, value: step, lowest: step, highest: step }),
  );
  if (kinds.has('split')) {
    items.push(item(legend.split, { ...sampleCell, kind: 'split', value: null, lowest: -1, highest: 1 }));
  }
  if (shown.some((cell) => cell.kind === 'position' && cell.lowest !== cell.highest)) {
    items.push(item(legend.range, { ...sampleCell, value: 1, lowest: 0, highest: 2 }, 40));
  }
  if (shown.some((cell) => cell.sourceCount > 1)) {
    items.push(item(legend.sources, { ...support, sourceCount: 3 }, 40));
  }
  if (shown.some((cell) => cell.publicationCount > 0)) {
    items.push(item(legend.publications, { ...support, publicationCount: 1 }));
  }
  if (shown.some(({ contested }) => contested)) {
    items.push(item(legend.contested, { ...support, contested: true }));
  }
  const without: readonly Exclude<CellKind, 'position' | 'split'>[] = ['none', 'not_applicable', 'unclear'];
  for (const kind of without) {
    if (kinds.has(kind)) items.push(item(legend[kind], cellWithoutPosition(0, 0, kind, [])));
  }
  return [...items, ...confidenceItems(words, theme)];
}
