const waiting: (() => void)[] = [];
const later: (() => void)[] = [];
let isBusy = false;

/**
 * Does what takes long one thing after the other, with room for what a reader does in between.
 *
 * @param line `last` for what waits until nothing else does
 * @returns calls it off
 */
export function oneByOne(task: () => void, line: 'next' | 'last' = 'next'): () => void {
  const own = line === 'next' ? waiting : later;
  own.push(task);
  if (!isBusy) next();
  return () => {
    const at = own.indexOf(task);
    if (at >= 0) own.splice(at, 1);
  };
}

function next(): void {
  isBusy = waiting.length + later.length > 0;
  if (!isBusy) return;
  setTimeout(() => {
    try {
      (waiting.shift() ?? later.shift())?.();
    } finally {
      next();
    }
  });
}
