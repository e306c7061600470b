/** Ids of names, the same for the same name, in the order in which they come. */
export class Ids {
  readonly #ids = new Map<string, string>();
  readonly #used = new Set<string>();

  of(name: string): string {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const plain = plainId(name);
    let id = plain;
    for (let number = 2; this.#used.has(id); number++) id = `${plain}-${number}`;
    this.#ids.set(name, id);
    this.#used.add(id);
    return id;
  }

  /** Undefined for a name that has none yet. */
  known(name: string): string | undefined {
    return this.#ids.get(name);
  }

  list(): { readonly id: string; readonly name: string }[] {
    return [...this.#ids].map(([name, id]) => ({ id, name }));
  }
}

/** Letters and digits of any script; what stands between them, much of which means something in addresses, is a hyphen. */
function plainId(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'unnamed' : id;
}
