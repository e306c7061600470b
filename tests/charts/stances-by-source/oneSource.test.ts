import { expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stancesBySource } from '#lib/charts/stances-by-source/stancesBySource.ts';
import { withoutEmptyColumns } from '#lib/charts/withoutEmptyColumns.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { stanceDossier } from '../../smallDossier.ts';

const headlineOf = async (rows: readonly string[]) => {
  const dossier = await importedDossier(['party,issue,position', ...rows].join('\n'));
  return stancesBySource.prepare(dossier, { ...defaultView, actor: dossier.actors[0]!.id }, english).headline;
};

test.each([
  [
    ['AfD,A,agree', 'AfD,B,disagree', 'AfD,C,agree', 'AfD,D,neutral'],
    'Of 4 known positions of AfD, 2 are in favour, 1 against and 1 neutral',
  ],
  [['AfD,A,disagree', 'AfD,B,disagree'], 'Both known positions of AfD are against'],
  [['AfD,A,disagree'], 'The one known position of AfD is against'],
])('with one source the headline says on which sides an actor is: %j', async (rows, headline) => {
  expect(await headlineOf(rows)).toBe(headline);
});

test('with one source there is one column, and nothing is said of how sources differ', async () => {
  const dossier = await importedDossier('party,issue,position\nA,x,agree\nA,y,disagree\nB,x,disagree\n');
  for (const presentation of ['full', 'slide'] as const) {
    const chart = stancesBySource.prepare(
      dossier,
      { ...defaultView, actor: dossier.actors[0]!.id },
      english,
      presentation,
    );
    expect(chart.table.rows).toHaveLength(2);
    expect(chart.table.columns.map(({ id }) => id)).not.toContain('sources');
    const { name, question, subtitle, notes, description } = chart;
    const scene = pageScene(chart, 1200, lightTheme, false);
    const drawn = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    const sentences = chart.table.rows.map(({ key }) => chart.sentence(key));
    const said = [
      name,
      question,
      subtitle,
      ...notes,
      description.short,
      description.long,
      ...drawn,
      ...sentences,
    ];
    expect(said.join(' ')).not.toMatch(/source/i);
    expect(withoutEmptyColumns(chart.table).columns.map(({ id }) => id)).not.toContain('source');
    expect(sceneFaults(pageScene(chart, 360, lightTheme, false))).toEqual([]);
  }
});

test('a slide of positions that one source each reports does not say that several do', () => {
  const issues = Array.from({ length: 14 }, (_, at) => `i${at}`);
  const rows = issues.map(
    (issue, at) => ({ actor: 'a', issue, source: at % 2 ? 'x' : 'y', step: 1 }) as const,
  );
  const dossier = stanceDossier('x y', 'a', issues.join(' '), rows);
  const chart = stancesBySource.prepare(dossier, { ...defaultView, actor: 'a' }, english, 'slide');
  const { leftOut } = chart.body({ x: 0, y: 0, width: 900, height: 330, theme: lightTheme, textSize: 14 });
  expect(leftOut).toMatch(/^\d of 14 issues$/);
});

test('sources that say nothing of an actor are named below, where they are more than those that do', () => {
  const rows = ['x', 'y', 'z', 'w'].map(
    (source, at) => ({ actor: at === 0 ? 'a' : 'b', issue: 'i', source, step: 1 }) as const,
  );
  const dossier = stanceDossier('x y z w', 'a b', 'i', rows);
  const of = (actor: string) => stancesBySource.prepare(dossier, { ...defaultView, actor }, english);
  const textOf = (actor: string) =>
    pageScene(of(actor), 1200, lightTheme, false)
      .marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))
      .join(' ');
  expect(of('a').data.columns.map(({ root }) => root)).toEqual(['x']);
  expect(textOf('a')).toContain('Nothing found in: [2]');
  expect(of('a').description.long).toContain('Nothing found in [2]');
  expect(of('b').data.columns).toHaveLength(4);
  expect(textOf('b')).not.toContain('Nothing found in:');
});

test('with one source of answers the headline says on how many issues most of them are on which side', async () => {
  const votes = (issue: string, ...all: string[]) =>
    all.map((vote, at) => `A,${issue},${vote},${issue}${at}`);
  const rows = [
    ...votes('x', 'yes', 'yes', 'no'),
    ...votes('y', 'no', 'no', 'yes'),
    ...votes('z', 'yes', 'yes', 'yes'),
  ];
  const dossier = await importedDossier(['party,issue,vote,rcid', ...rows].join('\n'));
  expect(dossier.info.rows).toBe('observations');
  const { headline } = stancesBySource.prepare(
    dossier,
    { ...defaultView, actor: dossier.actors[0]!.id },
    english,
  );
  expect(headline).toBe('Of three issues, A is mostly for two and mostly against one');
});
