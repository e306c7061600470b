import { provisionStatuses, type ProvisionStatus } from '#lib/model/provision.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { provisionColour, provisionMark } from './provisionMark.ts';
import { isConditional, type ProvisionContext } from './read.ts';

/** The shapes that occur, in the order of the model. */
export function legend({ words, say, data }: ProvisionContext, theme: Theme): LegendItem[] {
  const item = (label: string, status: ProvisionStatus, conditional: boolean): LegendItem => ({
    label,
    swatchWidth: 16,
    swatchHeight: 16,
    swatch: (x, y) => {
      const colour = provisionColour({ obligation: 'shall', status }, theme);
      return provisionMark(status, conditional, x + 8, y + 8, 6, colour, theme);
    },
  });
  const occurring = new Set(data.shown.map(({ provision }) => provision.status));
  const items = provisionStatuses
    .filter((status) => occurring.has(status))
    .map((status) => item(words.of('common').provisionStatuses[status], status, false));
  const conditional = data.shown.find(({ provision }) => isConditional(provision));
  if (conditional) items.push(item(say.legend.conditional, conditional.provision.status, true));
  return items;
}
