import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { defaultView } from '#lib/model/view.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english, type TestView } from '../english.ts';

const dossier = harbourDossier();

/** What a change of layout would show: the usual picture, a phone in the dark, and nothing to draw. */
const cases: readonly { name: string; width: number; dark?: boolean; view: TestView }[] = [
  { name: 'usual', width: 760, view: {} },
  { name: 'narrow-dark', width: 340, dark: true, view: { presentation: 'slide' } },
  { name: 'empty', width: 560, view: { sourcesOff: dossier.sources.map((source) => source.id) } },
];

describe.each(catalog)('the picture of $id', (chart) => {
  test.each(cases)('is the one last looked at: $name', async ({ name, width, dark, view }) => {
    const theme = dark ? darkTheme : lightTheme;
    const scene = pageScene(
      chart.prepare(dossier, { ...defaultView, ...view }, english, view.presentation),
      width,
      theme,
    );
    // One mark a line, so that a difference can be read.
    const svg = sceneSvg({ ...scene, background: theme.ground }).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot(`../snapshots/${chart.id}-${name}.svg`);
  });
});
