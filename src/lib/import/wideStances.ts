import { codedRows } from '#lib/model/codedRows.ts';
import { Absences } from './Absences.ts';
import { rowOf } from './codedStances.ts';
import type { Grid, GridRow, TextColumn } from './Grid.ts';
import { pairedColumn } from './gridTexts.ts';
import { stanceFields, type StanceField } from './mapping.ts';
import { withNumber, type ReadPosition } from './positionReader.ts';
import type { ImportFlaw, ImportProblem } from './problem.ts';
import type { StanceCodes, StanceRow, StanceRows } from './StanceRow.ts';

export type SharedTexts = Omit<StanceRow, 'row' | 'position'>;

/** What judges rows and cells one by one. */
interface OneByOne {
  /** All that the cells of a row share, without what each column stands for; null, with a problem, where the row cannot be used. */
  readonly shared: (row: GridRow) => SharedTexts | null;
  /** What a cell says of a position, or what is wrong with it; null where it is to say nothing. */
  readonly position: (text: string, at: number) => ReadPosition | ImportFlaw | null;
  /** Whether a cell that says no position says that somebody did not vote. */
  readonly isAbsence: (text: string) => boolean;
  /** Of rows; those of cells are added by this. */
  readonly problems: readonly ImportProblem[];
}

interface Judged {
  /** Its number among those of all positions; −1 for none. */
  readonly code: number;
  /** That of what is told of the number it was read from. */
  readonly number: number;
  readonly isBetween: boolean;
  /** It says that somebody did not vote. */
  readonly isAbsence: boolean;
  /** Counts the cells of which something is wrong, and those of them in rows that are kept. */
  readonly told: { cells: number; lost: number } | null;
}

/**
 * Rows of stances of a table with an issue or an actor a column, held by columns: there may be a million of them. Each different text
 * of a column is judged once. What is wrong with cells is told once for each text, with how many cells hold it, and of
 * all numbers on an unknown scale once.
 *
 * @param each what a column stands for
 */
export function wideStances(
  grid: Grid,
  each: 'issue' | 'actor',
  columns: readonly { readonly address: string; readonly at: number }[],
  { shared, position, isAbsence, problems }: OneByOne,
): StanceRows {
  const found = new Map<string, { problem: ImportProblem; cells: number; lost: number }>();
  const tell = (flaw: ImportFlaw, value: string) => {
    const isScale = flaw.kind === 'scaleUnknown';
    const key = isScale ? flaw.kind : JSON.stringify([flaw.kind, value]);
    const told = found.get(key) ?? {
      problem: { row: null, column: null, value: isScale ? null : value, flaw },
      cells: 0,
      lost: 0,
    };
    if (isScale && told.problem.flaw.kind === 'scaleUnknown') {
      const least = Math.min(flaw.least, told.problem.flaw.least);
      const most = Math.max(flaw.most, told.problem.flaw.most);
      told.problem = { ...told.problem, flaw: { ...flaw, least, most } };
    }
    found.set(key, told);
    return told;
  };
  const [positions, numbers] = [new Numbered(), new Numbered()];
  const judged = columns.map(() => new Map<string, Judged>());
  const judge = (text: string, at: number): Judged => {
    const said = position(text, at);
    if (said === null || 'kind' in said) {
      const told = said && tell(said, text);
      return { code: -1, number: -1, isBetween: false, isAbsence: isAbsence(text), told };
    }
    const { position: step, number, isBetween } = said;
    const code = positions.of(String(step));
    return { code, number: numbers.of(number), isBetween, isAbsence: false, told: null };
  };
  const ofRows = stanceFields.filter(
    (field): field is keyof SharedTexts =>
      field !== each && field !== 'stance' && !(each === 'issue' && field === 'proposition'),
  );
  const texts = new Map(ofRows.map((field) => [field, new Numbered()]));
  /** Of each row that is kept its number in the file and its texts, of each of its cells row, column and position. */
  const [rowNumbers, codes]: [number[], number[][]] = [[], []];
  const [rowOfCell, columnOfCell, positionOfCell]: [number[], number[], number[]] = [[], [], []];
  const numberOfCell: number[] = [];
  let between = 0;
  const ownProblems: ImportProblem[] = [];
  const absences = new Absences();
  const wrong: NonNullable<Judged['told']>[] = [];
  for (const row of grid.rows) {
    const said = shared(row);
    if (said === null) continue;
    const before = rowOfCell.length;
    wrong.length = 0;
    let absent = 0;
    for (let i = 0; i < columns.length; i++) {
      const { at } = columns[i]!;
      const text = row.cells[at] ?? '';
      let known = judged[i]!.get(text);
      if (known === undefined) judged[i]!.set(text, (known = judge(text, at)));
      if (known.told !== null) wrong.push(known.told);
      if (known.isAbsence) {
        const named = columns[i]!.address;
        if (each === 'issue') absences.add(said.actor, named);
        else absences.add(named, said.issue);
        absent++;
      }
      if (known.code === -1) continue;
      rowOfCell.push(rowNumbers.length);
      columnOfCell.push(i);
      positionOfCell.push(known.code);
      numberOfCell.push(known.number);
      if (known.isBetween) between++;
    }
    const isKept = rowOfCell.length > before;
    for (const told of wrong) {
      told.cells++;
      if (isKept) told.lost++;
    }
    if (!isKept) {
      const kind = absent > 0 && absent === wrong.length ? 'didNotVote' : 'noPosition';
      ownProblems.push({ row: row.row, column: null, value: null, flaw: { kind } });
      continue;
    }
    rowNumbers.push(row.row);
    codes.push(ofRows.map((field) => texts.get(field)!.of(said[field])));
  }
  const ofCells = Uint32Array.from(rowOfCell);
  const column = (field: StanceField): TextColumn => {
    if (field === each)
      return columnOf(
        Uint32Array.from(columnOfCell),
        columns.map(({ address }) => address),
      );
    if (field === 'proposition' && each === 'issue')
      return columnOf(
        Uint32Array.from(columnOfCell),
        columns.map(({ at }) => grid.columns[at]?.says ?? ''),
      );
    if (field === 'stance') return columnOf(Uint32Array.from(positionOfCell), positions.texts);
    const at = ofRows.indexOf(field as keyof SharedTexts);
    const own = columnOf(
      ofCells.map((row) => codes[row]![at]!),
      texts.get(field as keyof SharedTexts)!.texts,
    );
    const isNumbered = field === 'rationale' && numbers.texts.some((text) => text !== '');
    return isNumbered
      ? pairedColumn(columnOf(Uint32Array.from(numberOfCell), numbers.texts), own, withNumber)
      : own;
  };
  const fields = Object.fromEntries(stanceFields.map((field) => [field, column(field)])) as Record<
    StanceField,
    TextColumn
  >;
  const stances: StanceCodes = {
    rowCount: ofCells.length,
    rowNumbers: ofCells.map((row) => rowNumbers[row]!),
    fields,
  };
  const told = [...found.values()]
    .sort((a, b) => b.cells - a.cells)
    .map(({ problem, cells, lost }) => ({
      ...problem,
      flaw: { ...problem.flaw, cells, lost } as ImportFlaw,
    }));
  return {
    rows: codedRows(stances.rowCount, (at) => rowOf(stances, at), new Map()),
    codes: stances,
    kept: rowNumbers.length,
    leftOut: grid.rows.length - rowNumbers.length,
    between,
    problems: [...problems, ...ownProblems, ...told],
    absences: absences.list(),
  };
}

function columnOf(codes: Uint32Array, texts: readonly string[]): TextColumn {
  return { codes, size: texts.length, text: (code) => texts[code]! };
}

/** Texts, each different one by a number. */
class Numbered {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
