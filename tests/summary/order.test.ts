import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Step } from '#lib/model/stance.ts';
import { defaultView, orders, type Order } from '#lib/model/view.ts';
import { actorsByName, distance, mean, orderActors, orderIssues, polarisation } from '#lib/summary/order.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shuffleDossier } from '../shuffleDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

/** One line for each actor: its steps on the issues x, y, z; a dot where nothing is known. */
function matrix(actors: string, table: string): Dossier {
  const ids = actors.split(' ').map((word) => word.split(':')[0] ?? '');
  const rows = table.split('|').flatMap((line, at): SmallStance[] =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((cell, i) =>
        cell === '.'
          ? []
          : [{ actor: ids[at] ?? '', issue: 'xyz'[i] ?? '', source: 'a', step: Number(cell) as Step }],
      ),
  );
  return stanceDossier('a', actors, 'x:one y:two z:one', rows);
}

function actorIds(dossier: Dossier, order: Order, grouped = false): string {
  const cells = stanceCells(dossier, defaultView);
  return orderActors(dossier, cells, order, grouped, english.compare)
    .map((at) => dossier.actors[at]?.id)
    .join(' ');
}

function issueIds(dossier: Dossier, order: Order): string {
  const cells = stanceCells(dossier, defaultView);
  return orderIssues(dossier, cells, order, english.compare)
    .map((at) => dossier.issues[at]?.id)
    .join(' ');
}

describe('the order of actors', () => {
  const dossier = matrix('d:n b:s c:n a:s e:n', '0 0 0 | -2 2 . | 2 2 1 | . . . | -1 -1 -2');

  test.each<[Order, string]>([
    ['given', 'd b c a e'],
    ['name', 'a b c d e'],
    ['group', 'c d e a b'],
    ['mean', 'c b d e a'],
    ['polarisation', 'b c e d a'],
  ])('%s', (order, expected) => {
    expect(actorIds(dossier, order)).toBe(expected);
  });

  test('by name needs no positions', () => {
    const harbour = harbourDossier();
    const cells = stanceCells(harbour, defaultView);
    expect(actorsByName(harbour, english.compare)).toEqual(
      orderActors(harbour, cells, 'name', false, english.compare),
    );
  });

  test('by similarity goes from the most supportive end to the other and closes with those nobody knows', () => {
    const line = matrix('d b c a e', '-1 -1 -1 | 2 2 2 | -2 -2 . | . . . | 1 1 1');
    expect(actorIds(line, 'similarity')).toBe('b e d c a');
  });

  test('by similarity puts like beside like', () => {
    const alike = matrix('a b c d', '2 2 2 | -2 -2 -2 | 2 2 1 | -2 -1 -2');
    expect(['a c d b', 'c a d b', 'a c b d', 'c a b d']).toContain(actorIds(alike, 'similarity'));
  });

  test('keeps blocs together where asked, the one of which most is known first', () => {
    expect(actorIds(dossier, 'mean', true)).toBe('c d e b a');
    expect(actorIds(dossier, 'given', true)).toBe('d c e b a');
    const other = matrix('d:n b:s c:n a:s', '0 . . | 1 1 1 | 2 . . | . . 1');
    expect(actorIds(other, 'name', true)).toBe('a b c d');
    expect(actorIds(other, 'mean', true)).toBe('a b c d');
  });

  test('breaks ties by name and a tie of names by id', () => {
    const tied = matrix('q p', '1 1 1 | 1 1 1');
    expect(actorIds(tied, 'mean')).toBe('p q');
    const namesakes = { ...tied, actors: tied.actors.map((actor) => ({ ...actor, short_name: 'Same' })) };
    for (const order of ['name', 'group', 'mean', 'polarisation'] as const) {
      expect(actorIds(namesakes, order)).toBe('p q');
    }
  });

  test('takes a split cell for no value at all', () => {
    const split = stanceDossier('a b', 'p q', 'x', [
      { actor: 'p', issue: 'x', source: 'a', step: -2 },
      { actor: 'p', issue: 'x', source: 'b', step: 2 },
      { actor: 'q', issue: 'x', source: 'a', step: -1 },
    ]);
    expect(actorIds(split, 'mean')).toBe('q p');
  });
});

describe('the order of issues', () => {
  const dossier = matrix('a b', '-2 2 1 | -1 -2 1');

  test.each<[Order, string]>([
    ['given', 'x y z'],
    ['name', 'x y z'],
    ['group', 'x z y'],
    ['mean', 'z y x'],
    ['polarisation', 'y x z'],
  ])('%s', (order, expected) => {
    expect(issueIds(dossier, order)).toBe(expected);
  });
});

const values = fc.array(fc.option(fc.constantFrom(...steps)), { maxLength: 8 });

describe('polarisation', () => {
  test('is 0 where all agree, 4 for a pair at the ends and unknown for one alone', () => {
    expect(polarisation([1, 1, 1])).toBe(0);
    expect(polarisation([-2, null, 2])).toBe(4);
    expect(polarisation([2, null])).toBeNull();
    expect(polarisation([])).toBeNull();
  });

  test('is the mean absolute difference of all pairs', () => {
    fc.assert(
      fc.property(values, (line) => {
        const known = line.filter((value) => value !== null);
        const pairs = known.flatMap((a, i) => known.slice(i + 1).map((b) => Math.abs(a - b)));
        const expected = pairs.length ? pairs.reduce((sum, value) => sum + value, 0) / pairs.length : null;
        if (expected === null) expect(polarisation(line)).toBeNull();
        else expect(polarisation(line)).toBeCloseTo(expected, 10);
      }),
    );
  });
});

test('a mean leaves out what is not known', () => {
  expect(mean([2, null, 1])).toBe(1.5);
  expect(mean([null])).toBeNull();
});

test('a distance is taken over what both are known on', () => {
  expect(distance([2, null, 0], [-2, 1, 1])).toBe(2.5);
  expect(distance([null, 1], [1, null])).toBeNull();
});

const smallMatrix = fc.array(
  fc.record({
    actor: fc.constantFrom('p', 'q', 'r', 's', 't'),
    issue: fc.constantFrom('x', 'y', 'z'),
    source: fc.constantFrom('a', 'b'),
    step: fc.constantFrom(...steps),
  }),
  { maxLength: 20 },
);

describe('any order', () => {
  test('holds every actor once, whatever is known', () => {
    fc.assert(
      fc.property(smallMatrix, fc.constantFrom(...orders), fc.boolean(), (rows, order, grouped) => {
        const dossier = stanceDossier('a b', 'p:n q:s r:n s: t:s', 'x y z', rows);
        expect(actorIds(dossier, order, grouped).split(' ').toSorted().join(' ')).toBe('p q r s t');
      }),
    );
  });

  test('grouped, is that of the blocs by what is known of them, with the members of each as they were', () => {
    fc.assert(
      fc.property(smallMatrix, fc.constantFrom(...orders), (rows, order) => {
        const dossier = stanceDossier('a b', 'p:n q:s r:n s: t:s', 'x y z', rows);
        const blocOf = (id: string) => dossier.actors.find((actor) => actor.id === id)?.bloc ?? '';
        const ungrouped = actorIds(dossier, order).split(' ');
        const cells = stanceCells(dossier, defaultView).cells;
        const knownOf = (bloc: string) =>
          cells.filter((cell) => cell.value !== null && dossier.actors[cell.actor]?.bloc === bloc).length;
        const blocs = ['', 'n', 's'].toSorted((a, b) => knownOf(b) - knownOf(a));
        const expected = blocs.flatMap((bloc) => ungrouped.filter((id) => blocOf(id) === bloc));
        expect(actorIds(dossier, order, true).split(' ')).toEqual(expected);
      }),
    );
  });

  test('but the one as given does not depend on the order of the files', () => {
    const byValues = orders.filter((order) => order !== 'given');
    fc.assert(
      fc.property(smallMatrix, fc.constantFrom(...byValues), fc.nat(1000), (rows, order, seed) => {
        const dossier = stanceDossier('a b', 'p:n q:s r:n s: t:s', 'x y z', rows);
        const shuffled = shuffleDossier(dossier, seed);
        expect(actorIds(shuffled, order, true)).toBe(actorIds(dossier, order, true));
        expect(issueIds(shuffled, order)).toBe(issueIds(dossier, order));
      }),
    );
    const harbour = harbourDossier();
    for (const order of byValues) {
      expect(actorIds(shuffleDossier(harbour, 5), order)).toBe(actorIds(harbour, order));
    }
  });

  test('by similarity has its more supportive end on top', () => {
    fc.assert(
      fc.property(smallMatrix, (rows) => {
        const dossier = stanceDossier('a b', 'p q r s t', 'x y z', rows);
        const cells = stanceCells(dossier, defaultView);
        const means = orderActors(dossier, cells, 'similarity', false, english.compare)
          .map((actor) => mean(dossier.issues.map((_, issue) => cells.at(actor, issue).value)))
          .filter((value) => value !== null);
        if (means.length > 1) expect(means[0]).toBeGreaterThanOrEqual(means.at(-1)!);
      }),
    );
  });
});
