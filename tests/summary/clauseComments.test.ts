import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { clauseComments, mostCommented } from '#lib/summary/clauseComments.ts';
import { clauses } from '#lib/summary/clauses.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';

const harbour = harbourDossier();

/** Ids of the rows behind the comments on a clause. */
function commentIds(dossier: Dossier, instrument: string, category: string, view: Partial<View> = {}) {
  const filter = { ...defaultView, reference: true, ...view };
  const clause = clauses(dossier, filter).find(
    (each) => each.instrument === instrument && each.category === category,
  )!;
  const { readings, stances, claims, predictions, rowCount } = clauseComments(
    dossier,
    filter,
    english.compare,
  )(clause);
  return {
    readings: readings.map((at) => dossier.provisions[at]!.id),
    stances: stances.flatMap(({ rows }) => rows.map((at) => dossier.stances[at]!.id)),
    claims: claims.map((at) => dossier.claims[at]!.id),
    predictions: predictions.map((at) => dossier.claims[at]!.id),
    rowCount,
  };
}

test('a comment belongs to the clause, whichever of its provisions it names', () => {
  expect(commentIds(harbour, 'framework-2023', 'employment')).toMatchObject({
    readings: ['p-union-02'],
    claims: ['c-ledger-06', 'c-union-04'],
    predictions: [],
  });
});

test('predictions stand apart from what is claimed', () => {
  expect(commentIds(harbour, 'framework-2023', 'environment')).toMatchObject({
    claims: ['c-ledger-07'],
    predictions: ['c-digest-03'],
  });
});

test('stances on an issue about the clause go from support to opposition', () => {
  const filter = { ...defaultView, reference: true };
  const clause = clauses(harbour, filter).find(
    ({ instrument, category }) => instrument === 'framework-2023' && category === 'environment',
  )!;
  const { stances } = clauseComments(harbour, filter, english.compare)(clause);
  expect(stances.length).toBeGreaterThan(2);
  const values = stances.flatMap(({ value }) => value ?? []);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});

test('a comment does not count while its source is left out', () => {
  expect(commentIds(harbour, 'framework-2023', 'employment', { sourcesOff: ['union'] })).toMatchObject({
    readings: [],
    claims: ['c-ledger-06'],
  });
});

describe.each(['harbour', 'shipped'] as const)('the comments on every clause of the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbour : await shippedDossier();
  });

  test('equal a recount of the rows that point to it', () => {
    let all = 0;
    for (const { instrument, category } of clauses(dossier, { ...defaultView, reference: true })) {
      const own = dossier.provisions.filter(
        (row) => row.instrument === instrument && row.category === category,
      );
      const ids = new Set(own.map(({ id }) => id));
      const issues = new Set(dossier.issues.filter((row) => ids.has(row.provision)).map(({ id }) => id));
      const claims = dossier.claims.filter((row) => ids.has(row.provision));
      const expected = {
        readings: own.filter((row) => row.obligation === 'interpretation'),
        stances: dossier.stances.filter((row) => issues.has(row.issue)),
        claims: claims.filter((row) => row.type !== 'prediction'),
        predictions: claims.filter((row) => row.type === 'prediction'),
      };
      const found = commentIds(dossier, instrument, category);
      let count = 0;
      for (const [key, rows] of Object.entries(expected)) {
        expect(found[key as keyof typeof expected].toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        count += rows.length;
      }
      expect(found.rowCount).toBe(count);
      all += count;
    }
    expect(all).toBeGreaterThan(0);
  });

  test('and the clause with most of them do not depend on the order of the rows', () => {
    for (const seed of [1, 2]) {
      const shuffled = shuffleDossier(dossier, seed, ['actors', 'issues', 'sources']);
      const [before, after] = [dossier, shuffled].map((of) => {
        const all = clauses(of, defaultView);
        const first = mostCommented(all, clauseComments(of, defaultView, english.compare));
        return { ...commentIds(of, first!.instrument, first!.category), category: first!.category };
      });
      expect(after).toEqual(before);
    }
  });

  test('are most on the clause that is opened first', () => {
    const all = clauses(dossier, defaultView);
    const commentsOn = clauseComments(dossier, defaultView, english.compare);
    const most = Math.max(...all.map((clause) => commentsOn(clause).rowCount));
    expect(commentsOn(mostCommented(all, commentsOn)!).rowCount).toBe(most);
  });
});

test('where no clause is in force there is none to open', () => {
  expect(mostCommented([], clauseComments(harbour, defaultView, english.compare))).toBeNull();
});
