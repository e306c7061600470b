import { isPressed } from './isPressed.ts';

/** What takes longer than this at once would keep a reader waiting, in milliseconds. */
const longest = 100;

/** Nor is more than this taken in one go, since what a reader does meanwhile waits for the end of it. */
const stretchMilliseconds = 8;

/**
 * Takes steps one after the other while the browser has nothing else to do and nothing is held down that acts when it is
 * let go. Stops for good once a step has taken too long; where a browser does not tell when it is idle, nothing is done.
 *
 * @returns calls it off
 */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let idle = requestIdleCallback(function next(stretch) {
    const until = performance.now() + stretchMilliseconds;
    while (!isPressed()) {
      const began = performance.now();
      if (steps.next().done || performance.now() - began > longest) return;
      if (stretch.timeRemaining() <= 0 || performance.now() >= until) break;
    }
    idle = requestIdleCallback(next);
  });
  return () => cancelIdleCallback(idle);
}
