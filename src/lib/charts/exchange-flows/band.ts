import { flowStates } from '#lib/model/flow.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Box } from '../kit/chart.ts';
import { own } from '../kit/Cursor.ts';
import type { GridColumn } from '../kit/grid.ts';
import { arrowhead, pieceMarks, threadDash } from './bandMarks.ts';
import type { FlowContext, FlowLine, FlowPiece } from './read.ts';

export interface BandPlace extends Pick<Box, 'theme' | 'textSize'> {
  readonly zones: readonly GridColumn[];
  /** Where the thread begins and where its arrow ends; to the left of it for what flows to the left. */
  readonly from: number;
  readonly to: number;
  /** What stands in the way of the thread, as left and right ends. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly top: number;
  readonly height: number;
  readonly perSource: number;
}

/**
 * A thread from giver to taker, swelling to a piece in the zone of each state in which a source reports it. Where
 * none reports it as delivered, the thread is dotted and its arrow hollow: it has not arrived.
 */
export function bandMarks(context: FlowContext, line: FlowLine, place: BandPlace): Mark[] {
  const { from, to, top, height, theme } = place;
  const direction = to < from ? -1 : 1;
  const middle = top + height / 2;
  const drawn = line.pieces.map((piece) => layoutPiece(context, piece, place, middle, direction));
  const gaps = [...place.gaps, ...drawn.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  const [left, right] = direction > 0 ? [from, to - 8] : [to + 8, from];
  let thread = '';
  let x = left;
  for (const [start, end] of [...gaps, [right, right] as const]) {
    if (start - x > 6) {
      thread += segment(x, middle, start, middle);
    }
    x = Math.max(x, end);
  }
  const arrived = hasArrived(line);
  const dash = arrived ? {} : { dash: threadDash };
  return [
    { type: 'path', d: thread, stroke: theme.hatch, ...dash },
    arrowhead(to, middle, direction, theme.mutedInk, arrived),
    ...drawn.flatMap((piece) => piece.marks),
  ];
}

export function hasArrived(line: FlowLine): boolean {
  return line.pieces.some((piece) => piece.part.state === 'delivered');
}

/** At the tail the number of sources, with ≠ where a check speaks against it. */
function layoutPiece(
  { words }: FlowContext,
  piece: FlowPiece,
  { zones, perSource, textSize, theme }: BandPlace,
  middle: number,
  direction: 1 | -1,
): { marks: Mark[]; span: readonly [number, number] } {
  const zone = zones[flowStates.indexOf(piece.part.state)]!;
  const number = words.number(piece.part.sources);
  const numberWidth = textWidth(number, textSize, 600);
  const sign = isWrong(piece.verdict) ? '≠' : '';
  const signWidth = sign ? textWidth(sign, textSize, 600) + 4 : 0;
  const [left, right] = [zone.x + 6, zone.x + zone.width - 6];
  const y = middle + textSize * 0.364;
  const style = { size: textSize, weight: 600 } as const;
  // The number stands outermost, so that numbers stand under one another.
  const textSpace = numberWidth + signWidth;
  const textLeft = direction > 0 ? left : right - textSpace;
  const signX = direction > 0 ? textLeft + numberWidth + 4 : textLeft;
  const numberX = direction > 0 ? textLeft : textLeft + signWidth;
  const marks: Mark[] = [{ type: 'text', x: numberX, y, text: number, fill: theme.ink, ...style }];
  if (sign) marks.push({ type: 'text', x: signX, y, text: sign, fill: theme.contested, ...style });
  const [tail, tip] = direction > 0 ? [left + textSpace + 5, right] : [right - textSpace - 5, left];
  const thickness = piece.part.sources * perSource;
  marks.push(...pieceMarks(piece.part.state, { tail, tip, middle, thickness }, theme));
  own(piece.key, marks);
  return { marks, span: [left - 3, right + 3] };
}

/** The whole cell of each piece, easy to hit. */
export function pieceTargets(
  line: FlowLine,
  { zones, top, height }: Pick<BandPlace, 'zones' | 'top' | 'height'>,
  row: number,
): Target[] {
  return line.pieces.map((piece) => {
    const column = flowStates.indexOf(piece.part.state);
    const zone = zones[column]!;
    return { x: zone.x, y: top, width: zone.width, height, key: piece.key, row, column };
  });
}

/** How thick the thickest piece of a band is. */
export function bandThickness(line: FlowLine, perSource: number): number {
  return Math.max(...line.pieces.map(({ part }) => part.sources)) * perSource;
}
