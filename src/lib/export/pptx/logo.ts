import type { Logo } from '#lib/scene/scene.ts';

const extensions: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg' };

/** As high as three lines of the foot, unless that makes it wider than a sixth of a slide. */
export function fittedLogo({ width, height }: Pick<Logo, 'width' | 'height'>, footSize: number) {
  const scale = Math.min((3.9 * footSize) / height, 160 / width);
  return { width: width * scale, height: height * scale };
}

/**
 * The picture of a `data:` address as a part.
 *
 * @throws RangeError if it is neither PNG nor JPEG in base64
 */
export function logoFile(href: string): { path: string; type: string; bytes: Uint8Array } {
  const [, type = '', data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(href) ?? [];
  const extension = extensions[type];
  if (!extension) throw new RangeError(`logo is no PNG or JPEG: "${href.slice(0, 40)}"`);
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return { path: `ppt/media/logo.${extension}`, type, bytes };
}
