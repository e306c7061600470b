import { create, type Font, type GlyphRun } from 'fontkit';

/**
 * A TrueType font that lays each text out once: a text is asked for when its place is looked for and again when it is
 * drawn, and half the time of a file went into that.
 */
export function rememberedFont(trueType: Uint8Array): Font {
  const font = create(trueType);
  const layout = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (text, features) => {
    const key = `${JSON.stringify(features)} ${text}`;
    const run = known.get(key) ?? layout(text, features);
    known.set(key, run);
    // Whoever asks may change the positions of theirs.
    const own = Object.create(Object.getPrototypeOf(run) as object) as GlyphRun;
    Object.assign(own, run);
    own.positions = run.positions.map((position) => ({ ...position }));
    return own;
  };
  return font;
}
