type Work = () => void;

/** What waits for the next frame; null where no frame is asked for. */
let batch: Set<Work> | null = null;

/**
 * Does something in a task of its own, after the next frame is painted: what a reader does not see at once must not
 * keep waiting what they see. All that waits for one frame is kept in one list, since asking a browser for a frame and
 * calling it off again takes longer than most of the work.
 *
 * @returns calls it off
 */
export function afterFrame(work: Work): () => void {
  const own = (batch ??= newBatch());
  own.add(work);
  return () => own.delete(work);
}

function newBatch(): Set<Work> {
  const works = new Set<Work>();
  requestAnimationFrame(() => {
    batch = null;
    setTimeout(() => takeOne(works));
  });
  return works;
}

function takeOne(works: Set<Work>): void {
  const [work] = works;
  if (!work) return;
  works.delete(work);
  // Before the work, whose faults must not keep the others waiting for good.
  setTimeout(() => takeOne(works));
  work();
}
