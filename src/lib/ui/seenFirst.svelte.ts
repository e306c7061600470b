import { untrack } from 'svelte';
import { afterFrame } from './afterFrame.ts';

/**
 * What a part of the page shows of a value that changes. A part in sight follows at once; one further up or down the
 * page follows after the frame in which those in sight have changed, each in a task of its own, and at the latest when
 * it comes into sight. To be made while its component is.
 */
export class SeenFirst<Value> {
  readonly #newest: () => Value;
  #inSight = $state(true);
  #settled: Value = $state.raw() as Value;
  readonly current = $derived.by(() => (this.#inSight ? this.#newest() : this.#settled));

  constructor(newest: () => Value) {
    this.#newest = newest;
    this.#settled = untrack(newest);
    $effect(() => {
      const value = newest();
      return afterFrame(() => (this.#settled = value));
    });
  }

  /** To be attached to the element that is in sight or not. */
  readonly watch = (part: Element): (() => void) => {
    const observer = new IntersectionObserver((changes) => {
      this.#inSight = changes.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(part);
    return () => observer.disconnect();
  };
}
