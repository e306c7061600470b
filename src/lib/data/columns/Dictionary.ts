const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The first of the numbers that `hashStep` makes of the bytes of a text, one after another. */
export const hashStart = 0x811c9dc5 | 0;

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 16_777_619);
}

/** Different texts, numbered in the order in which they come, looked up by their bytes so that none is decoded twice. */
export class Dictionary {
  /** How many there are. */
  size = 0;
  // Small at first, since a table may have thousands of columns of a few texts each.
  #slots = new Int32Array(1 << 5).fill(-1);
  #starts = new Uint32Array(1 << 4);
  #hashes = new Int32Array(1 << 4);
  #bytes = new Uint8Array(1 << 7);

  /**
   * The number of a text, which is `size` before the call where it is a new one.
   *
   * @param hash of all its bytes
   */
  add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    let slot = this.#slotOf(hash);
    for (;;) {
      const code = this.#slots[slot]!;
      if (code === -1) break;
      if (this.#hashes[code] === hash && this.#isEqual(code, bytes, from, length)) return code;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.#append(slot, bytes, from, length, hash);
  }

  /** The number of a text; −1 where there is none of it. */
  find(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const hash = bytes.reduce(hashStep, hashStart);
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const code = this.#slots[slot]!;
      if (code === -1) return -1;
      if (this.#hashes[code] === hash && this.#isEqual(code, bytes, 0, bytes.length)) return code;
    }
  }

  /** The text of a number. */
  text(code: number): string {
    return decoder.decode(this.bytes(code));
  }

  /** Its bytes, good until the next text is added. */
  bytes(code: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[code], this.#starts[code + 1]);
  }

  #slotOf(hash: number): number {
    // The lowest bits of texts that differ in their last letters alone are too much alike.
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #isEqual(code: number, bytes: Uint8Array, from: number, length: number): boolean {
    const start = this.#starts[code]!;
    if (this.#starts[code + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #append(slot: number, bytes: Uint8Array, from: number, length: number, hash: number): number {
    const code = this.size++;
    const start = this.#starts[code]!;
    if (start + length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, start + length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let i = 0; i < length; i++) this.#bytes[start + i] = bytes[from + i]!;
    if (code + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    this.#starts[code + 1] = start + length;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return code;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    for (let code = 0; code < this.size; code++) {
      let slot = this.#slotOf(this.#hashes[code]!);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = code;
    }
  }
}

/** The larger array with what was in the smaller one. */
export function grown<Numbers extends Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
