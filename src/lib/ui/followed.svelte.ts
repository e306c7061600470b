import { untrack } from 'svelte';
import { afterFrame } from './afterFrame.ts';

/**
 * A value that is taken over after the frame in which others show its change, in a task of its own: for what a reader
 * does not look at first. To be made while its component is.
 */
export class Followed<Value> {
  #current: Value = $state.raw() as Value;

  constructor(newest: () => Value) {
    this.#current = untrack(newest);
    $effect(() => {
      const value = newest();
      return afterFrame(() => (this.#current = value));
    });
  }

  get current(): Value {
    return this.#current;
  }
}
