import { linePath, roundText, type Mark, type PathMark } from './mark.ts';
import { markBounds } from './markBounds.ts';
import type { Target } from './scene.ts';

/** Text, targets and what is lower than this are never cut in two; higher things are grounds and rules, of which every sheet has its part. */
const tallest = 72;

/**
 * Where a tall picture can be cut: the lowest height down to a limit at which no text, small mark or target is cut.
 *
 * @param from the top of the sheet; it is the answer if there is no such height
 */
export function lastCut(
  marks: readonly Mark[],
  targets: readonly Target[],
  from: number,
  limit: number,
): number {
  const spans = [
    ...marks.map((mark) => {
      const [, top, , bottom] = markBounds(mark);
      return [top, bottom, mark.type === 'text'] as const;
    }),
    ...targets.map(({ y, height }) => [y, y + height, true] as const),
  ].filter(([top, bottom, isWhole]) => bottom > from && top < limit && (isWhole || bottom - top <= tallest));
  let cut = limit;
  for (const [top, bottom] of spans.sort(([, a], [, b]) => b - a)) {
    if (top < cut - 0.5 && bottom > cut + 0.5) cut = top;
  }
  return Math.max(from, cut);
}

/** What of the marks stands between two heights, moved down by `by`; what reaches beyond is cut. */
export function marksBetween(marks: readonly Mark[], top: number, bottom: number, by: number): Mark[] {
  const isBetween = (y: number) => y >= top && y < bottom;
  return marks.flatMap((mark): Mark[] => {
    switch (mark.type) {
      case 'text': {
        const [, highest, , lowest] = markBounds(mark);
        return isBetween((highest + lowest) / 2) ? [{ ...mark, y: mark.y + by }] : [];
      }
      case 'circle':
        return isBetween(mark.y) ? [{ ...mark, y: mark.y + by }] : [];
      case 'rect': {
        const from = Math.max(top, mark.y);
        const to = Math.min(bottom, mark.y + mark.height);
        return to > from ? [{ ...mark, y: from + by, height: to - from }] : [];
      }
      case 'path':
        return pathBetween(mark, top, bottom, by);
    }
  });
}

function pathBetween(mark: PathMark, top: number, bottom: number, by: number): PathMark[] {
  const parts = mark.d.split(/(?=M)/).flatMap((part) => {
    const commands = part.match(/[MLCAZ][^MLCAZ]*/g) ?? [];
    const points = commands.flatMap(pointsOf);
    const ys = points.map(([, y]) => y);
    const [highest, lowest] = [Math.min(...ys), Math.max(...ys)];
    if (lowest <= top || highest >= bottom) return [];
    const isWhole = highest >= top && lowest <= bottom;
    if (isWhole) return [commands.map((command) => moved(command, by)).join('')];
    // Curves are of small signs, which stand wholly on one sheet; what is cut are rules and grounds.
    if (/[CA]/.test(part)) return [];
    const cut = points.map(([x, y]) => [x, Math.min(bottom, Math.max(top, y)) + by] as const);
    return [linePath(cut, part.includes('Z'))];
  });
  return parts.length > 0 ? [{ ...mark, d: parts.join('') }] : [];
}

function numbersOf(command: string): number[] {
  return (command.slice(1).match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}

/** The ends of the steps of a command, and what controls curves. */
function pointsOf(command: string): (readonly [number, number])[] {
  const numbers = numbersOf(command);
  if (command.startsWith('A')) return pairs(numbers.filter((_, i) => i % 7 >= 5));
  return pairs(numbers);
}

function pairs(numbers: readonly number[]): (readonly [number, number])[] {
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
}

function moved(command: string, by: number): string {
  const isArc = command.startsWith('A');
  const isHeight = (i: number) => (isArc ? i % 7 === 6 : i % 2 === 1);
  const numbers = numbersOf(command).map((value, i) => roundText(isHeight(i) ? value + by : value));
  return `${command[0]}${numbers.join(' ')}`;
}
