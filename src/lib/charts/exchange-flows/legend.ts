import { flowStates, flowStateWords } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { linePath } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { hasArrived } from './band.ts';
import { arrowhead, pieceMarks, threadDash } from './bandMarks.ts';
import type { FlowData } from './summarise.ts';

/** The marks that occur: the states from the most to the least real, then what else is said of bands. */
export function legend(data: FlowData, theme: Theme): LegendItem[] {
  const pieces = data.lines.flatMap((line) => line.pieces);
  const items: LegendItem[] = flowStates
    .filter((state) => pieces.some((piece) => piece.part.state === state))
    .map((state) => ({
      label: flowStateWords[state],
      swatchWidth: 30,
      swatchHeight: 12,
      swatch: (x, y) => pieceMarks(state, { tail: x, tip: x + 30, middle: y + 6, thickness: 11 }, theme),
    }));
  if (data.lines.some((line) => !hasArrived(line))) {
    items.push({
      label: 'nobody tells of it as delivered',
      swatchWidth: 30,
      swatchHeight: 12,
      swatch: (x, y) => {
        const thread = [
          [x, y + 6],
          [x + 22, y + 6],
        ] as const;
        return [
          { type: 'path', d: linePath(thread), stroke: theme.hatch, dash: threadDash },
          arrowhead(x + 30, y + 6, 1, theme.mutedInk, false),
        ];
      },
    });
  }
  if (pieces.some((piece) => isWrong(piece.verdict))) {
    items.push({
      label: 'at odds with what was published elsewhere',
      swatchWidth: 9,
      swatchHeight: 12,
      swatch: (x, y) => [
        { type: 'text', x, y: y + 10.4, text: '≠', size: 12, weight: 600, fill: theme.contested },
      ],
    });
  }
  return items;
}
