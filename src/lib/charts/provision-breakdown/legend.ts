import { provisionStatuses, provisionStatusWords, type ProvisionStatus } from '#lib/model/provision.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { provisionColour, provisionMark } from './provisionMark.ts';
import { isConditional, type ProvisionData } from './summarise.ts';

/** The shapes that occur, in the order of the model. */
export function legend(data: ProvisionData, theme: Theme): LegendItem[] {
  const item = (label: string, status: ProvisionStatus, conditional: boolean): LegendItem => ({
    label,
    swatchWidth: 16,
    swatchHeight: 16,
    swatch: (x, y) => {
      const colour = provisionColour({ obligation: 'shall', status }, theme);
      return provisionMark(status, conditional, x + 8, y + 8, 6, colour, theme);
    },
  });
  const items = provisionStatuses
    .filter((status) => data.shown.some(({ provision }) => provision.status === status))
    .map((status) => item(provisionStatusWords[status], status, false));
  const conditional = data.shown.find(({ provision }) => isConditional(provision));
  if (conditional) items.push(item('with dot: only under a condition', conditional.provision.status, true));
  return items;
}
