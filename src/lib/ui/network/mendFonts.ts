import { asset } from '$app/paths';
import { arrive } from './arrive.ts';
import { network } from './network.svelte.ts';

/** The rules of our own styles that name a font file. */
function* fontRules(): Generator<CSSFontFaceRule> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) yield rule;
  }
}

const bare = (text: string) => text.replace(/["'\s]/g, '').toUpperCase();

/** From its file, under another name of its address alone, since a rule is not read again. */
async function loadAnew(lost: FontFace): Promise<void> {
  for (const { style } of fontRules()) {
    const range = style.getPropertyValue('unicode-range');
    const file = /([^/"']+\.woff2)/.exec(style.getPropertyValue('src'))?.[1];
    const isIt =
      bare(style.getPropertyValue('font-family')) === bare(lost.family) &&
      bare(style.getPropertyValue('font-weight')) === bare(lost.weight) &&
      bare(range) === bare(lost.unicodeRange);
    if (!file || !isIt) continue;
    const source = `url("${asset(`/_app/immutable/assets/${file}`)}")`;
    const face = await new FontFace(lost.family, source, {
      weight: lost.weight,
      unicodeRange: lost.unicodeRange,
    }).load();
    document.fonts.add(face);
    return;
  }
  throw new Error(`font has no file: "${lost.family}"`);
}

/** A font that does not arrive is asked for again while the page is read in another one, and missed in a sentence. */
export function mendFonts(): void {
  // Those that this file adds are not in a rule, and answer for themselves.
  const seen = new WeakSet<FontFace>();
  const mend = (lost: FontFace) => {
    if (seen.has(lost)) return;
    seen.add(lost);
    arrive(() => loadAnew(lost)).catch(() => (network.missing = 'font'));
  };
  document.fonts.addEventListener('loadingerror', ({ fontfaces }) => fontfaces.forEach(mend));
  for (const face of document.fonts) if (face.status === 'error') mend(face);
}
