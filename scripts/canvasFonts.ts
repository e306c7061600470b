import { GlobalFonts } from '@napi-rs/canvas';
import { fontFiles } from '#lib/export/fontFiles.ts';
import { type FontWeight, type GivenFont } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { nodeFontReader } from './nodeFontReader.ts';

/** Of ours, by family and weight; each is registered once in a process. */
const registered = new Set<string>();
const givenNames = new WeakMap<Uint8Array, string>();
let givenCount = 0;

/**
 * Lets texts among the marks be painted on a canvas.
 *
 * @returns the name under which the canvas has a font. They are names of our own, so that no installed font is taken for
 *   one of them; of a given family it is the font whose weight is nearest to what is asked for
 */
export async function registerFonts(
  marks: readonly Mark[],
  given: readonly GivenFont[],
): Promise<(family: string, weight: FontWeight) => string> {
  const families = new Set(given.map(({ family }) => family));
  const used = fontsUsed(marks, given).filter(({ family }) => !families.has(family));
  const missing = used.filter(({ family, weight }) => !registered.has(`${family} ${weight}`));
  for (const { family, weight, bytes } of await fontFiles(missing, nodeFontReader)) {
    if (registered.has(`${family} ${weight}`)) continue;
    register(bytes, ourName(family));
    registered.add(`${family} ${weight}`);
  }
  return (family, weight) => {
    if (!families.has(family)) return ourName(family);
    const [nearest] = given
      .filter((font) => font.family === family)
      .sort((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight));
    return givenName(nearest!);
  };
}

function ourName(family: string): string {
  return `Standpoint ${family}`;
}

function givenName({ bytes }: GivenFont): string {
  let name = givenNames.get(bytes);
  if (name === undefined) {
    name = `Standpoint given ${++givenCount}`;
    register(bytes, name);
    givenNames.set(bytes, name);
  }
  return name;
}

function register(bytes: Uint8Array, name: string): void {
  const key = GlobalFonts.register(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  if (!key) throw new Error(`font cannot be used for pictures: "${name}"`);
}
