/** Who lets go outside of the window is not heard of; after so many milliseconds nothing is taken to be held down. */
const longest = 1000;

let pressedAt = -Infinity;

const on = { capture: true, passive: true };
const press = () => (pressedAt = performance.now());
const letGo = () => (pressedAt = -Infinity);

if ('addEventListener' in globalThis) {
  addEventListener('pointerdown', press, on);
  // Of the keys, only this one acts when it is let go.
  addEventListener('keydown', ({ key }) => key === ' ' && press(), on);
  for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(type, letGo, on);
}

/** Whether a reader holds down a pointer or the space bar, and with it perhaps a control that acts when it is let go. */
export function isPressed(): boolean {
  return performance.now() - pressedAt < longest;
}
