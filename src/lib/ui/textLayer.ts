import type { TextMark } from '#lib/scene/mark.ts';
import { round } from '#lib/scene/mark.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';

interface Shown {
  readonly look: string;
  x: number;
  y: number;
  readonly element: Element;
}

/**
 * The texts of a drawing, kept from view to view: one that says the same in the same style is moved, and stays where
 * it is untouched. Setting the type of a new text is the dearest part of a drawing for a browser. The texts of
 * a drawing don't overlap, so their order is of no effect.
 */
export class TextLayer {
  #group: Element | null = null;
  #shown: Shown[] = [];

  show(group: Element, texts: readonly TextMark[]): void {
    // A group that is new is empty.
    if (this.#group !== group) [this.#group, this.#shown] = [group, []];
    const free = new Map<string, Shown[]>();
    for (const shown of this.#shown) {
      const alike = free.get(shown.look);
      if (alike) alike.push(shown);
      else free.set(shown.look, [shown]);
    }
    const kept: Shown[] = [];
    const missing: TextMark[] = [];
    const toMove: TextMark[] = [];
    for (const text of texts) {
      const alike = free.get(lookOf(text));
      const at = alike?.findIndex(({ x, y }) => x === text.x && y === text.y) ?? -1;
      if (alike && at !== -1) kept.push(...alike.splice(at, 1));
      else toMove.push(text);
    }
    for (const text of toMove) {
      const shown = free.get(lookOf(text))?.pop();
      if (!shown) missing.push(text);
      else {
        move(shown, text);
        kept.push(shown);
      }
    }
    for (const rest of free.values()) for (const { element } of rest) element.remove();
    if (missing.length) {
      const scratch = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      scratch.innerHTML = marksSvg(missing);
      [...scratch.children].forEach((element, i) => {
        const { x, y } = missing[i]!;
        kept.push({ look: lookOf(missing[i]!), x, y, element });
      });
      group.append(...scratch.children);
    }
    this.#shown = kept;
  }
}

/** All but the place; a turned text is turned about it. */
function lookOf({ text, size, weight, anchor, fill, rotate, x, y }: TextMark): string {
  return `${text} ${size} ${weight} ${anchor} ${fill} ${rotate ? `${rotate} ${x} ${y}` : ''}`;
}

function move(shown: Shown, { x, y }: TextMark): void {
  if (shown.x !== x) shown.element.setAttribute('x', String(round(x)));
  if (shown.y !== y) shown.element.setAttribute('y', String(round(y)));
  shown.x = x;
  shown.y = y;
}
