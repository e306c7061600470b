import { readFile } from 'node:fs/promises';
import type { PictureOptions } from '#lib/charts/pictureScene.ts';
import { Refusal } from './Refusal.ts';
import { largestLogo, readLogoFile } from '#lib/export/logoFile.ts';

/** A logo for the foot of pictures; rejects with what was expected if the file is none. */
export async function logoOfFile(path: string): Promise<NonNullable<PictureOptions['logo']>> {
  const expected = `expected a PNG or JPEG file of at most ${largestLogo / 1000} kB`;
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new Refusal(`--logo "${path}" cannot be read (${reason}), ${expected}`);
  });
  if (bytes.length > largestLogo)
    throw new Refusal(`--logo "${path}" has ${Math.ceil(bytes.length / 1000)} kB, ${expected}`);
  const file = readLogoFile(bytes);
  if (!file) throw new Refusal(`--logo "${path}" is no picture that can be drawn, ${expected}`);
  const { type, width, height } = file;
  return { href: `data:${type};base64,${bytes.toString('base64')}`, width, height };
}
