import { Thread } from '../thread/Thread.ts';
import type { OpenTask } from './openTask.ts';

/** The one that is begun for whoever comes next; null for none. */
let ready: Thread<OpenTask> | null = null;

/** Begins a thread for files before one is given, and has it rehearsed: both would keep the first file waiting. */
export function readyThread(): void {
  if (ready !== null || typeof Worker === 'undefined') return;
  const thread = (ready = begunThread());
  // One that could not be had, as without a connection, is begun anew when a file is given.
  thread.ask({ kind: 'rehearse' }).catch(() => {
    if (ready === thread) ready = null;
  });
}

/** A thread that nobody else has, to be closed by who takes it. */
export function takeThread(): Thread<OpenTask> {
  const thread = ready ?? begunThread();
  ready = null;
  return thread;
}

function begunThread(): Thread<OpenTask> {
  return new Thread<OpenTask>(new Worker(new URL('./openWorker.ts', import.meta.url), { type: 'module' }));
}
