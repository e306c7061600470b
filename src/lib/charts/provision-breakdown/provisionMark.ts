import type { Provision, ProvisionStatus } from '#lib/model/provision.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { diamond, shapePath } from '../kit/shapes.ts';
import { isBinding, isConditional } from './read.ts';

/**
 * One provision: the shape is its status, the dot at its shoulder a condition. All shapes weigh about the same. Colour
 * repeats what column and shape say: one hue for what binds, grey for the rest.
 */
export function provisionMark(
  provision: Pick<Provision, 'status' | 'obligation' | 'conditions'>,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
): Mark[] {
  const marks = [shape(provision.status, x, y, radius, isBinding(provision) ? theme.amount : theme.hatch)];
  if (isConditional(provision)) {
    const away = radius * 0.95;
    const dot = Math.max(1.8, radius * 0.36);
    // The rim keeps the dot apart from the shape it touches.
    marks.push({ type: 'circle', x: x + away, y: y - away, radius: dot + 0.9, fill: theme.ground });
    marks.push({ type: 'circle', x: x + away, y: y - away, radius: dot, fill: theme.ink });
  }
  return marks;
}

function shape(status: ProvisionStatus, x: number, y: number, radius: number, colour: string): Mark {
  switch (status) {
    case 'agreed':
      return { type: 'circle', x, y, radius, fill: colour };
    case 'announced':
      return { type: 'path', d: shapePath(diamond(1.2), x, y, radius), fill: colour };
    case 'reported': {
      const width = radius * 0.4;
      return { type: 'circle', x, y, radius: radius - width / 2, stroke: colour, strokeWidth: width };
    }
    case 'excluded': {
      const reach = radius * 0.82;
      const [left, top, right, bottom] = [x - reach, y - reach, x + reach, y + reach];
      const cross = segment(left, top, right, bottom) + segment(left, bottom, right, top);
      return { type: 'path', d: cross, stroke: colour, strokeWidth: radius * 0.42 };
    }
  }
}
