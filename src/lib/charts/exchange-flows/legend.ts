import { flowStates } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { hasArrived } from './band.ts';
import { arrowhead, pieceMarks, threadDash } from './bandMarks.ts';
import type { FlowContext } from './read.ts';

/** The marks that occur: the states from the most to the least real, then what else is said of bands. */
export function legend({ words, say, data: { lines } }: FlowContext, theme: Theme): LegendItem[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const item = (label: string, width: number, swatch: (x: number, y: number) => readonly Mark[]) => ({
    label,
    swatchWidth: width,
    swatchHeight: 12,
    swatch,
  });
  const items = flowStates
    .filter((state) => pieces.some((piece) => piece.part.state === state))
    .map((state) =>
      item(words.of('common').flowStates[state], 30, (x, y) =>
        pieceMarks(state, { tail: x, tip: x + 30, middle: y + 6, thickness: 11 }, theme),
      ),
    );
  const undelivered = item(say.legend.undelivered, 30, (x, y) => {
    const d = linePath([
      [x, y + 6],
      [x + 22, y + 6],
    ]);
    return [
      { type: 'path', d, stroke: theme.hatch, dash: threadDash },
      arrowhead(x + 30, y + 6, 1, theme.mutedInk, false),
    ];
  });
  const disputed = item(say.legend.disputed, 9, (x, y) => [
    { type: 'text', x, y: y + 10.4, text: '≠', size: 12, weight: 600, fill: theme.contested },
  ]);
  return [
    ...items,
    ...(lines.some((line) => !hasArrived(line)) ? [undelivered] : []),
    ...(pieces.some((piece) => isWrong(piece.verdict)) ? [disputed] : []),
  ];
}
