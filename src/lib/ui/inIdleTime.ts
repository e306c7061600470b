/** What takes longer than this at once would keep a reader waiting, in milliseconds. */
const longest = 100;

/**
 * Takes steps while the browser has nothing else to do, one at a time. Stops for good once a step has taken too long;
 * where a browser does not tell when it is idle, nothing is done.
 *
 * @returns calls it off
 */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let idle = requestIdleCallback(function next() {
    const began = performance.now();
    const { done } = steps.next();
    if (!done && performance.now() - began < longest) idle = requestIdleCallback(next);
  });
  return () => cancelIdleCallback(idle);
}
