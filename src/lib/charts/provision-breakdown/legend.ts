import { provisionStatuses, type ProvisionStatus } from '#lib/model/provision.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { provisionMark } from './provisionMark.ts';
import { isConditional, type ProvisionContext } from './read.ts';

/** The shapes that occur, in the order of the model. */
export function legend({ words, say, data }: ProvisionContext, theme: Theme): Where<LegendItem>[] {
  const item = (label: string, status: ProvisionStatus, conditions: string) => {
    const sample = { obligation: 'shall', status, conditions } as const;
    return sign(label, 16, 16, (x, y) => provisionMark(sample, x + 8, y + 8, 6, theme));
  };
  const shown = data.shown.map(({ provision }) => provision);
  const conditional = shown.find(isConditional);
  return [
    ...provisionStatuses
      .filter((status) => shown.some((provision) => provision.status === status))
      .map((status) => item(words.of('common').provisionStatuses[status], status, '')),
    conditional && item(say.legend.conditional, conditional.status, conditional.conditions),
  ];
}
