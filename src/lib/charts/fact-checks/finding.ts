import { timesAsLarge } from '#lib/model/figure.ts';
import type { Verdict } from '#lib/model/reference.ts';
import { isDocument } from '#lib/model/source.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { countErrors } from '#lib/summary/faults.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import type { CheckContext } from './read.ts';

/** How many errors there are in how many sources, and the largest; where there is none, how the statements came out. */
export function finding(context: CheckContext): FindingOf<'fact-checks'> {
  const { dossier, data } = context;
  const { statements, faults } = data;
  const amount = (verdict: Verdict) => statements.filter((each) => each.verdict === verdict).length;
  const all = statements.length;
  if (faults.length > 0) {
    const facts = {
      errors: countErrors(faults),
      sources: new Set(faults.map(({ source }) => rootSource(dossier, source))).size,
      onlyDocuments: faults.every(({ source }) => isDocument(dossier.sources[sourcePlace(dossier, source)]!)),
      magnitude: countErrors(
        faults.filter(({ findings }) => findings.some(({ verdict }) => verdict === 'magnitude_error')),
      ),
      largest: largestOf(context),
    };
    const wrong = statements.filter(({ verdict }) => isWrong(verdict));
    return { kind: 'errors', facts, rests: wrong.map(rowOf) };
  }
  const facts = {
    all,
    matches: amount('matches'),
    partly: amount('partly'),
    denied: amount('denied'),
    open: amount('unverifiable'),
  };
  return { kind: 'sound', facts, rests: statements.map(rowOf) };
}

/** The figure furthest from what was published, where one is out by orders of magnitude. */
function largestOf({ dossier, data }: CheckContext) {
  const candidates = data.statements.flatMap(({ table, at, checks }) => {
    if (table !== 'figures') return [];
    const figure = dossier.figures[at]!;
    return checks
      .filter(({ verdict }) => verdict === 'magnitude_error')
      .flatMap(({ reference }) => {
        const published = data.references.get(reference);
        const times =
          published?.unit === figure.unit ? timesAsLarge(figure.value, published.value ?? 0) : null;
        if (times === null) return [];
        return [
          {
            label: figure.label,
            reported: figure,
            published: published!.value!,
            size: Math.abs(Math.log(times)),
          },
        ];
      });
  });
  const [largest] = candidates.sort((a, b) => b.size - a.size);
  return largest ?? null;
}

function rowOf({ table, at }: CheckedStatement) {
  return { table, at };
}
