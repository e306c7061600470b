import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** The pages of the data: tables, schema, downloads, codebook. */
export function data(formats: Formats) {
  const { number, either } = formats;
  return {
    description: 'Every table of the dossier with its schema, the codebook it was coded by, and downloads.',
    lead: ({ rows, tables }: { rows: number; tables: number }) =>
      `The dossier is a folder of CSV files with a datapackage.json (Frictionless Data Package): ${count(formats, rows, 'row')} in ${count(formats, tables, 'table')}. Everything on the other pages is computed from these rows, and every row names the passage it is based on.`,
    zip: 'Whole folder (ZIP)',
    schemaFile: 'Schema (JSON)',
    tables: {
      heading: 'Tables',
      table: 'Table',
      rows: 'Rows',
      row: 'What a row is',
      downloads: 'Downloads',
      exact: 'exact',
      exactOf: (table: string) => `Exact CSV: ${table}`,
      forSpreadsheets: 'for spreadsheets',
      forSpreadsheetsOf: (table: string) => `CSV for spreadsheets: ${table}`,
      note: '“Exact” is the file as it was read, byte for byte. “For spreadsheets” starts with a byte order mark and neutralises cells that a spreadsheet program would run as a formula.',
    },
    schema: {
      heading: 'Schema',
      lead: 'What each column holds. The same schema checks every dossier before anything is drawn.',
      file: ({ file, columns }: { file: string; columns: number }) =>
        `${file}, ${count(formats, columns, 'column')}`,
      column: 'Column',
      type: 'Type',
      meaning: 'Meaning',
      mustBe: 'Must be',
      given: 'given',
      unique: 'unique',
      oneOf: (values: readonly string[]) => `one of ${values.join(' · ')}`,
      range: ({ least, most }: { least: number | null; most: number | null }) => {
        if (least === null) return `at most ${number(most ?? 0)}`;
        return most === null ? `at least ${number(least)}` : `from ${number(least)} to ${number(most)}`;
      },
      idOf: (table: string) => `an id of ${table}`,
      and: (parts: readonly string[]) => parts.join('; '),
    },
    one: {
      /** The name of the page of a table. */
      title: (table: string) => `Table: ${table}`,
      rows: (rows: number) => `${count(formats, rows, 'row')}.`,
      exact: 'Exact CSV',
      forSpreadsheets: 'CSV for spreadsheets',
      shown: ({ first, last, all }: { first: number; last: number; all: number }) =>
        `Rows ${number(first)} to ${number(last)} of ${number(all)}.`,
      earlier: 'Earlier rows',
      later: 'Later rows',
      needsScript: 'The other rows need JavaScript here; the files above have all of them.',
      region: (file: string) => `Rows of ${file}`,
      row: 'Row',
      checks: 'Checks',
    },
    codebookPage: {
      description: 'The rules by which the documents were coded, so that anyone can code them again.',
      download: 'Download',
      contents: 'Contents',
      table: 'Table',
      none: 'This dossier comes without a codebook.',
    },
    noDownload: (file: string) => `There is no download “${file}”.`,
    noTable: (table: string) =>
      `The dossier has no table “${table}”. Try ${either(['sources', 'claims', 'stances'])}.`,
  };
}
