import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { canvasOf, pictureSize, slidePoints } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { darkTheme, lightTheme, type Theme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { parkingDossier } from '../data/parkingDossier.ts';
import { english } from '../english.ts';
import { doubled, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { sceneFaults } from './sceneFaults.ts';

const dossiers = {} as Record<string, Dossier>;

beforeAll(async () => {
  const shipped = await shippedDossier();
  Object.assign(dossiers, {
    shipped,
    harbour: harbourDossier(),
    parking: parkingDossier(),
    'shipped with long labels': renamedDossier(shipped, doubled),
    'shipped in Hangul': renamedDossier(shipped, inHangul),
    'harbour with long labels': renamedDossier(harbourDossier(), doubled),
  });
});

function slideOf(chart: Chart, dossier: Dossier, size: string, theme: Theme = lightTheme): Scene {
  const prepared = chart.prepare(dossier, defaultView, english, 'slide');
  return pictureScene(dossier, prepared, { canvas: canvasOf(pictureSize(size), 'slide'), theme });
}

/** Texts with their points on a slide of 13.33 × 7.5 inches, below the limits of chart and foot. */
function smallTexts({ width, height, marks, footTop = height }: Scene): string[] {
  const points = slidePoints(width, height);
  return marks.flatMap((mark) => {
    if (mark.type !== 'text') return [];
    const limit = mark.y < footTop ? 14 : 11;
    const size = mark.size * points;
    return size < limit - 0.01 ? [`${size.toFixed(1)} pt: ${mark.text}`] : [];
  });
}

const cases = catalog.flatMap((chart) =>
  [
    'shipped',
    'harbour',
    'parking',
    'shipped with long labels',
    'shipped in Hangul',
    'harbour with long labels',
  ].flatMap((name) => ['16:9', '4:3', '1:1'].map((size) => [chart.id, name, size, chart] as const)),
);

describe('a slide', () => {
  test.each(cases)(
    '%s of the %s dossier in %s can be read in a room and has no fault',
    (_, name, size, chart) => {
      for (const theme of [lightTheme, darkTheme]) {
        const scene = slideOf(chart, dossiers[name]!, size, theme);
        expect(smallTexts(scene)).toEqual([]);
        expect(sceneFaults(scene)).toEqual([]);
      }
    },
  );
});
