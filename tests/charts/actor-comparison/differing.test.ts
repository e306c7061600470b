import { expect, test } from 'vitest';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier } from '../../smallDossier.ts';

/** Legend and notes of two actors, of whom `b` has the steps of `rows`, each with its source. */
function toldOf(...rows: readonly (readonly [source: string, issue: string, step: -1 | 1 | 2])[]): string {
  const ofB = rows.map(([source, issue, step]) => ({ actor: 'b', issue, source, step }));
  const ofA = ['port', 'fees'].map((issue) => ({ actor: 'a', issue, source: 'x', step: -1 as const }));
  const dossier = stanceDossier('x y', 'a b', 'port fees', [...ofA, ...ofB]);
  const view = { ...defaultView, actors: ['a', 'b'] };
  const chart = actorComparison.prepare(dossier, view, english, 'full');
  return [...chart.legend(lightTheme).map(({ label }) => label), ...chart.notes].join(' ');
}

test('positions that rest on one source each differ by passage, others by source', () => {
  const [one, several] = [
    toldOf(['x', 'port', 1], ['x', 'port', 2], ['x', 'fees', 1], ['x', 'fees', -1]),
    toldOf(['x', 'port', 1], ['y', 'port', 2], ['x', 'fees', 1], ['y', 'fees', -1]),
  ];
  expect(one).toContain('range across passages');
  expect(one).toContain('≠ passages conflict: no position');
  expect(one).toContain('Where passages differ');
  expect(one).not.toMatch(/sources/);
  expect(several).toContain('range across sources');
  expect(several).toContain('≠ sources conflict: no position');
  expect(several).toContain('Where sources differ');
});
