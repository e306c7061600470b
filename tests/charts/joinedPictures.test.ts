import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { ttfFiles } from '#scripts/nodeFontReader.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

const dossiers: readonly (readonly [string, () => Dossier | Promise<Dossier>])[] = [
  ['harbour', harbourDossier],
  ['shipped', shippedDossier],
];

const view: View = { ...defaultView, reference: true, scale: 'log' };

async function draw(scene: Scene, marks: readonly Mark[]): Promise<Uint8Array> {
  const fontFiles = await ttfFiles(fontsUsed(scene.marks));
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(sceneSvg({ ...scene, marks }), { font }).render().pixels;
}

/** How many bytes of two pictures differ, and by how much at most. */
function difference(a: Uint8Array, b: Uint8Array): { bytes: number; most: number } {
  let bytes = 0;
  let most = 0;
  for (let at = 0; at < a.length; at++) {
    const apart = Math.abs(a[at]! - b[at]!);
    if (apart > 0) bytes++;
    if (apart > most) most = apart;
  }
  return { bytes, most };
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
      expect(page.length).toBe(file.length);
      // The edges of circles, and those that two shapes share, may be smoothed differently, by a quarter at most.
      const { bytes, most } = difference(file, page);
      expect(bytes).toBeLessThan(file.length / 1000);
      expect(most).toBeLessThanOrEqual(64);
    }
  });
});
