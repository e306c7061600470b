type Work = () => void;

const waiting = new Set<Work>();

/**
 * Does something in a task of its own, after the next frame is painted: what a reader does not see at once must not
 * keep waiting what they see. Whoever scrolls or prints meanwhile finds it done.
 *
 * @returns calls it off
 */
export function afterFrame(work: Work): () => void {
  waiting.add(work);
  requestAnimationFrame(() => setTimeout(() => take(work)));
  return () => waiting.delete(work);
}

function take(work: Work): void {
  if (waiting.delete(work)) work();
}

if ('addEventListener' in globalThis) {
  const takeAll = () => waiting.forEach(take);
  addEventListener('scroll', takeAll, { capture: true, passive: true });
  addEventListener('beforeprint', takeAll);
}
