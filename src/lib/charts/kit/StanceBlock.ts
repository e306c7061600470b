import { columnLabels } from '#lib/scene/columnLabels.ts';
import { frame, linePath } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Head } from './chart.ts';
import type { Cursor } from './Cursor.ts';
import { rowHeights } from './rowHeights.ts';
import { emptyCellsMarks, stanceCellMarks } from './stanceCellMarks.ts';
import {
  apartGap,
  gapsIn,
  gapsOf,
  hasMain,
  headingOf,
  linesIn,
  nameGap,
  type StanceGrid,
  type StanceLine,
  type StanceLines,
} from './stanceLines.ts';

const leading = 1.2;
/** On a slide cells fill it. */
const widestCell = { page: 124, slide: 190 };
/** Cards of a phone are narrower. */
const smallCard = 460;
/** Before a group of rows, and below its heading. */
const rowGap = 9;
const headingGap = 4;

/** A column where it is drawn. */
interface Place {
  readonly column: StanceLine;
  readonly x: number;
}

/** Draws all rows of a grid for some of its columns; for the others once more, further down. */
export class StanceBlock {
  readonly #grid: StanceGrid;
  readonly #cursor: Cursor;
  readonly #names: number;
  /** Where the names of lines stand; those of rows in several places. */
  readonly #leads = new Map<StanceLine, { row: number; column: number; places: Area[] }>();
  /** Most cells may be empty, so they are drawn together. */
  readonly #empty: Area[] = [];
  #columns = 0;
  /** Of the next part; arrow keys lead from the last row of one part to the names over the next. */
  #firstRow = 0;

  /** @param names width of the names of the rows */
  constructor(grid: StanceGrid, cursor: Cursor, names: number) {
    this.#grid = grid;
    this.#cursor = cursor;
    this.#names = names;
  }

  /**
   * @param height to fill, or null
   * @param most columns that the widest part of the grid has, so that cells of all parts are alike
   * @returns where the names of the columns stand
   */
  draw(groups: readonly StanceLines[], height: number | null, most = linesIn(groups).length): Head {
    const { box } = this.#cursor;
    const gaps = gapsOf(groups);
    const room = box.width - this.#names - gapsIn(groups);
    const width = Math.min(widestCell[this.#grid.isSlide ? 'slide' : 'page'], room / Math.max(1, most));
    const top = this.#cursor.y;
    let x = box.x + this.#names;
    const starts = groups.map(({ lines }, at) => {
      const start = x + gaps[at]!;
      x = start + lines.length * width;
      return start;
    });
    const places = groups.flatMap(({ lines }, at) =>
      lines.map((column, i): Place => ({ column, x: starts[at]! + i * width })),
    );
    // In a small picture the gaps between groups have to do.
    if (!this.#grid.isSlide || box.width >= smallCard) this.#drawHeadings(groups, starts);
    this.#drawNames(places, width);
    const head = { from: top, to: this.#cursor.y };
    const free = height === null ? null : height - (this.#cursor.y - top);
    this.#drawRows(places, width, free);
    this.#drawPartings(groups, starts, top);
    const main = places.find(({ column }) => column.isMain);
    if (main)
      this.#cursor.add(frame({ x: main.x, y: top, width, height: this.#cursor.y - top }, box.theme.ink));
    this.#columns += places.length;
    this.#firstRow += linesIn(this.#grid.rows).length + 1;
    return head;
  }

  /** A line from top to bottom before columns that are not of a kind with those beside them. */
  #drawPartings(groups: readonly StanceLines[], starts: readonly number[], top: number): void {
    const { box, y } = this.#cursor;
    groups.forEach(({ apart }, at) => {
      if (!apart || at === 0) return;
      const x = starts[at]! - apartGap / 2;
      const d = linePath([
        [x, top],
        [x, y],
      ]);
      this.#cursor.add({ type: 'path', d, stroke: box.theme.hatch, strokeWidth: 1 });
    });
  }

  /** What leads elsewhere, after all cells, so that focus starts on one of them; and the empty cells. */
  addLeads(): void {
    // Below all else: one mark over the whole grid would keep signs from being drawn as shapes, since it might cover them.
    this.#cursor.addBelow(...emptyCellsMarks(this.#empty, this.#cursor.box.theme));
    for (const [{ lead }, { row, column, places }] of this.#leads) {
      const [first, ...also] = places;
      if (lead && first)
        this.#cursor.target(lead({ ...first, row, column, ...(also.length > 0 ? { also } : {}) }));
    }
  }

  /** Over their columns, where that of every group fits. */
  #drawHeadings(groups: readonly StanceLines[], starts: readonly number[]): void {
    const cursor = this.#cursor;
    const { box } = cursor;
    const { textSize: size, theme } = box;
    const shown = groups.map((group, at) => {
      const end = starts[at + 1] === undefined ? box.x + box.width : starts[at + 1]! - 10;
      const text = headingOf(group);
      const fits = widest(text.split(' '), size, 600) <= end - starts[at]!;
      return { fits, lines: wrapText(text, end - starts[at]!, size, 600), apart: group.apart === true };
    });
    const all = shown.every(({ fits, lines }) => fits && lines.length <= 2);
    const drawn = shown.map(({ lines, apart }) => (all || apart ? lines : []));
    const height = Math.max(0, ...drawn.map(({ length }) => length)) * size * leading;
    if (height === 0) return;
    drawn.forEach((lines, at) => {
      if (lines.length === 0) return;
      const top = cursor.y + height - lines.length * size * leading;
      const style = { size, weight: 600, fill: theme.mutedInk, leading } as const;
      // A word wider than its columns reaches into the gap before them rather than out of the picture.
      const furthest = box.x + box.width - widest(lines, size, 600);
      const left = Math.max(box.x, Math.min(starts[at]! + 1, furthest));
      cursor.add(...lineBlock(lines, left, top, style).marks);
    });
    cursor.gap(height + 3);
  }

  #drawNames(places: readonly Place[], width: number): void {
    const cursor = this.#cursor;
    const { textSize: size, theme } = cursor.box;
    const left = cursor.box.x + this.#names;
    const style = { size, fill: theme.ink };
    const names = places.map(({ column }) => column.name);
    const shift = (at: number) => places[at]!.x - left - at * width;
    const { marks, height } = columnLabels(names, left, cursor.y, width, style, { shift, gap: nameGap });
    cursor.add(...marks);
    places.forEach(({ column, x }, at) => {
      const place = { x, y: cursor.y, width, height };
      this.#leads.set(column, {
        row: this.#firstRow - 1,
        column: this.#columns + at,
        places: [place],
      });
    });
    cursor.gap(height + 5);
  }

  #drawRows(places: readonly Place[], width: number, free: number | null): void {
    const cursor = this.#cursor;
    const { box } = cursor;
    const { textSize: size, theme } = box;
    const { rows } = this.#grid;
    const lineHeight = size * leading;
    const isFramed = rows.some(hasMain);
    const inset = isFramed ? 6 : 0;
    const right = places.at(-1)!.x + width;
    const wrapped = new Map(
      linesIn(rows).map((line) => {
        return [line, wrapText(line.name, this.#names - inset - 4, size, line.isMain ? 600 : 400)];
      }),
    );
    const headings = rows.map((group) => wrapText(headingOf(group), box.width, size, 600));
    const between = headings.reduce(
      (sum, { length }, at) =>
        sum + (at > 0 ? rowGap : 0) + (length > 0 ? length * lineHeight + headingGap : 0),
      0,
    );
    const least = [...wrapped.values()].map(({ length }) => length * lineHeight + 4);
    const heights = rowHeights(least, free === null ? null : free - between - 2, {
      natural: size * 2.2,
      lowest: size * 1.7,
      tallest: size * 4.5,
    });
    const codeHeight = Math.min(...heights) - 2;
    let row = 0;
    rows.forEach(({ lines }, at) => {
      if (at > 0) cursor.gap(rowGap);
      if (headings[at]!.length > 0) {
        cursor.lines(headings[at]!, { weight: 600, fill: theme.mutedInk, leading });
        cursor.gap(headingGap);
      }
      for (const line of lines) {
        const height = heights[row]!;
        const text = wrapped.get(line)!;
        const { y } = cursor;
        cursor.y = y + (height - text.length * lineHeight) / 2;
        cursor.lines(text, { x: box.x + inset, weight: line.isMain ? 600 : 400, leading });
        cursor.y = y;
        this.#drawRow(line, this.#firstRow + row, places, { width, height, codeHeight });
        const known = this.#leads.get(line) ?? { row, column: -1, places: [] };
        known.places.push({ x: box.x, y, width: this.#names - 4, height });
        this.#leads.set(line, known);
        if (line.isMain)
          cursor.add(frame({ x: box.x, y: y - 2, width: right - box.x, height: height + 4 }, theme.ink));
        cursor.y = y + height;
        row++;
      }
    });
    cursor.gap(2);
  }

  #drawRow(
    line: StanceLine,
    row: number,
    places: readonly Place[],
    { width, height, codeHeight }: Readonly<Record<'width' | 'height' | 'codeHeight', number>>,
  ): void {
    const { box, targets, y } = this.#cursor;
    // What a slide leaves out is told from its cells.
    if (box.isTrial && !this.#grid.isSlide) return;
    const style = {
      theme: box.theme,
      textSize: box.textSize,
      codeHeight,
      say: this.#grid.words.of('stances'),
      lessensSingle: this.#grid.lessensSingle === true,
    };
    places.forEach(({ column, x }, at) => {
      const { key, cell } = this.#grid.cell(line, column);
      const inside = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
      if (cell.kind === 'none') this.#empty.push(inside);
      else this.#cursor.add(...stanceCellMarks(cell, inside, style, key));
      targets.push({ x, y, width, height, key, row, column: this.#columns + at });
    });
  }
}
