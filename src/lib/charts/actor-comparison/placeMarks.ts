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

/** Marks of one place on the axis, or so near that they would overlap, stand side by side, centred on it, in as many lines as they need. */
export function placeMarks(
  { perLine, pitch, ...frame }: Frame,
  row: ComparedIssue,
  top: number,
): { readonly placed: readonly PlacedMark[]; readonly height: number } {
  const known = row.cells.flatMap((cell, place) =>
    cell.score === null ? [] : [{ cell, place, x: stepX(frame, cell.score) }],
  );
  const groups = nearOnes(known, pitch).map((own) => {
    const middle = own.reduce((sum, { x }) => sum + x, 0) / own.length;
    return { middle, own, lines: Math.ceil(own.length / perLine) };
  });
  const most = Math.max(0, ...groups.map(({ lines }) => lines));
  // As high as a line of words, which may stand beside them.
  const height = most === 0 ? 0 : Math.max(most * pitch, frame.box.textSize * 1.5);
  const placed = groups.flatMap(({ middle, own, lines }) =>
    own.map(({ cell, place }, i): PlacedMark => {
      const line = Math.floor(i / perLine);
      const beside = Math.min(perLine, own.length - line * perLine);
      const x = middle + ((i % perLine) - (beside - 1) / 2) * pitch;
      return { place, cell, beside, x, y: top + height / 2 + (line + 0.5 - lines / 2) * pitch };
    }),
  );
  return { placed, height };
}

/** Those closer than a mark is wide together, in the order of their actors. */
function nearOnes<Placed extends { readonly x: number; readonly place: number }>(
  all: readonly Placed[],
  width: number,
): Placed[][] {
  const groups: Placed[][] = [];
  for (const each of all.toSorted((a, b) => a.x - b.x)) {
    const last = groups.at(-1);
    if (last && each.x - last.at(-1)!.x < width - 0.5) last.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => group.sort((a, b) => a.place - b.place));
}
