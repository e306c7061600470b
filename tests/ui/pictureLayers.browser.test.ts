import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TextMark } from '#lib/scene/mark.ts';
import type { Drawing } from '#lib/ui/drawing.ts';
import { PictureLayers } from '#lib/ui/pictureLayers.ts';
import { textRows } from '#lib/ui/textRows.ts';

const text = (words: string, y: number): TextMark => ({
  type: 'text',
  x: 10,
  y,
  text: words,
  size: 12,
  fill: '#111111',
});

/** A drawing of some words, one below the other. */
function drawing(...words: readonly string[]): Drawing {
  const rows = textRows(
    words.map((word, i) => text(word, 15 + i * 20)),
    words.map((_, i) => ({ x: 0, y: i * 20, width: 300, height: 20 })),
  );
  return { width: 300, height: words.length * 20, title: words.join(' '), targets: [], shapes: [], rows };
}

let host: HTMLElement;
let layers: PictureLayers;
beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
  layers = new PictureLayers();
});

/** Makes it ahead, or as much of it as so many steps make. */
function make(of: Drawing, mostSteps = Infinity) {
  const steps = layers.make(of);
  for (let step = 0; step < mostSteps && !steps.next().done; step++);
}
const all = () => [...host.querySelectorAll('svg')];
const seen = () => all().filter((svg) => svg.checkVisibility());
const words = (svg: SVGSVGElement | undefined) =>
  [...(svg?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent);

describe('of all pictures', () => {
  test('exactly the one that was asked for last is seen, whatever was made ahead and shown before', () => {
    const drawings = [
      ['Norway'],
      ['Norway', 'Denmark'],
      ['Denmark', 'Norway', 'Iceland'],
      ['Iceland'],
      // More than is made in one step.
      Array.from({ length: 100 }, (_, i) => `Actor-${i}`),
    ].map((each) => drawing(...each));
    const steps = fc.array(
      fc.record({
        make: fc.boolean(),
        paper: fc.boolean(),
        which: fc.nat({ max: drawings.length - 1 }),
        taken: fc.option(fc.nat({ max: 5 })),
      }),
    );
    fc.assert(
      fc.property(steps, (taken) => {
        host.replaceChildren();
        layers = new PictureLayers();
        layers.show(host, drawings[0]!, false);
        for (const step of taken) {
          const of = drawings[step.which]!;
          if (step.make) make(of, step.taken ?? Infinity);
          else {
            layers.show(host, of, step.paper);
            expect(seen()).toHaveLength(1);
            expect(words(seen()[0]).sort()).toEqual(of.title.split(' ').sort());
            expect(seen()[0]?.getAttribute('aria-label')).toBe(of.title);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('one that was made ahead is shown as it is', () => {
    const [now, next] = [drawing('Norway'), drawing('Denmark', 'Iceland')];
    layers.show(host, now, false);
    make(next);
    expect(all()).toHaveLength(2);
    const ahead = all().find((svg) => !svg.checkVisibility())!;
    const texts = [...ahead.querySelectorAll('text')];
    layers.show(host, next, false);
    expect(seen()).toEqual([ahead]);
    expect([...ahead.querySelectorAll('text')]).toEqual(texts);
    expect(all()).toHaveLength(2);
  });

  test('one of which only a part was made goes on from there', () => {
    const next = drawing(...Array.from({ length: 100 }, (_, i) => `Actor ${i}`));
    layers.show(host, drawing('Norway'), false);
    make(next, 1);
    const ahead = all().find((svg) => !svg.checkVisibility())!;
    const begun = [...ahead.querySelectorAll('text')];
    expect(begun.length).toBeGreaterThan(0);
    expect(begun.length).toBeLessThan(100);
    make(next, 2);
    expect(ahead.querySelectorAll('text').length).toBeGreaterThan(begun.length);
    expect(ahead.querySelectorAll('text').length).toBeLessThan(100);
    layers.show(host, next, false);
    expect(seen()).toEqual([ahead]);
    expect(words(ahead)).toHaveLength(100);
    expect([...ahead.querySelectorAll('text')].slice(0, begun.length)).toEqual(begun);
  });

  test('those out of sight are not selected with the page', () => {
    layers.show(host, drawing('Norway'), false);
    make(drawing('Denmark'));
    getSelection()?.selectAllChildren(host);
    expect(getSelection()?.toString().trim()).toBe('Norway');
  });

  test('no more are kept than a browser bears, and those that were asked for last', () => {
    const drawings = Array.from({ length: 70 }, (_, i) => drawing(`Actor ${i}`));
    layers.show(host, drawings[0]!, false);
    for (const each of drawings) make(each);
    expect(all()).toHaveLength(61);
    const before = all();
    layers.show(host, drawings[69]!, false);
    expect(all()).toEqual(before);
    expect(words(seen()[0])).toEqual(['Actor 69']);
    layers.show(host, drawings[1]!, false);
    expect(words(seen()[0])).toEqual(['Actor 1']);
  });

  test('one of thousands of marks is not made ahead', () => {
    layers.show(host, drawing('Norway'), false);
    make(drawing(...Array.from({ length: 1001 }, (_, i) => `Actor ${i}`)));
    expect(all()).toHaveLength(1);
  });

  test('none is kept twice, though it was both made ahead and printed', () => {
    const [printed, next] = [drawing('Norway'), drawing('Denmark')];
    layers.show(host, drawing('Iceland'), false);
    make(printed);
    layers.show(host, printed, true);
    make(next);
    layers.show(host, next, false);
    expect(all().map((svg) => words(svg))).toEqual([['Norway'], ['Denmark']]);
  });

  test('on paper one is as high as what is drawn', () => {
    layers.show(host, drawing('Norway'), true);
    expect(seen()[0]?.getAttribute('viewBox')).toBe('0 0 300 20');
  });
});
