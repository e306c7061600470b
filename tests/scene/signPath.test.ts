import { describe, expect, test } from 'vitest';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { signPath } from '#lib/scene/signPath.ts';
import { paintedScene } from '../painted.ts';

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
  // So large that a letter is drawn by its outline, at its place and not on the nearest pixel.
  return (await paintedScene({ ...scene, marks: [mark] }, { width: 1600 })).pixels;
}

describe('the outline of signs', () => {
  test.each([
    ['+', 'start'],
    ['++', 'middle'],
    ['−', 'middle'],
    ['−−', 'end'],
    ['+−', 'start'],
    ['0', 'middle'],
    ['≠', 'middle'],
    ['−/0', 'middle'],
    ['0/++', 'end'],
  ] as const)('is what the font draws: %s from the %s', async (text, anchor) => {
    const mark = sign(text, { anchor });
    const [drawn, outlined] = [
      await pixels(mark),
      await pixels({ type: 'path', d: signPath(mark)!, fill: mark.fill }),
    ];
    expect(drawn.some((value) => value < 64)).toBe(true);
    const apart = drawn.reduce((most, value, at) => Math.max(most, Math.abs(value - outlined[at]!)), 0);
    expect(apart).toBeLessThan(16);
  });

  test.each([
    ['letters among the signs', sign('+a')],
    ['figures', sign('10')],
    ['the hyphen of a keyboard', sign('-')],
    ['nothing', sign('')],
    ['another weight', sign('+', { weight: 400 })],
    ['no weight', sign('+', { weight: undefined })],
    ['turned signs', sign('+', { rotate: -90 })],
  ])('is none for %s', (_, mark) => {
    expect(signPath(mark)).toBeNull();
  });
});
