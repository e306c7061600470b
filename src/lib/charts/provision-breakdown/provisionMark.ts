import type { Provision, ProvisionStatus } from '#lib/model/provision.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isBinding } from './read.ts';

/** One provision: the shape is its status, the dot at its shoulder a condition. All shapes weigh about the same. */
export function provisionMark(
  status: ProvisionStatus,
  conditional: boolean,
  x: number,
  y: number,
  radius: number,
  colour: string,
  theme: Theme,
): Mark[] {
  const marks = [shape(status, x, y, radius, colour)];
  if (conditional) {
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
    case 'announced': {
      const reach = radius * 1.2;
      const corners = [
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
        [x - reach, y],
      ] as const;
      return { type: 'path', d: linePath(corners, true), fill: colour };
    }
    case 'reported': {
      const width = radius * 0.4;
      return { type: 'circle', x, y, radius: radius - width / 2, stroke: colour, strokeWidth: width };
    }
    case 'excluded': {
      const reach = radius * 0.82;
      const strokes =
        linePath([
          [x - reach, y - reach],
          [x + reach, y + reach],
        ]) +
        linePath([
          [x - reach, y + reach],
          [x + reach, y - reach],
        ]);
      return { type: 'path', d: strokes, stroke: colour, strokeWidth: radius * 0.42 };
    }
  }
}

/** Colour repeats what column and shape say: one hue for what binds, grey for the rest. */
export function provisionColour(provision: Pick<Provision, 'obligation' | 'status'>, theme: Theme): string {
  return isBinding(provision) ? theme.amount : theme.hatch;
}
