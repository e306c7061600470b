import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkHeadline, notBorneOut } from '#lib/briefing/check/checkHeadline.ts';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { readBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import { pinnedViews } from '#lib/model/briefing.ts';
import { readView } from '#lib/view/viewParams.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

const folder = 'assets/briefings';
const dossier = await shippedDossier();

test('there are examples of two, five and twelve slides', () => {
  expect(readdirSync(folder).sort()).toEqual(['five-slides.json', 'twelve-slides.json', 'two-slides.json']);
});

test.each([
  ['two-slides', 2],
  ['five-slides', 5],
  ['twelve-slides', 12],
])('%s opens with the built-in dossier, and its headlines are borne out', (name, amount) => {
  const read = readBriefingFile(readFileSync(`${folder}/${name}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { briefing } = read;
  expect([briefing.id, briefing.dossier.name]).toEqual([name, dossier.info.name]);
  for (const { query } of briefing.slides.flatMap(pinnedViews))
    expect(readView(query, dossier).notices).toEqual([]);
  const { items, leftOut } = deckItems(briefing, dossier, english);
  // And one of sources and method.
  expect([items.length, leftOut.length]).toEqual([amount + 1, 0]);
  for (const { prepared, headline = prepared.headline } of items.slice(0, amount)) {
    expect(prepared.finding).not.toBeNull();
    expect(notBorneOut(checkHeadline(dossier, prepared, headline, english))).toEqual([]);
  }
});
