import type { FlowState } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { FlowContext } from './read.ts';
import { stateMark } from './stateMark.ts';

/** What a bar is where it is too narrow for its words, and what its edge means. */
export function legend({ words, say, data: { lines } }: FlowContext, theme: Theme): Where<LegendItem>[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const names = words.of('common').flowStateNames;
  const has = (...states: readonly FlowState[]) => pieces.some(({ part }) => states.includes(part.state));
  const bar = (state: FlowState, text: string, isDisputed = false) =>
    sign(text, 28, 16, (x, y) => {
      const mark = { state, text: '', isFurthest: true, isDisputed };
      return stateMark(mark, { x: x - 3, y, width: 34, height: 16 }, 9, theme);
    });
  return [
    has('delivered') && bar('delivered', names.delivered),
    has('promised') && bar('promised', names.promised),
    has('sought', 'expected') && bar('sought', say.legend.open),
    has('feared') && bar('feared', names.feared),
    pieces.some((piece) => isWrong(piece.verdict)) && bar('sought', say.legend.disputed, true),
  ];
}
