import { sourceName } from '#lib/evidence/citation.ts';
import type { Outcome } from '#lib/model/reference.ts';
import { isDocument } from '#lib/model/source.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { countErrors } from '#lib/summary/faults.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { timesPublished } from '#lib/summary/timesPublished.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { ratedBy, ratedOf } from '#lib/summary/ratings.ts';
import { rowsOf, type CheckContext } from './read.ts';

/** How many statements are rated false, or how many errors there are in how many sources, and the largest; where there is none, how the statements came out. */
export function finding(context: CheckContext): FindingOf<'fact-checks'> {
  const { dossier, words, data } = context;
  const { statements, faults } = data;
  const amount = (verdict: Outcome) => statements.filter((each) => each.verdict === verdict).length;
  const all = statements.length;
  const wrong = statements.filter(({ verdict }) => isWrong(verdict));
  if (data.ratings.length > 0) {
    // Where none is called false, the commonest verdict is told.
    const alike = wrong.length > 0 ? wrong : mostAlike(statements);
    const as = ratedOf(data.ratings, alike[0]!.verdict)!;
    const by = ratedBy(alike, (id) => data.references.get(id)?.publisher ?? '');
    const facts = { amount: alike.length, all, unplaced: amount('unplaced'), as, by };
    return { kind: 'rated', facts, rests: rowsOf(alike) };
  }
  if (faults.length > 0) {
    const roots = (of: readonly { readonly source: string }[]) =>
      new Set(of.map(({ source }) => rootSource(dossier, source))).size;
    const sources = roots(faults);
    const facts = {
      errors: countErrors(faults),
      sources,
      checkedSources: roots(statements),
      source: sources === 1 ? sourceName(words, dossier, faults[0]!.source) : '',
      onlyDocuments: statements.every(({ source }) =>
        isDocument(dossier.sources[sourcePlace(dossier, source)]!),
      ),
      magnitude: countErrors(
        faults.filter(({ findings }) => findings.some(({ verdict }) => verdict === 'magnitude_error')),
      ),
      largest: largestOf(context),
    };
    return { kind: 'errors', facts, rests: rowsOf(wrong) };
  }
  const facts = {
    all,
    matches: amount('matches'),
    partly: amount('partly'),
    disputed: amount('disputed'),
    denied: amount('denied'),
    open: amount('unverifiable'),
    unplaced: amount('unplaced'),
  };
  return { kind: 'sound', facts, rests: rowsOf(statements) };
}

/** The statements of the verdict that most have. */
function mostAlike(statements: readonly CheckedStatement[]): readonly CheckedStatement[] {
  const groups = [...groupBy(statements, ({ verdict }) => verdict).values()];
  return groups.reduce((most, each) => (each.length > most.length ? each : most));
}

/** The figure furthest from what was published, where one is out by orders of magnitude. */
function largestOf({ dossier, data }: CheckContext) {
  const candidates = data.statements.flatMap(({ table, at, errors }) =>
    errors.flatMap((check) => {
      const times = check.verdict === 'magnitude_error' ? timesPublished(dossier, check) : null;
      if (table !== 'figures' || times === null) return [];
      const reported = dossier.figures[at]!;
      const published = data.references.get(check.reference)!.value!;
      return [{ label: reported.label, reported, published, size: Math.abs(Math.log(times)) }];
    }),
  );
  return candidates.sort((a, b) => b.size - a.size)[0] ?? null;
}
