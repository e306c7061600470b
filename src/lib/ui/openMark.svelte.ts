import { tick } from 'svelte';
import { readMarkAddress, writeMarkAddress } from '#lib/view/markAddress.ts';
import type { App } from './app.svelte.ts';

/** The mark of one chart whose evidence is open, in step with the address, and where the focus came from. */
export class OpenMark {
  readonly #app: App;
  readonly #chart: () => string;
  #opener: HTMLElement | null = null;
  /** Whether the focus is to move into the evidence, because it opens far from where it was asked for. */
  entered = $state(false);

  /** To be made while a component is set up. @param chart id of its chart */
  constructor(app: App, chart: () => string) {
    this.#app = app;
    this.#chart = chart;
    $effect(() => {
      const id = chart();
      app.charts.add(id);
      return () => app.charts.delete(id);
    });
  }

  /** The key of the mark; empty if none of this chart is open. */
  get key(): string {
    const address = readMarkAddress(this.#app.view.mark);
    return address?.chart === this.#chart() ? address.key : '';
  }

  open(key: string, enter = false): void {
    this.#opener = document.activeElement as HTMLElement | null;
    this.entered = enter;
    this.#app.set({ mark: writeMarkAddress({ chart: this.#chart(), key }) });
  }

  /** Focus that goes with the evidence returns to where it was opened from. */
  async close(): Promise<void> {
    this.#app.set({ mark: '' });
    await tick();
    if (document.activeElement === document.body) this.#opener?.focus({ preventScroll: true });
  }
}
