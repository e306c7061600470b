import type { Problem } from '#lib/model/problem.ts';
import type { Stance } from '#lib/model/stance.ts';
import { checkDossier, checkTableOfDossier } from './checkDossier.ts';
import { absentTable, type CheckedTable } from './checkTable.ts';
import { readTable, type RawTable } from './readTable.ts';
import { recordsOf } from './records.ts';
import { readSchema, schemaFile } from './schema.ts';

/** A part of a table of stances that was checked. */
export interface CheckedPart {
  /** Rows without a fault, with the numbers that they have in the part. */
  readonly rows: readonly Stance[];
  /** Rows in all, those with faults included. */
  readonly rowCount: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks a table of stances part by part by the same rules as a whole dossier; only that an id is used once is not seen
 * across parts.
 *
 * @param files the texts of the dossier's description and of its other tables, which have no problems
 * @param asStances how a part of a file that is no table of the dossier becomes one
 * @returns what checks the text of a part, which begins with the header and stands after so many rows of its file
 */
export function stancePartCheck(
  files: ReadonlyMap<string, string>,
  asStances: (part: RawTable, before: number) => RawTable = (part) => part,
): (text: string, before?: number) => CheckedPart {
  const schema = readSchema(files.get(schemaFile) ?? '');
  const stances = schema.tables.find(({ name }) => name === 'stances');
  if (!stances) throw new Error('the description has no table of stances');
  const others = new Map<string, CheckedTable>();
  for (const table of schema.tables) {
    const text = files.get(table.file);
    if (table === stances) continue;
    others.set(
      table.name,
      text === undefined
        ? { ...absentTable(table), problems: [] }
        : checkTableOfDossier(readTable(text, table.file), table),
    );
  }
  return (text, before = 0) => {
    const raw = asStances(readTable(text, stances.file), before);
    const checked = checkTableOfDossier(raw, stances);
    // What refers to rows of stances may mean those of other parts.
    const part: CheckedTable = { ...checked, complete: false };
    const problems = checkDossier(schema, new Map([...others, ['stances', part]])).filter(
      ({ file }) => file === stances.file,
    );
    const faulty = new Set(problems.map(({ row }) => row));
    const rows = checked.rows.filter(({ rowNumber }) => !faulty.has(rowNumber));
    const unlisted = problems.filter(({ flaw }) => flaw.kind === 'quoteOpen').length;
    return {
      // A fault of the file as a whole leaves no row that can be trusted.
      rows: faulty.has(null) ? [] : recordsOf('stances', { ...checked, rows }),
      rowCount: raw.rows.length + raw.raggedRows.length + unlisted,
      problems,
    };
  };
}
