export interface BarExtent {
  /** Where the bar begins and where it ends, arrow included. */
  readonly from: number;
  readonly to: number;
  /** Text may stand inside the bar. */
  readonly takesText: boolean;
}

export interface ValuePlace {
  readonly x: number;
  readonly inside: boolean;
}

const gap = 6;

/**
 * Where the left end of a text goes in the strip of its bar: right of the bar, else inside it, never over one of the
 * rules that cross the strip; null if it fits nowhere and needs a line of its own.
 */
export function placeValue(
  width: number,
  bar: BarExtent,
  rules: readonly number[],
  right: number,
): ValuePlace | null {
  const isFree = (x: number) => rules.every((rule) => rule <= x - 3 || rule >= x + width + 3);
  const [low, high] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)];
  // A rule just beyond the bar may stand between the bar and its value.
  const near = rules.filter((rule) => rule >= high - 2 && rule <= high + 2 * gap);
  const beside = Math.max(high, ...near) + gap;
  if (beside + width <= right && isFree(beside)) return { x: beside, inside: false };
  if (bar.takesText && high - low >= width + 2 * gap) {
    for (const x of [high - width - gap, low + gap]) if (isFree(x)) return { x, inside: true };
  }
  return null;
}
