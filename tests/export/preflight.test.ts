import { beforeAll, describe, expect, test } from 'vitest';
import { wrongParts } from '#lib/briefing/check/overViews.ts';
import { catalog } from '#lib/charts/catalog.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { drawPicture, type Picture } from '#lib/export/picture.ts';
import { pictureSize, type PictureTheme } from '#lib/export/pictureSize.ts';
import { preflight, type PreflightProblem, type PreflightRequest } from '#lib/export/preflight.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { openDossier } from '../../scripts/openDossier.ts';
import { nodeFontReader } from '../../scripts/nodeFontReader.ts';
import { english } from '../english.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await openDossier('static/data');
});

const slide = pictureSize('16:9');

async function draw(
  chart: PreparedChart,
  theme: PictureTheme = 'light',
  size = slide,
  headline?: string,
): Promise<Picture> {
  return drawPicture(dossier, chart, { size, scale: 1, theme, headline, record: {} }, nodeFontReader);
}

const matrix = (form: Presentation = 'slide') => stanceMatrix.prepare(dossier, defaultView, english, form);
const kinds = (problems: readonly PreflightProblem[]) => problems.map(({ kind }) => kind);

async function problemsOf(
  marks: readonly Mark[],
  request: Partial<PreflightRequest> = {},
): Promise<PreflightProblem[]> {
  const chart = matrix();
  const picture = await draw(chart);
  const scene = { ...picture.scene, marks: [...picture.scene.marks, ...marks] };
  return preflight({ ...picture, scene }, chart, { size: slide, ...request });
}

const text = (words: string, change: object = {}): Mark => ({
  type: 'text',
  x: 40,
  y: 532,
  text: words,
  size: 14,
  fill: '#1b1b1b',
  ...change,
});

describe('before a picture is written', () => {
  test.each(['static/data', 'tests/fixtures/harbour-dossier', 'tests/fixtures/parking-dossier'])(
    'nothing is to be said of the slides of %s, light or dark',
    async (folder) => {
      const opened = await openDossier(folder);
      for (const chart of catalog) {
        const prepared = chart.prepare(opened, defaultView, english, 'slide');
        if (prepared.empty) continue;
        for (const theme of ['light', 'dark'] as const) {
          const request = { size: slide, scale: 1, theme, record: {} };
          const picture = await drawPicture(opened, prepared, request, nodeFontReader);
          expect([chart.id, theme, preflight(picture, prepared, { size: slide })]).toEqual([
            chart.id,
            theme,
            [],
          ]);
        }
      }
    },
    60_000,
  );

  test('type too small for a room is said, in points', async () => {
    const chart = matrix('full');
    const [problem] = preflight(await draw(chart), chart, { size: slide });
    expect(problem).toMatchObject({ kind: 'smallType' });
    expect((problem as { points: number }).points).toBeLessThan(14);
  });

  test('paper may have small type', async () => {
    const chart = matrix('full');
    const size = pictureSize('A3');
    expect(kinds(preflight(await draw(chart, 'light', size), chart, { size }))).toEqual([]);
  });

  test('faint text is named with its contrast, large text may be fainter', async () => {
    const [problem] = await problemsOf([text('Faint', { fill: '#8a8a86' })]);
    expect(problem).toMatchObject({ kind: 'lowContrast', texts: ['Faint'] });
    expect(await problemsOf([text('Large', { fill: '#8a8a86', size: 18, y: 530 })])).toEqual([]);
  });

  test('text is held against what it stands on, not against the ground', async () => {
    const plate = { type: 'rect', x: 30, y: 515, width: 200, height: 24, fill: '#1b1b1b' } as const;
    expect(kinds(await problemsOf([plate, text('Dark on dark')]))).toEqual(['lowContrast']);
  });

  test('without a ground nobody knows what text is read on', async () => {
    const chart = matrix();
    expect(kinds(preflight(await draw(chart, 'transparent'), chart, { size: slide }))).toEqual(['noGround']);
  });

  test('a red and a green that are one to many are found, with the deficiencies', async () => {
    const shape = { type: 'rect', x: 930, width: 5, height: 5, owner: 'a' } as const;
    const problems = await problemsOf([
      { ...shape, y: 500, fill: '#aa5046' },
      { ...shape, y: 510, fill: '#606c3c' },
    ]);
    expect(problems).toEqual([{ kind: 'mergingColours', deficiencies: ['deuteranopia'] }]);
  });

  test('text beyond the edge and text over text are named', async () => {
    expect(await problemsOf([text('Beyond', { x: 940 })])).toEqual([{ kind: 'clipped', texts: ['Beyond'] }]);
    expect(await problemsOf([text('One'), text('Other', { x: 50 })])).toEqual([
      { kind: 'overlapping', texts: ['One', 'Other'] },
    ]);
  });

  test('a picture of a view without sources says so', async () => {
    const sourcesOff = dossier.sources.map(({ id }) => id);
    const chart = stanceMatrix.prepare(dossier, { ...defaultView, sourcesOff }, english, 'slide');
    expect(kinds(preflight(await draw(chart), chart, { size: slide }))).toContain('noSources');
  });

  test('what a headline of one’s own says that the view does not is listed with what the view says', async () => {
    const headline = 'All 37 parties back the 2024 treaty';
    const instead = wrongParts(dossier, [matrix()], headline, english);
    expect(instead.flatMap(({ parts }) => parts)).toContain('37');
    const problems = await problemsOf([], { instead });
    expect(problems).toEqual([{ kind: 'wrongHeadline', instead }]);
    expect(english.of('exporting').preflight.wrongHeadline({ instead })).toMatch(/“37”.*the chart does not/);
    const right = wrongParts(dossier, [matrix()], 'Six parties on the 2024 treaty', english);
    expect(await problemsOf([], { instead: right })).toEqual([]);
  });

  test('more pixels than can be drawn are said before they are missing', async () => {
    expect(await problemsOf([], { mostPixels: 1920 * 1080 - 1 })).toEqual([
      { kind: 'tooManyPixels', asked: 1920 * 1080, most: 1920 * 1080 - 1 },
    ]);
  });
});
