import { addPngDensity, addPngText } from './pngText.ts';

/** The smallest limit of the browsers we serve: 16,777,216 pixels (Safari on iOS). */
const mostPixels = 4096 * 4096;

export interface BrowserPng {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** True if the size asked for was beyond what browsers can draw. */
  readonly reduced: boolean;
}

/**
 * Draws an SVG of ours on a canvas. Never photographs the page: the result does not depend on what is on screen.
 *
 * @param texts written into the file, by PNG keyword
 * @param pixelsPerMetre if it is drawn as large as asked for
 * @throws Error if the browser cannot decode the picture or encode the file
 */
export async function browserPng(
  svg: string,
  width: number,
  height: number,
  texts: Readonly<Record<string, string>>,
  pixelsPerMetre: number,
): Promise<BrowserPng> {
  const share = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * share);
  canvas.height = Math.floor(height * share);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gave no canvas');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!plain) throw new Error('the browser could not write the PNG');
  const png = new Uint8Array(await plain.arrayBuffer());
  const bytes = addPngText(addPngDensity(png, Math.round(pixelsPerMetre * share)), texts);
  return {
    blob: new Blob([bytes], { type: 'image/png' }),
    width: canvas.width,
    height: canvas.height,
    reduced: share < 1,
  };
}
