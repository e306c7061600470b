import { shortName } from '#lib/evidence/names.ts';
import { flowStates } from '#lib/model/flow.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Box } from '../kit/chart.ts';
import type { GridColumn } from '../kit/grid.ts';
import type { ColumnHeading } from '../kit/gridHeader.ts';
import { itemName } from './flowFacts.ts';
import type { FlowContext } from './read.ts';

/** Of the picture; what stands there is anchored at the edge of the picture. */
export type Side = 'left' | 'right';

export const sides: readonly Side[] = ['left', 'right'];

/** Actors at both edges, beside them what they give, and one zone for each state in the middle. */
export interface Grid {
  readonly actors: Readonly<Record<Side, GridColumn>>;
  readonly labels: Readonly<Record<Side, GridColumn>>;
  /** In the order of the states, from left to right. */
  readonly zones: readonly GridColumn[];
}

/** Room left and right of the name of a thing. */
export const labelPadding = 10;

/** Less is no room for the name of a thing. */
const leastLabel = 92;

/** Null where the box is too narrow for it. */
export function gridOf(context: FlowContext, box: Box): Grid | null {
  const { dossier, words, data } = context;
  const { x, width, textSize } = box;
  const names = data.lines.flatMap(({ flow }) => [
    shortName(dossier, flow.from),
    shortName(dossier, flow.to),
  ]);
  const nameWords = names.flatMap((name) => name.split(/[\s–-]/));
  const actor = Math.min(widest(nameWords, textSize, 600) + 18, Math.max(64, width * 0.13));
  const states = Object.values(words.of('common').flowStateNames).flatMap((name) => name.split(/\s/));
  const leastZone = widest(states, textSize, 400) + 16;
  const room = (zone: number) => (width - 2 * actor - flowStates.length * zone) / 2;
  let zone = Math.max(leastZone, Math.min(150, width * 0.115));
  if (room(zone) < leastLabel) zone = leastZone;
  if (room(zone) < leastLabel) return null;
  // What the names of things do not need goes to the bands.
  const items = data.lines.map(({ flow }) => itemName(context, flow));
  const label = Math.min(room(zone), Math.max(widest(items, textSize, 400) + 26, width * 0.16));
  const right = x + width - actor;
  return {
    actors: { left: { x, width: actor }, right: { x: right, width: actor } },
    labels: { left: { x: x + actor, width: label }, right: { x: right - label, width: label } },
    zones: zonesOf(x + actor + label, width - 2 * actor - 2 * label),
  };
}

/** One zone for each state, side by side. */
export function zonesOf(x: number, width: number): GridColumn[] {
  const zone = width / flowStates.length;
  return flowStates.map((_, i) => ({ x: x + i * zone, width: zone }));
}

/** The names of the states over their zones. */
export function stateHeadings(
  { words }: FlowContext,
  zones: readonly GridColumn[],
  anchor: 'start' | 'middle',
): ColumnHeading[] {
  const names = words.of('common').flowStateNames;
  const indent = anchor === 'start' ? 6 : 3;
  return flowStates.map((state, i) => {
    const { x, width } = zones[i]!;
    return { x: x + indent, width: width - 6, texts: [{ text: names[state] }], anchor };
  });
}
