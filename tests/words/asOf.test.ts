import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourcesSlide } from '#lib/briefing/slides/sourcesSlide.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { asOfData, asOfInfo } from '#lib/import/asOf.ts';
import { importFile } from '#lib/import/importFile.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { english } from '../english.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

/** The dossier of a file that is opened on 30 November 2026. */
async function opened(csv: string) {
  const imported = await importFile(new TextEncoder().encode(csv), { mapping: null });
  if (!imported.ok) throw new Error(imported.problem.flaw.kind);
  const known = asOfInfo(asOfData(imported.latest, '2026-11-30'));
  const reading = readDossier(
    imported.files({ name: 'own', title: 'Own', file: 'own.csv', ...known }, model),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}

/** All that names the day of a dossier where it is shown. */
async function said(csv: string): Promise<string[]> {
  const dossier = await opened(csv);
  const { asOf, asOfIs, title } = dossier.info;
  const known = { asOf, asOfIs, licence: '' };
  const exporting = english.of('exporting');
  return [
    english.of('shell').colophon({ ...known, title }),
    english.of('shell').about({ ...known, documents: 1 }),
    english.of('card').asOf(known),
    english.of('briefingPage').about({ ...known, title }),
    english.of('dataFiles').marked({ ...known, marking: 'TLP:RED' }),
    exporting.colophon({ ...known, title }),
    exporting.slideFoot({ ...known, sources: [], publishers: [], morePublishers: 0 }),
    sourcesSlide(dossier, english, []).prepared.description.long,
  ];
}

test('data without dates are nowhere as of the day on which they were opened', async () => {
  for (const text of await said('party,issue,position\nA,Tax,yes\nB,Tax,no\n')) {
    expect(text).toMatch(/undated \(opened on 30 November 2026\)/i);
    expect(text).not.toMatch(/as of/i);
  }
});

test('data with dates are as of the latest of them, or of today where they go on', async () => {
  for (const text of await said('party,issue,position,date\nA,Tax,yes,2024-03-01\nB,Tax,no,2024-05-02\n'))
    expect(text).toMatch(/as of 2 May 2024/i);
  for (const text of await said('party,issue,position,date\nA,Tax,yes,2024-03-01\nB,Tax,no,2027-05-02\n'))
    expect(text).toMatch(/as of 30 November 2026/i);
});
