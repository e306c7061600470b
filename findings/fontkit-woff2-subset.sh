#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts fontkit@2.0.4 @fontsource/newsreader@5.3.0
cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
const font = create(readFileSync('node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2'));
const { glyphs } = font.layout('harbour');
const subset = font.createSubset();
for (const glyph of glyphs) subset.includeGlyph(glyph);
const outline = (of, id) => of.getGlyph(id).path.toSVG();
let seen = 'the same outlines';
try {
  const cut = create(subset.encode());
  const lost = glyphs.filter((glyph, at) => outline(cut, at + 1) !== outline(font, glyph.id));
  if (lost.length > 0) seen = `other outlines for ${lost.length} of them`;
} catch (error) {
  seen = `${error.name}: ${error.message}`;
}
console.log('fontkit 2.0.4 lays out a WOFF2 font but copies outlines from where only a TrueType font has them.');
console.log(`${glyphs.length} glyphs laid out; a subset of them gives: ${seen}`);
process.exitCode = seen === 'the same outlines' ? 1 : 0;
JS
node try.mjs
