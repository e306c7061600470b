/** What a thread answers: how far it is (0…1), or what has come of a task. */
export type ThreadAnswer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

interface Asker {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly progress: (share: number) => void;
}

/** Rejected with where a thread cannot be had, as without a connection, or has ended. */
export class ThreadError extends Error {}

/** A thread that does one task after another while the page can be used; `serveTasks` is its other end. */
export class Thread<Task> {
  readonly #worker: Worker;
  readonly #askers = new Map<number, Asker>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<ThreadAnswer>) => {
      const asker = this.#askers.get(data.id);
      if ('share' in data) return asker?.progress(data.share);
      this.#askers.delete(data.id);
      if ('result' in data) asker?.done(data.result);
      else asker?.failed(new Error(data.error));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const error = new ThreadError(event.message || 'thread has failed');
      for (const { failed } of this.#askers.values()) failed(error);
      this.#askers.clear();
    });
  }

  /**
   * @param progress hears how much of the task has been done (0…1)
   * @param moved what of the task goes over to the thread
   */
  ask<Result>(
    task: Task,
    progress: (share: number) => void = () => undefined,
    moved: Transferable[] = [],
  ): Promise<Result> {
    return new Promise<Result>((done, failed) => {
      const id = ++this.#last;
      this.#askers.set(id, { done: done as (result: unknown) => void, failed, progress });
      this.#worker.postMessage({ id, task }, moved);
    });
  }

  /** Ends at once whatever is being done; what was asked for is never answered. */
  close(): void {
    this.#worker.terminate();
    this.#askers.clear();
  }
}
