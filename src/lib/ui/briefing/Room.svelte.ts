import { operate, type Operation } from '#lib/briefing/operations.ts';
import { openBriefingStore, type BriefingStore } from '#lib/briefing/store/openBriefingStore.ts';
import type { Briefing, Slide } from '#lib/model/briefing.ts';
import { BriefingError, type BriefingProblem } from '#lib/model/briefingProblem.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { briefingAbout } from './briefingAbout.ts';
import { kept } from './kept.svelte.ts';

/** What takes a step back. */
type StepBack =
  | {
      readonly kind: 'operation';
      readonly briefing: string;
      readonly operation: Operation;
      readonly field: string;
    }
  | { readonly kind: 'restore'; readonly briefing: Briefing };

/** The briefings of this browser, the one of them that is open, and what was done to it here. */
export class Room {
  /** What the store lists, or those of this page where nothing can be kept. */
  list = $state.raw<readonly Pick<Briefing, 'id' | 'title'>[]>([]);
  briefing = $state.raw<Briefing | null>(null);
  /** What could not be read of it. */
  problems = $state.raw<readonly BriefingProblem[]>([]);
  /** Why the last step was not kept; null where it was. */
  trouble = $state.raw<BriefingProblem | null>(null);
  /** Whether another tab had changed the field that was written last. */
  overwrote = $state(false);
  /** How many steps can be taken back. */
  stepsBack = $state(0);

  #store: BriefingStore | null = null;
  /** Where the browser keeps nothing they last as long as the page. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- what is shown of it is read into the list
  readonly #unkept = new Map<string, Briefing>();
  /** Data that came with files. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- looked up when a briefing is opened
  readonly #data = new Map<string, Dossier>();
  readonly #back: StepBack[] = [];
  #closed = false;

  /**
   * Opens the store and the briefing that was open last, or else one about the same dossier.
   *
   * @param dossier `DossierInfo.name`
   */
  async start(dossier: string): Promise<void> {
    try {
      this.#store = await openBriefingStore();
    } catch (error) {
      this.#fail(error);
    }
    if (this.#closed) return this.#store?.close();
    this.#store?.watch((id) => void this.#hear(id));
    await this.#readList();
    kept.read();
    const id = await this.#lastAbout(dossier);
    if (id !== undefined) await this.open(id);
    else kept.set(null);
  }

  close(): void {
    this.#closed = true;
    this.#store?.close();
  }

  async open(id: string): Promise<void> {
    await this.#try(async () => {
      if (!this.#store) return this.#show(this.#unkept.get(id) ?? null, []);
      const { briefing, problems } = await this.#store.read(id);
      this.#show(briefing, problems);
    });
  }

  has(id: string): boolean {
    return this.list.some((each) => each.id === id);
  }

  /** The data that a briefing was saved with; null where they are not at hand. */
  dataOf(id: string): Dossier | null {
    return this.#data.get(id) ?? null;
  }

  /** Takes up a briefing, which is open then, with the data that it was saved with. */
  async add(briefing: Briefing, data: Dossier | null = null): Promise<void> {
    if (data) this.#data.set(briefing.id, data);
    await this.#try(async () => {
      if (this.#store) await this.#store.save(briefing);
      else this.#unkept.set(briefing.id, briefing);
      this.#show(briefing, []);
    });
    await this.#readList();
  }

  /** Deletes the briefing that is open; the step can be taken back. */
  async remove(): Promise<void> {
    const { briefing } = this;
    if (!briefing) return;
    await this.#try(async () => {
      await this.#store?.remove(briefing.id);
      this.#unkept.delete(briefing.id);
      this.#push({ kind: 'restore', briefing });
      this.#show(null, []);
    });
    await this.#readList();
    if (this.list[0] && !this.briefing) await this.open(this.list[0].id);
    if (this.list.length === 0) kept.set(null);
  }

  /**
   * Does something to the briefing that is open.
   *
   * @param field what is being typed: letters of one field are one step back
   * @returns whether it was kept
   */
  async do(operation: Operation, field = ''): Promise<boolean> {
    const { briefing } = this;
    if (!briefing) return false;
    return this.#try(async () => {
      const { undo, overwritten } = await this.#apply(briefing, operation);
      this.overwrote = overwritten;
      const last = this.#back.at(-1);
      const goesOn =
        field !== '' && last?.kind === 'operation' && last.field === field && last.briefing === briefing.id;
      if (!goesOn) this.#push({ kind: 'operation', briefing: briefing.id, operation: undo, field });
    });
  }

  /** Takes back what was done last here, also to another briefing, which is open then. */
  async undo(): Promise<void> {
    const step = this.#back.at(-1);
    if (!step) return;
    if (step.kind === 'restore') await this.add(step.briefing);
    else {
      if (this.briefing?.id !== step.briefing) await this.open(step.briefing);
      const { briefing } = this;
      if (!briefing) return;
      await this.#try(async () => void (await this.#apply(briefing, step.operation)));
    }
    if (this.trouble) return;
    this.#back.splice(this.#back.indexOf(step), 1);
    this.stepsBack = this.#back.length;
  }

  /** A slide of the briefing that is open. */
  slide(id: string): Slide | undefined {
    return this.briefing?.slides.find((slide) => slide.id === id);
  }

  async #lastAbout(dossier: string): Promise<string | undefined> {
    if (!this.#store) return undefined;
    const last = this.list.find(({ id }) => id === kept.now?.id)?.id;
    return (await briefingAbout(this.#store, dossier, last)) ?? last ?? this.list[0]?.id;
  }

  async #apply(briefing: Briefing, operation: Operation) {
    const done = this.#store
      ? await this.#store.apply(briefing.id, operation, briefing)
      : { ...operate(briefing, operation), overwritten: [] };
    if (!this.#store) this.#unkept.set(briefing.id, done.briefing);
    this.#show(done.briefing, this.problems);
    if (done.briefing.title !== briefing.title) await this.#readList();
    return { undo: done.undo, overwritten: done.overwritten.length > 0 };
  }

  #show(briefing: Briefing | null, problems: readonly BriefingProblem[]): void {
    this.briefing = briefing;
    this.problems = problems;
    if (briefing) kept.set({ id: briefing.id, slides: briefing.slides.length });
  }

  #push(step: StepBack): void {
    this.#back.push(step);
    this.stepsBack = this.#back.length;
  }

  async #hear(id: string): Promise<void> {
    await this.#readList();
    if (this.briefing?.id === id && this.has(id)) await this.open(id);
  }

  async #readList(): Promise<void> {
    const all = this.#store ? await this.#store.list().catch(() => this.list) : [...this.#unkept.values()];
    this.list = all.map(({ id, title }) => ({ id, title }));
  }

  async #try(task: () => Promise<void> | void): Promise<boolean> {
    try {
      await task();
      // That nothing is kept stays true.
      if (this.#store) this.trouble = null;
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof BriefingError)) throw error;
    this.trouble = error.problem;
  }
}
