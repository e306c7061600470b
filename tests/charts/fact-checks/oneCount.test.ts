import { beforeAll, expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { errorsIn } from '#lib/charts/fact-checks/read.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';

/**
 * Ten speakers with a statement rated true and as many rated false as their number says: 54 in all, of which three repeat
 * what the first has said, and a fourth what the last has.
 */
const speakers = Array.from({ length: 10 }, (_, at) => `Speaker ${at + 1}`);
const falseOnes = speakers.flatMap((speaker, at) =>
  Array.from({ length: at + 1 - (at === 9 ? 1 : 0) }, (_, nth) => ({
    speaker,
    statement:
      nth === 0 && [3, 5, 7].includes(at)
        ? 'The first has said it'
        : at === 0
          ? 'The first has said it'
          : nth === 1 && at === 8
            ? 'Thing 0 of the last'
            : at === 9
              ? `Thing ${nth} of the last`
              : `Thing ${nth} of ${at}`,
  })),
);
const all = falseOnes.length + speakers.length;
const different = new Set(falseOnes.map(({ statement }) => statement)).size;

let dossier: Dossier;
beforeAll(async () => {
  const lines = [
    ...falseOnes.map(({ speaker, statement }) => `${statement},${speaker},False,Desk`),
    ...speakers.map((speaker) => `It is so says ${speaker},${speaker},True,Desk`),
  ];
  dossier = await importedDossier(['statement,speaker,rating,checker', ...lines].join('\n'));
});

const textOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');

function slide() {
  const prepared = factChecks.prepare(dossier, defaultView, english, 'slide');
  const scene = pictureScene(dossier, prepared, { canvas: { width: 960, height: 540 }, theme: lightTheme });
  return { prepared, text: textOf(scene.marks) };
}

test('the data have repeated statements', () => {
  expect([falseOnes.length, different]).toEqual([54, 50]);
});

test('headline, foot, columns and note of rated statements count the same', () => {
  const page = factChecks.prepare(dossier, defaultView, english, 'full');
  const onPage = textOf(pageScene(page, 1100, lightTheme, false).marks);
  const { prepared, text } = slide();
  for (const { headline } of [page, prepared])
    expect(headline).toBe(`54 of ${all} checked statements are rated false by Desk`);
  expect(text).toMatch(/\d of 54 statements rated false named \(50 different\)/);
  expect(onPage).toContain('rated false (50 different)');
  expect(page.notes.join(' ')).toContain(
    '8 of 54 statements rated false (50 different) are named in the picture',
  );
  for (const said of [text, onPage, page.notes.join(' ')]) expect(said).not.toMatch(/\berrors?\b|claims/);
});

test('the foot of a slide lists those whose statements its headline counts', () => {
  expect(slide().prepared.sources).toEqual(dossier.sources.map(({ id }) => id));
  // One who has no part in what is counted is not listed, whoever else says the same.
  const [first = ''] = dossier.sources.map(({ id }) => id);
  const view = { ...defaultView, sourcesOff: [first] };
  expect(factChecks.prepare(dossier, view, english, 'slide').sources).toEqual(
    dossier.sources.slice(1).map(({ id }) => id),
  );
});

test('where errors are counted one that several made is one', () => {
  const page = factChecks.prepare(dossier, defaultView, english, 'full');
  const inRows = errorsIn(page.data, page.data.rows);
  expect(inRows).toEqual({ all: 50, statements: 54 });
  const said = english.of('fact-checks').someNamed({ shown: 8, ...inRows }, null);
  expect(said).toContain('8 of 50 errors');
});
