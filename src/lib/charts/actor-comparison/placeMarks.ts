import { steps, type Step } from '#lib/model/stance.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { markPitch, slotX, type Frame } from './frame.ts';

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
  row: ComparedIssue,
  frame: Frame,
  top: number,
): { readonly placed: readonly PlacedMark[]; readonly height: number } {
  const { perLine } = frame;
  const pitch = markPitch(frame.radius);
  const groups = steps.map((step) => ({
    step,
    own: row.cells.map((cell, place) => ({ cell, place })).filter(({ cell }) => cell.value === step),
  }));
  const linesOf = (own: readonly unknown[]) => Math.ceil(own.length / perLine);
  const lines = Math.max(...groups.map(({ own }) => linesOf(own)));
  // As high as a line of words, which may stand beside them.
  const height = lines === 0 ? 0 : Math.max(lines * pitch, frame.box.textSize * 1.5);
  const placed = groups.flatMap(({ step, own }) =>
    own.map(({ cell, place }, i): PlacedMark => {
      const line = Math.floor(i / perLine);
      const beside = Math.min(perLine, own.length - line * perLine);
      return { place, cell, beside, ...placeOf(step, line, i % perLine, beside, linesOf(own)) };
    }),
  );
  return { placed, height };

  function placeOf(step: Step, line: number, column: number, beside: number, ownLines: number) {
    return {
      x: slotX(frame, step) + (column - (beside - 1) / 2) * pitch,
      y: top + height / 2 + (line + 0.5 - ownLines / 2) * pitch,
    };
  }
}
