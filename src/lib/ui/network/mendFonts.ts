import { asset } from '$app/paths';
import { arrive } from './arrive.ts';
import { network } from './network.svelte.ts';

/** The rules of our own styles that name a font file. */
function* fontRules(): Generator<CSSFontFaceRule> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) yield rule;
  }
}

/** What the range of a face is called whose rule names none. */
const everyCharacter = 'U+0-10FFFF';

const bare = (text: string) => text.replace(/["'\s]/g, '').toUpperCase();

/** The address of the file that a face of a rule comes from; null for one of the reader's own fonts. */
function fileOf(face: FontFace): string | null {
  for (const { style } of fontRules()) {
    const isIt =
      bare(style.getPropertyValue('font-family')) === bare(face.family) &&
      bare(style.getPropertyValue('font-weight')) === bare(face.weight) &&
      bare(style.getPropertyValue('unicode-range') || everyCharacter) === bare(face.unicodeRange);
    const file = /([^/"']+\.woff2)/.exec(style.getPropertyValue('src'))?.[1];
    // Not as the rule has it, which stands relative to the page that was opened first.
    if (isIt && file) return asset(`/_app/immutable/assets/${file}`);
  }
  return null;
}

/** A font that does not arrive is asked for again while the page is read in another one, and missed in a sentence. */
export function mendFonts(): void {
  const seen = new WeakSet<FontFace>();
  const mend = async (lost: FontFace) => {
    const file = fileOf(lost);
    if (file === null || seen.has(lost)) return;
    seen.add(lost);
    const { family, weight, unicodeRange } = lost;
    try {
      // A face of a rule that has failed is not loaded again, so another one takes its place.
      const load = () => new FontFace(family, `url("${file}")`, { weight, unicodeRange }).load();
      document.fonts.add(await arrive(load));
    } catch {
      network.missing = 'font';
    }
  };
  document.fonts.addEventListener('loadingerror', ({ fontfaces }) => fontfaces.forEach(mend));
  for (const face of document.fonts) if (face.status === 'error') void mend(face);
}
