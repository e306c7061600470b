type Work = () => void;

/** The one that was asked for first comes first. */
const waiting = new Set<Work>();
let frameAwaited = false;

/**
 * Does something in a task of its own, after the next frame is painted: what a reader does not see at once must not
 * keep waiting what they see. Whoever scrolls or prints meanwhile finds all of it done.
 *
 * @returns calls it off
 */
export function afterFrame(work: Work): () => void {
  waiting.add(work);
  // One frame for all, since asking a browser for one and calling it off again takes longer than most of the work.
  if (!frameAwaited) {
    frameAwaited = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        frameAwaited = false;
        takeOne();
      }),
    );
  }
  return () => waiting.delete(work);
}

function takeOne(): void {
  const [work] = waiting;
  // Where another frame is awaited by now, it comes first, and what is left goes on after it.
  if (!work || frameAwaited) return;
  waiting.delete(work);
  // Before the work, whose faults must not keep the others waiting for good.
  setTimeout(takeOne);
  work();
}

function takeAll(): void {
  for (const work of waiting) {
    waiting.delete(work);
    work();
  }
}

if ('addEventListener' in globalThis) {
  addEventListener('scroll', takeAll, { capture: true, passive: true });
  addEventListener('beforeprint', takeAll);
}
