import { expect, test } from 'vitest';
import { sourcesSlide } from '#lib/briefing/slides/sourcesSlide.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

const said = (dossier: Dossier) => sourcesSlide(dossier, english, []).prepared.description.long;

test('of sources that were read it is said how', async () => {
  expect(said(await shippedDossier())).toMatchInlineSnapshot(`
    "“The Pyongyang treaty of June 2024”: 5 documents read in full, as of 31 July 2024.
    Each position is read from a passage and placed on five steps, from strongly opposes (−−) to strongly supports (++), with its basis and how sure the coding is.
    Where sources put an actor on opposite sides, both readings are shown and none in between; otherwise the position is the median of the sources, rounded towards the middle where it falls between two steps. Where nothing was found, nothing is assumed.
    Data: Creative Commons Attribution 4.0 International. Made with Standpoint."
  `);
});

test('positions without a passage are said to stand in the data, on the steps they take', async () => {
  const votes = await importedDossier('party,issue,position\nA,Tax,yes\nB,Tax,no\nC,Tax,abstain\n');
  expect(said(votes)).toMatchInlineSnapshot(`
    "“Own”: 3 positions, as the data state them, as of 1 January 2026.
    Each position stands on one of three steps, from − (opposes) to + (supports).
    Where rows put an actor on opposite sides, both readings are shown and none in between; otherwise the position is the median of the rows, rounded towards the middle where it falls between two steps. Where nothing was found, nothing is assumed.
    Made with Standpoint."
  `);
  const numbers = await importedDossier('party,issue,position\nA,Tax,2\nB,Tax,-2\nC,Tax,0\n');
  const sure = numbers.stances.map((row) => ({ ...row, confidence: 'high' as const }));
  expect(said({ ...numbers, stances: sure })).toContain(
    'Each position stands on one of five steps, from strongly opposes (−−) to strongly supports (++), with how sure the coding is.',
  );
  expect(said(numbers)).toContain('to strongly supports (++).');
});

test('answers are said to be counted', async () => {
  const answers = await importedDossier('party,issue,position\nA,Tax,yes\nB,Tax,no\n');
  const info = { ...answers.info, rows: 'observations' as const };
  expect(said({ ...answers, info })).toContain('Each answer stands on one of three steps');
  expect(said({ ...answers, info })).toContain('Answers are counted each once');
  expect(said({ ...answers, info })).not.toContain('median');
});

test('claims without a passage are said to be of so many speakers, with their verdicts', async () => {
  const claims =
    'speaker,statement,rating\nHolt,Taxes rose.,false\nLund,Wind kills birds.,true\nLund,It rains.,';
  expect(said(await importedDossier(`${claims}true\n`))).toMatchInlineSnapshot(`
    "“Own”: 3 statements of 2 speakers with their verdicts, as the data state them, as of 1 January 2026.
    Made with Standpoint."
  `);
  expect(said(await importedDossier(`${claims}\n`))).toContain(
    '3 statements of 2 speakers, 2 of them with a verdict',
  );
});
