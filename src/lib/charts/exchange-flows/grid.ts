import { flowStates } from '#lib/model/flow.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { shortName } from '#lib/evidence/names.ts';
import type { Box } from '../kit/chart.ts';
import { itemName } from './flowFacts.ts';
import type { FlowContext } from './read.ts';

/** A column of the picture. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export type Side = 'left' | 'right';

export const sides: readonly Side[] = ['left', 'right'];

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** Actors at both edges, beside them what they give, and one zone for each state in the middle. */
export interface Grid {
  readonly actors: Readonly<Record<Side, Column>>;
  readonly labels: Readonly<Record<Side, Column>>;
  /** In the order of the states, from left to right. */
  readonly zones: readonly Column[];
}

/** Room left and right of the name of a thing. */
export const labelPadding = 10;

/** Less is no room for the name of a thing. */
const leastLabel = 92;

/** Null where the box is too narrow for it. */
export function gridOf(context: FlowContext, box: Box): Grid | null {
  const { dossier, data } = context;
  const { x, width, textSize } = box;
  const names = data.lines.flatMap(({ flow }) => [flow.from, flow.to].map((id) => shortName(dossier, id)));
  const longestWord = Math.max(
    ...names.flatMap((name) => name.split(/[\s–-]/)).map((word) => textWidth(word, textSize, 600)),
  );
  const actor = Math.min(longestWord + 18, Math.max(64, width * 0.13));
  const leastZone = zoneWidth(context, textSize);
  const room = (zone: number) => (width - 2 * actor - flowStates.length * zone) / 2;
  let zone = Math.max(leastZone, Math.min(150, width * 0.115));
  if (room(zone) < leastLabel) zone = leastZone;
  if (room(zone) < leastLabel) return null;
  // What the names of things do not need goes to the bands.
  const longestName = Math.max(
    ...data.lines.map(({ flow }) => textWidth(itemName(context, flow), textSize, 400)),
  );
  const label = Math.min(room(zone), Math.max(longestName + 26, width * 0.16));
  zone = (width - 2 * actor - 2 * label) / flowStates.length;
  const zonesLeft = x + actor + label;
  return {
    actors: {
      left: { x, width: actor },
      right: { x: x + width - actor, width: actor },
    },
    labels: {
      left: { x: x + actor, width: label },
      right: { x: x + width - actor - label, width: label },
    },
    zones: flowStates.map((_, i) => ({ x: zonesLeft + i * zone, width: zone })),
  };
}

/** What the longest word over a zone needs. */
function zoneWidth({ words }: FlowContext, textSize: number): number {
  const names = Object.values(words.of('common').flowStateNames);
  const each = names.flatMap((name) => name.split(/\s/));
  return Math.max(...each.map((word) => textWidth(word, textSize, 400))) + 16;
}
