import type { FontWeight, GivenFont } from '#lib/scene/fontRuns.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { fontFiles, type FontReader } from './fontFiles.ts';

/** Lets canvases paint in a font under a name, of which there may be several weights. */
type RegisterFont = (bytes: Uint8Array, name: string, weight: number) => Promise<void> | void;

/**
 * The fonts of canvases, each registered once for as long as this is there. They have names of our own, so that no installed
 * font is taken for one of them.
 */
export class CanvasFonts {
  readonly #register: RegisterFont;
  readonly #readFont: FontReader;
  /** Of ours, by name and weight. */
  readonly #ours = new Map<string, Promise<void>>();
  readonly #given = new WeakMap<Uint8Array, { readonly name: string; readonly ready: Promise<void> }>();
  #givenCount = 0;

  constructor(register: RegisterFont, readFont: FontReader) {
    this.#register = register;
    this.#readFont = readFont;
  }

  /**
   * Lets texts among the marks be painted.
   *
   * @returns the name under which a canvas has a font; of a given family it is the font whose weight is nearest to what is
   *   asked for
   * @throws FontMissingError
   */
  async namesFor(
    marks: readonly Mark[],
    given: readonly GivenFont[],
  ): Promise<(family: string, weight: FontWeight) => string> {
    const families = new Set(given.map(({ family }) => family));
    const used = fontsUsed(marks, given).filter(({ family }) => !families.has(family));
    await Promise.all([
      ...used.map(({ family, weight }) => this.#ourFont(family, weight)),
      ...given.map((font) => this.#givenFont(font).ready),
    ]);
    return (family, weight) => {
      if (!families.has(family)) return ourName(family);
      const [nearest] = given
        .filter((font) => font.family === family)
        .sort((one, other) => Math.abs(one.weight - weight) - Math.abs(other.weight - weight));
      return this.#givenFont(nearest!).name;
    };
  }

  #ourFont(family: string, weight: FontWeight): Promise<void> {
    const key = `${family} ${weight}`;
    const known = this.#ours.get(key);
    if (known) return known;
    const ready = fontFiles([{ family, weight }], this.#readFont).then(([font]) =>
      this.#register(font!.bytes, ourName(family), weight),
    );
    this.#ours.set(key, ready);
    // What did not arrive is asked for again by the next picture.
    ready.catch(() => this.#ours.delete(key));
    return ready;
  }

  #givenFont({ bytes, weight }: GivenFont) {
    let font = this.#given.get(bytes);
    if (!font) {
      const name = `Standpoint given ${++this.#givenCount}`;
      font = { name, ready: Promise.resolve(this.#register(bytes, name, weight)) };
      this.#given.set(bytes, font);
    }
    return font;
  }
}

function ourName(family: string): string {
  return `Standpoint ${family}`;
}
