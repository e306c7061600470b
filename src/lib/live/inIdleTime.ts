/** What takes longer than this at once would keep a reader waiting, in milliseconds. */
const longestStep = 100;

/** Nor is more than this taken in one go, since what a reader does meanwhile waits for the end of it. */
const longestStretch = 8;

/** Who lets go outside of the window is not heard of; after so many milliseconds nothing is taken to be held down. */
const longestPress = 1000;

/**
 * Takes steps one after the other while the browser has nothing else to do and no pointer or space bar is held down, and
 * with it perhaps a control that acts when it is let go. Stops for good once a step has taken too long; where a browser
 * does not tell when it is idle, nothing is done.
 *
 * @returns calls it off
 */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => undefined;
  let idle = requestIdleCallback(function next(stretch) {
    const until = performance.now() + longestStretch;
    while (performance.now() - pressedAt >= longestPress) {
      const began = performance.now();
      if (steps.next().done || performance.now() - began > longestStep) return;
      if (stretch.timeRemaining() <= 0 || performance.now() >= until) break;
    }
    idle = requestIdleCallback(next);
  });
  return () => cancelIdleCallback(idle);
}

let pressedAt = -Infinity;
const press = () => (pressedAt = performance.now());
const letGo = () => (pressedAt = -Infinity);

if ('addEventListener' in globalThis) {
  const on = { capture: true, passive: true };
  addEventListener('pointerdown', press, on);
  // Of the keys, only this one acts when it is let go.
  addEventListener('keydown', ({ key }) => key === ' ' && press(), on);
  for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(type, letGo, on);
}
