import type { LegendItem } from '#lib/scene/legend.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, type Theme } from '#lib/scene/theme.ts';
import type { ClaimCell, ClaimCellKind } from '#lib/summary/claimCell.ts';
import type { Where } from '../kit/defineChart.ts';
import { halvesOf } from '../kit/halvesOf.ts';
import { plateMarks } from '../kit/plateMarks.ts';
import { sign as legendSign } from '../kit/sign.ts';
import { hasBoth, type ClaimsContext } from './read.ts';

export interface DrawnCell extends Pick<ClaimCell, 'kind' | 'predicted'> {
  /** `×3`; empty for one claim. */
  readonly amount: string;
  /** What its predictions say where it has claims as well; null where it has only one of both. */
  readonly alsoPredicted: ClaimCellKind | null;
  /** In place of the sign where it takes no side, as far as there is room; empty for the sign. */
  readonly word: string;
}

/** The sign printed in the cell; mentions have a dot and silence nothing. */
const signs: Readonly<Record<ClaimCellKind, string>> = {
  supports: '+',
  contradicts: '−',
  qualifies: '±',
  mentions: '',
  split: '≠',
  quoted: '“ ”',
  silent: '',
};

/** Where and how large a cell is drawn, and in which colours. */
interface Place extends Area {
  readonly size: number;
  readonly theme: Theme;
}

/**
 * One cell: shape, colour and sign say how the source bears on the thesis, a number how many claims do if more
 * than one. Predictions alone are hollow; predictions beside claims are a ring in the corner with their sign.
 */
export function cellMarks(cell: DrawnCell, area: Area, size: number, theme: Theme): Mark[] {
  const place = { ...area, size, theme };
  if (cell.word !== '' && textWidth(cell.word, size, 400) <= area.width - 4) return wordMarks(cell, place);
  const marks = shapeMarks(cell, place);
  return cell.alsoPredicted ? [...marks, ...cornerRing(cell.alsoPredicted, place)] : marks;
}

function wordMarks({ word, predicted }: DrawnCell, { size, theme, ...area }: Place): Mark[] {
  const { x, y } = centre(area);
  return [
    { type: 'rect', ...area, fill: theme.emptyFill },
    ...(predicted ? [frame(area, theme.hatch, 2)] : []),
    middledText(word, x, y, { size, fill: theme.mutedInk }),
  ];
}

/** The shape with its sign; of predictions alone it is not filled, but what others expect is quoted like all they say. */
function shapeMarks(cell: DrawnCell, place: Place): Mark[] {
  const { x, y, width, height, theme } = place;
  const { kind, predicted } = cell;
  const area = { x, y, width, height };
  const ground: Mark = { type: 'rect', ...area, fill: theme.emptyFill };
  switch (kind) {
    case 'supports':
    case 'contradicts': {
      const colour = kindColour(kind, theme);
      return predicted
        ? [ground, frame(area, colour, 2), sign(cell, place, theme.ink)]
        : [{ type: 'rect', ...area, fill: colour }, sign(cell, place, inkOn(colour))];
    }
    case 'qualifies': {
      const half = { x, y: y + height / 2, width, height: height / 2 };
      const outline = frame({ ...half, y: half.y - 1, height: half.height + 1 }, theme.hatch, 2);
      const shape: Mark = predicted ? outline : { type: 'rect', ...half, fill: theme.hatch };
      return [ground, shape, ...plate(cell, place)];
    }
    case 'split': {
      const inset = predicted ? 1 : 0;
      const inside = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
      const { upper, lower, diagonal } = halvesOf(inside);
      const paint = (colour: string) => (predicted ? { stroke: colour, strokeWidth: 2 } : { fill: colour });
      const parting: Mark = { type: 'path', d: diagonal, stroke: theme.ground, strokeWidth: 1.5 };
      return [
        ...(predicted ? [ground] : []),
        { type: 'path', d: upper, ...paint(theme.stance[-2]) },
        { type: 'path', d: lower, ...paint(theme.stance[2]) },
        ...(predicted ? [] : [parting]),
        ...plate(cell, place),
      ];
    }
    case 'mentions':
      return [ground, ...mention(cell, place)];
    case 'quoted':
      return [ground, sign(cell, place, theme.mutedInk)];
    case 'silent':
      return [ground];
  }
}

function kindColour(kind: 'supports' | 'contradicts', theme: Theme): string {
  return theme.stance[kind === 'supports' ? 2 : -2];
}

/** `+`, or `+ ×3` where there is room for the number. */
function signText({ kind, amount }: DrawnCell, width: number, size: number): string {
  const both = [signs[kind], amount].filter((part) => part !== '').join(' ');
  return textWidth(both, size, 600) <= width - 2 ? both : signs[kind];
}

function sign(cell: DrawnCell, place: Place, fill: string): Mark {
  const { size } = place;
  const { x, y } = centre(place);
  return middledText(signText(cell, place.width, size), x, y, { size, weight: 600, fill });
}

/** The sign readable over a half-filled cell. */
function plate(cell: DrawnCell, place: Place): Mark[] {
  const { size, theme } = place;
  const text = signText(cell, place.width - 8, size);
  return plateMarks(text, centre(place), size, theme, 8, Math.min(place.height - 2, size * 1.2));
}

function mention(cell: DrawnCell, place: Place): Mark[] {
  const { size, theme } = place;
  const text = signText(cell, place.width - 12, size);
  const { x, y } = centre(place);
  const radius = 3.2;
  const left = text ? x - textWidth(text, size, 400) / 2 - radius - 1 : x;
  const paint = cell.predicted ? { stroke: theme.hatch, strokeWidth: 1.5 } : { fill: theme.hatch };
  const dot: Mark = { type: 'circle', x: left, y, radius, ...paint };
  if (!text) return [dot];
  return [dot, middledText(text, left + radius + 3, y, { size, anchor: 'start', fill: theme.mutedInk })];
}

function cornerRing(predicted: ClaimCellKind, { x, y, width, theme }: Place): Mark[] {
  const [middle, top, reach] = [x + width - 7.5, y + 7.5, 2.75];
  const thick = 1.25;
  const bar = { type: 'rect', fill: theme.ink } as const;
  const across: Mark = { ...bar, x: middle - reach, y: top - thick / 2, width: 2 * reach, height: thick };
  const down: Mark = { ...bar, x: middle - thick / 2, y: top - reach, width: thick, height: 2 * reach };
  return [
    {
      type: 'circle',
      x: middle,
      y: top,
      radius: 5,
      fill: theme.ground,
      stroke: theme.ink,
      strokeWidth: thick,
    },
    ...(predicted === 'supports' ? [across, down] : predicted === 'contradicts' ? [across] : []),
  ];
}

function centre(area: Area): { x: number; y: number } {
  return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
}

/** The two sides always; the other marks only where they occur. */
export function legend({ say, data, presentation }: ClaimsContext, theme: Theme): Where<LegendItem>[] {
  const isFull = presentation === 'full';
  const cells = data.rows.flatMap((row) => row.cells);
  const item = (label: string, kind: ClaimCellKind, sample: Partial<DrawnCell> = {}, width = 26) => {
    const cell = { kind, predicted: false, amount: '', alsoPredicted: null, word: '', ...sample };
    return legendSign(label, width, 16, (x, y) =>
      cellMarks(cell, { x, y, width, height: 16 }, isFull ? 12 : 14, theme),
    );
  };
  const isClaimed = (kind: ClaimCellKind) => cells.some((cell) => cell.kind === kind && !cell.predicted);
  return [
    // Both stand in a cell that is split; where nobody contradicts anything, no sign says what that would look like.
    ...(['supports', 'contradicts'] as const).map(
      (kind) => cells.some((cell) => [kind, 'split'].includes(cell.kind)) && item(say.kinds[kind], kind),
    ),
    ...(['split', 'qualifies', 'mentions', 'quoted'] as const).map(
      (kind) => isClaimed(kind) && (isFull || !(kind in say.inCell)) && item(say.kinds[kind], kind),
    ),
    cells.some(({ predicted }) => predicted) && item(say.legend.predicted, 'supports', { predicted: true }),
    isFull &&
      cells.some(hasBoth) &&
      item(say.legend.alsoPredicted, 'supports', { alsoPredicted: 'supports' }, 36),
  ];
}
