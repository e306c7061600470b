declare module 'bidi-js' {
  /** Of each UTF-16 unit of a text; odd ones are read from right to left. */
  interface Levels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels: (text: string, base: 'ltr' | 'rtl') => Levels;
    /** Characters of the other side, such as brackets, by the place of those they stand for. */
    getMirroredCharactersMap: (text: string, levels: Levels) => Map<number, string>;
  }
  const bidi: () => Bidi;
  export = bidi;
}
