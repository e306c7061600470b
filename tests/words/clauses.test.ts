import { describe, expect, test } from 'vitest';
import type { AnswerFacts } from '#lib/words/en/clauses.ts';
import { english } from '../english.ts';

const answer = (facts: Partial<AnswerFacts>) =>
  english.of('clauses').answer({
    article: '4',
    obligation: 'shall',
    conditions: '',
    provision: 'Each side helps the other.',
    ...facts,
  });

describe('the answer of the page of a clause', () => {
  test.each([
    [{}, 'Article 4 binds, and no condition is named.'],
    [{ article: '' }, 'The clause binds, and no condition is named.'],
    [{ conditions: 'an armed attack' }, 'Article 4 binds only under one condition: an armed attack.'],
    [
      { conditions: 'an armed attack; a state of war; consent' },
      'Article 4 binds only under conditions: an armed attack, a state of war and consent.',
    ],
    [
      { obligation: 'strive', conditions: 'consent' },
      'Article 4 does not bind: it says what the parties should seek to do.',
    ],
    [{ obligation: 'may' }, 'Article 4 does not bind: it says what the parties may do.'],
  ] as const)('of %j is “%s”', (facts, words) => {
    expect(answer(facts)).toEqual([words, 'Each side helps the other.']);
  });
});

test('what happened to a treaty after the date of the dossier is said to be later', () => {
  const of = { articles: [], signed: '2024-06-19', inForce: '2024-12-04', ended: '', asOf: '2024-07-31' };
  expect(english.of('clauses').dates(of)).toBe(
    'Signed 19 June 2024 · in force since 4 December 2024 (after the date of this dossier)',
  );
  expect(english.of('clauses').dates({ ...of, asOf: '2025-01-01' })).toBe(
    'Signed 19 June 2024 · in force since 4 December 2024',
  );
});

test('the clauses of a treaty are counted by what a table of codes says of each', () => {
  const { ofTreaty } = english.of('clauses');
  expect(ofTreaty({ present: 24, absent: 34, reading: 0, none: 2 })).toBe(
    'Of 60 clauses: 24 coded as present, 34 coded as absent and 2 not coded.',
  );
  expect(ofTreaty({ present: 1, absent: 0, reading: 0, none: 0 })).toBe('Of 1 clause: 1 coded as present.');
});
