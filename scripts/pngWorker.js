// Not TypeScript, since a worker starts without what reads it.
import { Resvg } from '@resvg/resvg-js';
import { packPng } from './packPng.js';

/**
 * Draws and packs an SVG as PNG; most of the time goes into packing, so that it pays to use every core.
 *
 * @param {{ svg: string, fontFiles: readonly string[], isOpaque?: boolean }} task the picture, the paths of the TrueType
 *   files of its fonts and whether it has a ground
 * @returns {Uint8Array}
 */
export function drawPng({ svg, fontFiles, isOpaque = false }) {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' };
  const image = new Resvg(svg, { font }).render();
  return isOpaque ? packPng(image) : image.asPng();
}
