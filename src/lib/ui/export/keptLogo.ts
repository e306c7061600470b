import type { PictureOptions } from '#lib/charts/pictureScene.ts';
import { largestLogo, logoTypes } from '#lib/export/logoFile.ts';

/** A picture with all of it in its address. */
export type KeptLogo = NonNullable<PictureOptions['logo']>;

const name = 'standpoint-logo';

/** The logo a reader has chosen in this browser before; null for none, or where the browser keeps nothing. */
export function readLogo(): KeptLogo | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<KeptLogo> | null;
    const { href, width, height } = kept ?? {};
    if (typeof href !== 'string' || !logoTypes.some((type) => href.startsWith(`data:${type};base64,`)))
      return null;
    return width && height ? { href, width, height } : null;
  } catch {
    return null;
  }
}

/** Keeps it in this browser alone, or forgets it; where the browser keeps nothing it lasts as long as the page. */
export function keepLogo(logo: KeptLogo | null): void {
  try {
    if (logo) localStorage.setItem(name, JSON.stringify(logo));
    else localStorage.removeItem(name);
  } catch {
    // It is in the picture all the same.
  }
}

/** Reads a file that a reader has chosen. @returns null if it is no PNG or JPEG that can be drawn, or too large */
export async function openLogo(file: File): Promise<KeptLogo | null> {
  if (file.size > largestLogo || !logoTypes.some((type) => type === file.type)) return null;
  try {
    const image = await createImageBitmap(file);
    const { width, height } = image;
    image.close();
    const href = await new Promise<string>((done, fail) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result));
      reader.onerror = () => fail(new Error('file not read'));
      reader.readAsDataURL(file);
    });
    return { href, width, height };
  } catch {
    return null;
  }
}
