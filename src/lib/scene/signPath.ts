import { round, type TextMark } from './mark.ts';

/**
 * The signs of the steps in Inter SemiBold, in units of the font: left, top, right and bottom of the bars that each is
 * made of, from its start and down from the baseline.
 */
const bars: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  '+': [
    [187, -698, 1192, -485],
    [576, -1094, 802, -698],
    [576, -485, 802, -88],
  ],
  '−': [[196, -705, 1183, -477]],
};
/** Of either sign. */
const advance = 1378;
const unitsPerEm = 2048;

/**
 * The outline of a text that is made of the signs + and − (U+2212) alone, as the font draws it; null for any other text,
 * for one of another weight and for one that is turned.
 */
export function signPath({ x, y, text, size, weight, anchor = 'start', rotate }: TextMark): string | null {
  if (weight !== 600 || rotate || !/^[+−]+$/.test(text)) return null;
  const scale = size / unitsPerEm;
  const width = text.length * advance;
  const start = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const across = (units: number) => fine(round(x) + units * scale);
  const down = (units: number) => fine(round(y) + units * scale);
  return [...text]
    .flatMap((sign, at) =>
      bars[sign]!.map(([left, top, right, bottom]) => {
        const from = start + at * advance;
        return `M${across(from + left)} ${down(top)}H${across(from + right)}V${down(bottom)}H${across(from + left)}Z`;
      }),
    )
    .join('');
}

/** Finer than other shapes are written, as what a browser works out of a font is not rounded. */
function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
