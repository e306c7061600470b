import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLegend, type LegendItem } from '#lib/scene/legend.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { sceneFaults } from '../charts/sceneFaults.ts';

function item(label: string, swatchWidth = 20): LegendItem {
  return {
    label,
    swatchWidth,
    swatchHeight: 12,
    swatch: (x, y) => [{ type: 'rect', x, y, width: swatchWidth, height: 12, fill: '#000000' }],
  };
}

function layout(labels: readonly string[], width: number) {
  const block = layoutLegend(
    labels.map((label) => item(label)),
    0,
    0,
    width,
    lightTheme,
  );
  const texts = block.marks.filter((mark): mark is TextMark => mark.type === 'text');
  const swatches = block.marks.filter((mark) => mark.type === 'rect');
  return { ...block, texts, swatches };
}

describe('a legend', () => {
  test('takes no room where there is nothing to explain', () => {
    expect(layout([], 300)).toMatchObject({ height: 0, marks: [] });
  });

  test('sets items side by side on one line while there is room', () => {
    const { texts, height } = layout(['supports', 'opposes', 'neutral'], 600);
    expect(texts.map((text) => text.text)).toEqual(['supports', 'opposes', 'neutral']);
    expect(new Set(texts.map((text) => text.y)).size).toBe(1);
    expect(height).toBe(20);
  });

  test('goes on in a new line where an item does not fit', () => {
    const { swatches, height } = layout(['supports', 'opposes', 'neutral or ambivalent'], 160);
    expect(height).toBeGreaterThan(20);
    expect(swatches.filter((swatch) => swatch.x === 0).length).toBeGreaterThan(1);
  });

  test('wraps a label that is wider than the whole and loses no word of it', () => {
    const label = 'bar: from the lowest to the highest source; dots: number of sources';
    const { texts } = layout(['supports', label, 'opposes'], 200);
    expect(texts.map((text) => text.text).join(' ')).toBe(`supports ${label} opposes`);
  });

  test('keeps its words in its width, apart from each other and from the swatches', () => {
    const words = fc.constantFrom(
      'supports',
      'opposes',
      'neutral',
      'by prediction only',
      'не найдено',
      '찬성',
    );
    const labels = fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(labels, fc.integer({ min: 140, max: 900 }), (lines, width) => {
        const legend = layout(
          lines.map((line) => line.join(' ')),
          width,
        );
        const scene = { width, background: null, targets: [], title: '', description: '' };
        expect(sceneFaults({ ...scene, height: legend.height, marks: legend.marks })).toEqual([]);
        for (const swatch of legend.swatches) {
          for (const text of legend.texts) {
            const sameLine = text.y > swatch.y && text.y - text.size < swatch.y + 12;
            if (sameLine && text.x < swatch.x) {
              expect(text.x).toBeLessThan(swatch.x);
              expect(
                sceneFaults({ ...scene, width: swatch.x, height: legend.height, marks: [text] }),
              ).toEqual([]);
            }
          }
        }
      }),
    );
  });
});
