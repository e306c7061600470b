import { flowStates, type FlowState } from '#lib/model/flow.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { FlowContext } from './read.ts';
import { isPainted, stateMark } from './stateMark.ts';

const size = 13;

/** The paints of dots, where several occur: full, paler, hollow for all other states, and the ring of what is disputed. */
export function legend({ say, data }: FlowContext, theme: Theme): Where<LegendItem>[] {
  const pieces = data.lines.flatMap((line) => line.pieces);
  const states = flowStates.filter((state) => pieces.some(({ part }) => part.state === state));
  const hollow = states.filter((state) => !isPainted(state));
  const isDisputed = pieces.some(({ disputed }) => disputed === 'all');
  const item = (label: string, state: FlowState, disputed = false) =>
    sign(label, size, size, (x, y) =>
      stateMark({ state, text: '', isDisputed: disputed }, x, y + size / 2, size, theme),
    );
  const items = [
    ...states.filter(isPainted).map((state) => item(say.legend.states([state]), state)),
    hollow[0] && item(say.legend.states(hollow), hollow[0]),
    isDisputed && item(say.legend.disputed, 'delivered', true),
  ].filter((each) => each !== false && each !== undefined);
  return items.length > 1 ? items : [];
}
