/** What takes longer than this at once would keep a reader waiting, in milliseconds. */
const longest = 100;

/**
 * Takes steps while the browser has nothing else to do: of each stretch of time that it gives, as much as another step
 * as long as the longest so far fits into, and at least one step. Stops for good once a step has taken too long; where
 * a browser does not tell when it is idle, nothing is done.
 *
 * @returns calls it off
 */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let slowest = 0;
  let idle = requestIdleCallback(function next(stretch) {
    do {
      const began = performance.now();
      if (steps.next().done) return;
      slowest = Math.max(slowest, performance.now() - began);
    } while (slowest < stretch.timeRemaining());
    if (slowest < longest) idle = requestIdleCallback(next);
  });
  return () => cancelIdleCallback(idle);
}
