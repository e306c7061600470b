import { expect, test } from 'vitest';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { deckOf, itemsOf } from './deckOf.ts';
import { pptxFaults } from './pptxFaults.ts';
import { all, readPackage } from './readPptx.ts';

const fontOf = (family: string, letters: string): GivenFont => ({
  family,
  weight: 400,
  covers: (codePoint) => letters.includes(String.fromCodePoint(codePoint)),
  bytes: new Uint8Array(),
});

/** The fonts that a theme of the deck names for East Asian and for complex scripts. */
async function themeFonts(given: readonly GivenFont[]) {
  const dossier = harbourDossier();
  const { content } = await deckOf(dossier, itemsOf(dossier).slice(0, 1), { given });
  expect(await pptxFaults(content)).toEqual([]);
  const theme = (await readPackage(content)).xml('ppt/theme/theme1.xml');
  return ['ea', 'cs'].map((kind) => all(theme, kind).map((font) => font.getAttribute('typeface')));
}

test('slides name a given font for the scripts that it has, and leave the others to the program', async () => {
  const arabic = fontOf('Noto Sans Arabic', 'ابت');
  const chinese = fontOf('Font <of> & China', '一人');
  expect(await themeFonts([])).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(await themeFonts([arabic, chinese, fontOf('Second', 'اب')])).toEqual([
    [chinese.family, chinese.family],
    [arabic.family, arabic.family],
  ]);
});
