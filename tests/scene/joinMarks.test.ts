import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hatchPath } from '#lib/scene/hatch.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { paintedScene } from '../painted.ts';

const rect = (x: number, y: number, more: object = {}): Mark => ({
  type: 'rect',
  x,
  y,
  width: 10,
  height: 10,
  fill: '#000000',
  ...more,
});
const text = (x: number, y: number): Mark => ({
  type: 'text',
  x,
  y,
  text: 'Label',
  size: 12,
  fill: '#111111',
});

async function pixels(marks: readonly Mark[]): Promise<Buffer> {
  const scene = {
    width: 60,
    height: 60,
    background: '#ffffff',
    marks,
    targets: [],
    title: '',
    description: '',
  };
  return Buffer.from((await paintedScene(scene)).pixels);
}

const colours = fc.constantFrom('#0b625e', '#8f4410', '#dcdcd8');
const whole = (max: number) => fc.integer({ min: 0, max });
/** Shapes on whole units, so that edges which meet share no pixel. */
const shapes: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    type: fc.constant('rect' as const),
    x: whole(50),
    y: whole(50),
    width: whole(20),
    height: whole(20),
    fill: colours,
  }),
  fc.record({
    type: fc.constant('rect' as const),
    x: whole(50),
    y: whole(50),
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    stroke: colours,
    strokeWidth: fc.constantFrom(2, 4),
  }),
  // Once around clockwise and once against the clock: joined without thought, the two would cut holes into each other.
  fc
    .tuple(whole(50), whole(50), fc.integer({ min: 1, max: 20 }), fc.boolean(), colours)
    .map(([x, y, size, clockwise, fill]) => ({
      type: 'path' as const,
      d: clockwise
        ? `M${x} ${y}L${x + size} ${y}L${x + size} ${y + size}L${x} ${y + size}Z`
        : `M${x} ${y}L${x} ${y + size}L${x + size} ${y + size}L${x + size} ${y}Z`,
      fill,
    })),
);

describe('joined marks', () => {
  test('are drawn like the marks they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shapes, { maxLength: 25 }), async (marks) => {
        expect((await pixels(joinMarks(marks).marks)).equals(await pixels(marks))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('are one path for each paint where nothing overlaps', () => {
    const marks = Array.from({ length: 40 }, (_, i) =>
      rect(i * 12, 0, { fill: i % 2 ? '#8f4410' : '#0b625e' }),
    );
    const joined = joinMarks(marks).marks;
    expect(joined.map((mark) => mark.fill)).toEqual(['#0b625e', '#8f4410']);
  });

  test('keep hatched cells that stand close together on one layer', () => {
    const cells = Array.from({ length: 40 }, (_, i): Mark[] => {
      const [x, y] = [(i % 8) * 12, Math.floor(i / 8) * 12];
      const d = hatchPath({ x, y, width: 10, height: 10 }, 5, true);
      return [rect(x, y), { type: 'path', d, stroke: '#8f4410', strokeWidth: 1.2 }];
    });
    expect(joinMarks(cells.flat()).marks.map(({ fill }) => fill)).toEqual(['#000000', undefined]);
  });

  test('take a stroke at a corner for as long as its mitre', () => {
    const corner = { type: 'path', d: 'M0 0L10 0L0 1', stroke: '#8f4410', strokeWidth: 2 } as const;
    const marks: Mark[] = [rect(30, 0), corner, rect(12, 0)];
    expect(joinMarks(marks).marks).toEqual(marks);
  });

  test('leave a mark that stands alone as it is', () => {
    const marks = [rect(0, 0), rect(20, 0, { fill: '#8f4410' })];
    expect(joinMarks(marks).marks).toEqual(marks);
  });

  test('keep strokes of different widths and dashes apart', () => {
    const stroked = (x: number, more: object) => rect(x, 0, { fill: undefined, stroke: '#000000', ...more });
    const marks = [stroked(0, {}), stroked(20, { strokeWidth: 2 }), stroked(40, { dash: [2, 2] })];
    expect(joinMarks(marks).marks).toHaveLength(3);
  });

  test('have the texts apart that nothing is drawn over', () => {
    const free = text(0, 50);
    const covered = text(0, 12);
    const { marks, texts } = joinMarks([free, covered, rect(2, 2), rect(40, 2)]);
    expect(texts).toEqual([free]);
    expect(marks.map((mark) => mark.type)).toEqual(['rect', 'text', 'rect']);
  });

  test('have one path for all signs of one colour that nothing is drawn over', () => {
    const sign = (x: number, more: object = {}): Mark => ({
      type: 'text',
      x,
      y: 30,
      text: '++',
      size: 12,
      weight: 600,
      fill: '#111111',
      ...more,
    });
    const covered = sign(0, { y: 12 });
    const { marks, texts } = joinMarks([
      sign(0),
      covered,
      rect(2, 2),
      sign(20),
      sign(40, { fill: '#ffffff' }),
    ]);
    expect(texts).toEqual([]);
    expect(marks.map(({ type, fill }) => `${type} ${fill}`)).toEqual([
      'text #111111',
      'rect #000000',
      'path #111111',
      'path #ffffff',
    ]);
  });

  test('know how far curves, arcs and turned texts reach', () => {
    const over = rect(30, 10);
    const beneath: Mark[] = [
      { type: 'path', d: 'M0 0C60 0 60 30 0 30', stroke: '#8f4410' },
      { type: 'path', d: 'M22 15A15 15 0 0 1 22 16', stroke: '#8f4410' },
      { type: 'text', x: 38, y: 60, text: 'A long label', size: 12, fill: '#8f4410', rotate: -90 },
    ];
    for (const mark of beneath) {
      expect(joinMarks([mark, over]).marks).toEqual([mark, over]);
    }
  });
});
