import { segment } from '#lib/scene/mark.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { findingDiamond } from './bar.ts';
import type { DrawnRow, Drawing } from './drawing.ts';

/** Under a bar the share of a limit, where it does not stand beside the value, and the names of limits. */
export function addLimits(
  cursor: Cursor,
  { textsOf, style: { small } }: Drawing,
  { row, panel: { scale }, capsNamed }: DrawnRow,
  isShareShown: boolean,
): void {
  const { x: left, width, theme } = cursor.box;
  const right = left + width;
  const texts = textsOf(row);
  let share = isShareShown ? '' : texts.share;
  row.caps.forEach((cap, i) => {
    if (!capsNamed.has(cap)) return;
    const words = texts.caps[i]!;
    const needed = textWidth(words, small, 400);
    const rule = scale.at(cap.value);
    const x = rule + 4 + needed <= right ? rule + 4 : Math.max(left, Math.min(rule + 1.25, right) - needed);
    // The share shares the line of the limit where both fit.
    if (share && left + textWidth(share, small, 400) + 12 <= x) {
      cursor.add(...textBlock(share, left, cursor.y, x, { size: small, fill: theme.ink }).marks);
      share = '';
    }
    cursor.text(words, { x, size: small });
  });
  if (share) cursor.text(share, { size: small });
}

/** Under them each finding as a thin line from the origin with a diamond at its value and the verdict beside it. */
export function addFindings(
  cursor: Cursor,
  { textsOf, style: { small } }: Drawing,
  { row, panel: { scale } }: DrawnRow,
): void {
  const { x: left, width, theme } = cursor.box;
  const right = left + width;
  const radius = Math.min(5, small * 0.42);
  const laneHeight = small * 1.3;
  const texts = textsOf(row);
  row.findings.forEach(({ verdict, value }, i) => {
    const words = texts.findings[i]!;
    const fill = isWrong(verdict) ? theme.contested : theme.mutedInk;
    const addText = (x: number) => cursor.text(words, { x, size: small, fill });
    if (value === null) {
      addText(left);
      return;
    }
    const x = scale.at(value);
    const middle = cursor.y + laneHeight / 2;
    const needed = textWidth(words, small, 400);
    const [low, high] = [Math.min(x, scale.origin), Math.max(x, scale.origin)];
    const mark = findingDiamond(x, middle, radius, theme);
    const beside = high + radius + 5;
    const fits = beside + needed <= right;
    // Left of the diamond the words take the place of the line.
    const before = x - radius - 5 - needed;
    if (!fits && before >= low) {
      cursor.add(mark);
      addText(before);
      return;
    }
    const d = segment(scale.origin, middle, x, middle);
    cursor.add({ type: 'path', d, stroke: theme.reference, strokeWidth: 1.5 }, mark);
    if (!fits) cursor.gap(laneHeight);
    addText(fits ? beside : left);
  });
}
