import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { emptyCellsMarks, stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { MatrixContext } from './read.ts';

/** The cells of a matrix, drawn row by row at a cursor, each with a little of the ground around it. */
export class CellGrid {
  readonly #context: MatrixContext;
  readonly #cursor: Cursor;
  readonly #left: number;
  readonly #width: number;
  /** Most cells of a matrix are empty, so they are drawn together. */
  readonly #empty: Area[] = [];
  #row = 0;

  /** @param width of a cell */
  constructor(context: MatrixContext, cursor: Cursor, left: number, width: number) {
    this.#context = context;
    this.#cursor = cursor;
    this.#left = left;
    this.#width = width;
  }

  /** The number of the row that comes next. */
  get row(): number {
    return this.#row;
  }

  /** The cells of an actor, one for each of some issues or of all, from the cursor down, which stays. */
  addRow(actor: number, height: number, issues: readonly number[] = this.#context.data.issues): void {
    const { dossier, data, words } = this.#context;
    const { box, marks, targets, y } = this.#cursor;
    const say = words.of('stances');
    const row = this.#row++;
    const width = this.#width;
    const id = dossier.actors[actor]?.id ?? '';
    let column = 0;
    for (const issue of issues) {
      const x = this.#left + column * width;
      const key = markKeys.stance({ actor: id, issue: dossier.issues[issue]?.id ?? '' });
      const cell = data.cells.at(actor, issue);
      const inside = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
      if (cell.kind === 'none') this.#empty.push(inside);
      else for (const mark of stanceCellMarks(cell, inside, box.theme, say, key)) marks.push(mark);
      targets.push({ x, y, width, height, key, row, column });
      column++;
    }
  }

  /** The empty cells of all rows. */
  addEmptyCells(): void {
    this.#cursor.add(...emptyCellsMarks(this.#empty, this.#cursor.box.theme));
  }
}
