import { round, type TextMark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';

/** The texts that stand in one row of a chart. */
export interface TextRow {
  readonly top: number;
  /** Placed from the top of the row; at least one. */
  readonly texts: readonly TextMark[];
  /** Of each text, all but its place. */
  readonly looks: readonly string[];
  /** Tells rows of the same texts at the same places of the row. */
  readonly signature: string;
}

/**
 * Texts by the row that their baseline lies in; first those that lie in none, as a row at 0.
 *
 * @param areas what stands side by side in rows, such as the targets of a scene
 */
export function textRows(texts: readonly TextMark[], areas: readonly Area[]): TextRow[] {
  const bands = bandsOf(areas);
  const inBand = bands.map((): TextMark[] => []);
  const elsewhere: TextMark[] = [];
  for (const text of texts) {
    const band = bands.findIndex(({ top, bottom }) => text.y > top && text.y <= bottom);
    (inBand[band] ?? elsewhere).push(text);
  }
  return [rowOf(0, elsewhere), ...bands.map(({ top }, i) => rowOf(round(top), inBand[i]!))].filter(
    (row) => row.texts.length > 0,
  );
}

function rowOf(top: number, texts: readonly TextMark[]): TextRow {
  const placed = texts.map((text) => ({ ...text, y: text.y - top }));
  const looks = placed.map(textLook);
  const signature = placed.map(({ x, y }, i) => `${looks[i]} ${round(x)} ${round(y)}`).join('\n');
  return { top, texts: placed, looks, signature };
}

/** Stretches of the height that areas take up, those that overlap as one. */
function bandsOf(areas: readonly Area[]): { top: number; bottom: number }[] {
  const bands: { top: number; bottom: number }[] = [];
  for (const { y, height } of areas.toSorted((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    // Rounding may let neighbours overlap by a hair.
    if (last && y < last.bottom - 0.02) last.bottom = Math.max(last.bottom, y + height);
    else bands.push({ top: y, bottom: y + height });
  }
  return bands;
}

/** All of a text but its place; one that is turned is turned around it. */
function textLook({ text, size, weight, anchor, fill, rotate, x, y }: TextMark): string {
  return `${text} ${size} ${weight} ${anchor} ${fill} ${rotate ? `${rotate} ${x} ${y}` : ''}`;
}
