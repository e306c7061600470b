import type { Target } from '#lib/scene/scene.ts';
import type { Body } from './chart.ts';

/**
 * What was laid out apart, drawn one after the other. Targets that open evidence come before those that lead elsewhere, so
 * that a reader who comes by keyboard starts at a mark; what leads to one thing from several places is one target.
 */
export function joined(height: number, ...bodies: readonly Omit<Body, 'height'>[]): Body {
  const targets = bodies.flatMap((body) => body.targets);
  const leads = new Map<string, Target>();
  for (const target of targets) {
    if (!target.leads) continue;
    const first = leads.get(target.key);
    const { x, y, width, height: own, also = [] } = target;
    const places = [...(first?.also ?? []), { x, y, width, height: own }, ...also];
    leads.set(target.key, first ? { ...first, also: places } : target);
  }
  return {
    height,
    marks: bodies.flatMap((body) => body.marks),
    targets: [...targets.filter((target) => !target.leads), ...leads.values()],
  };
}
