import { Followed } from './followed.svelte.ts';

/**
 * What a part of the page shows of a value that changes. A part in sight follows at once; one further up or down the
 * page follows after the frame in which those in sight have changed, and at the latest when it comes into sight. To be
 * made while its component is.
 */
export class SeenFirst<Value> {
  readonly #newest: () => Value;
  readonly #followed: Followed<Value>;
  #inSight = $state(true);
  readonly current = $derived.by(() => (this.#inSight ? this.#newest() : this.#followed.current));

  constructor(newest: () => Value) {
    this.#newest = newest;
    this.#followed = new Followed(newest);
  }

  get inSight(): boolean {
    return this.#inSight;
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
