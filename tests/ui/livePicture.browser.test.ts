import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TextMark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { LivePicture } from '#lib/ui/livePicture.ts';
import { textRows } from '#lib/ui/textRows.ts';

const text = (words: string, x: number, y: number, more: Partial<TextMark> = {}): TextMark => ({
  type: 'text',
  x,
  y,
  text: words,
  size: 12,
  fill: '#111111',
  ...more,
});
const row = (y: number): Area => ({ x: 0, y, width: 300, height: 20 });

let group: SVGGElement;
let picture: LivePicture;
beforeEach(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.append(group);
  document.body.replaceChildren(svg);
  picture = new LivePicture();
});

const show = (texts: readonly TextMark[], areas: readonly Area[]) => [
  ...picture.showInSteps(group, { shapes: [], rows: textRows(texts, areas) }),
];
const elements = () => [...group.querySelectorAll('text')];
const named = (words: string) => elements().find((element) => element.textContent === words);

/** What is drawn where, as a reader sees it. */
function drawn(): string[] {
  return elements()
    .map((element) => {
      const { e, f } = element.getCTM()!;
      const [x, y] = ['x', 'y'].map((name) => Number(element.getAttribute(name)));
      // A turned text has its place in its turn too.
      const turned = element.getAttribute('transform') ?? '';
      const place = turned ? `${x} ${y} ${turned}` : `${x! + e} ${Math.round((y! + f) * 100) / 100}`;
      return `${element.textContent} ${place} ${element.getAttribute('fill')}`;
    })
    .sort();
}

function wanted(texts: readonly TextMark[]): string[] {
  return texts
    .map(({ text: words, x, y, fill, rotate }) => {
      const turn = rotate ? ` rotate(${rotate} ${x} ${y})` : '';
      return `${words} ${x} ${y}${turn} ${fill}`;
    })
    .sort();
}

describe('the texts of a drawing', () => {
  test('are those of the last view, whatever came before', () => {
    const texts = fc.array(
      fc.record({
        words: fc.constantFrom('+', '++', '−', 'Norway', 'Ferry Line'),
        x: fc.integer({ min: 0, max: 9 }),
        y: fc.integer({ min: 0, max: 90 }),
        fill: fc.constantFrom('#111111', '#ffffff'),
      }),
      { maxLength: 12 },
    );
    const views = fc.array(fc.tuple(texts, fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 4 })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(views, (steps) => {
        for (const [given, tops] of steps) {
          const marks = given.map(({ words, x, y, fill }) => text(words, x, y, { fill }));
          show(marks, tops.map(row));
          expect(drawn()).toEqual(wanted(marks));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that say the same are moved and not set anew', () => {
    show([text('Norway', 10, 15), text('+', 100, 15), text('Ferry Line', 10, 35)], []);
    const [norway, plus] = [named('Norway'), named('+')];
    const next = [text('Norway', 10, 15), text('+', 200, 15), text('−', 100, 15)];
    show(next, []);
    expect(drawn()).toEqual(wanted(next));
    expect(named('Norway')).toBe(norway);
    expect(named('+')).toBe(plus);
  });

  test('move with their row where it holds the same', () => {
    const rows = [row(0), row(20)];
    show([text('Norway', 10, 15), text('+', 100, 15), text('Ferry Line', 10, 35)], rows);
    const before = elements()
      .map((element) => element.outerHTML)
      .sort();
    const next = [text('Ferry Line', 10, 15), text('Norway', 10, 35), text('+', 100, 35)];
    show(next, rows);
    expect(drawn()).toEqual(wanted(next));
    expect(
      elements()
        .map((element) => element.outerHTML)
        .sort(),
    ).toEqual(before);
  });

  test('stay where they are if they are turned, and go when they are gone', () => {
    const turned = text('Treaty', 50, 40, { rotate: -90 });
    show([turned, text('Norway', 10, 15)], []);
    const element = named('Treaty');
    show([turned], []);
    expect(named('Treaty')).toBe(element);
    expect(drawn()).toEqual(wanted([turned]));
    show([], []);
    expect(elements()).toEqual([]);
  });
});
