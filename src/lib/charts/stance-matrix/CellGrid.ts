import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { Box } from '../kit/chart.ts';
import { emptyCellsMarks, stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { Matrix } from './layout.ts';

/** The cells of a matrix as they are drawn row by row, each with a little of the ground around it. */
export class CellGrid {
  readonly marks: Mark[] = [];
  readonly targets: Target[] = [];
  readonly #matrix: Matrix;
  readonly #box: Box;
  readonly #left: number;
  readonly #width: number;
  /** Most cells of a matrix are empty, so they are drawn together. */
  readonly #empty: Area[] = [];
  #row = 0;

  /** @param width of a cell */
  constructor(matrix: Matrix, box: Box, left: number, width: number) {
    this.#matrix = matrix;
    this.#box = box;
    this.#left = left;
    this.#width = width;
  }

  /** The number of the row that comes next. */
  get row(): number {
    return this.#row;
  }

  /** The cells of an actor, one for each issue. */
  addRow(actor: number, y: number, height: number): void {
    const { dossier, data, words } = this.#matrix;
    const { theme } = this.#box;
    const say = words.of('stances');
    const row = this.#row++;
    const width = this.#width;
    const id = dossier.actors[actor]?.id ?? '';
    let column = 0;
    for (const issue of data.issues) {
      const x = this.#left + column * width;
      const key = markKeys.stance({ actor: id, issue: dossier.issues[issue]?.id ?? '' });
      const cell = data.cells.at(actor, issue);
      const inside = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
      if (cell.kind === 'none') this.#empty.push(inside);
      else for (const mark of stanceCellMarks(cell, inside, theme, say, key)) this.marks.push(mark);
      this.targets.push({ x, y, width, height, key, row, column });
      column++;
    }
  }

  /** The empty cells under all that has been drawn. */
  emptyCells(): Mark[] {
    return emptyCellsMarks(this.#empty, this.#box.theme);
  }
}
