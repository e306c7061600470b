import { describe, expect, test } from 'vitest';
import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { chooseActors } from '#lib/summary/chooseActors.ts';
import { nearestAndFurthest, neighbours } from '#lib/summary/nearness.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { recount } from '../stanceRecount.ts';

test('is a recount for every actor of both dossiers, by the parties that share three issues or one', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    const cells = stanceCells(dossier, defaultView);
    const values = dossier.actors.map((actor) =>
      dossier.issues.map((issue) => recount(dossier, actor.id, issue.id).value),
    );
    dossier.actors.forEach((_, actor) => {
      const gapsTo = dossier.actors.map((__, other) =>
        dossier.issues.flatMap((___, issue) => {
          const [a, b] = [values[actor]![issue]!, values[other]![issue]!];
          return other === actor || a === null || b === null ? [] : [Math.abs(a - b)];
        }),
      );
      const partiesWith = (least: number) =>
        gapsTo.flatMap((gaps, at) => (isParty(dossier.actors[at]!) && gaps.length >= least ? [at] : []));
      const least = partiesWith(3).length > 0 ? 3 : 1;
      const said = neighbours(dossier, cells, actor, english.compare);
      if (partiesWith(1).length === 0) return expect(said.parties).toBe(false);
      expect(said).toMatchObject({ least, parties: true });
      expect(said.others.map((other) => other.actor).toSorted((a, b) => a - b)).toEqual(partiesWith(least));
      for (const { actor: other, distance, shared } of said.others) {
        const gaps = gapsTo[other]!;
        expect(shared).toBe(gaps.length);
        expect(distance).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length);
      }
    });
  }
});

test('names the one furthest away that the comparison of two actors begins with', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    const cells = stanceCells(dossier, defaultView);
    dossier.actors.forEach(({ id }, actor) => {
      const { others, least } = neighbours(dossier, cells, actor, english.compare);
      const compared = chooseActors(dossier, cells, { actors: [id] }, english.compare);
      expect(compared.actors.length).toBe(others.length > 0 ? 2 : 1);
      if (others.length === 0) return;
      expect(compared.least).toBe(least);
      const chosen = others.find((other) => other.actor === compared.actors[1])!;
      expect(chosen.distance).toBeCloseTo(others.at(-1)!.distance);
    });
  }
});

describe('the others of an actor', () => {
  const stance = (actor: string, issue: string, step: number): SmallStance => ({
    actor,
    issue,
    source: 'x',
    step: step as SmallStance['step'],
  });
  const on = (actor: string, issues: string, step: number) =>
    issues.split(' ').map((issue) => stance(actor, issue, step));
  const dossier = stanceDossier('x', 'foe two three few me', 'p q r s', [
    ...on('me', 'p q r s', 1),
    ...on('two', 'p q r', 2),
    ...on('three', 'p q r s', 2),
    ...on('foe', 'p q r', -2),
    ...on('few', 'p q', 1),
  ]);
  const of = (some: Dossier) => {
    const me = some.actors.findIndex(({ id }) => id === 'me');
    const ids = (all: readonly { actor: number }[]) => all.map(({ actor }) => some.actors[actor]?.id);
    const { nearest, furthest } = nearestAndFurthest(
      some,
      stanceCells(some, defaultView),
      me,
      3,
      english.compare,
    );
    return [ids(nearest.listed), ids(furthest.listed)];
  };

  test('go from the nearest to the furthest, in ties from the most shared issues down', () => {
    expect(of(dossier)).toEqual([['three', 'two'], ['foe']]);
    expect(of(shuffleDossier(dossier, 5))).toEqual([['three', 'two'], ['foe']]);
  });

  test('are media and authors only where no party shares an issue', () => {
    const withMedia = (...ids: readonly string[]) => ({
      ...dossier,
      actors: dossier.actors.map((actor) =>
        ids.includes(actor.id) ? { ...actor, kind: 'media' as const } : actor,
      ),
    });
    expect(of(withMedia('three'))).toEqual([['two'], ['foe']]);
    expect(of(withMedia('two', 'three', 'foe', 'few'))).toEqual([['three', 'two'], ['foe']]);
  });
});

describe('those who stand equally far', () => {
  /** What the page of `me` lists, where each other is as many halves of a step away as its digit says. */
  const listsOf = (digits: string) => {
    const others = [...digits].map((digit, at) => ({ id: `o${at}`, away: Number(digit) }));
    const pairs: [string, number][] = [
      ['me', 0],
      ...others.map(({ id, away }): [string, number] => [id, away]),
    ];
    const rows = pairs.flatMap(([actor, away]) =>
      ['p', 'q', 'r', 's'].map((issue, at): SmallStance => ({
        actor,
        issue,
        source: 'x',
        step: Math.min(2, Math.max(-2, Math.floor((away + (at % 2)) / 2))) as SmallStance['step'],
      })),
    );
    const some = stanceDossier('x', pairs.map(([id]) => id).join(' '), 'p q r s', rows);
    const cells = stanceCells(some, defaultView);
    const { nearest, areClose, furthest, areAlike } = nearestAndFurthest(some, cells, 0, 3, english.compare);
    const digitsOf = ({ listed }: typeof nearest) => listed.map(({ distance }) => 2 * distance).join('');
    return {
      areClose,
      ends: [digitsOf(nearest), nearest.alike, digitsOf(furthest), furthest.alike, areAlike],
    };
  };
  const ends = (digits: string) => listsOf(digits).ends;

  test('are neither the nearest nor the furthest where nobody stands otherwise', () => {
    expect(ends('1111')).toEqual(['111', 1, '', 0, true]);
    expect(ends('1')).toEqual(['1', 0, '', 0, false]);
  });

  test('are counted where they are more than a list holds', () => {
    expect(ends('11111334')).toEqual(['111', 2, '433', 0, false]);
    expect(ends('0133333')).toEqual(['01', 0, '333', 2, false]);
  });

  test('are never on both sides', () => {
    expect(ends('011')).toEqual(['0', 0, '11', 0, false]);
    expect(ends('0112')).toEqual(['0', 0, '2', 0, false]);
    expect(ends('0012')).toEqual(['00', 0, '21', 0, false]);
  });

  test('are not called close from more than a step on, and listed as nearest only where nobody is close', () => {
    expect(listsOf('0344')).toEqual({ areClose: true, ends: ['0', 0, '44', 0, false] });
    expect(listsOf('2344')).toEqual({ areClose: true, ends: ['2', 0, '44', 0, false] });
    expect(listsOf('3344')).toEqual({ areClose: false, ends: ['33', 0, '44', 0, false] });
    expect(listsOf('33')).toEqual({ areClose: false, ends: ['33', 0, '', 0, true] });
  });
});
