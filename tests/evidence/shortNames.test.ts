import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { shortNamesIn } from '#lib/evidence/shortNames.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('names of letters are explained where they stand as words, in the order of their first places', async () => {
  const dossier = await shippedDossier();
  const found = (text: string, isBrief = true) =>
    shortNamesIn(dossier, () => [text], isBrief).map(({ short, name }) => `${short}: ${name}`);
  expect(found('The UNSC and the US–Japan–ROK talks, DPRKs apart')).toEqual([
    'UNSC: UN Security Council',
    'ROK: South Korea',
  ]);
  expect(found('DPRK', false)).toEqual(["DPRK: Democratic People's Republic of Korea (North Korea)"]);
  expect(found('Russia and Japan')).toEqual([]);
  expect(shortNamesIn(harbourDossier(), () => ['Kelm'], true)).toEqual([]);
});

const slide = { canvas: { width: 960, height: 540 }, theme: lightTheme };

test('each picture of the built-in dossier that says DPRK or UNSC explains it, and none what every reader knows', async () => {
  const dossier = await shippedDossier();
  for (const chart of catalog) {
    for (const presentation of ['full', 'slide'] as const) {
      const prepared = chart.prepare(dossier, defaultView, english, presentation);
      const { headline, table, shortNames = '' } = prepared;
      // A slide explains what stands in its picture alone.
      const { marks, footTop = 0 } = pictureScene(dossier, prepared, slide);
      const drawn = marks.flatMap((mark) => (mark.type === 'text' && mark.y < footTop ? mark.text : []));
      const cells = table.rows.flatMap((row) => row.cells.map((cell) => cell.text));
      const text = [headline, ...(presentation === 'slide' ? drawn : cells)].join('\n');
      for (const short of ['DPRK', 'ROK', 'UNSC'])
        expect(shortNames.includes(`${short}: `), `${chart.id} ${short}`).toBe(
          new RegExp(`\\b${short}\\b`).test(text),
        );
      expect(shortNames).not.toMatch(/\b(USA|UN|NATO|EU): /);
    }
  }
});
