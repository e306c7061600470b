import { expect, test } from 'vitest';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';

const issues = ['i', 'j', 'k', 'l', 'm', 'n'];
/** Two who are as far apart as a scale lets them be. */
const opposed = (end: 1 | 2) =>
  stanceDossier(
    'x',
    'a b',
    issues.join(' '),
    issues.flatMap((issue): SmallStance[] => [
      { actor: 'a', issue, source: 'x', step: end },
      { actor: 'b', issue, source: 'x', step: end === 1 ? -1 : -2 },
    ]),
  );
const textsIn = (chart: PreparedChart) =>
  pageScene(chart, 1100, lightTheme, false).marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));

test.each([
  [1, 2, 'three'],
  [2, 4, 'five'],
] as const)('who take opposite ends stand at the end of the axis (±%d)', (end, steps, points) => {
  const dossier = opposed(end);
  const agreement = agreementMatrix.prepare(dossier, defaultView, english);
  const texts = textsIn(agreement);
  const { opposite } = english.of('agreement-matrix').axis.distance;
  const axisEnd = texts.find(({ text }) => opposite.startsWith(text))!.x;
  const [place] = pageScene(agreement, 1100, lightTheme, false).targets.filter(({ leads }) => !leads);
  expect(Math.abs(place!.x - axisEnd)).toBeLessThan(12);
  const note = `Gap in steps on the ${points}-point scale: 0 = same position, ${steps} = opposite ends.`;
  expect(agreement.notes).toContain(note);

  const compared = actorComparison.prepare(dossier, { ...defaultView, actors: ['a', 'b'] }, english);
  expect(compared.notes).toContain(note);
  const said = textsIn(compared).map(({ text }) => text);
  expect(said).toContain(`Average gap in steps, 0 to ${steps}`);
  expect(said.some((text) => text.startsWith('strongly'))).toBe(end === 2);
});
