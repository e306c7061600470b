import { expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';

/** As a voting-advice site has them: 28 parties on 38 statements, the largest party first, all with all answers. */
const parties = Array.from({ length: 28 }, (_, at) => `party-${String(at).padStart(2, '0')}`);
const statements = Array.from({ length: 38 }, (_, at) => `statement-${at}`);
const answers = statements.flatMap((issue, statement) =>
  parties.map((actor, at): SmallStance => {
    // One of the first has no answer on half of them, so that it is none of those that are named.
    const isUnclear = at === 3 && statement % 2 === 1;
    const step = (((at * 7 + statement) % 3) - 1) as Step;
    return {
      actor,
      issue,
      source: 's1',
      status: isUnclear ? 'unclear' : 'position',
      step: isUnclear ? null : step,
    };
  }),
);
const dossier = stanceDossier('s1', parties.join(' '), statements.join(' '), answers);
const view = { ...defaultView, allIssues: true, allActors: true };
const prepared = stanceMatrix.prepare(dossier, view, english);

test('on a phone a matrix of very many parties names the largest, counts the others and keeps all cells in reach', () => {
  const { height, targets, marks } = pageScene(prepared, 358, lightTheme);
  expect(height).toBeLessThan(7000);
  const cells = targets.filter(({ leads }) => !leads);
  expect(new Set(cells.map(({ key }) => key)).size).toBe(28 * 38);
  const text = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
  const named = parties.filter((id) => text.includes(id.toUpperCase()));
  expect(named.filter((id) => text.split(id.toUpperCase()).length > 30)).toEqual(
    parties.filter((_, at) => at < 9 && at !== 3),
  );
  expect(text).toMatch(/20 others: \d+ for, \d+ against and \d+ neutral/);
});

test('the order of very many actors is said where they are shown, and blocs only where there are any', () => {
  expect(prepared.subtitle).toContain('actors with similar positions together');
  expect(prepared.subtitle).not.toContain('bloc');
  const few = { ...dossier, actors: dossier.actors.slice(0, 12) };
  expect(stanceMatrix.prepare(few, view, english).subtitle).not.toContain('positions together');
});
