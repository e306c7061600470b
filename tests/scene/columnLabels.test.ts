import { describe, expect, test } from 'vitest';
import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { sceneFaults } from '../charts/sceneFaults.ts';

const style = { size: 12, fill: '#000000' };

function textsOf(labels: readonly string[], columnWidth: number): TextMark[] {
  return columnLabels(labels, 0, 0, columnWidth, style).marks.filter((mark) => mark.type === 'text');
}

describe('labels over columns', () => {
  test('stand upright where every word fits, and end on the same line', () => {
    const texts = textsOf(['Treaty', 'Arms for the war'], 60);
    expect(texts.every((text) => !text.rotate)).toBe(true);
    expect(texts[0]?.y).toBeCloseTo(texts.at(-1)?.y ?? 0);
    expect(texts[0]?.x).toBe(30);
  });

  test('are all turned as soon as one word does not fit', () => {
    const texts = textsOf(['Treaty', 'Intercontinental'], 60);
    expect(texts.map((text) => text.rotate)).toEqual([-90, -90]);
  });

  test('take several lines, turned, where that makes them shorter', () => {
    const label = 'Intercontinental ballistic missiles';
    const { height, marks } = columnLabels([label], 0, 0, 50, style);
    expect(marks.length).toBeGreaterThan(1);
    expect(height).toBeLessThan(textWidth(label, 12, 400));
  });

  test('stay on one line in columns that have room for one only', () => {
    expect(textsOf(['Ballistic missiles', 'Treaty'], 16).map((text) => text.text)).toEqual([
      'Ballistic missiles',
      'Treaty',
    ]);
  });

  test.each([14, 30, 60, 120])('keep every word and overlap nowhere over columns of %i', (columnWidth) => {
    const labels = [
      'Intercontinental ballistic missiles',
      'Treaty',
      'Defence clause of the treaty of June',
      'Оборонительный договор',
    ];
    const { marks, height } = columnLabels(labels, 0, 0, columnWidth, style);
    const words = marks.flatMap((mark) => (mark.type === 'text' ? mark.text.split(' ') : []));
    expect(words.toSorted()).toEqual(labels.flatMap((label) => label.split(' ')).toSorted());
    const scene = {
      width: columnWidth * labels.length,
      height: height + 3,
      background: null,
      marks,
      targets: [],
      title: '',
      description: '',
    };
    expect(sceneFaults(scene)).toEqual([]);
  });

  test('take no room where there are none', () => {
    expect(columnLabels([], 0, 0, 50, style)).toEqual({ marks: [], height: 0 });
  });
});
