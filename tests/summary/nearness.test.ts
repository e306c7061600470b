import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { nearness } from '#lib/summary/nearness.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { recount } from '../stanceRecount.ts';

test('is a recount for every pair of actors of both dossiers', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    const cells = stanceCells(dossier, defaultView);
    const values = dossier.actors.map((actor) =>
      dossier.issues.map((issue) => recount(dossier, actor.id, issue.id).value),
    );
    dossier.actors.forEach((_, actor) => {
      const near = new Map(
        nearness(dossier, cells, actor, english.compare).map((other) => [other.actor, other]),
      );
      dossier.actors.forEach((__, other) => {
        const gaps = dossier.issues.flatMap((___, issue) => {
          const [a, b] = [values[actor]![issue]!, values[other]![issue]!];
          return a === null || b === null ? [] : [Math.abs(a - b)];
        });
        const said = near.get(other);
        if (other === actor || gaps.length < 2) expect(said).toBeUndefined();
        else {
          expect(said?.shared).toBe(gaps.length);
          expect(said?.distance).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length);
        }
      });
    });
  }
});

test('goes from the nearest to the furthest, in ties from the most shared issues down', () => {
  const stance = (actor: string, issue: string, step: number): SmallStance => ({
    actor,
    issue,
    source: 'x',
    step: step as SmallStance['step'],
  });
  const rows = [
    ...['p', 'q', 'r'].map((issue) => stance('me', issue, 1)),
    ...['p', 'q'].map((issue) => stance('two', issue, 2)),
    ...['p', 'q', 'r'].map((issue) => stance('three', issue, 2)),
    ...['p', 'q'].map((issue) => stance('foe', issue, -2)),
    stance('once', 'p', 1),
  ];
  const dossier = stanceDossier('x', 'foe two three once me', 'p q r', rows);
  const names = (of: typeof dossier) => {
    const me = of.actors.findIndex(({ id }) => id === 'me');
    return nearness(of, stanceCells(of, defaultView), me, english.compare).map(
      ({ actor }) => of.actors[actor]?.id,
    );
  };
  expect(names(dossier)).toEqual(['three', 'two', 'foe']);
  expect(names(shuffleDossier(dossier, 5))).toEqual(['three', 'two', 'foe']);
});
