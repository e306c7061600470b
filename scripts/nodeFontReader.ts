import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontFiles, type FontReader, type FontUse } from '#lib/export/fontFiles.ts';

/** Reads font files from the source tree. */
export const nodeFontReader: FontReader = (file) =>
  readFile(new URL(`../src/fonts/${file}`, import.meta.url));

/**
 * Writes the slices in use as TrueType, the only form resvg draws text from, into a new temporary folder,
 * and answers with their paths. The folder is left to the caller.
 */
export async function ttfFiles(
  used: Iterable<FontUse>,
  reader: FontReader = nodeFontReader,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-fonts-'));
  const files = await fontFiles(used, reader);
  return Promise.all(
    files.map(async ({ family, weight, bytes }) => {
      const path = join(folder, `${family.replaceAll(' ', '-')}-${weight}.ttf`);
      await writeFile(path, await trueType(bytes));
      return path;
    }),
  );
}

/** A font file in the TrueType container, with its names kept. */
export function trueType(font: Uint8Array): Promise<Buffer> {
  return subsetFont(font, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17],
  });
}
