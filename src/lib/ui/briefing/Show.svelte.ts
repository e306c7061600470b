import type { Slide } from '#lib/model/briefing.ts';

/** Where a presentation is; what goes from window to window. */
export interface Place {
  /** From 0. */
  readonly at: number;
  /** How many of the steps of the slide are done. */
  readonly step: number;
  /** Key of the mark in the spotlight; empty for none. */
  readonly mark: string;
}

/** Where a presentation is, and how it goes on: step by step within a slide, then slide by slide. */
export class Show {
  at = $state(0);
  step = $state(0);
  mark = $state('');
  /** Whether somebody wanted to go on where there is nothing more. */
  ended = $state(false);
  readonly #slides: () => readonly Slide[];

  constructor(slides: () => readonly Slide[], at = 0) {
    this.#slides = slides;
    this.at = at;
  }

  get place(): Place {
    return { at: this.at, step: this.step, mark: this.mark };
  }

  set place({ at, step, mark }: Place) {
    this.at = this.#within(at);
    this.step = step;
    this.mark = mark;
    this.ended = false;
  }

  goTo(at: number): void {
    this.place = { at, step: 0, mark: '' };
  }

  next(): void {
    const { length } = this.#slides()[this.at]?.steps ?? [];
    if (this.mark !== '') this.mark = '';
    else if (this.step < length) this.step += 1;
    else if (this.at < this.#slides().length - 1) this.goTo(this.at + 1);
    else this.ended = true;
  }

  /** To the slide before as it was left: with all of its steps done. */
  back(): void {
    if (this.ended) this.ended = false;
    else if (this.mark !== '') this.mark = '';
    else if (this.step > 0) this.step -= 1;
    else if (this.at > 0) {
      const at = this.at - 1;
      this.place = { at, step: this.#slides()[at]?.steps.length ?? 0, mark: '' };
    }
  }

  /** Keys of the marks that stand out on a slide: the one in the spotlight alone, or those of the step beside its own. */
  highlight(slide: Slide): readonly string[] {
    if (this.#slides()[this.at]?.id !== slide.id) return slide.highlight;
    if (this.mark !== '') return [this.mark];
    return [...slide.highlight, ...(slide.steps[this.step - 1]?.keys ?? [])];
  }

  /** Keys of the marks that stand out on the slide after its next step; undefined where it has none. */
  get nextHighlight(): readonly string[] | undefined {
    const slide = this.#slides()[this.at];
    const step = slide?.steps[this.step];
    return slide && step && [...slide.highlight, ...step.keys];
  }

  #within(at: number): number {
    return Math.max(0, Math.min(this.#slides().length - 1, at));
  }
}
