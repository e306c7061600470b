import { compareText } from '#lib/model/compareText.ts';

/** One thing that keeps a file from being used as it is. */
export interface Problem {
  /** Name of the file in the dossier's folder. */
  readonly file: string;
  /** The row as a spreadsheet shows it (the header is row 1); null for what concerns the file as a whole. */
  readonly row: number | null;
  /** Name of the column; in `datapackage.json` table and field, as in `stances.basis`. */
  readonly column: string | null;
  /** The text as it stands in the file; null where there is none to show. */
  readonly value: string | null;
  /** The rest of the sentence that begins with the value: `is not between -2 and 2`; a sentence without one. */
  readonly expected: string;
}

const longestValueShown = 60;

/** One line, as in `stances.csv: row 12, column "stance": "5" is not between -2 and 2`. */
export function problemText(problem: Problem): string {
  const places: string[] = [];
  if (problem.row !== null) places.push(`row ${String(problem.row)}`);
  if (problem.column !== null) places.push(`column "${onOneLine(problem.column)}"`);
  const where = places.length > 0 ? `${problem.file}: ${places.join(', ')}` : problem.file;
  const value = problem.value === null ? '' : `"${shortened(onOneLine(problem.value))}" `;
  return `${where}: ${value}${problem.expected}`;
}

/**
 * A sorted copy: files and columns in the order of `columnsOfFiles` (file name → column names), files and
 * columns that are not listed there behind those that are, by name. What concerns a whole file comes before
 * its rows. Two different problems never compare as equal, so the order does not depend on how they were found.
 */
export function sortProblems(
  problems: readonly Problem[],
  columnsOfFiles: ReadonlyMap<string, readonly string[]>,
): Problem[] {
  const filePosition = positionIn([...columnsOfFiles.keys()]);
  const columnPositions = new Map(
    [...columnsOfFiles].map(([file, columns]) => [file, positionIn(columns)] as const),
  );
  const columnPosition = ({ file, column }: Problem): number =>
    column === null ? -1 : (columnPositions.get(file)?.(column) ?? 0);
  return [...problems].sort(
    (a, b) =>
      filePosition(a.file) - filePosition(b.file) ||
      compareText(a.file, b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      columnPosition(a) - columnPosition(b) ||
      compareText(a.column ?? '', b.column ?? '') ||
      compareText(a.expected, b.expected) ||
      compareText(a.value ?? '', b.value ?? ''),
  );
}

function positionIn(names: readonly string[]): (name: string) => number {
  const positions = new Map(names.map((name, i) => [name, i]));
  return (name) => positions.get(name) ?? names.length;
}

function onOneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, '↵').replaceAll('\t', '⇥');
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestValueShown
    ? text
    : `${characters.slice(0, longestValueShown - 1).join('')}…`;
}
