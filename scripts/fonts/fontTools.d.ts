// The parts of two untyped packages that the font scripts, the PDF and their tests use.

declare module 'fontkit' {
  export interface GlyphRun {
    /** Summed from the positions when it is asked for. */
    readonly advanceWidth: number;
    positions: object[];
  }
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    /** Negative below the baseline. */
    descent: number;
    lineGap: number;
    capHeight: number;
    xHeight: number;
    characterSet: number[];
    familyName: string;
    'OS/2': { usWeightClass: number };
    name: { records: Record<string, Record<string, string>> };
    glyphForCodePoint(codePoint: number): { advanceWidth: number; path: { toSVG(): string } };
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: readonly string[]): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'truetype' | 'woff' | 'woff2';
    keepFeatures?: string[];
    preserveNameIds?: number[];
    keepAllGlyphs?: boolean;
    noHinting?: boolean;
  }
  const subsetFont: (font: Uint8Array, text: string | undefined, options: SubsetOptions) => Promise<Buffer>;
  export = subsetFont;
}
