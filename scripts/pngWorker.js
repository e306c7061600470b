// Not TypeScript, since a worker starts without what reads it.
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

/**
 * The same in a worker. Pixels are not in its heap, so that it does not notice by itself that it has hundreds of megabytes
 * of them; they are given back when the event loop comes round.
 *
 * @param {Parameters<typeof drawPng>[0]} task
 */
export async function drawInWorker(task) {
  const drawn = drawPng(task);
  await setImmediate();
  collectGarbage();
  await setImmediate();
  return drawn;
}

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collectGarbage = runInNewContext('gc');
