import type { Body } from './chart.ts';

/**
 * What was laid out apart, drawn one after the other. Targets that open evidence come before those that lead elsewhere, so
 * that a reader who comes by keyboard starts at a mark.
 */
export function joined(height: number, ...bodies: readonly Omit<Body, 'height'>[]): Body {
  const targets = bodies.flatMap((body) => body.targets);
  return {
    height,
    marks: bodies.flatMap((body) => body.marks),
    targets: [...targets.filter(({ leads }) => !leads), ...targets.filter(({ leads }) => leads)],
  };
}
