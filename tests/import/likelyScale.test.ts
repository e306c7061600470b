import { expect, test } from 'vitest';
import { commonScale, likelyScale } from '#lib/import/likelyScale.ts';

test('columns beside a survey that hold shares of seats do not decide on which scale its means are', () => {
  const means = [likelyScale(2.1, 9.7), likelyScale(0.4, 8.1), likelyScale(1, 9.9)];
  const others = [likelyScale(0, 43.5), likelyScale(2019, 2019)];
  expect(commonScale([...others, ...means])).toEqual({ from: 0, to: 10 });
  expect(commonScale(others)).toEqual({ from: 0, to: 100 });
  expect(commonScale([likelyScale(2019, 2019)])).toBeNull();
  expect(commonScale([])).toBeNull();
});
