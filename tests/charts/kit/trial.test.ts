import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const shipped = await shippedDossier();

test.each(catalog)('a trial of $id is as high as its drawing', (chart) => {
  const prepared = chart.prepare(shipped, defaultView, english, 'full');
  for (const [width, height] of [
    [420, 300],
    [1000, 300],
    [1000, 1200],
  ] as const) {
    const box = { x: 0, y: 0, width, height, theme: lightTheme, textSize: 12 };
    expect(prepared.body({ ...box, isTrial: true }).height).toBe(prepared.body(box).height);
  }
});

test('a code is printed without looking for the passages of its cell', () => {
  const [cell] = stanceCells(shipped, defaultView).cells.filter(({ kind }) => kind === 'position');
  const guarded = Object.defineProperty({ ...cell! }, 'rows', {
    enumerable: true,
    get: () => {
      throw new Error('passages were asked for');
    },
  });
  expect(english.of('stances').code(guarded)).toBe(english.of('stances').code(cell!));
});
