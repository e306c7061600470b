import type { ThreadAnswer } from './Thread.ts';

/** What comes of a task, and what of it goes over to who has asked. */
export interface TaskDone {
  readonly result: unknown;
  readonly moved?: Transferable[];
}

/** Does in the thread that calls it what a `Thread` asks for; what is thrown is answered as an error. */
export function serveTasks<Task>(
  done: (task: Task, progress: (share: number) => void) => Promise<TaskDone>,
): void {
  const worker = self as unknown as Worker;
  const answer = (given: ThreadAnswer, moved: Transferable[] = []) => worker.postMessage(given, moved);
  worker.addEventListener('message', ({ data: { id, task } }: MessageEvent<{ id: number; task: Task }>) => {
    done(task, (share) => answer({ id, share })).then(
      ({ result, moved }) => answer({ id, result }, moved),
      (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
