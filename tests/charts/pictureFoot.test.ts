import { expect, test } from 'vitest';
import { footLines } from '#lib/charts/pictureFoot.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { slideFoot } from '#lib/export/pptx/slide.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';

const votes = `country,issue,vote
A,x,yes
B,x,no
C,x,absent
D,x,absent
E,x,hmm
,,
`;

const foot = (
  of: Parameters<typeof footLines>[0],
  chart: typeof stanceMatrix | typeof timeline,
  form: Presentation,
) => footLines(of, chart.prepare(of, defaultView, english, form)).join(' ');

test.each(['slide', 'full'] as const)(
  'a picture (%s) says at its foot how many rows of the file it lacks, and why',
  async (form) => {
    const dossier = await importedDossier(votes);
    expect(foot(dossier, stanceMatrix, form)).toContain(
      '3 of 5 rows of “own.csv” were left out: no vote (2), an unknown word (1)',
    );
  },
);

test('a slide of PowerPoint says it too', async () => {
  const dossier = await importedDossier(votes);
  const prepared = stanceMatrix.prepare(dossier, defaultView, english, 'slide');
  expect(slideFoot(dossier, { chart: stanceMatrix, query: '', prepared }, '').join(' ')).toContain(
    '3 of 5 rows of “own.csv”',
  );
});

test('a picture of another table says nothing of it, and one of a dossier that does not say of which table says it', async () => {
  const leftOut = [{ file: 'votes.csv', of: 'rows', why: 'noPosition', count: 2 }] as const;
  const dossier = harbourDossier();
  const lacking = (table: { table?: 'stances' }) => ({
    ...dossier,
    info: { ...dossier.info, leftOut: leftOut.map((each) => ({ ...each, ...table })) },
  });
  const said = '2 rows of “votes.csv” were left out: no position';
  expect(foot(lacking({ table: 'stances' }), stanceMatrix, 'full')).toContain(said);
  expect(foot(lacking({ table: 'stances' }), timeline, 'full')).not.toContain('votes.csv');
  expect(foot(lacking({}), timeline, 'full')).toContain(said);
});

test('where nothing was left out the foot is as short as before', async () => {
  const dossier = await importedDossier('country,issue,vote\nA,x,yes\nB,x,no\n');
  expect(foot(dossier, stanceMatrix, 'slide')).not.toContain('left out');
});
