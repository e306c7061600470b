import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { shortNamesIn } from '#lib/evidence/shortNames.ts';
import { defaultView } from '#lib/model/view.ts';
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

test('each picture of the built-in dossier that says DPRK or UNSC explains it, and none what every reader knows', async () => {
  const dossier = await shippedDossier();
  for (const chart of catalog) {
    for (const presentation of ['full', 'slide'] as const) {
      const { headline, table, shortNames = '' } = chart.prepare(dossier, defaultView, english, presentation);
      const text = [headline, ...table.rows.flatMap(({ cells }) => cells.map((cell) => cell.text))].join(
        '\n',
      );
      for (const short of ['DPRK', 'ROK', 'UNSC'])
        expect(shortNames.includes(`${short}: `), `${chart.id} ${short}`).toBe(
          new RegExp(`\\b${short}\\b`).test(text),
        );
      expect(shortNames).not.toMatch(/\b(USA|UN|NATO|EU): /);
    }
  }
});
