import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock, textBlock, type Block, type TextStyle } from '#lib/scene/textBlock.ts';
import type { Body, Box } from './chart.ts';

export interface CursorText extends Partial<TextStyle> {
  /** Default: the left edge of the box, or its right edge or middle where the text is anchored there. */
  readonly x?: number;
  /** Default: as wide as the box from there on. */
  readonly width?: number;
}

/** Draws from the top of a box downwards: what is added stands below what was added before. */
export class Cursor {
  readonly box: Box;
  readonly marks: Mark[] = [];
  readonly targets: Target[] = [];
  readonly #placeOf = new Map<string, number>();
  /** Where the next thing begins. */
  y: number;

  constructor(box: Box, y = box.y) {
    this.box = box;
    this.y = y;
  }

  /** Leaves room. */
  gap(height: number): void {
    this.y += height;
  }

  /** Marks at places of their own; the cursor stays. */
  add(...marks: readonly Mark[]): void {
    for (const mark of marks) this.marks.push(mark);
  }

  /** Marks below all that were added so far; the cursor stays. */
  addBelow(...marks: readonly Mark[]): void {
    this.marks.unshift(...marks);
  }

  /** A block that begins at the cursor, which moves below it. */
  block({ marks, height }: Block): void {
    this.add(...marks);
    this.y += height;
  }

  /** Text wrapped to the width, in the box's size and ink unless a style says otherwise. @returns the place it takes */
  text(words: string, { x, width, ...style }: CursorText = {}): Area {
    const { box } = this;
    const from = x ?? box.x;
    const room = width ?? box.x + box.width - from;
    return this.#placed(from, room, textBlock(words, from, this.y, room, this.#style(style)));
  }

  /** Lines that are wrapped already. @returns the place they take */
  lines(lines: readonly string[], { x, width, ...style }: CursorText = {}): Area {
    const { box } = this;
    const from = x ?? box.x;
    const room = width ?? box.x + box.width - from;
    return this.#placed(from, room, lineBlock(lines, from, this.y, this.#style(style)));
  }

  /** A thin line across the box or a part of it. */
  rule(place: { readonly x?: number; readonly width?: number; readonly fill?: string } = {}): void {
    const { box } = this;
    const { x = box.x, fill = box.theme.rule } = place;
    const width = place.width ?? box.x + box.width - x;
    this.add({ type: 'rect', x, y: this.y, width, height: 1, fill });
    this.y += 1;
  }

  /** Several things side by side, each from the cursor downwards, which moves below the lowest of them. */
  beside(...draws: readonly (() => void)[]): void {
    const top = this.y;
    const bottoms = draws.map((draw) => {
      this.y = top;
      draw();
      return this.y;
    });
    this.y = Math.max(top, ...bottoms);
  }

  /** A part that can be pointed at; the marks are its own. One that is there already has a further place. */
  target(target: Target, marks: readonly Mark[] = []): void {
    this.add(...own(target.key, marks));
    if (!this.also(target.key, target)) this.#push(target);
  }

  /** A further place of a part that can be pointed at. @returns whether there is such a part */
  also(key: string, { x, y, width, height }: Area): boolean {
    const at = this.#placeOf.get(key);
    if (at === undefined) return false;
    const known = this.targets[at]!;
    this.targets[at] = { ...known, also: [...(known.also ?? []), { x, y, width, height }] };
    return true;
  }

  /**
   * What `draw` adds from here on, as wide as the box, as one part that can be pointed at; the cursor moves below it.
   *
   * @param around room above and below it that belongs to it
   */
  part(target: Omit<Target, keyof Area>, draw: (own: Cursor) => void, around = 0): void {
    const { x, width } = this.box;
    const part = new Cursor(this.box, this.y);
    draw(part);
    const area = { x, y: this.y - around, width, height: part.y - this.y + 2 * around };
    this.target({ ...area, ...target }, part.marks);
    this.y = part.y;
  }

  /** Something that was laid out elsewhere; the cursor stays. */
  take({ marks, targets }: Omit<Body, 'height'>): void {
    this.add(...marks);
    for (const target of targets) this.#push(target);
  }

  /** What was drawn, down to the cursor. */
  body(): Body {
    return { height: this.y - this.box.y, marks: this.marks, targets: this.targets };
  }

  #push(target: Target): void {
    this.#placeOf.set(target.key, this.targets.length);
    this.targets.push(target);
  }

  #style(style: Partial<TextStyle>): TextStyle {
    return { size: this.box.textSize, fill: this.box.theme.ink, ...style };
  }

  #placed(x: number, width: number, block: Block): Area {
    const area = { x, y: this.y, width, height: block.height };
    this.block(block);
    return area;
  }
}

/** The marks with the key of the target that they belong to, so that an exporter can group and name them. */
export function own<Each extends Mark>(owner: string, marks: readonly Each[]): readonly Each[] {
  // Marks are made to be owned; copying a thousand of them takes as long as all else.
  for (const mark of marks) (mark as { owner?: string }).owner = owner;
  return marks;
}
