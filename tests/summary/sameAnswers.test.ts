import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { comparePairs } from '#lib/summary/comparison.ts';
import { measureOf } from '#lib/summary/measureOf.ts';
import { pairsByAnswers, sameAnswers } from '#lib/summary/sameAnswers.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

type Answer = SmallStance & { readonly item: string };

function votes(rows: readonly Answer[]): Dossier {
  const dossier = stanceDossier('a b', 'p q r', 'x y', rows);
  return {
    ...dossier,
    info: { ...dossier.info, rows: 'observations' },
    stances: dossier.stances.map((row, i) => ({ ...row, item: rows[i]!.item })),
  };
}

test('the share of same answers equals a count of the items that both answered', () => {
  const answer = fc.record({
    actor: fc.constantFrom('p', 'q', 'r'),
    item: fc.integer({ min: 0, max: 8 }).map(String),
    step: fc.constantFrom(-1, 0, 1),
  });
  const once = fc.uniqueArray(answer, { selector: ({ actor, item }) => `${actor} ${item}`, maxLength: 25 });
  fc.assert(
    fc.property(once, (answers) => {
      const rows = answers.map((each) => ({
        ...each,
        issue: Number(each.item) % 2 ? 'x' : 'y',
        source: 'a',
      }));
      const dossier = votes(rows as Answer[]);
      const cells = stanceCells(dossier, defaultView);
      const alike = sameAnswers(dossier, cells, [0, 1, 2]);
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [0, 2],
      ] as const) {
        const of = (at: number) => answers.filter(({ actor }) => actor === 'pqr'[at]);
        const both = of(a).flatMap((one) =>
          of(b)
            .filter(({ item }) => item === one.item)
            .map((other) => [one, other]),
        );
        expect(alike(a, b)).toEqual({
          items: both.length,
          same: both.filter(([one, other]) => one!.step === other!.step).length,
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('an item that stands under two issues counts once, and of several answers of an actor that of most', () => {
  const row = (actor: string, issue: string, step: -1 | 1, item = '7'): Answer => {
    return { actor, issue, source: 'a', step, item };
  };
  const dossier = votes([
    ...[row('p', 'x', 1), row('p', 'y', 1), row('q', 'x', 1), row('q', 'y', 1)],
    ...[row('r', 'x', -1), row('r', 'x', -1), row('r', 'x', 1)],
  ]);
  const alike = sameAnswers(dossier, stanceCells(dossier, defaultView), [0, 1, 2]);
  expect([alike(0, 1), alike(0, 2)]).toEqual([
    { items: 1, same: 1 },
    { items: 1, same: 0 },
  ]);
});

test('of readings an item is an issue, and the usual measure is the gap', () => {
  const dossier = stanceDossier('a', 'p q', 'x y z', [
    { actor: 'p', issue: 'x', source: 'a', step: 2 },
    { actor: 'p', issue: 'y', source: 'a', step: 1 },
    { actor: 'q', issue: 'x', source: 'a', step: 2 },
    { actor: 'q', issue: 'y', source: 'a', step: -1 },
    { actor: 'q', issue: 'z', source: 'a', step: -1 },
  ]);
  const cells = stanceCells(dossier, defaultView);
  const pairs = comparePairs(cells, [0, 1], [0, 1, 2]);
  const [pair] = pairsByAnswers(pairs, sameAnswers(dossier, cells, [0, 1]));
  expect(pair).toMatchObject({ items: 2, distance: 2, gap: 1 });
  expect([measureOf(dossier, ''), measureOf(dossier, 'same')]).toEqual(['distance', 'same']);
});
