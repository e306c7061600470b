import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { distinctFonts, fontFileName, type FontReader, type FontUse } from '#lib/export/fontFiles.ts';
import { fileTrouble } from './fileTrouble.ts';
import { begin } from './unfinished.ts';

/**
 * Reads font files from the source tree. The path starts where npm runs scripts, at the root: bundled into the
 * build, this module does not lie beside the fonts.
 */
export const nodeFontReader: FontReader = (file) => readFile(join('src/fonts', file));

let folder: string | undefined;
const written = new Map<string, Promise<string>>();

/**
 * Paths of the slices in use as TrueType, the only form resvg draws text from. They are written to a
 * temporary folder, each once, and removed when the process ends.
 */
export function ttfFiles(used: Iterable<FontUse>): Promise<string[]> {
  return Promise.all(
    distinctFonts(used).map(({ family, weight }) => {
      const file = fontFileName(family, weight);
      const path = written.get(file) ?? writeTrueType(file);
      written.set(file, path);
      return path;
    }),
  );
}

async function writeTrueType(file: string): Promise<string> {
  const path = join(temporaryFolder(), file.replace(/woff2$/, 'ttf'));
  await writeFile(path, await trueType(await nodeFontReader(file))).catch((error: unknown) => {
    throw fileTrouble(error, 'cannot write the temporary file', path);
  });
  return path;
}

/** Paths of fonts that a person has given, written as `ttfFiles` are. */
export function givenFontFiles(fonts: readonly GivenFont[]): Promise<string[]> {
  return Promise.all(
    fonts.map((font) => {
      const path = writtenGiven.get(font.bytes) ?? writeGiven(font);
      writtenGiven.set(font.bytes, path);
      return path;
    }),
  );
}

const writtenGiven = new Map<Uint8Array, Promise<string>>();

async function writeGiven({ bytes }: GivenFont): Promise<string> {
  const path = join(temporaryFolder(), `given-${writtenGiven.size}.ttf`);
  await writeFile(path, bytes);
  return path;
}

function temporaryFolder(): string {
  if (folder === undefined) {
    const created = mkdtempSync(join(tmpdir(), 'standpoint-fonts-'));
    begin(created);
    folder = created;
  }
  return folder;
}

/** A font file in the TrueType container, with its names kept. */
export function trueType(font: Uint8Array): Promise<Buffer> {
  return subsetFont(font, undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    preserveNameIds: [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17],
  });
}
