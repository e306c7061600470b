import { round, type Mark } from '#lib/scene/mark.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';
import type { LiveShape } from './liveShapes.ts';
import type { TextRow } from './textRows.ts';

interface Shown {
  /** Two marks of one look differ in their outline or their place alone. */
  readonly look: string;
  /** Of a text. */
  x: number;
  y: number;
  /** Of a path. */
  d: string;
  element: Element | null;
}

interface ShownRow {
  readonly group: Element;
  top: number;
  signature: string;
  texts: readonly Shown[];
}

/** Elements that are made in one step. */
const atOnce = 40;

/** What there is to be drawn. */
export interface Picture {
  readonly shapes: readonly LiveShape[];
  /** Nothing is drawn over them. */
  readonly rows: readonly TextRow[];
}

/**
 * A picture whose elements stay from view to view, since making elements and setting type is the dearest part of
 * a drawing for a browser. Paths of the same paint get another outline; rows that only change their places are moved
 * as a whole; in the others a text that says the same in the same style is moved, or stays where it is untouched. All
 * that is new is written by the one serialiser, at once.
 */
export class LivePicture {
  #group: Element | null = null;
  #shapes: readonly Shown[] = [];
  #rows: readonly ShownRow[] = [];
  /** Marks that have no element yet. */
  #missing: { readonly shown: Shown; readonly mark: Mark; readonly group: Element }[] = [];

  /** In steps, between which nothing else is shown; who sees the group in between sees a part of the picture. */
  *showInSteps(group: Element, { shapes, rows }: Picture): Generator<undefined, void> {
    // A group that is new is empty.
    if (this.#group !== group) {
      [this.#group, this.#shapes, this.#rows] = [group, [], []];
      // Pointers are met by the chart as a whole; looking for the shape below them would take long.
      addGroup(group).setAttribute('pointer-events', 'none');
      addGroup(group);
    }
    const [shapeGroup, textGroup] = [group.children[0]!, group.children[1]!];
    this.#shapes = this.#showShapes(shapeGroup, shapes);
    this.#rows = this.#showRows(textGroup, rows);
    yield* this.#make();
    // In drawing order; texts don't overlap, so that theirs is of no effect.
    this.#shapes.forEach(({ element }, at) => {
      const there = shapeGroup.children[at] ?? null;
      if (element && element !== there) shapeGroup.insertBefore(element, there);
    });
  }

  #showShapes(group: Element, shapes: readonly LiveShape[]): Shown[] {
    const free = byLook(this.#shapes);
    const shown = shapes.map(({ mark, look, d }) => {
      const old = free.get(look)?.shift();
      if (!old) return this.#miss({ look, x: 0, y: 0, d, element: null }, mark, group);
      if (old.d !== d) old.element?.setAttribute('d', d);
      old.d = d;
      return old;
    });
    remove(free);
    return shown;
  }

  #showRows(parent: Element, rows: readonly TextRow[]): ShownRow[] {
    const free = new Set(this.#rows);
    const matches = new Map<TextRow, ShownRow>();
    const match = (alike: (shown: ShownRow, row: TextRow) => boolean) => {
      for (const row of rows) {
        if (matches.has(row)) continue;
        for (const shown of free) {
          if (!alike(shown, row)) continue;
          matches.set(row, shown);
          free.delete(shown);
          break;
        }
      }
    };
    match((shown, row) => shown.signature === row.signature && shown.top === row.top);
    match((shown, row) => shown.signature === row.signature);
    match((shown, row) => shown.texts[0]?.look === row.looks[0]);
    match(() => true);
    for (const { group } of free) group.remove();
    return rows.map((row) => {
      const shown = matches.get(row) ?? { group: addGroup(parent), top: 0, signature: '', texts: [] };
      if (shown.top !== row.top) shown.group.setAttribute('transform', `translate(0 ${row.top})`);
      if (shown.signature !== row.signature) shown.texts = this.#showTexts(shown, row);
      [shown.top, shown.signature] = [row.top, row.signature];
      return shown;
    });
  }

  #showTexts({ group, texts: shown }: ShownRow, { texts, looks }: TextRow): Shown[] {
    const free = byLook(shown);
    // First those that are where they were, so that none of them is taken for another one's move.
    const staying = texts.map(({ x, y }, i) => {
      const alike = free.get(looks[i]!) ?? [];
      const at = alike.findIndex((old) => old.x === x && old.y === y);
      return at === -1 ? undefined : alike.splice(at, 1)[0];
    });
    const result = texts.map((text, i) => {
      const { x, y } = text;
      const look = looks[i]!;
      const old = staying[i] ?? free.get(look)?.shift();
      if (!old) return this.#miss({ look, x, y, d: '', element: null }, text, group);
      if (old.x !== x) old.element?.setAttribute('x', String(round(x)));
      if (old.y !== y) old.element?.setAttribute('y', String(round(y)));
      [old.x, old.y] = [x, y];
      return old;
    });
    remove(free);
    return result;
  }

  #miss(shown: Shown, mark: Mark, group: Element): Shown {
    this.#missing.push({ shown, mark, group });
    return shown;
  }

  *#make(): Generator<undefined, void> {
    for (let from = 0; from < this.#missing.length; from += atOnce) {
      if (from > 0) yield;
      const some = this.#missing.slice(from, from + atOnce);
      const scratch = newGroup();
      scratch.innerHTML = marksSvg(some.map(({ mark }) => mark));
      [...scratch.children].forEach((element, i) => {
        const { shown, group } = some[i]!;
        shown.element = element;
        group.append(element);
      });
    }
    this.#missing = [];
  }
}

function byLook(shown: readonly Shown[]): Map<string, Shown[]> {
  const free = new Map<string, Shown[]>();
  for (const each of shown) {
    const alike = free.get(each.look);
    if (alike) alike.push(each);
    else free.set(each.look, [each]);
  }
  return free;
}

function remove(free: ReadonlyMap<string, readonly Shown[]>): void {
  for (const alike of free.values()) for (const { element } of alike) element?.remove();
}

function newGroup(): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', 'g');
}

function addGroup(parent: Element): Element {
  return parent.appendChild(newGroup());
}
