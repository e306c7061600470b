import { rmSync } from 'node:fs';

/** What is half-done, to be removed if the program ends before it is finished. */
const paths = new Set<string>();

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function watchTheEnd(): void {
  process.on('exit', () => {
    for (const path of paths) discard(path);
  });
  // A signal alone would end the program without an `exit`.
  for (const [signal, status] of Object.entries(signals)) process.once(signal, () => process.exit(status));
}

let isWatched = false;

/** Says that a file or folder is being made under this path, which nobody may take for a finished one. */
export function begin(path: string): void {
  if (!isWatched) watchTheEnd();
  isWatched = true;
  paths.add(path);
}

/** Says that it has been moved to its place. */
export function finish(path: string): void {
  paths.delete(path);
}

/** Removes what cannot be finished. */
export function discard(path: string): void {
  rmSync(path, { recursive: true, force: true });
  paths.delete(path);
}
