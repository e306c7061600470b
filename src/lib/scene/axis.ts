import { scaleLinear, scaleLog } from 'd3';
import type { Mark } from './mark.ts';
import { textWidth } from './textWidth.ts';

export interface AmountScale {
  /** The least and the greatest value the axis shows, rounded outwards to ticks. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** Where bars begin: at zero, or at the left end of a logarithmic axis. */
  readonly origin: number;
  /** Place of a value; values outside the domain are drawn at its ends. */
  readonly at: (value: number) => number;
  /** About as many values as asked for; powers of ten on a logarithmic axis, twos and fives too where there is room. */
  readonly ticks: (most: number) => number[];
}

/** A scale that contains zero and the values given. */
export function linearScale(values: readonly number[], range: readonly [number, number]): AmountScale {
  const extremes: [number, number] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (extremes[0] === extremes[1]) extremes[1] = 1;
  const scale = scaleLinear(extremes, range).nice(4).clamp(true);
  const [low = 0, high = 1] = scale.domain();
  return {
    domain: [low, high],
    range,
    origin: scale(0),
    at: (value) => scale(value),
    ticks: (most) => scale.ticks(most),
  };
}

/** A scale over the decades of the values given, which are all above zero; the least of them keeps a visible length. */
export function logScale(values: readonly number[], range: readonly [number, number]): AmountScale {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const decade = (value: number) => Math.floor(Math.log10(value) + 1e-9);
  const low = decade(least) - (Math.log10(least) - decade(least) < 0.15 ? 1 : 0);
  const high = Math.max(low + 1, Math.ceil(Math.log10(greatest) - 1e-9));
  const scale = scaleLog([10 ** low, 10 ** high], range).clamp(true);
  return {
    domain: [10 ** low, 10 ** high],
    range,
    origin: range[0],
    at: (value) => (value > 0 ? scale(value) : range[0]),
    ticks: (most) => {
      const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
      const between = powers.flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));
      const fine = between.filter((value) => value <= 10 ** high);
      if (fine.length <= most) return fine;
      const step = Math.max(1, Math.ceil((high - low) / Math.max(1, most)));
      return powers.filter((_, i) => i % step === 0).map((power) => 10 ** power);
    },
  };
}

export interface AxisStyle {
  readonly size: number;
  readonly line: string;
  readonly ink: string;
}

/**
 * A horizontal axis from `y` downwards: line, ticks and as many labels as fit beside one another. Labels at the ends
 * are pushed inwards to stay between `left` and `right`.
 */
export function layoutAxis(
  scale: AmountScale,
  y: number,
  [left, right]: readonly [number, number],
  format: (value: number) => string,
  style: AxisStyle,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { size, line, ink } = style;
  const [from, to] = scale.range;
  const labels = fittingLabels(scale, left, right, format, size);
  const marks: Mark[] = [{ type: 'rect', x: from, y, width: to - from, height: 1, fill: line }];
  for (const { at, x, text } of labels) {
    marks.push({ type: 'rect', x: at - 0.5, y, width: 1, height: 4, fill: line });
    marks.push({ type: 'text', x, y: y + 6 + size * 0.8, text, size, anchor: 'middle', fill: ink });
  }
  return { marks, height: 6 + size * 1.1 };
}

interface Label {
  readonly at: number;
  readonly x: number;
  readonly half: number;
  readonly text: string;
}

/** As many labels as fit; where not even two do, that of the greatest tick alone. */
function fittingLabels(
  scale: AmountScale,
  left: number,
  right: number,
  format: (value: number) => string,
  size: number,
): Label[] {
  const toLabel = (value: number): Label => {
    const text = format(value);
    const half = textWidth(text, size, 400) / 2;
    const at = scale.at(value);
    return { at, x: Math.max(left + half, Math.min(right - half, at)), half, text };
  };
  for (let most = 6; most > 0; most--) {
    const labels = scale.ticks(most).map(toLabel);
    const fit = labels.every((label, i) => {
      const next = labels[i + 1];
      return !next || label.x + label.half + size * 0.8 <= next.x - next.half;
    });
    if (fit) return labels;
  }
  return scale.ticks(1).slice(-1).map(toLabel);
}
