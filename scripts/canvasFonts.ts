import { GlobalFonts } from '@napi-rs/canvas';
import { CanvasFonts } from '#lib/export/CanvasFonts.ts';
import { nodeFontReader } from './nodeFontReader.ts';

/** Those of the canvases of this process. */
export const canvasFonts = new CanvasFonts((bytes, name) => {
  const key = GlobalFonts.register(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
  if (!key) throw new Error(`font cannot be used for pictures: "${name}"`);
}, nodeFontReader);
