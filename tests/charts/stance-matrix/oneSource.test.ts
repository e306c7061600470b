import { expect, test } from 'vitest';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';

const row = (actor: string, issue: string, source: string, step: SmallStance['step'] = 1): SmallStance => ({
  ...{ actor, issue, source, step },
});
const matrix = (sources: string, ...rows: readonly SmallStance[]) => {
  const dossier = stanceDossier(sources, 'a b', 'port fees', rows);
  return stanceMatrix.prepare(dossier, { ...defaultView, allIssues: true, allActors: true }, english);
};
const saidOf = (chart: ReturnType<typeof matrix>) =>
  [
    ...chart.legend(lightTheme).map(({ label }) => label),
    ...chart.notes,
    chart.description.long,
    ...chart.table.columns.map(({ label }) => label),
    ...chart.table.rows.map(({ key }) => chart.sentence(key)),
  ].join(' ');
const single = english.of('stances').legend.single;

test('a dossier of one source says nothing of how many there are or how they differ', () => {
  expect(saidOf(matrix('x', row('a', 'port', 'x'), row('b', 'port', 'x', -1)))).not.toMatch(/source/i);
  const torn = matrix('x', row('a', 'port', 'x'), row('a', 'port', 'x', 2), row('b', 'port', 'x', -1));
  expect(torn.notes.join(' ')).toContain('Where passages differ, a cell shows their median');
});

test('positions of one source are drawn smaller only beside some of several', () => {
  const alone = [row('a', 'port', 'x'), row('b', 'port', 'y', -1)];
  expect(saidOf(matrix('x y', ...alone))).not.toContain(single);
  expect(saidOf(matrix('x y', ...alone, row('a', 'port', 'y')))).toContain(single);
});
