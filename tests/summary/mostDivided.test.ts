import { expect, test } from 'vitest';
import type { Actor } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { mostDivided, sidesOn } from '#lib/summary/mostDivided.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { recount } from '../stanceRecount.ts';

/** `port: 2 2 -1`: the steps of the actors a, b, c on an issue; `.` for none. */
function divisionIn(lines: readonly string[], change: (dossier: Dossier) => Dossier = (dossier) => dossier) {
  const rows = lines.flatMap((line) => {
    const [issue = '', steps = ''] = line.split(': ');
    return steps.split(' ').flatMap((step, i): SmallStance[] => {
      if (step === '.') return [];
      return [{ actor: 'abcdef'[i]!, issue, source: 'x', step: Number(step) as SmallStance['step'] }];
    });
  });
  const dossier = change(stanceDossier('x', 'a b c d e f', 'port fees', rows));
  return mostDivided(dossier, stanceCells(dossier, defaultView), [0, 1, 2, 3, 4, 5], [0, 1]);
}

const division = (...lines: readonly string[]) => divisionIn(lines);

test('the wider apart, the more divided', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 2 2 -2 -2')).toBe(1);
});

test('the more actors take sides, the more divided', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 1 1 1 -1 -1 -1')).toBe(1);
});

test('a quarrel of fewer than four is no division, nor is unity', () => {
  expect(division('port: 2 -2 0 0')).toBeNull();
  expect(division('port: 2 2 2 1 1')).toBeNull();
});

test('authors, media and unnamed groups are on no side, unless the dossier says that they are parties', () => {
  const lines = ['port: 2 2 -2 -2', 'fees: 1 1 1 -1 -1 -1'];
  const withObservers = (role: Actor['role']) => (dossier: Dossier) => ({
    ...dossier,
    actors: dossier.actors.map((actor, at) =>
      at === 2 || at === 3 ? { ...actor, kind: 'author' as const, role } : actor,
    ),
  });
  // Without c and d two are for the port and nobody is against it.
  expect(divisionIn(lines, withObservers(''))).toBe(1);
  expect(divisionIn(lines, withObservers('party'))).toBe(division(...lines));
});

test('what is the case divides nobody', () => {
  const assessed = (dossier: Dossier) => ({
    ...dossier,
    issues: dossier.issues.map((issue) => ({ ...issue, kind: 'assessment' as const })),
  });
  expect(divisionIn(['port: 2 2 -2 -2'], assessed)).toBeNull();
});

test('of two alike it is the first', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 1 1 -1 -1')).toBe(0);
});

test('the sides are those of a recount in both dossiers', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    const all = dossier.actors.map((_, at) => at);
    const issues = dossier.issues.map((_, at) => at);
    const cells = stanceCells(dossier, defaultView);
    const found = mostDivided(dossier, cells, all, issues)!;
    const sides = sidesOn(dossier, cells, all, found);
    const pairs = (issue: string) => {
      const values = dossier.actors
        .filter(
          ({ kind, role }) =>
            (role || (/^(state|organisation|person)$/.test(kind) ? 'party' : '')) === 'party',
        )
        .map((actor) => recount(dossier, actor.id, issue).value)
        .filter((value) => value !== null);
      let sum = 0;
      values.forEach((a, i) => values.slice(i + 1).forEach((b) => (sum += Math.abs(a - b))));
      return { values, depth: values.length < 2 ? 0 : (2 * sum) / (values.length - 1) };
    };
    const divided = issues.filter((at) => {
      if (dossier.issues[at]!.kind === 'assessment') return false;
      const { values } = pairs(dossier.issues[at]!.id);
      const [plus, minus] = [values.filter((v) => v > 0).length, values.filter((v) => v < 0).length];
      return plus > 0 && minus > 0 && plus + minus >= 4;
    });
    const deepest = Math.max(...divided.map((at) => pairs(dossier.issues[at]!.id).depth));
    const { values, depth } = pairs(dossier.issues[found]!.id);
    expect(depth).toBeCloseTo(deepest);
    expect(sides.support).toHaveLength(values.filter((value) => value > 0).length);
    expect(sides.oppose).toHaveLength(values.filter((value) => value < 0).length);
  }
});

test('of those told of alike on a side the strongest come first, and who is told of in opposite ways is on none', () => {
  const steps = { a: 1, b: 2, c: -1, d: -2, e: 0 } as const;
  const rows: SmallStance[] = Object.entries(steps).map(([actor, step]) => ({
    actor,
    issue: 'port',
    source: 'x',
    step,
  }));
  rows.push({ actor: 'f', issue: 'port', source: 'x', step: 1 });
  rows.push({ actor: 'f', issue: 'port', source: 'x', step: -1 });
  const dossier = stanceDossier('x', 'a b c d e f g', 'port', rows);
  expect(sidesOn(dossier, stanceCells(dossier, defaultView), [0, 1, 2, 3, 4, 5, 6], 0)).toEqual({
    support: [1, 0],
    oppose: [3, 2],
    neutral: [4],
    split: [5],
  });
});

test('on a side those come first whom most sources place there, then those of whom most is known, however strongly', () => {
  const on = (issue: string, actor: string, step: number, sources: string): SmallStance[] =>
    sources.split(' ').map((source) => ({ actor, issue, source, step: step as SmallStance['step'] }));
  const rows = [
    ...on('port', 'loud', -2, 'x'),
    ...on('port', 'known', -1, 'x'),
    ...on('fees', 'known', 1, 'x'),
    ...on('port', 'told', -1, 'x y'),
  ];
  const dossier = stanceDossier('x y', 'loud known told', 'port fees', rows);
  const all = dossier.actors.map((_, at) => at);
  const { oppose } = sidesOn(dossier, stanceCells(dossier, defaultView), all, 0);
  expect(oppose.map((at) => dossier.actors[at]!.id)).toEqual(['told', 'known', 'loud']);
});
