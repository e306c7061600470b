import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';
import { paintedScene } from '../painted.ts';

const dossiers: readonly (readonly [string, () => Dossier | Promise<Dossier>])[] = [
  ['harbour', harbourDossier],
  ['shipped', shippedDossier],
];

const view: View = { ...defaultView, reference: true, scale: 'log' };

/** At twice its size, so that a sign is thicker than its edges. */
const draw = (scene: Scene, marks: readonly Mark[]) =>
  paintedScene({ ...scene, marks }, { width: 2 * scene.width });

type Painted = Awaited<ReturnType<typeof draw>>;

/** Where pixels of two pictures differ clearly that are no edge: the middles of squares of three by three that all do. */
function differingPlaces({ pixels, width, height }: Painted, other: Painted): string[] {
  const differs = Uint8Array.from({ length: width * height }, (_, pixel) =>
    Number([0, 1, 2].some((at) => Math.abs(pixels[4 * pixel + at]! - other.pixels[4 * pixel + at]!) > 24)),
  );
  const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * width + column));
  const places: string[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++)
      if (around.every((step) => differs[y * width + x + step] === 1)) places.push(`${x}, ${y}`);
  return places;
}

describe.each(catalog)('the page shows $id', (chart) => {
  test.each(dossiers)('of the %s dossier as a file does', async (_, open) => {
    const dossier = await open();
    const prepared = chart.prepare(dossier, view, english);
    for (const [width, theme] of [
      [340, lightTheme],
      [1237, darkTheme],
    ] as const) {
      const scene = { ...pageScene(prepared, width, theme), background: theme.ground };
      const { marks, texts } = joinMarks(scene.marks);
      const [file, page] = [await draw(scene, scene.marks), await draw(scene, [...marks, ...texts])];
      expect([page.width, page.height]).toEqual([file.width, file.height]);
      // Edges are smoothed otherwise in a path of many shapes, and signs that are letters stand on whole pixels.
      expect(differingPlaces(file, page)).toEqual([]);
    }
  });
});
