import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import { aboutThesis } from '#lib/summary/aboutThesis.ts';
import { english } from '../english.ts';
import { claimDossier } from '../smallDossier.ts';

const say = english.of('claims');

/** Every source speaks as the actor that has its id. */
function dossierOf(claims: string, verdicts: Readonly<Record<string, Verdict>> = {}): Dossier {
  const dossier = claimDossier('a b c', 't', claims);
  return {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, voice: source.id })),
    checks: Object.entries(verdicts).map(([subject, verdict], i) => ({
      id: `k${i}`,
      table: 'claims' as const,
      subject,
      reference: '',
      verdict,
      explanation: '',
      by: [],
      error: '',
      rating: '',
      rowNumber: i + 2,
    })),
  };
}

function firstSentence(dossier: Dossier): string {
  const { supporting, contradicting, ...facts } = aboutThesis(dossier, defaultView, english.compare)!.verdict;
  const names = (columns: typeof supporting) => columns.map(({ root }) => root);
  return say.answer({ ...facts, supporting: names(supporting), contradicting: names(contradicting) })[0]!;
}

describe('a thesis asked as a question is answered by the first sentence', () => {
  test.each([
    ['a t supports fact a\nb t supports fact b', 'Yes, according to a and b.'],
    ['a t contradicts fact a', 'No, according to a.'],
    ['a t supports fact a\nb t contradicts fact b', 'Disputed: yes, according to a; no, according to b.'],
    [
      'a t supports fact a\nb t contradicts prediction b',
      'Disputed, and in part only predicted: yes, according to a; no, according to b.',
    ],
    ['a t supports prediction a', 'Expected by a; no source reports it as fact.'],
    ['a t contradicts prediction a', 'Not expected by a; no source reports it as fact.'],
    ['a t supports fact somebody', 'Open: no selected source takes a side of its own.'],
    ['a t mentions fact a', 'Open: no selected source takes a side of its own.'],
    ['a t supports fact a\nb t contradicts fact somebody', 'Yes, according to a.'],
  ])('%s', (claims, expected) => {
    expect(firstSentence(dossierOf(claims))).toBe(expected);
  });

  test.each<[Verdict, string]>([
    ['matches', '; published findings confirm what was checked'],
    ['partly', '; published findings confirm it in part'],
    ['differs', ', but published findings conflict with the one claim checked'],
    ['denied', ', but those it is said of deny it'],
    ['unverifiable', ''],
  ])('with what became of it where a check says “%s”', (verdict, expected) => {
    const dossier = dossierOf('a t supports fact a', { c000: verdict });
    expect(firstSentence(dossier)).toBe(`Yes, according to a${expected}.`);
  });

  test.each([
    ['an opinion', 'interpretation'],
    ['a wish', 'normative'],
  ])('what findings speak against is disputed and no conflict where it is %s', (_, type) => {
    const { verdict } = aboutThesis(
      dossierOf(`a t supports ${type} a\nb t supports fact b`, { c000: 'differs', c001: 'matches' }),
      defaultView,
      english.compare,
    )!;
    expect(verdict.checked.supporting).toMatchObject({ checked: 2, wrong: 0, disputed: 1, confirmed: 1 });
  });

  test('of two sides it is said of which claims something conflicts', () => {
    const claims = 'a t supports fact a\nb t supports fact b\nc t contradicts fact c';
    expect(firstSentence(dossierOf(claims, { c000: 'differs', c001: 'matches', c002: 'matches' }))).toBe(
      'Disputed: yes, according to a and b (one of two checked claims for it conflicts with published findings); no, according to c (the one checked claim against it is confirmed).',
    );
  });

  test('what stands in brackets is not said again, what is left of several outcomes is', () => {
    const claims = 'a t supports fact a\nb t supports fact b\nc t contradicts fact c';
    const dossier = dossierOf(claims, { c000: 'differs', c001: 'matches', c002: 'matches' });
    const { supporting, contradicting, ...facts } = aboutThesis(
      dossier,
      defaultView,
      english.compare,
    )!.verdict;
    expect(say.answer({ ...facts, supporting: ['a', 'b'], contradicting: ['c'] }).slice(1)).toEqual([
      'Of two checked claims for it, one conflicts with published findings and one is confirmed.',
    ]);
    expect([supporting.length, contradicting.length]).toEqual([2, 1]);
  });

  test('what is quoted from others, or only predicted beside facts, is no ground of a side', () => {
    const claims =
      'a t supports fact a\nb t contradicts fact b\nb t contradicts fact somebody\nb t contradicts prediction b';
    const dossier = dossierOf(claims, { c001: 'matches', c002: 'unverifiable', c003: 'partly' });
    expect(firstSentence(dossier)).toBe(
      'Disputed: yes, according to a; no, according to b (the one checked claim against it is confirmed).',
    );
  });

  test('with how much of it conflicts', () => {
    const claims = 'a t supports fact a\na t supports fact a\nb t supports fact b';
    expect(firstSentence(dossierOf(claims, { c000: 'differs', c002: 'matches' }))).toBe(
      'Yes, according to a and b, but published findings conflict with one of two claims checked.',
    );
  });
});
