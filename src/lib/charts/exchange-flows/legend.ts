import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { FlowContext } from './read.ts';
import { occurring } from './stateColumns.ts';
import { disputedSign, stateMark } from './stateMark.ts';

/** What the heads of the columns do not say: which of two marks in one column is which, and what a sign means. */
export function legend(
  { words, say, presentation, data: { lines } }: FlowContext,
  theme: Theme,
): Where<LegendItem>[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const names = words.of('common').flowStateNames;
  const shared = occurring(['expected', 'feared'], lines);
  const isTold = pieces.some(({ part }) => shared.includes(part.state));
  const several = Math.max(0, ...pieces.map(({ part }) => part.sources));
  return [
    presentation === 'slide' &&
      several > 1 &&
      sign(say.legend.sources(several), 22, 22, (x, y) =>
        stateMark(
          { state: 'delivered', text: words.number(several), isDisputed: false },
          x + 11,
          y + 11,
          14,
          theme,
        ),
      ),
    ...(isTold && shared.length > 1 ? shared : []).map((state) =>
      sign(state === 'expected' ? say.legend.open : names[state], 14, 14, (x, y) =>
        stateMark({ state, text: '', isDisputed: false }, x + 7, y + 7, 9, theme),
      ),
    ),
    pieces.some((piece) => isWrong(piece.verdict)) &&
      sign(say.legend.disputed, 10, 14, (x, y) => [disputedSign(x, y + 7, 14, theme)]),
  ];
}
