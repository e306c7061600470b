import { flowStates, flowStateWords } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { pieceMarks } from './bandMarks.ts';
import type { FlowData } from './summarise.ts';

/** The states that occur, from the most to the least real. */
export function legend(data: FlowData, theme: Theme): LegendItem[] {
  const pieces = data.lines.flatMap((line) => line.pieces);
  return flowStates
    .filter((state) => pieces.some((piece) => piece.part.state === state))
    .map((state) => ({
      label: flowStateWords[state],
      swatchWidth: 30,
      swatchHeight: 12,
      swatch: (x, y) => pieceMarks(state, { tail: x, tip: x + 30, middle: y + 6, thickness: 11 }, theme),
    }));
}
