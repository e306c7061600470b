import type { FontRun, FontWeight, GivenFont } from '#lib/scene/fontRuns.ts';

/** Reads one of the files of `src/fonts` by its name; fails if there is none of that name. */
export type FontReader = (file: string) => Promise<Uint8Array>;

/** A font file that did not arrive; nothing is exported, because other letters than those on the page help nobody. */
export class FontMissingError extends Error {
  constructor(file: string, cause: unknown) {
    super(`font file did not arrive: "${file}"`, { cause });
    this.name = 'FontMissingError';
  }
}

/** A font slice in one weight. */
export interface FontUse {
  family: FontRun['family'];
  weight: FontWeight;
}

/** The same with what is in its file, WOFF2. */
export interface FontFile extends FontUse {
  bytes: Uint8Array;
}

/** The file a slice is kept in: `Inter Cyrillic`, 600 → `inter-cyrillic-600.woff2`. */
export function fontFileName(family: string, weight: number): string {
  return `${family.toLowerCase().replaceAll(' ', '-')}-${weight}.woff2`;
}

/** Each slice and weight once, by family, the lighter first. */
export function distinctFonts(used: Iterable<FontUse>): FontUse[] {
  const fonts = new Map<string, FontUse>();
  for (const { family, weight } of used) fonts.set(fontFileName(family, weight), { family, weight });
  return [...fonts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, font]) => font);
}

/** The files of all slices and weights in use, once each, in the order of `distinctFonts`. */
export function fontFiles(used: Iterable<FontUse>, reader: FontReader): Promise<FontFile[]> {
  return Promise.all(
    distinctFonts(used).map(async (font) => ({
      ...font,
      bytes: await read(fontFileName(font.family, font.weight), reader),
    })),
  );
}

async function read(file: string, reader: FontReader): Promise<Uint8Array> {
  try {
    return await reader(file);
  } catch (error) {
    throw new FontMissingError(file, error);
  }
}

/**
 * `@font-face` rules with the fonts inside, for the `<style>` of an SVG that has to look the same wherever
 * it is opened. Their addresses name no type, the one form of a font inside a picture that Wikimedia Commons takes.
 *
 * @param files exactly the slices and weights in use
 */
export function embeddedFontCss(files: readonly FontFile[]): string {
  return files
    .map(
      ({ family, weight, bytes }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};` +
        `src:url("data:;base64,${base64(bytes)}") format("woff2")}`,
    )
    .join('\n');
}

/** The same of fonts that a person has given. */
export function givenFontCss(fonts: readonly GivenFont[]): string {
  return fonts
    .map(
      ({ family, weight, bytes }) =>
        `@font-face{font-family:"${family.replace(/['\\"]/g, '')}";font-weight:${weight};src:url("data:;base64,${base64(bytes)}")}`,
    )
    .join('\n');
}

/** Bytes as base64 text. */
export function base64(bytes: Uint8Array): string {
  // In slices, because String.fromCharCode takes its characters as arguments, and their number is limited.
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
