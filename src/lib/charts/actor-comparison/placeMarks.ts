import { steps } from '#lib/model/stance.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { stepX } from '../kit/stanceAxis.ts';
import type { Frame } from './frame.ts';

/** The mark of an actor on the axis. */
export interface PlacedMark {
  /** The actor's place in the comparison, from 0. */
  readonly place: number;
  readonly cell: StanceCell;
  readonly x: number;
  readonly y: number;
  /** How many marks share its line of its step. */
  readonly beside: number;
}

/** Marks of one step stand side by side, centred on it, in as many lines as they need. */
export function placeMarks(
  { perLine, pitch, ...frame }: Frame,
  row: ComparedIssue,
  top: number,
): { readonly placed: readonly PlacedMark[]; readonly height: number } {
  const cells = row.cells.map((cell, place) => ({ cell, place }));
  const groups = steps.map((step) => {
    const own = cells.filter(({ cell }) => cell.value === step);
    return { step, own, lines: Math.ceil(own.length / perLine) };
  });
  const most = Math.max(...groups.map(({ lines }) => lines));
  // As high as a line of words, which may stand beside them.
  const height = most === 0 ? 0 : Math.max(most * pitch, frame.box.textSize * 1.5);
  const placed = groups.flatMap(({ step, own, lines }) =>
    own.map(({ cell, place }, i): PlacedMark => {
      const line = Math.floor(i / perLine);
      const beside = Math.min(perLine, own.length - line * perLine);
      const x = stepX(frame, step) + ((i % perLine) - (beside - 1) / 2) * pitch;
      return { place, cell, beside, x, y: top + height / 2 + (line + 0.5 - lines / 2) * pitch };
    }),
  );
  return { placed, height };
}
