import { expect, test } from 'vitest';
import { briefingOfFile } from '#scripts/briefingOfFile.ts';
import { Refusal } from '#scripts/Refusal.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const refusal = (path: string) =>
  briefingOfFile(path, () => Promise.resolve(harbourDossier()), english).then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? error.lines : error),
  );

test('a file that is none, and a briefing about other data, are refused with a sentence', async () => {
  expect(await refusal('package.json')).toEqual(['package.json: This is JSON text, but no briefing.']);
  expect(await refusal('assets/briefings/two-slides.json')).toEqual([
    expect.stringContaining(
      'This briefing is about the dossier “russia-dprk-treaty-2024”; the one that is open is',
    ),
  ]);
  expect(await refusal('no-such-file')).toEqual([expect.stringContaining('no-such-file')]);
});
