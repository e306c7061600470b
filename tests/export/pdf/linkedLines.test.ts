import { describe, expect, it } from 'vitest';
import { linkedLines } from '#lib/export/pdf/linkedLines.ts';
import type { TextMark } from '#lib/scene/mark.ts';

const line = (text: string): TextMark => ({ type: 'text', x: 0, y: 0, text, size: 12, fill: '#000000' });
const link = (words: string) => ({ words, url: `https://example.org/${words}`, label: words });

/** With what is linked in brackets. */
const shown = (lines: readonly string[], words: readonly string[]) =>
  linkedLines(lines.map(line), words.map(link)).map((pieces) =>
    pieces.map(({ text, link: to }) => (to ? `<${text}>` : text)).join(''),
  );

describe('linked lines', () => {
  it('link the words and not the spaces around them', () => {
    expect(shown(['Sources: [1] A B, [2] C · as of'], ['[1] A B', '[2] C'])).toEqual([
      'Sources: <[1] A B>, <[2] C> · as of',
    ]);
  });

  it('go on where a line is broken', () => {
    expect(
      shown(['by [1] New ', 'York Times, [2] Ex-', 'press '], ['[1] New York Times', '[2] Ex-press']),
    ).toEqual(['by <[1] New> ', '<York Times>, <[2] Ex->', '<press> ']);
  });

  it('look for each after the one before it, and leave out what stands nowhere', () => {
    expect(shown(['A B A'], ['B', 'A'])).toEqual(['A <B> <A>']);
    expect(shown(['A B'], ['C', '', 'B'])).toEqual(['A <B>']);
  });
});
