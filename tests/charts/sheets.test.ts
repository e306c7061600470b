import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { pictureSheets } from '#lib/charts/pictureSheets.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { doubled, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { sceneFaults } from './sceneFaults.ts';

let dossier: Dossier;
beforeAll(async () => {
  // Names of double length need more than one sheet in most charts.
  dossier = renamedDossier(await shippedDossier(), doubled);
});

const textsOf = ({ marks }: Scene) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

describe.each(catalog.map((chart) => [chart.id, chart] as const))('%s on A4', (_, chart) => {
  test('is never set smaller than nine points, and nothing of it is lost or cut', () => {
    const { canvas } = pictureSize('A4');
    const prepared = chart.prepare(dossier, defaultView, english, 'full');
    const options = { canvas, theme: lightTheme };
    const sheets = pictureSheets(dossier, prepared, options);
    const points = (595 / 794) * 0.999;
    for (const scene of sheets) {
      expect(scene.width).toBe(canvas.width);
      expect(sceneFaults(scene)).toEqual([]);
      for (const mark of scene.marks) {
        if (mark.type === 'text') expect(mark.size * points, mark.text).toBeGreaterThanOrEqual(11 * points);
      }
    }
    const targets = sheets.flatMap((scene) => scene.targets.map(({ key }) => key));
    const whole = pictureScene(dossier, prepared, options);
    expect(targets.toSorted()).toEqual(whole.targets.map(({ key }) => key).toSorted());
    const read = sheets.flatMap(textsOf).join(' ');
    for (const note of prepared.notes) expect(read).toContain(note.split(' ').slice(0, 3).join(' '));
    if (sheets.length > 1) {
      sheets.forEach((scene, at) => expect(textsOf(scene)).toContain(`${at + 1} of ${sheets.length}`));
    }
  });
});

test('names of columns stand on every sheet', () => {
  const chart = catalog.find(({ id }) => id === 'claims-by-source')!;
  const prepared = chart.prepare(dossier, { ...defaultView, allTheses: true }, english, 'full');
  const { canvas } = pictureSize('A4');
  const sheets = pictureSheets(dossier, prepared, { canvas, theme: lightTheme });
  expect(sheets.length).toBeGreaterThan(1);
  for (const scene of sheets) expect(textsOf(scene).join(' ')).toContain('RAIA Group');
});

test('some charts of long names take more than one sheet', () => {
  const { canvas } = pictureSize('A4');
  const amounts = catalog.map(
    (chart) =>
      pictureSheets(dossier, chart.prepare(dossier, defaultView, english, 'full'), {
        canvas,
        theme: lightTheme,
      }).length,
  );
  expect(Math.max(...amounts)).toBeGreaterThan(1);
});
