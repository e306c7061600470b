import { expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { codedTreaties } from '../../codedTreaties.ts';
import { english, type TestView } from '../../english.ts';
import { sceneFaults } from '../sceneFaults.ts';

/** Of six treaties: `p` present, `a` absent, `.` not coded. */
const clauses = {
  Consultation: 'papppp',
  'National treatment': 'papppp',
  'Taxation carve-out': 'aapppa',
  Transparency: '.apppp',
  Notice: '.apppp',
};
const prepare = (of: Dossier, instrument: string, view: TestView = {}) =>
  provisionBreakdown.prepare(of, { ...defaultView, ...view, instrument }, english, view.presentation);

test('of a treaty of a table of codes all clauses are told that the table has', async () => {
  const dossier = await codedTreaties(clauses);
  const chart = prepare(dossier, 'agreement-1');
  expect(chart.headline).toBe('Agreement 1 has 2 of 5 clauses; 1 is coded as absent, 2 are not coded');
  const strength = chart.dataTable.columns.findIndex(({ id }) => id === 'strength');
  expect(chart.dataTable.rows.map(({ cells }) => [cells[0]!.id, cells[strength]!.id])).toEqual([
    ['Consultation', 'untold'],
    ['National treatment', 'untold'],
    ['Taxation carve-out', 'excluded'],
    ['Notice', 'uncoded'],
    ['Transparency', 'uncoded'],
  ]);
  expect(chart.sentence('Notice~agreement-1')).toBe('Notice, Agreement 1; not coded.');
  expect(chart.evidence('Notice~agreement-1')?.rows).toEqual([]);
  expect(chart.description.short).toContain('2 coded as present, 1 coded as absent, 2 not coded');
});

test('what is coded of all clauses is told as before', async () => {
  const dossier = await codedTreaties(clauses);
  expect(prepare(dossier, 'agreement-3').headline).toBe('Agreement 3 has all five clauses looked for');
  expect(prepare(dossier, 'agreement-6').headline).toBe(
    'Agreement 6 has four of the five clauses looked for',
  );
  expect(prepare(dossier, 'agreement-2').headline).toBe(
    'Agreement 2: all 5 clauses looked for are coded as absent',
  );
  const less = await codedTreaties({ ...clauses, Notice: '..pppp' });
  expect(prepare(less, 'agreement-2').headline).toBe(
    'Agreement 2: none of 5 clauses is coded as present; 4 are coded as absent, 1 is not coded',
  );
});

test('nothing is found where the source of the codes is left out', async () => {
  const dossier = await codedTreaties(clauses);
  const chart = prepare(dossier, 'agreement-1', { sourcesOff: dossier.sources.map(({ id }) => id) });
  expect(chart.finding).toBeNull();
  expect(chart.empty).not.toBeNull();
});

test('the picture has a list for what is not coded and no fault', async () => {
  const dossier = await codedTreaties(clauses);
  for (const presentation of ['full', 'slide'] as const) {
    const chart = prepare(dossier, 'agreement-1', { presentation });
    const scenes = [
      ...[288, 1040].map((width) => pageScene(chart, width, lightTheme)),
      pictureScene(dossier, chart, { canvas: { width: 960, height: 540 }, theme: lightTheme }),
    ];
    for (const scene of scenes) {
      expect(sceneFaults(scene)).toEqual([]);
      expect(scene.targets).toHaveLength(5);
      const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
      expect(texts).toContain('Not coded');
    }
  }
});
