import { Remembered } from './remembered.ts';

/** What pure functions gave for a key of an object, for as long as the object is there. */
export class RememberedOf<Of extends object, Value> {
  readonly #memories = new WeakMap<Of, Remembered<Value>>();
  readonly #most: number;

  /** @param most values kept of one object */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of the key, made by `make` where it is not known. */
  get(of: Of, key: string, make: () => Value): Value {
    let own = this.#memories.get(of);
    if (!own) this.#memories.set(of, (own = new Remembered(this.#most)));
    return own.get(key, make);
  }
}
