import { round, type TextMark } from './mark.ts';
import { RememberedOf } from './rememberedOf.ts';

/** A sign in Inter SemiBold, in units of the font, as its outline stands there: up from the baseline. */
interface Sign {
  readonly advance: number;
  readonly outline: string;
}

/** Those that codes of cells are made of, of which a matrix has thousands. */
const signs: Readonly<Record<string, Sign>> = {
  '+': {
    advance: 1378,
    outline:
      'M576 88L576 485L187 485L187 698L576 698L576 1094L802 1094L802 698L1192 698L1192 485L802 485L802 88Z',
  },
  '−': { advance: 1378, outline: 'M1183 705L1183 477L196 477L196 705Z' },
  '0': {
    advance: 1351,
    outline:
      'M676 -20Q404 -20 253.5 180.5Q103 381 103 744Q103 1106 254 1308Q405 1510 676 1510Q946 1510 1097 1308Q1248 1106 1248 744Q1248 381 1097.5 180.5Q947 -20 676 -20Z' +
      'M676 204Q822 204 900.5 345Q979 486 979 744Q979 1003 900.5 1145Q822 1287 676 1287Q530 1287 451 1144.5Q372 1002 372 744Q372 486 450.5 345Q529 204 676 204Z',
  },
  '/': { advance: 776, outline: 'M742 1560L262 -224L34 -224L514 1560Z' },
  '≠': {
    advance: 1378,
    outline:
      'M363 29L448 247L207 247L207 471L536 471L630 712L207 712L207 934L718 934L803 1151L1013 1151L928 934L1172 934L1172 712L840 712L746 471L1172 471L1172 247L658 247L573 29Z',
  },
};
const unitsPerEm = 2048;

/**
 * The outline of a text that is made of such signs alone, as the font draws it; null for any other text, for one of another
 * weight and for one that is turned. All but the place of each sign is told from the place before.
 */
export function signPath({ x, y, text, size, weight, anchor = 'start', rotate }: TextMark): string | null {
  if (weight !== 600 || rotate || !/^[+−0/≠]+$/.test(text)) return null;
  const scale = size / unitsPerEm;
  let width = 0;
  for (const sign of text) width += signs[sign]!.advance;
  const from = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  let left = round(x) + from * scale;
  const top = round(y);
  let path = '';
  for (const name of text) {
    const sign = signs[name]!;
    path += `M${fine(left)} ${top}${drawn.get(sign, String(size), () => scaled(sign.outline, scale))}`;
    left += sign.advance * scale;
  }
  return path;
}

/** By size. */
const drawn = new RememberedOf<Sign, string>(100);

/** An outline in units of the picture, down from the baseline, each point told from the one before. */
function scaled(outline: string, scale: number): string {
  let short = '';
  // Where it is drawn from, each number as it is written, so that what is left of one is made up for by the next.
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  for (const [, command = '', numbers = ''] of outline.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    short += command.toLowerCase();
    const points = numbers.match(/-?[\d.]+/g)?.map((number) => Number(number) * scale) ?? [];
    const steps: number[] = [];
    let [toX, toY] = [x, y];
    for (let i = 0; i < points.length; i += 2) {
      steps.push(fine(points[i]! - x), fine(-points[i + 1]! - y));
      [toX, toY] = [x + steps.at(-2)!, y + steps.at(-1)!];
    }
    short += steps.join(' ');
    [x, y] = command === 'Z' ? start : [toX, toY];
    if (command === 'M') start = [x, y];
  }
  return short;
}

/** Finer than other shapes are written, as what a browser works out of a font is not rounded. */
function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
