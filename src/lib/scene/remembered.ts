/**
 * Keeps what a pure function gave for a key, for the drawings that follow: from view to view most texts of a chart and
 * most widths stay the same. Starts again when it holds too much, so that a page left open does not grow.
 */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of the key, made by `make` where it is not known. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, value);
    return value;
  }
}
