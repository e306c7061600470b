import { describe, expect, it } from 'vitest';
import { smallestGrowth } from '#lib/charts/smallestGrowth.ts';

/** What is so high, as a share of the canvas, on a canvas that has grown, with how often that is asked for. */
function content(heightAt: (growth: number) => number) {
  const asked: number[] = [];
  const trial = (growth: number) => {
    asked.push(growth);
    const missing = heightAt(growth) - growth;
    return { fits: missing <= 0, missing };
  };
  const find = (isLower: boolean, tooLittle = 1) =>
    smallestGrowth(trial, { fits: false, missing: heightAt(1) - 1 }, 4, isLower, tooLittle);
  return { asked, find };
}

describe('the smallest growth at which something fits', () => {
  it.each([
    ['as high when it is wider', () => 1.7, 1.7],
    ['flowing in lines', (growth: number) => 2.5 / growth, Math.sqrt(2.5)],
    ['half of each', (growth: number) => 1 + 1 / growth, (1 + Math.sqrt(5)) / 2],
    ['hardly too high', (growth: number) => 1.03 / growth, Math.sqrt(1.03)],
  ])('is found to within two hundredths: %s', (_, heightAt, needed) => {
    for (const isLower of [true, false]) {
      const growth = content(heightAt).find(isLower)!;
      expect(growth).toBeGreaterThanOrEqual(needed);
      expect(growth).toBeLessThan(needed + 0.03);
    }
  });

  it('takes fewer trials where what is missing tells what is enough, with the same end', () => {
    const [told, tried] = [content(() => 1.7), content(() => 1.7)];
    expect(told.find(true)).toBe(tried.find(false));
    expect(told.asked.length).toBeLessThan(tried.asked.length);
  });

  it('is none where nothing up to the largest is enough', () => {
    expect(content(() => 5).find(true)).toBeNull();
    expect(content((growth) => 2 * growth).find(false)).toBeNull();
  });

  it('is looked for beyond what is known to be too little', () => {
    // Names that are turned in wide columns make it higher.
    const higher = content((growth) => (growth < 1.5 ? 1.6 : 2.2));
    expect(higher.find(true)).toBeCloseTo(1.6, 1);
    const growth = higher.find(false, 1.6)!;
    expect(growth).toBeGreaterThanOrEqual(2.2);
    expect(growth).toBeLessThan(2.23);
    expect(Math.min(...higher.asked.slice(-4))).toBeGreaterThan(1.6);
  });
});
