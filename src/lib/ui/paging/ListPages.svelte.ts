import { flushSync } from 'svelte';

/** So many rows are printed whole; of more the part that is shown is. */
const mostPrinted = 5000;

/** The part of a long list that is on the page, so that a list of any length makes few elements. Begun in a component. */
export class ListPages<Row> {
  readonly #rows: () => readonly Row[];
  readonly atOnce: number;
  #from = $state(0);
  #isPrinting = $state(false);

  /**
   * @param rows all of them
   * @param of what the list is of: where that becomes another, its beginning is shown
   */
  constructor(rows: () => readonly Row[], atOnce: number, of: () => unknown = () => undefined) {
    this.#rows = rows;
    this.atOnce = atOnce;
    $effect.pre(() => {
      of();
      this.#from = 0;
    });
    $effect(() => {
      const print = (isPrinting: boolean) => () =>
        flushSync(() => (this.#isPrinting = isPrinting && rows().length <= mostPrinted));
      const [begin, end] = [print(true), print(false)];
      addEventListener('beforeprint', begin);
      addEventListener('afterprint', end);
      return () => {
        removeEventListener('beforeprint', begin);
        removeEventListener('afterprint', end);
      };
    });
  }

  get all(): number {
    return this.#rows().length;
  }

  /** The position of the first row shown. */
  get from(): number {
    if (this.#isPrinting) return 0;
    return this.#from < this.all ? this.#from : 0;
  }

  readonly shown = $derived.by(() =>
    this.#isPrinting ? this.#rows() : this.#rows().slice(this.from, this.from + this.atOnce),
  );

  turn(from: number): void {
    this.#from = Math.max(0, from);
  }

  /** Shows the part in which a row is. */
  show(at: number): void {
    if (at >= 0) this.#from = at - (at % this.atOnce);
  }
}
