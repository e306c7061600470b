import type { Step } from '#lib/model/stance.ts';
import type { Mark } from '#lib/scene/mark.ts';

/** The steps of the scale that a dossier takes side by side, from opposition to support. */
export interface StanceAxis {
  readonly steps: readonly Step[];
  readonly axisLeft: number;
  /** Width of each step. */
  readonly slot: number;
}

/** The middle of a step on the axis, or what lies between two. */
export function stepX({ steps, axisLeft, slot }: StanceAxis, step: number): number {
  return axisLeft + (step - (steps[0] ?? 0) + 0.5) * slot;
}

/** A line down the middle of every step. */
export function stepLines(axis: StanceAxis, y: number, height: number, fill: (step: Step) => string): Mark[] {
  return axis.steps.map((step) => {
    return { type: 'rect', x: stepX(axis, step) - 0.5, y, width: 1, height, fill: fill(step) };
  });
}
