/**
 * Does something in a task of its own, after the next frame is painted: what a reader does not see at once must not
 * keep waiting what they see.
 *
 * @returns calls it off
 */
export function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
