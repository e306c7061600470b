import type { Coding } from './Coding.ts';

/** What was done, for the button that takes it back, and where. */
export interface Step {
  readonly kind: 'cell' | 'add' | 'duplicate' | 'remove' | 'settle' | 'second' | 'text';
  /** Name of the table; empty where it is none of them. */
  readonly table: string;
  readonly row: number;
}

/** A dossier with all that was done to it and can be undone. Dossiers share what is the same in them. */
export interface Steps {
  readonly now: Coding;
  /** The dossier before each step, the last step last. */
  readonly done: readonly { readonly step: Step; readonly before: Coding }[];
  /** The dossier after each step that was taken back, the one to be done again next last. */
  readonly undone: readonly { readonly step: Step; readonly after: Coding }[];
}

/** More is not remembered. */
const mostSteps = 500;

export function noSteps(now: Coding): Steps {
  return { now, done: [], undone: [] };
}

/** What was taken back before cannot be done again after that. */
export function taken({ now, done }: Steps, step: Step, after: Coding): Steps {
  return { now: after, done: [...done, { step, before: now }].slice(-mostSteps), undone: [] };
}

/** The same where there is nothing to take back. */
export function undo(steps: Steps): Steps {
  const last = steps.done.at(-1);
  if (last === undefined) return steps;
  return {
    now: last.before,
    done: steps.done.slice(0, -1),
    undone: [...steps.undone, { step: last.step, after: steps.now }],
  };
}

/** The same where nothing was taken back. */
export function redo(steps: Steps): Steps {
  const next = steps.undone.at(-1);
  if (next === undefined) return steps;
  return {
    now: next.after,
    done: [...steps.done, { step: next.step, before: steps.now }],
    undone: steps.undone.slice(0, -1),
  };
}
