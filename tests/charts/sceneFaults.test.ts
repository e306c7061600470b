import { expect, test } from 'vitest';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene, Target } from '#lib/scene/scene.ts';
import { sceneFaults } from './sceneFaults.ts';

function scene(marks: readonly Mark[], targets: readonly Target[] = []): Scene {
  return { width: 200, height: 100, background: null, marks, targets, title: 'Title', description: 'Text.' };
}

const text = (x: number, y: number, change: object = {}): Mark => ({
  type: 'text',
  x,
  y,
  text: 'A label',
  size: 12,
  fill: '#000000',
  ...change,
});

const target: Target = {
  key: 'a',
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  row: 0,
  column: 0,
  sentence: 'A is B.',
};

test('a sound picture has no faults', () => {
  const marks: Mark[] = [
    text(10, 20),
    text(10, 40),
    text(100, 90, { rotate: -90 }),
    { type: 'rect', x: 0, y: 0, width: 200, height: 100 },
    { type: 'path', d: 'M0 0L200 100A5 5 0 0 1 10 10Z' },
    { type: 'circle', x: 50, y: 50, radius: 50 },
  ];
  expect(sceneFaults(scene(marks, [target]))).toEqual([]);
});

test.each<[string, Mark]>([
  ['a text over the right edge', text(180, 50)],
  ['a text over the left edge', text(10, 50, { anchor: 'end' })],
  ['a text above the canvas', text(10, 4)],
  ['a turned text below the canvas', text(100, 75, { rotate: 90 })],
  ['an empty text', text(10, 50, { text: ' ' })],
  ['a text without a place', text(NaN, 50)],
  ['a rectangle over the edge', { type: 'rect', x: 190, y: 0, width: 20, height: 5 }],
  ['a negative rectangle', { type: 'rect', x: 50, y: 0, width: -20, height: 5 }],
  ['a circle over the edge', { type: 'circle', x: 5, y: 50, radius: 9 }],
  ['a path over the edge', { type: 'path', d: 'M0 0L50 120' }],
])('reports %s', (_what, mark) => {
  expect(sceneFaults(scene([mark]))).toHaveLength(1);
});

test('reports texts that overlap, turned or not, but not those of neighbouring lines', () => {
  expect(sceneFaults(scene([text(10, 20), text(30, 26)]))).toHaveLength(1);
  expect(sceneFaults(scene([text(10, 50), text(30, 70, { rotate: -90 })]))).toHaveLength(1);
  expect(sceneFaults(scene([text(10, 20), text(10, 34)]))).toEqual([]);
  // Boxes around these two overlap; the texts themselves run side by side.
  expect(sceneFaults(scene([text(20, 80, { rotate: -45 }), text(40, 80, { rotate: -45 })]))).toEqual([]);
});

test.each<[string, Target[]]>([
  ['a key that occurs twice', [target, { ...target, column: 1 }]],
  ['two targets in one place', [target, { ...target, key: 'b' }]],
  ['a target without a full sentence', [{ ...target, sentence: 'A is B' }]],
  ['a target over the edge', [{ ...target, x: 195 }]],
  ['a target without extent', [{ ...target, width: 0 }]],
])('reports %s', (_what, targets) => {
  expect(sceneFaults(scene([], targets))).toHaveLength(1);
});
