import { compareText } from '#lib/model/compareText.ts';
import type { Problem } from '#lib/model/problem.ts';

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
      compareText(a.value ?? '', b.value ?? '') ||
      compareText(JSON.stringify(a.flaw), JSON.stringify(b.flaw)),
  );
}

function positionIn(names: readonly string[]): (name: string) => number {
  const positions = new Map(names.map((name, i) => [name, i]));
  return (name) => positions.get(name) ?? names.length;
}
