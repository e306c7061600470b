import { join } from 'node:path';
import { readTable } from '#lib/data/readTable.ts';
import type { Problem } from '#lib/model/problem.ts';
import {
  cellOf,
  codedRow,
  codedUnits,
  columnsRead,
  type CodedPair,
  type CodedRow,
  type CodedUnits,
  type Measure,
} from '#lib/summary/codedUnits.ts';
import { alphaDigits, codingAgreement } from '#lib/summary/codingAgreement.ts';
import { matchCodings } from '#lib/summary/matchCodings.ts';
import { problemReport } from './problemReport.ts';
import { print, runProgram } from './program.ts';
import { Refusal } from './Refusal.ts';
import { readTexts } from './readFolder.ts';
import { readOptions } from './readOptions.ts';

const usage = `npm run data:agreement [-- FOLDER_A FOLDER_B] [-- --all]

Compares two codings of the same documents (static/data/coding/coder-a and coder-b if none are given): prints
Krippendorff's alpha per column over the rows that both coders have, then how many rows those are.
--all lists every problem of their files, not only the first of each kind.`;

/** Prints the figures, or the problems of the files; true if there are none. */
async function compareCodings(args: string[]): Promise<boolean> {
  const options = { help: { type: 'boolean', short: 'h' }, all: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(args, options, 2, 'folder');
  if (values.help === true) {
    print(usage.split('\n'));
    return true;
  }
  if (positionals.length === 1) throw new Refusal(`not two folders: "${positionals.join('", "')}"`);
  const [folderA = 'static/data/coding/coder-a', folderB = 'static/data/coding/coder-b'] = positionals;

  const problems: Problem[] = [];
  const codingA = await readCoding(folderA, problems);
  const codingB = await readCoding(folderB, problems);
  if (problems.length > 0) {
    const command = `npm run data:agreement -- ${positionals.join(' ')} --all`.replace(/ +/g, ' ');
    print(await problemReport(problems, command, values.all));
    return false;
  }

  for (const table of codedUnits) {
    const rowsA = codingA.get(table.name) ?? [];
    const rowsB = codingB.get(table.name) ?? [];
    const pairs = matchCodings(rowsA, rowsB, table);
    for (const measure of table.measures) print(alphaLine(table.name, measure, pairs));
    print(shareLines(table.name, rowsA, rowsB, pairs));
  }
  return true;
}

async function readCoding(folder: string, problems: Problem[]): Promise<Map<string, CodedRow[]>> {
  const names = codedUnits.map(({ name }) => `${name}.csv`);
  const texts = await readTexts(folder, names);
  return new Map(
    codedUnits.map((table) => [
      table.name,
      readRows(table, join(folder, `${table.name}.csv`), texts, problems),
    ]),
  );
}

function readRows(
  table: CodedUnits,
  file: string,
  texts: Map<string, string>,
  problems: Problem[],
): CodedRow[] {
  const text = texts.get(`${table.name}.csv`);
  if (text === undefined) {
    problems.push({ file, row: null, column: null, value: null, flaw: { kind: 'fileMissing' } });
    return [];
  }
  const { header, rows, problems: found } = readTable(text, file);
  problems.push(...found);
  const missing = columnsRead(table, ['quote']).filter(
    (column) => header.length > 0 && !header.includes(column),
  );
  for (const column of missing) {
    problems.push({ file, row: null, column, value: null, flaw: { kind: 'columnMissing', similar: null } });
  }
  return rows.map(({ rowNumber, cells }) => {
    const row = codedRow(header, cells);
    for (const { column, scale } of table.measures) {
      const value = cellOf(row, column);
      if (scale !== undefined && value !== '' && !scale.includes(value)) {
        const flaw = { kind: 'notAllowed', allowed: scale } as const;
        problems.push({ file, row: rowNumber, column, value, flaw });
      }
    }
    return row;
  });
}

function alphaLine(tableName: string, measure: Measure, pairs: readonly CodedPair[]): string {
  const { column, label = `${tableName} ${column}` } = measure;
  const result = codingAgreement(measure, pairs);
  const alpha =
    result.alpha === null
      ? `undefined (${String(result.undefinedBecause)})`
      : result.alpha.toFixed(alphaDigits(result.alpha));
  return `${label} (${result.difference}): alpha ${alpha}, ${String(result.unitCount)} pair${result.unitCount === 1 ? '' : 's'}`;
}

/** One line for the table and one for each document. */
function shareLines(
  name: string,
  rowsA: readonly CodedRow[],
  rowsB: readonly CodedRow[],
  pairs: readonly CodedPair[],
): string[] {
  const sources = [...new Set([...rowsA, ...rowsB].map((row) => cellOf(row, 'source')))].sort();
  return [
    shareLine(`${name} both found`, rowsA.length, rowsB.length, pairs.length),
    ...sources.map((source) => {
      const count = (rows: readonly CodedRow[]): number =>
        rows.filter((row) => cellOf(row, 'source') === source).length;
      const both = count(pairs.map(([first]) => first));
      return shareLine(`${name} both found in ${source}`, count(rowsA), count(rowsB), both);
    }),
  ];
}

/** Dice: the share of all rows that have a partner. Jaccard: the share of all passages that both found. */
function shareLine(label: string, countA: number, countB: number, both: number): string {
  if (countA + countB === 0) return `${label}: no rows`;
  const shares = [(2 * both) / (countA + countB), both / (countA + countB - both)];
  const [dice, jaccard] = shares.map((share) => `${String(Math.round(100 * share))} %`);
  const counts = `${String(both)} of ${String(countA)} and ${String(countB)}`;
  const alone = `${String(countA - both)} only coder a, ${String(countB - both)} only coder b`;
  return `${label}: Dice ${String(dice)}, Jaccard ${String(jaccard)} (${counts}), ${alone}`;
}

await runProgram(compareCodings);
