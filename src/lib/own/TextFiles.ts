const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of files; of those that are given by their bytes each is decoded when it is asked for. */
export function textFiles(files: ReadonlyMap<string, string | Uint8Array>): ReadonlyMap<string, string> {
  const isText = (each: [string, string | Uint8Array]): each is [string, string] =>
    typeof each[1] === 'string';
  const entries = [...files];
  return entries.every(isText) ? new Map(entries) : new TextFiles(entries);
}

/** The files as they are held: texts, or bytes of UTF-8. */
export function filesAsKept(files: ReadonlyMap<string, string>): ReadonlyMap<string, string | Uint8Array> {
  return files instanceof TextFiles ? files.asKept() : files;
}

/** Texts of files, of which large ones are kept as their bytes of UTF-8 and decoded each time they are asked for. */
class TextFiles extends Map<string, string> {
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(files: Iterable<readonly [string, string | Uint8Array]>) {
    super();
    for (const [name, file] of files) {
      super.set(name, typeof file === 'string' ? file : '');
      if (typeof file !== 'string') this.#bytes.set(name, file);
    }
  }

  override get(name: string): string | undefined {
    const bytes = this.#bytes.get(name);
    return bytes ? decoder.decode(bytes) : super.get(name);
  }

  override set(name: string, text: string): this {
    // Called while the map is made, too.
    this.#bytes?.delete(name);
    return super.set(name, text);
  }

  asKept(): ReadonlyMap<string, string | Uint8Array> {
    return new Map([...this.keys()].map((name) => [name, this.#bytes.get(name) ?? super.get(name)!]));
  }

  override *entries(): MapIterator<[string, string]> {
    for (const name of this.keys()) yield [name, this.get(name)!];
  }

  override *values(): MapIterator<string> {
    for (const name of this.keys()) yield this.get(name)!;
  }

  override [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  override forEach(task: (text: string, name: string, files: Map<string, string>) => void): void {
    for (const [name, text] of this.entries()) task(text, name, this);
  }
}
