/**
 * Runs some work once the browser has painted what was changed so far; the page stays responsive in between.
 *
 * @returns takes it back if it has not run yet
 */
export function afterNextFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame callback runs before the paint of its frame, a task queued in it after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
