import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

/** In bytes; less would be collected more often than it is worth. */
const mostGarbage = 16e6;
let left = 0;

/** Gives back what was made just now and is used no more, such as pixels: the heap does not count them as its own. */
export function collectNewGarbage(): void {
  collect({ type: 'minor' });
}

/** Gives back all that is used no more once it has become much: the heap would let it grow to several times what is used. */
export function collectMuchGarbage(): void {
  if (process.memoryUsage().heapUsed < left + mostGarbage) return;
  collect();
  left = process.memoryUsage().heapUsed;
}
