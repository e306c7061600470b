import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import { LivePicture, liveMarks } from '#lib/live/LivePicture.ts';

const text = (words: string, x: number, y: number, more: Partial<TextMark> = {}): TextMark => ({
  type: 'text',
  x,
  y,
  text: words,
  size: 12,
  fill: '#111111',
  ...more,
});

let group: SVGGElement;
let picture: LivePicture;
beforeEach(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.append(group);
  document.body.replaceChildren(svg);
  picture = new LivePicture();
});

const show = (texts: readonly TextMark[], shapes: readonly Mark[] = []) =>
  picture.show(group, { shapes: liveMarks(shapes), texts: liveMarks(texts) });
const elements = () => [...group.querySelectorAll('text')];
const named = (words: string) => elements().find((element) => element.textContent === words);

/** What is drawn where, as a reader sees it. */
function drawn(): string[] {
  return elements()
    .map((element) => {
      const { e, f } = element.getCTM()!;
      const [x, y] = ['x', 'y'].map((name) => Number(element.getAttribute(name)));
      // A turned text has its place in its turn too.
      const turned = /rotate.*/.exec(element.getAttribute('transform') ?? '')?.[0];
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
        rotate: fc.constantFrom(0, 0, 0, -90),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (steps) => {
        for (const given of steps) {
          const marks = given.map(({ words, x, y, ...more }) => text(words, x, y, more));
          show(marks);
          expect(drawn()).toEqual(wanted(marks));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that say the same are moved and not set anew', () => {
    show([text('Norway', 10, 15), text('+', 100, 15), text('Ferry Line', 10, 35)]);
    const [norway, plus] = [named('Norway'), named('+')];
    const next = [text('Norway', 10, 15), text('+', 200, 15), text('−', 100, 15)];
    show(next);
    expect(drawn()).toEqual(wanted(next));
    expect(named('Norway')).toBe(norway);
    expect(named('+')).toBe(plus);
  });

  test('keep their elements where rows change places', () => {
    show([text('Norway', 10, 15), text('+', 100, 15), text('Ferry Line', 10, 35)]);
    const before = elements();
    const next = [text('Ferry Line', 10, 15), text('Norway', 10, 35), text('+', 100, 35)];
    show(next);
    expect(drawn()).toEqual(wanted(next));
    expect(new Set(elements())).toEqual(new Set(before));
  });

  test('that stay where they were are not touched, though others say the same', () => {
    show([text('+', 10, 15), text('+', 50, 15), text('+', 90, 15)]);
    const last = elements()[2]!;
    show([text('+', 90, 15)]);
    expect(elements()).toEqual([last]);
    expect(last.parentElement?.hasAttribute('transform')).toBe(false);
  });

  test('stay where they are if they are turned, and go when they are gone', () => {
    const turned = text('Treaty', 50, 40, { rotate: -90 });
    show([turned, text('Norway', 10, 15)]);
    const element = named('Treaty');
    show([turned]);
    expect(named('Treaty')).toBe(element);
    expect(drawn()).toEqual(wanted([turned]));
    show([]);
    expect(elements()).toEqual([]);
  });
});

test('the shapes of a drawing are those of the last view, in drawing order and below all texts', () => {
  const shape = fc.oneof(
    fc.record({
      type: fc.constant('path' as const),
      d: fc.constantFrom('M0 0L5 5', 'M1 1L6 6', 'M2 2L7 7'),
      fill: fc.constantFrom('#111111', '#ffffff'),
    }),
    fc.record({
      type: fc.constant('rect' as const),
      x: fc.integer({ min: 0, max: 2 }),
      y: fc.constant(0),
      width: fc.constant(5),
      height: fc.constant(5),
      fill: fc.constantFrom('#111111', '#ffffff'),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(shape, { maxLength: 8 }), { minLength: 2, maxLength: 5 }), (steps) => {
      for (const shapes of steps) {
        show([text('Norway', 10, 15)], shapes);
        expect(`${group.children[0]?.innerHTML}`.replaceAll(/><\/(path|rect)>/g, '/>')).toBe(
          marksSvg(shapes),
        );
        expect(group.lastElementChild?.contains(named('Norway')!)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a path of the same paint keeps its element', () => {
  const path = (d: string): Mark => ({ type: 'path', d, fill: '#111111' });
  show([], [path('M0 0L5 5')]);
  const element = group.querySelector('path');
  show([], [path('M1 1L6 6')]);
  expect(group.querySelectorAll('path')).toHaveLength(1);
  expect(group.querySelector('path')).toBe(element);
});

test('a picture in another place is drawn there as a whole', () => {
  show([text('Norway', 10, 15)]);
  const other = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.after(other);
  picture.show(other, { shapes: [], texts: liveMarks([text('Norway', 10, 15)]) });
  expect(other.querySelector('text')?.textContent).toBe('Norway');
});
