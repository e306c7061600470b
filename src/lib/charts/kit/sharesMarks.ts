import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Shares } from '#lib/summary/shares.ts';

/** Of a bar under its number. */
const barShare = 0.34;

/**
 * How answers are shared out, as a bar: against at the left, neutral, for at the right, under its number. Where the
 * number does not fit, the bar alone.
 */
export function sharesMarks(
  shares: Shares,
  code: string,
  area: Area,
  { theme, textSize }: { readonly theme: Theme; readonly textSize: number },
): Mark[] {
  const size = Math.max(textSize, Math.min(16, area.height * 0.42));
  const bar = { ...area, height: area.height * barShare, y: area.y + area.height * (1 - barShare) };
  const room = area.height - bar.height;
  if (textWidth(code, size, 600) > area.width || size * 0.8 > room) return barMarks(shares, area, theme);
  const ground: Mark = { type: 'rect', ...area, fill: theme.emptyFill };
  const style = { size, weight: 600, fill: theme.ink } as const;
  return [
    ground,
    ...barMarks(shares, bar, theme),
    middledText(code, area.x + area.width / 2, area.y + room / 2, style),
  ];
}

function barMarks({ n, against, neutral, for: supporting }: Shares, area: Area, theme: Theme): Mark[] {
  const parts = [
    { amount: against, fill: theme.stance[-1] },
    { amount: neutral, fill: theme.stance[0] },
    { amount: supporting, fill: theme.stance[1] },
  ];
  let { x } = area;
  const marks = parts.flatMap(({ amount, fill }): Mark[] => {
    const width = (area.width * amount) / n;
    const part = { x, y: area.y, width, height: area.height };
    x += width;
    return amount > 0 ? [{ type: 'rect', ...part, fill }] : [];
  });
  return [...marks, frame(area, theme.hatch, 1)];
}
