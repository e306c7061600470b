import { readdirSync } from 'node:fs';
import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { woff2Decode } from 'woff-lib/woff2/decode';
import { nodeFontReader, trueType } from '#scripts/nodeFontReader.ts';

const files = readdirSync('src/fonts').filter((file) => /^(inter|hangul)-.*400\.woff2$/.test(file));

it.each(files)('has the outlines and advances in a PDF that it has everywhere else: %s', async (file) => {
  const bytes = await nodeFontReader(file);
  const [decoded, expected] = [create(await woff2Decode(bytes)), create(await trueType(bytes))];
  const glyphs = Array.from(expected.characterSet, (character) => expected.glyphForCodePoint(character));
  expect(decoded.characterSet).toEqual(expected.characterSet);
  const differing = expected.characterSet.filter((character, at) => {
    const [one, other] = [glyphs[at]!, decoded.glyphForCodePoint(character)];
    return one.advanceWidth !== other.advanceWidth || one.path.toSVG() !== other.path.toSVG();
  });
  expect(differing).toEqual([]);
});
