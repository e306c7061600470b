import { readTable } from '#lib/data/readTable.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import { cellOf, type CodedRow, type CodedUnits } from '#lib/summary/codedUnits.ts';
import { withTables, type Coding } from './Coding.ts';
import { codedRows, readSecondCoding } from './codings.ts';
import { sideBySide, type SideBySide } from './differences.ts';
import { isAnySettled } from './settlementLog.ts';

/** A second coding that lies beside a table, kept with the dossier. */
export interface LaidCoding {
  /** The name of its file. */
  readonly file: string;
  readonly second: readonly CodedRow[];
  /** Both codings as they were when the second was laid beside the first. */
  readonly before: SideBySide;
}

const alphaFile = 'coding/agreement.csv';
const alphaHeader = [
  'table',
  'column',
  'difference',
  'alpha',
  'pairs',
  'only_coder_a',
  'only_coder_b',
  'second',
];

/**
 * Where a second coding of a table is kept with the dossier.
 *
 * @param number counted from 1: how many have been laid beside the table
 */
export function secondCodingFile(table: string, number = 1): string {
  return `coding/second/${fileOf(table, number)}`;
}

function firstCodingFile(table: string, number: number): string {
  return `coding/first/${fileOf(table, number)}`;
}

function fileOf(table: string, number: number): string {
  return `${table}${number === 1 ? '' : `-${number}`}.csv`;
}

/**
 * The dossier with a second coding beside a table: with both codings and their agreement as they are now. One of which
 * nothing was settled is replaced by the next; any other stays.
 */
export function withSecondCoding(coding: Coding, units: CodedUnits, second: readonly CodedRow[]): Coding {
  const table = coding.tables.get(units.name);
  if (!table) return coding;
  const laid = countLaid(coding, units);
  const number = laid > 0 && isAnySettled(coding.files, units) ? laid + 1 : 1;
  const file = secondCodingFile(units.name, number);
  const columns = [...new Set(second.flatMap((row) => [...row.keys()]))];
  const sides = sideBySide(codedRows(table), second, units);
  const alphas = sides.agreements.map(({ column, agreement }) => [
    units.name,
    column,
    agreement.difference,
    agreement.alpha === null ? '' : String(agreement.alpha),
    String(agreement.unitCount),
    String(sides.onlyFirst),
    String(sides.onlySecond),
    file,
  ]);
  return withTables(
    coding,
    [],
    new Map([
      [firstCodingFile(units.name, number), writeCsv(table.header, table.rows)],
      [
        file,
        writeCsv(
          columns,
          second.map((row) => columns.map((column) => cellOf(row, column))),
        ),
      ],
      [alphaFile, writeCsv(alphaHeader, [...alphasBeside(coding, file), ...alphas])],
    ]),
  );
}

/** The file of the second coding that was laid beside a table last; empty for none. */
export function laidFile(coding: Coding, units: CodedUnits): string {
  const number = countLaid(coding, units);
  return number === 0 ? '' : secondCodingFile(units.name, number);
}

/** The second coding that was laid beside a table last; null where there is none that can be read. */
export function laidCoding(coding: Coding, units: CodedUnits): LaidCoding | null {
  const number = countLaid(coding, units);
  const file = secondCodingFile(units.name, number);
  const found = readSecondCoding(coding.files.get(file) ?? '', file, units);
  if (!found.ok) return null;
  const firstFile = firstCodingFile(units.name, number);
  const first = readTable(coding.files.get(firstFile) ?? '', firstFile);
  const rows = codedRows({ header: first.header, rows: first.rows.map(({ cells }) => cells) });
  return { file, second: found.rows, before: sideBySide(rows, found.rows, units) };
}

function countLaid({ files }: Coding, units: CodedUnits): number {
  let number = 0;
  while (files.has(secondCodingFile(units.name, number + 1))) number++;
  return number;
}

/** The agreements of all other codings that were laid beside a table. */
function alphasBeside({ files }: Coding, file: string): readonly (readonly string[])[] {
  const { header, rows } = readTable(files.get(alphaFile) ?? '', alphaFile);
  return rows
    .map(({ cells }) => alphaHeader.map((column) => cells[header.indexOf(column)] ?? ''))
    .filter((cells) => cells.at(-1) !== file);
}
