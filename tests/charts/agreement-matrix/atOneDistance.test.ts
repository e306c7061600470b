import { expect, test } from 'vitest';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english, type TestView } from '../../english.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';

const issues = ['i', 'j', 'k', 'l'];

/** Two blocs, of which every two of one agree on all issues and every two of both on none. */
function blocs(amounts: readonly [number, number]) {
  const members = amounts.flatMap((amount, bloc) =>
    Array.from({ length: amount }, (_, at) => ({ id: `${'ab'[bloc]}${at}`, side: bloc === 0 ? 1 : -1 })),
  );
  const rows = members.flatMap(({ id, side }) =>
    issues.map((issue): SmallStance => ({ actor: id, issue, source: 'x', step: side as 1 | -1 })),
  );
  return stanceDossier('x', members.map(({ id }) => id).join(' '), issues.join(' '), rows);
}

function drawn(amounts: readonly [number, number], view: TestView = {}) {
  const dossier = blocs(amounts);
  const prepared = agreementMatrix.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);
  const scene =
    view.presentation === 'slide'
      ? pictureScene(dossier, prepared, { canvas: { width: 960, height: 540 }, theme: lightTheme })
      : pageScene(prepared, 1100, lightTheme, false);
  const others = scene.targets.filter(({ leads }) => !leads);
  const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  return { prepared, scene, others, texts: texts.join(' ') };
}

test('a row of a slide says how many more stand as near and as far as those it names', () => {
  const { prepared, scene, texts } = drawn([20, 12], { presentation: 'slide' });
  expect(prepared.headline).toMatch(/pairs stand equally close; 240 pairs stand equally far apart/);
  const [{ pairs, actor }] = prepared.data.strips as [(typeof prepared.data.strips)[number]];
  expect(blocs([20, 12]).actors[actor]!.id).toMatch(/^a/);
  // Both ends of the headline are there.
  expect([...new Set(pairs.map(({ distance }) => distance))]).toEqual([0, 2]);
  const near = pairs.filter(({ distance }) => distance === 0).length;
  expect(texts).toContain(`and ${19 - near} others at the same distance`);
  expect(texts).toContain(`and ${12 - (pairs.length - near)} others at the same distance`);
  // Neither does the picture in words speak of those alone who are drawn.
  expect(prepared.description.long).toContain('closest to 19 others alike');
  expect(prepared.description.long).toContain('furthest from 12 others alike');
  expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
});

test('so does a row of a page that names the ends of very many', () => {
  const { prepared, scene, texts } = drawn([60, 40]);
  expect(prepared.data.isGrid).toBe(false);
  expect(texts).toContain('and 53 others at the same distance');
  expect(texts).toContain('and 37 others at the same distance');
  expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
});

test('and nothing where all are named', () => {
  for (const presentation of ['slide', 'full'] as const)
    expect(drawn([3, 2], { presentation }).texts).not.toContain('at the same distance');
});
