import type { Area, Target } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { own, type Cursor } from './Cursor.ts';
import { stanceCellMarks, type CellLook, type CellStyle } from './stanceCellMarks.ts';

const leading = 1.25;
const swatch = { width: 30, height: 22 };
const chipHeight = 28;
/** Between the sign of a chip and its name, and between chips. */
const nameGap = 6;
const chipGap = 12;
/** Of a line of names; a finger must tell them apart. */
export const nameHeight = 24;
const namesGap = 9;

/** A cell with its name beside it. */
export interface Chip {
  readonly name: string;
  readonly cell: CellLook;
  /** Its row and column. */
  readonly target: Omit<Target, keyof Area>;
}

/** Chips side by side in as many lines as they need. */
export function addChips(cursor: Cursor, style: CellStyle, chips: readonly Chip[]): void {
  const named = chips.map(({ name, cell, target }) => ({
    name,
    placed: (place: Area) => {
      const y = place.y + (chipHeight - swatch.height) / 2;
      const marks = stanceCellMarks(cell, { ...swatch, x: place.x, y }, style);
      cursor.target({ ...place, ...target }, marks);
    },
  }));
  addSigned(cursor, named, { sign: swatch.width + nameGap, height: chipHeight, gap: chipGap });
}

/**
 * Names side by side in as many lines as they need, each behind a sign that `placed` draws.
 *
 * @param room of a sign with what parts it from its name, of a line at least, and between two names
 */
export function addSigned(
  cursor: Cursor,
  names: readonly PlacedName[],
  room: { readonly sign: number; readonly height: number; readonly gap: number },
): void {
  const flow = new Flow(cursor, room.height, room.gap);
  for (const { name, owner, placed } of names) flow.add(name, room.sign, cursor.box.theme.ink, placed, owner);
  flow.end();
}

/** A name and what becomes of its place. */
export interface PlacedName {
  readonly name: string;
  /** The key of the target that the name belongs to; absent where it belongs to none. */
  readonly owner?: string;
  readonly placed: (place: Area) => void;
}

/** Names in muted lines after a heading, each of them a place of its own; nothing where there are none. */
export function addNames(cursor: Cursor, heading: string, names: readonly PlacedName[]): void {
  if (names.length === 0) return;
  const flow = new Flow(cursor, nameHeight, 0, namesGap);
  flow.add(heading, 0, cursor.box.theme.mutedInk);
  for (const { name, placed } of names) flow.add(name, 0, cursor.box.theme.mutedInk, placed);
  flow.end();
}

/** Names side by side, wrapped into lines of one height. */
class Flow {
  readonly #cursor: Cursor;
  readonly #height: number;
  readonly #gap: number;
  readonly #after: number;
  #x: number;

  /**
   * @param gap between places
   * @param after a part of each place behind its name, so that a short one can be hit
   */
  constructor(cursor: Cursor, height: number, gap: number, after = 0) {
    [this.#cursor, this.#height, this.#gap, this.#after] = [cursor, height, gap, after];
    this.#x = cursor.box.x;
  }

  /** @param before width of what `placed` draws before the name */
  add(
    name: string,
    before: number,
    fill: string,
    placed: (place: Area) => void = () => {},
    owner?: string,
  ): void {
    const cursor = this.#cursor;
    const { x, textSize, width: room } = cursor.box;
    const lines = wrapText(name, room - before - this.#after, textSize, 400);
    const text = Math.max(...lines.map((line) => textWidth(line, textSize, 400)));
    const width = before + text + this.#after;
    if (this.#x > x && this.#x + width > x + room) this.#newLine(this.#height);
    const textHeight = lines.length * textSize * leading;
    const height = Math.max(this.#height, textHeight + 4);
    const { y } = cursor;
    placed({ x: this.#x, y, width, height });
    cursor.y = y + (height - textHeight) / 2;
    const from = cursor.marks.length;
    cursor.lines(lines, { x: this.#x + before, fill, leading });
    if (owner !== undefined) own(owner, cursor.marks.slice(from));
    cursor.y = y;
    this.#x += width + this.#gap;
    // A name of several lines stands alone.
    if (lines.length > 1) this.#newLine(height);
  }

  end(): void {
    if (this.#x > this.#cursor.box.x) this.#newLine(this.#height);
  }

  #newLine(height: number): void {
    this.#cursor.gap(height);
    this.#x = this.#cursor.box.x;
  }
}
