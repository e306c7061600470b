import { element } from './xml.ts';

/** A step of a path by its end, of a curve with the two points that bend it. */
type Step = { readonly command: 'M' | 'L' | 'C' | 'Z'; readonly points: readonly Point[] };
type Point = readonly [x: number, y: number];

export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly steps: readonly Step[];
}

/** Path data as steps without arcs, with the place of all their points. */
export function outlineOf(d: string): Outline {
  const steps: Step[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLCAZ])([^MLCAZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === 'Z') {
      steps.push({ command, points: [] });
      at = start;
      continue;
    }
    const size = command === 'A' ? 7 : command === 'C' ? 6 : 2;
    for (let i = 0; i + size <= numbers.length; i += size) {
      const values = numbers.slice(i, i + size);
      const end: Point = [values[size - 2]!, values[size - 1]!];
      if (command === 'A') steps.push(...arcSteps(at, values, end));
      else if (command === 'C') steps.push({ command, points: pairs(values) });
      else {
        steps.push({ command: command === 'M' && i === 0 ? 'M' : 'L', points: [end] });
        if (command === 'M' && i === 0) start = end;
      }
      at = end;
    }
  }
  const points = steps.flatMap((step) => step.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [least(xs), least(ys)];
  return {
    x,
    y,
    width: -least(xs.map((each) => -each)) - x,
    height: -least(ys.map((each) => -each)) - y,
    steps,
  };
}

// Not by spreading: a hatch has more points than a function takes arguments.
function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((value, i): Point[] => (i % 2 === 0 ? [[value, values[i + 1]!]] : []));
}

/** An arc of an ellipse whose axes lie level, as curves of at most a quarter each (SVG 2, appendix B.2.4). */
function arcSteps(from: Point, [rx = 0, ry = 0, , large, sweep]: readonly number[], to: Point): Step[] {
  const half: Point = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  if ((half[0] === 0 && half[1] === 0) || rx === 0 || ry === 0) return [{ command: 'L', points: [to] }];
  const reach = Math.sqrt((half[0] / rx) ** 2 + (half[1] / ry) ** 2);
  const grown = Math.max(1, reach);
  const [a, b] = [rx * grown, ry * grown];
  const off = Math.sqrt(Math.max(0, 1 / (reach / grown) ** 2 - 1)) * (large === sweep ? -1 : 1);
  const centre: Point = [
    (from[0] + to[0]) / 2 + (off * a * half[1]) / b,
    (from[1] + to[1]) / 2 - (off * b * half[0]) / a,
  ];
  const angle = ([x, y]: Point) => Math.atan2((y - centre[1]) / b, (x - centre[0]) / a);
  const begin = angle(from);
  let turn = angle(to) - begin;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const amount = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / amount;
  const bend = (4 / 3) * Math.tan(step / 4);
  const point = (t: number): Point => [centre[0] + a * Math.cos(t), centre[1] + b * Math.sin(t)];
  const bent = (t: number, by: number): Point => {
    const [x, y] = point(t);
    return [x - by * a * Math.sin(t), y + by * b * Math.cos(t)];
  };
  return Array.from({ length: amount }, (_, i): Step => {
    const [t, next] = [begin + i * step, begin + (i + 1) * step];
    const end = i === amount - 1 ? to : point(next);
    return { command: 'C', points: [bent(t, bend), bent(next, -bend), end] };
  });
}

/** Names of the steps in a geometry of DrawingML. */
const names = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo', Z: 'a:close' } as const;

/** @param unit EMU a unit of the picture */
export function geometryXml({ x, y, width, height, steps }: Outline, unit: number, filled: boolean): string {
  const place = ([left, top]: Point) =>
    element('a:pt', { x: Math.round((left - x) * unit), y: Math.round((top - y) * unit) });
  const size = { w: Math.max(1, Math.round(width * unit)), h: Math.max(1, Math.round(height * unit)) };
  const path = element(
    'a:path',
    { ...size, fill: filled ? undefined : 'none' },
    ...steps.map(({ command, points }) => element(names[command], {}, ...points.map(place))),
  );
  const lists = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name));
  const rect = element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' });
  return element('a:custGeom', {}, ...lists, rect, element('a:pathLst', {}, path));
}
