import { untrack } from 'svelte';
import { afterFrame } from './afterFrame.ts';

/** How far beyond the window a part counts as in sight, as a share of the window's height. */
const margin = '25%';

/**
 * What a part of a page shows of a value that changes, such as the view: all of the part is made of this one value, so
 * that nothing in it is of another age. Every part in sight takes the newest value in the same flush. One further up or
 * down the page keeps its last, as a whole, and follows after the frame in which those in sight have changed, or before
 * it comes into sight. To be made while its component is.
 */
export class Shown<Value> {
  readonly #newest: () => Value;
  #kept: Value = $state.raw() as Value;
  #inSight = $state(true);
  readonly current = $derived.by(() => (this.#inSight ? this.#newest() : this.#kept));

  constructor(newest: () => Value) {
    this.#newest = newest;
    $effect(() => {
      if (this.#inSight) return;
      const value = newest();
      return afterFrame(() => (this.#kept = value));
    });
  }

  get inSight(): boolean {
    return this.#inSight;
  }

  /** To be attached to the element that is in sight or not. */
  readonly watch = (part: Element): (() => void) => {
    const observer = new IntersectionObserver(
      (changes) => {
        this.#kept = untrack(() => this.current);
        this.#inSight = changes.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: `${margin} 0px` },
    );
    observer.observe(part);
    return () => observer.disconnect();
  };
}
