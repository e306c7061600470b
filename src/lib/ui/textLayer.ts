import { round, type TextMark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';

interface ShownText {
  readonly look: string;
  x: number;
  y: number;
  readonly element: Element;
}

/** The texts that stand in one row of a chart, placed from the top of it. */
interface Row {
  readonly texts: readonly TextMark[];
  readonly top: number;
  /** Tells rows of the same texts at the same places of the row. */
  readonly signature: string;
}

interface ShownRow {
  readonly group: SVGGElement;
  top: number;
  signature: string;
  texts: readonly ShownText[];
}

/**
 * The texts of a drawing, kept from view to view, because setting type is the dearest part of a drawing for a browser.
 * Rows that only change their places are moved as a whole; in the others a text that says the same in the same style is
 * moved, or stays where it is untouched. Texts of a drawing don't overlap, so their order is of no effect.
 */
export class TextLayer {
  #group: Element | null = null;
  #rows: readonly ShownRow[] = [];

  /** @param areas what stands side by side in a row, such as the targets of a scene */
  show(group: SVGGElement, texts: readonly TextMark[], areas: readonly Area[]): void {
    // A group that is new is empty.
    if (this.#group !== group) [this.#group, this.#rows] = [group, []];
    const rows = rowsOf(texts, areas);
    const free = new Set(this.#rows);
    const take = (test: (shown: ShownRow, row: Row) => boolean) => (row: Row, at: number) => {
      if (matches[at]) return;
      for (const shown of free) {
        if (!test(shown, row)) continue;
        matches[at] = shown;
        free.delete(shown);
        return;
      }
    };
    const matches: (ShownRow | undefined)[] = rows.map(() => undefined);
    rows.forEach(take((shown, row) => shown.signature === row.signature && shown.top === row.top));
    rows.forEach(take((shown, row) => shown.signature === row.signature));
    rows.forEach(take((shown, row) => shown.texts[0]?.look === lookOf(row.texts[0]!)));
    rows.forEach(take(() => true));
    for (const { group: unused } of free) unused.remove();
    this.#rows = rows.map((row, at) => showRow(group, matches[at], row));
  }
}

/** By the row that the baseline lies in; first those that lie in none. */
function rowsOf(texts: readonly TextMark[], areas: readonly Area[]): Row[] {
  const bands = bandsOf(areas);
  const inBand = bands.map((): TextMark[] => []);
  const elsewhere: TextMark[] = [];
  for (const text of texts) {
    const band = bands.findIndex(({ top, bottom }) => text.y > top && text.y <= bottom);
    (inBand[band] ?? elsewhere).push(text);
  }
  return [{ top: 0, texts: elsewhere }, ...bands.map(({ top }, i) => ({ top, texts: inBand[i]! }))]
    .filter((row) => row.texts.length > 0)
    .map((row) => {
      const placed = row.texts.map((text) => `${lookOf(text)} ${round(text.x)} ${round(text.y - row.top)}`);
      return { ...row, signature: placed.join('\n') };
    });
}

/** Stretches of the height that areas take, those that overlap as one. */
function bandsOf(areas: readonly Area[]): { top: number; bottom: number }[] {
  const bands: { top: number; bottom: number }[] = [];
  for (const { y, height } of areas.toSorted((a, b) => a.y - b.y)) {
    const last = bands.at(-1);
    if (last && y < last.bottom - 0.02) last.bottom = Math.max(last.bottom, y + height);
    else bands.push({ top: y, bottom: y + height });
  }
  return bands;
}

function showRow(parent: SVGGElement, shown: ShownRow | undefined, { texts, top, signature }: Row): ShownRow {
  const row = shown ?? { group: newGroup(), top: 0, signature: '', texts: [] };
  if (!shown) parent.append(row.group);
  if (row.top !== top) row.group.setAttribute('transform', `translate(0 ${round(top)})`);
  if (row.signature !== signature) {
    const placed = texts.map((text) => ({ ...text, y: text.y - round(top) }));
    row.texts = showTexts(row.group, row.texts, placed);
  }
  row.top = top;
  row.signature = signature;
  return row;
}

function showTexts(
  group: SVGGElement,
  shown: readonly ShownText[],
  texts: readonly TextMark[],
): readonly ShownText[] {
  const free = new Set(shown);
  const kept: ShownText[] = [];
  const take = (test: (old: ShownText, text: TextMark) => boolean) => (text: TextMark) => {
    for (const old of free) {
      if (!test(old, text)) continue;
      free.delete(old);
      move(old, text);
      kept.push(old);
      return false;
    }
    return true;
  };
  const missing = texts
    .filter(take((old, text) => old.x === text.x && old.y === text.y && old.look === lookOf(text)))
    .filter(take((old, text) => old.look === lookOf(text)));
  for (const { element } of free) element.remove();
  if (missing.length === 0) return kept;
  const scratch = newGroup();
  scratch.innerHTML = marksSvg(missing);
  const made = missing.map((text, i): ShownText => {
    return { look: lookOf(text), x: text.x, y: text.y, element: scratch.children[i]! };
  });
  group.append(...scratch.children);
  return [...kept, ...made];
}

/** All but the place; a text that is turned is turned around it. */
function lookOf({ text, size, weight, anchor, fill, rotate, x, y }: TextMark): string {
  return `${text} ${size} ${weight} ${anchor} ${fill} ${rotate ? `${rotate} ${x} ${y}` : ''}`;
}

function move(shown: ShownText, { x, y }: TextMark): void {
  if (shown.x !== x) shown.element.setAttribute('x', String(round(x)));
  if (shown.y !== y) shown.element.setAttribute('y', String(round(y)));
  shown.x = x;
  shown.y = y;
}

function newGroup(): SVGGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', 'g');
}
