import { FontUnreadableError } from './givenFont.ts';

/** What a font that is packed for pages begins with. */
const signs = { woff: 0x774f4646, woff2: 0x774f4632 };

/**
 * A font file as TrueType or OpenType, whatever it was packed as; what unpacks it is loaded only for one that is packed.
 *
 * @throws FontUnreadableError if a packed font is spoiled
 */
export async function unpackedFont(bytes: Uint8Array): Promise<Uint8Array> {
  const sign = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (sign !== signs.woff && sign !== signs.woff2) return bytes;
  try {
    if (sign === signs.woff) return await (await import('woff-lib/woff/decode')).woffDecode(bytes);
    return await (await import('woff-lib/woff2/decode')).woff2Decode(bytes);
  } catch (error) {
    throw new FontUnreadableError({ cause: error });
  }
}
