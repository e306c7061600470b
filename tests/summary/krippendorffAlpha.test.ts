import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { krippendorffAlpha, type Difference, type Value } from '#lib/summary/krippendorffAlpha.ts';

/** One line per coder, one character per unit, `.` where the coder gave nothing. */
function unitsOf(...coders: string[]): (string | null)[][] {
  const lines = coders.map((line) => [...line.replaceAll(' ', '')]);
  return (lines[0] ?? []).map((_, unit) =>
    lines.map((line) => (line[unit] === '.' ? null : (line[unit] ?? null))),
  );
}

function numbersOf(units: readonly (readonly (string | null)[])[]): (number | null)[][] {
  return units.map((unit) => unit.map((value) => (value === null ? null : Number(value))));
}

describe('the examples of Krippendorff 2011', () => {
  it('gives 0.095 for binary data of two observers', () => {
    const result = krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal');
    expect(result.alpha).toBeCloseTo(0.095, 3);
    expect(result).toMatchObject({ unitCount: 10, valueCount: 20, undefinedBecause: null });
  });

  it('gives 0.692 for nominal data of two observers', () => {
    const result = krippendorffAlpha(
      unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'),
      'nominal',
    );
    expect(result.alpha).toBeCloseTo(0.692, 3);
    expect(result).toMatchObject({ unitCount: 12, valueCount: 24 });
  });

  const fourObservers = numbersOf(
    unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ),
  );
  test.each<[Difference, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('with four observers and gaps has the %s alpha %d', (difference, alpha) => {
    const result = krippendorffAlpha(fourObservers, difference);
    expect(result.alpha).toBeCloseTo(alpha, 3);
    expect(result).toMatchObject({ unitCount: 11, valueCount: 40 });
  });
});

describe('krippendorffAlpha', () => {
  it('is undefined without a pair, and says so', () => {
    const nothing = { alpha: null, undefinedBecause: 'no pairs', unitCount: 0, valueCount: 0 };
    expect(krippendorffAlpha([], 'nominal')).toEqual(nothing);
    expect(krippendorffAlpha([[1, null], [null, 2], []], 'ordinal')).toEqual(nothing);
  });

  it('is undefined where all pairable values are the same, and says so', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1, 1],
          [2, null],
        ],
        'interval',
      ),
    ).toEqual({
      alpha: null,
      undefinedBecause: 'no variation',
      unitCount: 2,
      valueCount: 5,
    });
  });

  it('refuses words where it needs numbers', () => {
    expect(() => krippendorffAlpha([['low', 'high']], 'ordinal')).toThrow(
      'ordinal value is not a finite number: "low"',
    );
    expect(() => krippendorffAlpha([[1, NaN]], 'interval')).toThrow(
      'interval value is not a finite number: "NaN"',
    );
  });

  it('falls below 0 for two coders who always disagree', () => {
    expect(krippendorffAlpha(unitsOf('abab', 'baba'), 'nominal').alpha).toBeCloseTo(-0.75, 12);
  });
});

const differences: readonly Difference[] = ['nominal', 'ordinal', 'interval'];
const difference = fc.constantFrom(...differences);
const value = fc.option(fc.integer({ min: -2, max: 2 }));
const units = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 20 });

describe('alpha of any data', () => {
  it('is 1 for perfect agreement', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2 }),
        difference,
        (list, name) => {
          expect(
            krippendorffAlpha(
              list.map((step) => [step, null, step]),
              name,
            ).alpha,
          ).toBe(1);
        },
      ),
    );
  });

  it('is the same in whichever order the coders and the units come', () => {
    fc.assert(
      fc.property(units, difference, (list, name) => {
        const turned = list.map((unit) => [...unit].reverse());
        expect(krippendorffAlpha(turned, name)).toEqual(krippendorffAlpha(list, name));
        const reordered = krippendorffAlpha([...list].reverse(), name);
        expect(reordered.alpha ?? 2).toBeCloseTo(krippendorffAlpha(list, name).alpha ?? 2, 12);
      }),
    );
  });

  it('is never above 1, and 1 only if no unit has two different values', () => {
    fc.assert(
      fc.property(units, difference, (list, name) => {
        const { alpha } = krippendorffAlpha(list, name);
        if (alpha === null) return;
        const agreed = list.every((unit) => new Set(unit.filter((step) => step !== null)).size < 2);
        if (agreed) expect(alpha).toBe(1);
        else expect(alpha).toBeLessThan(1);
      }),
    );
  });

  it('depends on the numbers only for interval data, and on their order only for ordinal data', () => {
    fc.assert(
      fc.property(units, (list) => {
        const mapped = (map: (step: number) => Value): (Value | null)[][] =>
          list.map((unit) => unit.map((step) => (step === null ? null : map(step))));
        const alphaOf = (changed: (Value | null)[][], name: Difference): number =>
          krippendorffAlpha(changed, name).alpha ?? 2;
        const cubed = mapped((step) => step ** 3 + step);
        expect(alphaOf(cubed, 'ordinal')).toBeCloseTo(alphaOf(list, 'ordinal'), 12);
        const named = mapped((step) => 'xaybz'.charAt(step + 2));
        expect(alphaOf(named, 'nominal')).toBeCloseTo(alphaOf(list, 'nominal'), 12);
        const moved = mapped((step) => 10 - 3 * step);
        expect(alphaOf(moved, 'interval')).toBeCloseTo(alphaOf(list, 'interval'), 12);
      }),
    );
  });
});
