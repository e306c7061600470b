const waiting: (() => void)[] = [];
let isBusy = false;

/**
 * Does what takes long one thing after the other, with room for what a reader does in between.
 *
 * @returns calls it off
 */
export function oneByOne(task: () => void): () => void {
  waiting.push(task);
  if (!isBusy) next();
  return () => {
    const at = waiting.indexOf(task);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function next(): void {
  isBusy = waiting.length > 0;
  if (!isBusy) return;
  setTimeout(() => {
    try {
      waiting.shift()?.();
    } finally {
      next();
    }
  });
}
