import { expect, test } from 'vitest';
import type { Verdict } from '#lib/model/reference.ts';
import { isWrong, severityOf, worstVerdict } from '#lib/summary/verdicts.ts';

test('the worst of several verdicts is the one that weighs most, whatever their order', () => {
  const verdicts: Verdict[] = ['matches', 'partly', 'magnitude_error', 'differs'];
  expect(worstVerdict(verdicts)).toBe('magnitude_error');
  expect(worstVerdict(['unverifiable', 'denied', 'matches'])).toBe('denied');
  expect(worstVerdict([])).toBeNull();
});

test('what was never checked comes after all that was', () => {
  expect(severityOf(null)).toBeGreaterThan(severityOf('matches'));
  expect(isWrong(null)).toBe(false);
  expect(isWrong('differs')).toBe(true);
  expect(isWrong('denied')).toBe(false);
});
