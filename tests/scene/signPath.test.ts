import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { signPath } from '#lib/scene/signPath.ts';
import { ttfFiles } from '#scripts/nodeFontReader.ts';

const sign = (text: string, more: Partial<TextMark> = {}): TextMark => ({
  type: 'text',
  x: 100.37,
  y: 60.61,
  text,
  size: 48,
  weight: 600,
  fill: '#111111',
  ...more,
});

async function pixels(mark: Mark): Promise<Uint8Array> {
  const scene = { width: 200, height: 80, background: '#ffffff', targets: [], title: '', description: '' };
  const font = { fontFiles: await ttfFiles(fontsUsed([sign('+−')])), loadSystemFonts: false };
  return new Resvg(sceneSvg({ ...scene, marks: [mark] }), { font }).render().pixels;
}

describe('the outline of signs', () => {
  test.each([
    ['+', 'start'],
    ['++', 'middle'],
    ['−', 'middle'],
    ['−−', 'end'],
    ['+−', 'start'],
  ] as const)('is what the font draws: %s from the %s', async (text, anchor) => {
    const mark = sign(text, { anchor });
    const [drawn, outlined] = [
      await pixels(mark),
      await pixels({ type: 'path', d: signPath(mark)!, fill: mark.fill }),
    ];
    expect(drawn.some((value) => value < 64)).toBe(true);
    const apart = drawn.map((value, at) => Math.abs(value - outlined[at]!));
    expect(Math.max(...apart)).toBeLessThan(16);
  });

  test.each([
    ['letters among the signs', sign('+a')],
    ['the hyphen of a keyboard', sign('-')],
    ['nothing', sign('')],
    ['another weight', sign('+', { weight: 400 })],
    ['no weight', sign('+', { weight: undefined })],
    ['turned signs', sign('+', { rotate: -90 })],
  ])('is none for %s', (_, mark) => {
    expect(signPath(mark)).toBeNull();
  });
});
