// Not TypeScript, since a worker starts without what reads it.
import { Resvg } from '@resvg/resvg-js';

/**
 * Draws and packs an SVG as PNG; most of the time goes into packing, so that it pays to use every core.
 *
 * @param {{ svg: string, fontFiles: readonly string[] }} task the picture and the paths of the TrueType files of its fonts
 * @returns {Uint8Array}
 */
export function drawPng({ svg, fontFiles }) {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font }).render().asPng();
}
