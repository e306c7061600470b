import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

/** In bytes; fewer would be collected more often than it is worth. */
const most = { pixels: 2e6, heap: 40e6 };
let pixels = 0;
let heapLeft = 0;

/**
 * Gives back what was made just now and is used no more once it has become much: pixels are not in the heap, which does not
 * notice them. Their memory is free when the event loop has come round.
 *
 * @param bytes that were made since the last call
 */
export async function collectPixels(bytes: number): Promise<void> {
  pixels += bytes;
  if (pixels < most.pixels) return;
  pixels = 0;
  collect({ type: 'minor' });
  await setImmediate();
}

/** Gives back all that is used no more once it has become much: the heap would let it grow to several times what is used. */
export function collectMuchGarbage(): void {
  if (process.memoryUsage().heapUsed < heapLeft + most.heap) return;
  collect();
  heapLeft = process.memoryUsage().heapUsed;
}
