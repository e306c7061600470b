/** Bytes; it is in every file, and browsers keep little. */
export const largestLogo = 200_000;
export const logoTypes = ['image/png', 'image/jpeg'] as const;

/** What a file of a logo says of itself. */
export interface LogoFile {
  readonly type: (typeof logoTypes)[number];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a PNG or JPEG file says of itself; null for any other. */
export function readLogoFile(bytes: Uint8Array): LogoFile | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height stand in the first chunk (PNG third edition, 11.2.1 IHDR). */
function pngSize(bytes: Uint8Array): LogoFile | null {
  if (bytes.length < 24 || pngSignature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** They stand in the first frame header: SOF0 to SOF15 but for the tables DHT, JPG and DAC (ITU-T T.81, table B.1). */
function jpegSize(bytes: Uint8Array): LogoFile | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    // Any number of bytes may fill up before a marker.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
