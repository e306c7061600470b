import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';

const wide = (text: string) => textWidth(text, 12, 400);
const wrap = (text: string, width: number, maxLines?: number) => wrapText(text, width, 12, 400, maxLines);

describe('wrapText', () => {
  it('breaks at spaces, filling each line', () => {
    expect(wrap('Aid to the other side', wide('other side'))).toEqual(['Aid to the', 'other side']);
  });

  it('keeps on one line what just fits', () => {
    expect(wrap('Aid to the other party', wide('Aid to the other party'))).toEqual([
      'Aid to the other party',
    ]);
  });

  it('makes one space of any white space, and no line of an empty text', () => {
    expect(wrap(' Aid \n to\t', 500)).toEqual(['Aid to']);
    expect(wrap(' \n', 500)).toEqual([]);
  });

  it('breaks compounds after a hyphen, slash or dash', () => {
    expect(wrap('Russia–DPRK arms', wide('Russia–DPR'))).toEqual(['Russia–', 'DPRK arms']);
    expect(wrap('arms-control/verification', wide('arms-control/'))).toEqual([
      'arms-control/',
      'verification',
    ]);
  });

  it('breaks names of columns after their underscores', () => {
    expect(wrap('international_security', wide('international_'))).toEqual(['international_', 'security']);
  });

  it.each(['2022–2024', '2024-06-19', '24/7', '−2', '-5', 'no\u00a0break'])('does not break %s', (word) => {
    expect(wrap(`x ${word}`, wide(word))).toEqual(['x', word]);
  });

  it('breaks Hangul between syllables only where a word does not fit a line', () => {
    expect(wrap('대한민국 외교부', wide('대한민국외'))).toEqual(['대한민국', '외교부']);
    expect(wrap('조선민주주의', wide('조선민'))).toEqual(['조선민', '주주의']);
  });

  it('goes on in the last line of a broken word', () => {
    expect(wrap('조선민주 의', wide('조선민'))).toEqual(['조선민', '주 의']);
  });

  it('never breaks inside what a reader sees as one character', () => {
    expect(wrap('x\u0301x\u0301', 1)).toEqual(['x\u0301', 'x\u0301']);
    expect(wrap('👩‍👧👩‍👧', 1)).toEqual(['👩‍👧', '👩‍👧']);
  });

  it('ends the last line in an ellipsis that fits when there are more lines than allowed', () => {
    expect(wrap('Aid to the other side', wide('other side'), 2)).toEqual(['Aid to the', 'other side']);
    expect(wrap('Aid to the other side', wide('Aid to the'), 2)).toEqual(['Aid to the', 'other…']);
    expect(wrap('Aid to the other side', wide('Aid to the'), 1)).toEqual(['Aid to t…']);
    expect(wrap('Aid, at once', wide('Aid, a'), 1)).toEqual(['Aid…']);
  });

  it('names a line limit that allows no line', () => {
    expect(() => wrap('Aid', 100, 0)).toThrow('maxLines must be at least 1: 0');
  });

  const words = fc.array(
    fc.constantFrom(
      'Russia',
      'a',
      'non-proliferation',
      'и/или',
      'Договор',
      '대한민국',
      '—',
      '2022–2024',
      '🙂',
      'é',
    ),
    { maxLength: 12 },
  );

  it('loses no character and no line is too wide, whatever the text and width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('stays within its lines and width when it has to cut', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (list, width, max) => {
          const whole = wrap(list.join(' '), width);
          const lines = wrap(list.join(' '), width, max);
          expect(lines).toHaveLength(Math.min(whole.length, max));
          for (const line of lines) expect(wide(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').endsWith('…')).toBe(whole.length > max);
        },
      ),
    );
  });
});
