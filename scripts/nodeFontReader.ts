import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FontReader } from '#lib/export/fontFiles.ts';

/**
 * Reads font files from the source tree. The path starts where npm runs scripts, at the root: bundled into the
 * build, this module does not lie beside the fonts.
 */
export const nodeFontReader: FontReader = (file) => readFile(join('src/fonts', file));

/** A font file in the TrueType container, with its names kept. */
export function trueType(font: Uint8Array): Promise<Buffer> {
  return subsetFont(font, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17],
  });
}
