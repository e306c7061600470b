import type { View } from '#lib/model/view.ts';
import { afterFrame } from './afterFrame.ts';
import type { App } from './app.svelte.ts';

/**
 * The view that a card shows. A card in sight follows the page at once; one further up or down the page follows after
 * the frame in which those in sight have changed, and at the latest when it comes into sight. To be made while its
 * component is.
 */
export class CardView {
  readonly #app: App;
  #inSight = $state(true);
  #lastSettled: View = $state.raw() as View;
  readonly current = $derived.by(() => (this.#inSight ? this.#app.view : this.#lastSettled));

  constructor(app: App) {
    this.#app = app;
    this.#lastSettled = app.view;
    $effect(() => {
      const { view } = app;
      return afterFrame(() => (this.#lastSettled = view));
    });
  }

  /** Attachment of the element that is in sight or not. */
  readonly watch = (card: Element): (() => void) => {
    const observer = new IntersectionObserver((changes) => {
      this.#inSight = changes.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(card);
    return () => observer.disconnect();
  };
}
