import { outcomes, type Outcome } from '#lib/model/reference.ts';
import type { CheckedStatement } from './checkedStatements.ts';
import { isWrong } from './verdicts.ts';

/** The words in which statements of one outcome were judged, as printed, those of most statements first. */
export interface RatedFacts {
  readonly outcome: Outcome;
  readonly words: readonly { readonly rating: string; readonly statements: number }[];
}

/** By outcome, that which conflicts first; each statement counts by its worst check. */
export function ratings(statements: readonly CheckedStatement[]): RatedFacts[] {
  return outcomes
    .toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
    .flatMap((outcome): RatedFacts | [] => {
      const counts = new Map<string, number>();
      for (const { verdict, checks } of statements) {
        const rating = checks[0]?.rating ?? '';
        if (verdict === outcome && rating !== '') counts.set(rating, (counts.get(rating) ?? 0) + 1);
      }
      const words = [...counts].map(([rating, amount]) => ({ rating, statements: amount }));
      return words.length === 0 ? [] : { outcome, words: words.sort((a, b) => b.statements - a.statements) };
    });
}

/** Those of one outcome, without a word if no statement has it; null where statements are not judged in words. */
export function ratedOf(all: readonly RatedFacts[], outcome: Outcome): RatedFacts | null {
  if (all.length === 0) return null;
  return all.find((each) => each.outcome === outcome) ?? { outcome, words: [] };
}

/** Those who gave the verdicts on some statements, those of most statements first. */
export function ratedBy(
  statements: readonly CheckedStatement[],
  publisherOf: (reference: string) => string,
): string[] {
  const counts = new Map<string, number>();
  for (const { checks } of statements) {
    const publisher = publisherOf(checks[0]?.reference ?? '');
    if (publisher !== '') counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
}
