import { filesOf, readCoding, rowCount, type Coding } from '#lib/coding/Coding.ts';
import { problemsOf } from '#lib/coding/problemsOf.ts';
import { noSteps, redo, taken, undo, type Step, type Steps } from '#lib/coding/steps.ts';
import type { OwnHead, OwnProblem } from '#lib/model/ownDossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { changedHead, newHead } from '#lib/own/newHead.ts';
import { openDossierStore, type KeptFiles } from '#lib/own/openDossierStore.ts';
import { renamed } from '#lib/own/renamed.ts';
import { withStore } from '#lib/own/withStore.ts';

/** After so many milliseconds without a change the whole dossier is checked. */
const checkAfter = 80;

/** A dossier on the desk: what is done to it, what undoes that, and that it is kept after every change. */
export class Room {
  steps = $state.raw() as Steps;
  head = $state.raw() as OwnHead;
  problems = $state.raw<readonly Problem[]>([]);
  /** While something is done that the browser has not kept yet. */
  saving = $state(false);
  trouble = $state.raw<OwnProblem | null>(null);
  /** Whether anything was kept since it was opened. */
  wasChanged = false;
  readonly coding = $derived(this.steps.now);
  #kept: Coding;
  #saved: Promise<void> = Promise.resolve();
  #check: ReturnType<typeof setTimeout> | undefined;

  constructor({ head, files }: KeptFiles) {
    this.head = head;
    this.steps = noSteps(readCoding(files));
    this.#kept = this.coding;
    this.problems = problemsOf(this.coding);
  }

  /** Does something to the dossier, which is kept at once. */
  take(step: Step, after: Coding): void {
    this.#become(taken(this.steps, step, after));
  }

  /** Takes the last step back; gives it, or undefined where there is none. */
  undo(): Step | undefined {
    const step = this.steps.done.at(-1)?.step;
    if (step) this.#become(undo(this.steps));
    return step;
  }

  redo(): Step | undefined {
    const step = this.steps.undone.at(-1)?.step;
    if (step) this.#become(redo(this.steps));
    return step;
  }

  /** As it is now, to be saved or kept elsewhere. */
  now(): KeptFiles {
    return {
      head: changedHead(this.head, rowCount(this.coding)),
      files: filesOf(this.coding),
    };
  }

  /** Resolves once everything is kept, or cannot be. */
  settled(): Promise<void> {
    return this.#saved;
  }

  /** Keeps what is here beside what another tab has made of it; gives the id, or undefined where that fails. */
  async keepCopy(title: string): Promise<string | undefined> {
    const { files, head } = this.now();
    const copy = renamed({ head: newHead({ title, rows: head.rows }), files }, title);
    const done = await withStore((store) => store.save(copy));
    if (done.ok) return copy.head.id;
    this.trouble = done.problem;
    return undefined;
  }

  /** Hears of other tabs from now on; returns what ends it. */
  watch(): () => void {
    const watching = openDossierStore().then((store) => {
      store.watch(() => void this.#look(store.list));
      return store;
    });
    watching.catch(() => undefined);
    return () => void watching.then((store) => store.close()).catch(() => undefined);
  }

  async #look(list: () => Promise<readonly OwnHead[]>): Promise<void> {
    await this.#saved;
    const heads = await list().catch(() => null);
    if (heads === null || this.saving) return;
    const kept = heads.find(({ id }) => id === this.head.id);
    if (kept === undefined) this.trouble = { kind: 'gone' };
    else if (kept.changed !== this.head.changed) this.trouble = { kind: 'changedElsewhere' };
  }

  #become(steps: Steps): void {
    this.steps = steps;
    clearTimeout(this.#check);
    this.#check = setTimeout(() => (this.problems = problemsOf(this.coding)), checkAfter);
    if (!this.saving) this.#saved = this.#save();
  }

  async #save(): Promise<void> {
    this.saving = true;
    try {
      // What is done in the meantime is kept with the next turn.
      while (this.#kept !== this.coding) {
        const next = this.coding;
        const kept = this.now();
        const done = await withStore((store) => store.replace(kept, this.head.changed));
        this.trouble = done.ok ? null : done.problem;
        if (!done.ok) return;
        this.wasChanged = true;
        this.#kept = next;
        this.head = kept.head;
      }
    } finally {
      this.saving = false;
    }
  }
}
