interface Drawn {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Of the pixels of a picture and of a page drawn by poppler (PPM), the share that differ clearly; fails if one is larger
 * than the other. Some always do: the edges of letters and lines, which no two programs smooth alike.
 */
export function differingShare({ pixels, width, height }: Drawn, ppm: Buffer): number {
  const [head, across, down] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!;
  if (Number(across) !== width || Number(down) !== height)
    throw new Error(`page is not as large as the picture: ${across} × ${down}, not ${width} × ${height}`);
  let differing = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isOther = [0, 1, 2].some(
      (channel) => Math.abs(pixels[pixel * 4 + channel]! - ppm[head.length + pixel * 3 + channel]!) > 128,
    );
    if (isOther) differing++;
  }
  return differing / (width * height);
}
