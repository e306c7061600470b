import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { mostDivided } from '#lib/summary/mostDivided.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';
import { recount } from '../stanceRecount.ts';

/** `port: 2 2 -1`: the steps of the actors a, b, c on an issue; `.` for none. */
function division(...lines: readonly string[]) {
  const rows = lines.flatMap((line) => {
    const [issue = '', steps = ''] = line.split(': ');
    return steps.split(' ').flatMap((step, i): SmallStance[] => {
      if (step === '.') return [];
      return [{ actor: 'abcdef'[i]!, issue, source: 'x', step: Number(step) as SmallStance['step'] }];
    });
  });
  const dossier = stanceDossier('x', 'a b c d e f', 'port fees', rows);
  return mostDivided(stanceCells(dossier, defaultView), [0, 1, 2, 3, 4, 5], [0, 1]);
}

test('the wider apart, the more divided', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 2 2 -2 -2')).toEqual({ issue: 1, support: 2, oppose: 2 });
});

test('the more actors take sides, the more divided', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 1 1 1 -1 -1 -1')?.issue).toBe(1);
});

test('a quarrel of fewer than four is no division, nor is unity', () => {
  expect(division('port: 2 -2 0 0')).toBeNull();
  expect(division('port: 2 2 2 1 1')).toBeNull();
});

test('of two alike it is the first', () => {
  expect(division('port: 1 1 -1 -1', 'fees: 1 1 -1 -1')?.issue).toBe(0);
});

test('the sides are those of a recount in both dossiers', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    const all = dossier.actors.map((_, at) => at);
    const issues = dossier.issues.map((_, at) => at);
    const found = mostDivided(stanceCells(dossier, defaultView), all, issues)!;
    const pairs = (issue: string) => {
      const values = dossier.actors
        .map((actor) => recount(dossier, actor.id, issue).value)
        .filter((value) => value !== null);
      let sum = 0;
      values.forEach((a, i) => values.slice(i + 1).forEach((b) => (sum += Math.abs(a - b))));
      return { values, depth: values.length < 2 ? 0 : (2 * sum) / (values.length - 1) };
    };
    const divided = issues.filter((at) => {
      const { values } = pairs(dossier.issues[at]!.id);
      const [plus, minus] = [values.filter((v) => v > 0).length, values.filter((v) => v < 0).length];
      return plus > 0 && minus > 0 && plus + minus >= 4;
    });
    const deepest = Math.max(...divided.map((at) => pairs(dossier.issues[at]!.id).depth));
    const { values, depth } = pairs(dossier.issues[found.issue]!.id);
    expect(depth).toBeCloseTo(deepest);
    expect(found.support).toBe(values.filter((value) => value > 0).length);
    expect(found.oppose).toBe(values.filter((value) => value < 0).length);
  }
});
