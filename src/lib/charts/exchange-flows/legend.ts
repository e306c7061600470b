import { flowStates } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { segment } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { hasArrived } from './band.ts';
import { arrowhead, pieceMarks, threadDash } from './bandMarks.ts';
import type { FlowContext } from './read.ts';

/** The marks that occur: the states from the most to the least real, then what else is said of bands. */
export function legend({ words, say, data: { lines } }: FlowContext, theme: Theme): Where<LegendItem>[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const names = words.of('common').flowStates;
  const undelivered = sign(say.legend.undelivered, 30, 12, (x, y) => [
    { type: 'path', d: segment(x, y + 6, x + 22, y + 6), stroke: theme.hatch, dash: threadDash },
    arrowhead(x + 30, y + 6, 1, theme.mutedInk, false),
  ]);
  const disputed = sign(say.legend.disputed, 9, 12, (x, y) => [
    { type: 'text', x, y: y + 10.4, text: '≠', size: 12, weight: 600, fill: theme.contested },
  ]);
  return [
    ...flowStates
      .filter((state) => pieces.some((piece) => piece.part.state === state))
      .map((state) =>
        sign(names[state], 30, 12, (x, y) =>
          pieceMarks(state, { tail: x, tip: x + 30, middle: y + 6, thickness: 11 }, theme),
        ),
      ),
    lines.some((line) => !hasArrived(line)) && undelivered,
    pieces.some((piece) => isWrong(piece.verdict)) && disputed,
  ];
}
