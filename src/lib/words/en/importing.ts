import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { count } from './english.ts';
import { inCells, positionFlaws, quotedAll } from './positionFlaws.ts';
import { otherFiles } from './problems.ts';
import { rowsMade, type RowsMade } from './rowsMade.ts';
import {
  measuresOf,
  numbersBetween,
  scalesOf,
  takenAs,
  type MeasuresUnused,
  type ScalesTaken,
} from './scalesTaken.ts';
import type { ToldKind } from '#lib/model/toldKind.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import type { OtherFile } from '#lib/model/problem.ts';

type ImportedTable = 'stances' | RowsMade['table'];

/** Why a column of a Parquet file is not read. */
const unreadColumns = {
  nested: 'holds lists or records, which are no cells',
  bytes: 'holds bytes that are no text',
  geometry: 'holds shapes on a map, which are no cells',
  packing: 'is compressed in a way that cannot be unpacked here',
  encoding: 'is stored in a way that is not known here',
  damaged: 'is damaged, or encrypted',
} as const;

/** Whose codebook says what numbers mean. */
export const codebooks = {
  unitedNations: 'of votes in the UN General Assembly (1 yes, 2 abstains, 3 no, 8 absent, 9 no member)',
  voteview: 'of Voteview (1–3 yea, 4–6 nay, 7–8 present, 9 not voting, 0 no member)',
} as const;

/** The column that names the actors, and those that could: how many names stand in each. */
export interface WhoFacts {
  readonly column: string;
  readonly amount: number;
  readonly others: readonly { readonly column: string; readonly amount: number }[];
  readonly isOnScale: boolean;
}

/** `each “Member” (435) is an actor; or each “Party” (2) or “State” (50), of which the majority counts`. */
export function whoInWords(formats: Formats, { column, amount, others, isOnScale }: WhoFacts): string {
  const counting = isOnScale ? 'whose members are taken together' : 'of which the majority counts';
  const named = (each: { column: string; amount: number }) =>
    `each “${each.column}” (${formats.number(each.amount)})`;
  const [finer, coarser] = [true, false].map((is) =>
    formats.either(others.filter((each) => each.amount > amount === is).map(named)),
  );
  return [
    `${named({ column, amount })} is an actor${finer ? `, ${counting}` : ''}`,
    ...(finer ? [`or ${finer}`] : []),
    ...(coarser ? [`or ${coarser}, ${counting}`] : []),
  ].join('; ');
}

/** `19 June 2024, the latest date in the file`; of a month or year its end. */
export function latestTold(formats: Formats, latest: string): string {
  const what = latest.length === 4 ? 'year' : latest.length === 7 ? 'month' : 'date';
  return `${what === 'date' ? '' : 'the end of '}${formats.date(latest)}, the latest ${what} in the file`;
}

/** What is said of a table of somebody's own that is made into a dossier. */
export function importing(formats: Formats) {
  const { steps, statuses } = common(formats);
  const positionInWords = (text: string, told: ToldKind) => {
    const inWords: Readonly<Record<string, string>> = { ...steps[told], ...statuses };
    return inWords[text] ?? text;
  };
  const quoted = (names: readonly string[]) => quotedAll(formats, names);
  return {
    /** Of one thing that is wrong, by its kind; what it stands at is said beside it. */
    flaws: {
      otherFile: ({ is }: { is: OtherFile }) => otherFiles[is],
      fileEmpty: () => 'the file is empty',
      headerMissing: ({ headerRow, rows }: { headerRow: number; rows: number }) =>
        headerRow > rows
          ? `there is no row ${headerRow} to name the columns; the file has only ${count(formats, rows, 'row')}`
          : `row ${headerRow} is empty and names no columns`,
      noRows: ({ headerRow }: { headerRow: number }) =>
        `nothing stands below row ${headerRow}, which was taken for the names of the columns; if it holds no names, say so by --header none`,
      workbookDamaged: () => 'the workbook is damaged or protected by a password',
      parquetDamaged: () =>
        'no column of the Parquet file can be read: it is damaged, encrypted or not whole',
      tooManyCellsInAll: (facts: { rows: number; columns: number }) =>
        `${count(formats, facts.rows, 'row')} of ${count(formats, facts.columns, 'column')} are more than can be held; take a part of the file`,
      noSuchSheet: ({ sheet, sheets }: { sheet: string; sheets: readonly string[] }) =>
        `there is no sheet "${sheet}"; there are ${quoted(sheets)}`,
      sheetsUnread: ({ sheet, others }: { sheet: string; others: readonly string[] }) =>
        `read is the sheet "${sheet}", not ${quoted(others)}; choose another as in --sheet "${others[0] ?? ''}"`,
      rowEmpty: () => 'the row is empty',
      tooManyCells: (facts: { cells: number; columns: number }) =>
        `${count(formats, facts.cells, 'cell')} where there are ${count(formats, facts.columns, 'column')}; is a separator within a cell, without quotation marks?`,
      quoteOpen: () =>
        'a quotation mark is not closed, or text follows the closing one; what comes after may be missing',
      linesInUtf8: ({ lines, first, encoding }: { lines: number; first: number; encoding: string }) =>
        `${count(formats, lines, 'line')} of the file ${lines === 1 ? `(${first}) is` : `(the first: ${first}) are`} in utf-8 and read as such, all others as ${encoding}`,
      nameNotDecoded: ({ encoding }: { encoding: string }) =>
        `the name is not all text in ${encoding}; name the right encoding, or save all lines in one`,
      notDecoded: ({ encoding }: { encoding: string }) =>
        `not all of it is text in ${encoding}; name the right encoding, or save all lines in one`,
      valueMissing: ({ field }: { field: string }) => `a value is missing (${field})`,
      ...positionFlaws(formats),
      verdictUnknown: (facts: { cells: number }) =>
        `it is not known what this verdict does to a claim${inCells(formats, facts)}; say it, as in --values "word=contradicts"; the claims count as checked, with a verdict that is not placed`,
      valuesAbsent: ({ cells }: { cells: number }) =>
        `${count(formats, cells, 'cell')} without a value; no figure is made of ${cells === 1 ? 'it' : 'them'}`,
      nothingCoded: () => 'no cell says whether a provision is there',
      yearAsSigned: () =>
        'nothing says which date of a treaty this year is; it is taken for that of its signature, to the year',
      cellsNotCoded: ({ cells }: { cells: number }) =>
        `${count(formats, cells, 'cell')} of provisions ${cells === 1 ? 'is' : 'are'} empty or coded as not known; nothing is made of ${cells === 1 ? 'it' : 'them'}`,
      instrumentTwice: ({ address }: { address: string }) =>
        `the name stands in more than one row; this one is "${address}"`,
      noPosition: (facts: { cells?: number }) => `holds no position${inCells(formats, facts)}`,
      didNotVote: (facts: { cells?: number }) =>
        `says that somebody did not vote${inCells(formats, facts)}; that is no position`,
      dateUnclear: () =>
        'the dates of this column can be read in several ways or in none; say which, as in --values dates:day-first, or write them as 2024-06-19',
      notDate: () => 'is not a date of the calendar',
      notWhole: () => 'is not a whole number from 1',
      notNumber: () => 'is not a number',
      numberUnclear: ({ one, other }: { one: number; other: number }) =>
        `may be ${one} or ${other}; say which, as in --values decimal:point or --values decimal:comma`,
      noAddress: () => 'is no web address, which begins with http:// or https://; the row is kept without it',
      dateUnread: () => 'is not a date of the calendar; the row is kept without it',
      wordUnknown: ({ allowed }: { allowed: readonly string[] }) =>
        `is not one of ${allowed.join(', ')}; the row is kept without it`,
      fieldUnmapped: ({ field }: { field: string }) =>
        `no column is known to hold the ${field}; name it, as in --map ${field}=column`,
      /** Of what nobody has said: how many rows of one actor, issue and source there are on average. */
      rowsTaken: ({ rows, perCell }: { rows: StanceRowKind; perCell: number }) =>
        `rows are taken as ${rows}: ${formats.number(Math.round(perCell * 10) / 10)} for one actor, issue and source on average; say otherwise by --rows ${rows === 'readings' ? 'observations' : 'readings'}`,
      columnTaken: ({ field, swap }: { field: string; swap: { actor: string; issue: string } | null }) =>
        `taken for the ${field} because of what it holds; ${
          swap !== null && ![swap.actor, swap.issue].some((name) => /[,'"|[\]]/.test(name))
            ? `to swap actors and issues, say --map "actor=${swap.actor},issue=${swap.issue}"`
            : `say otherwise, as in --map ${field}=column`
        }`,
      actorsTaken: (facts: WhoFacts) =>
        `${whoInWords(formats, facts)}; say so, as in --map actor="${facts.others[0]?.column ?? ''}"`,
      actorsToldApart: ({ names }: { names: readonly string[] }) =>
        `${count(formats, names.length, 'name')} of actors ${names.length === 1 ? 'stands' : 'stand'} with several countries, which are put behind ${names.length === 1 ? 'it' : 'them'}: ${formats.list(names.slice(0, 5).map((name) => `“${name}”`))}${names.length > 5 ? ' and others' : ''}`,
      crossTaken: ({ cells }: { cells: number }) =>
        `counts as opposition in ${count(formats, cells, 'cell')}; if it says only that something was not done, map it to none`,
      columnsJoined: ({ names }: { names: readonly string[] }) =>
        `the columns ${quoted(names)} have a 1 in one of them in each row; they are read as one column of answers`,
      namesJoined: ({ names }: { names: readonly string[] }) =>
        `first names and family names are put together from the columns ${quoted(names)}`,
      issueTaken: ({ title }: { title: string }) =>
        `all votes are taken as on "${title}", the title over the table; say otherwise, as in --map issue='HR 1'`,
      labelsMade: ({ names }: { names: readonly string[] }) =>
        `what happened is put into words of the columns ${quoted(names)}, by the codebook CAMEO; say otherwise, as in --map label=column`,
      unitTaken: ({ unit, title }: { unit: string; title: string }) =>
        `figures are in ${unit} because of the title "${title}"; say otherwise, as in --map unit='EUR'`,
      numbersBetween: (facts: { cells: number }) => numbersBetween(formats, facts),
      issueKindTaken: ({ as }: { as: keyof typeof takenAs }) =>
        `${takenAs[as]}; say otherwise by --issues position`,
      scalesTaken: (facts: ScalesTaken) =>
        `${scalesOf(formats, facts)}; say otherwise, as in --values scale:1..5`,
      measuresUnused: (facts: MeasuresUnused) =>
        `${measuresOf(formats, facts)}; name the columns that are issues by --map "issue=[…|…]" to take them too`,
      codesTaken: ({ by }: { by: keyof typeof codebooks }) =>
        `its numbers are read by the codebook ${codebooks[by]}; say otherwise, as in --values 1=1,2=-1`,
      columnUnread: ({ is }: { is: keyof typeof unreadColumns }) => `${unreadColumns[is]}; it is not read`,
      bytesNoText: () => 'is not text in UTF-8; what cannot be read is shown as �',
      editUnused: ({ to }: { to: string }) =>
        `the mapping makes "${to}" of this cell, but this file does not hold it there; nothing was changed`,
      rowOfStatements: () =>
        'says what the columns ask; it is taken for the wording of the issues, not for answers',
      propositionDiffers: ({ other }: { other: number }) =>
        `the issue is put otherwise than in row ${formats.number(other)}, whose wording is kept`,
      rowTwice: ({ other }: { other: number }) =>
        `says the same as row ${other} of the same actor, issue, source and date; both are kept`,
      rowsContradict: ({
        other,
        otherPosition,
        told,
      }: {
        other: number;
        otherPosition: string;
        told: ToldKind;
      }) =>
        `contradicts row ${other}, which says “${positionInWords(otherPosition, told)}” for the same actor, issue, source and date; both are kept`,
      columnUnused: () => 'nothing is made of this column',
      tooFewCells: (facts: { cells: number; columns: number }) =>
        `${count(formats, facts.cells, 'cell')} where there are ${count(formats, facts.columns, 'column')}; the last ones are taken as empty`,
      columnTwice: ({ address }: { address: string }) =>
        `the name stands more than once; this one is "${address}"`,
      columnUnnamed: ({ address }: { address: string }) => `the column has no name; it is "${address}"`,
    },
    /** `supports` of `1`, `cannot be judged` of `unclear`: a position as a table holds it, by how it is told; any other text as it is. */
    positionInWords,
    /** Of a mapping that cannot be followed. */
    faults: {
      noSuchField: (part: string, expected: string) =>
        `unknown field: "${part}", expected one of ${expected}`,
      noSuchColumn: (part: string, expected: string) =>
        `no such column: "${part}", expected one of ${expected}`,
      noMeaning: (part: string, expected: string) =>
        expected === ''
          ? `cells of this table stand for nothing but themselves: "${part}"`
          : `cells cannot mean "${part}"; expected one of ${expected}`,
      noPair: (part: string) => `not a pair: "${part}", expected name=value`,
      noScale: (part: string) => `not a scale: "${part}", expected one such as scale:0..10`,
      noTable: (part: string, expected: string) => `unknown table: "${part}", expected ${expected}`,
      noRowKind: (part: string, expected: string) =>
        `unknown kind of rows: ${part}, expected one of ${expected}`,
      noIssueKind: (part: string, expected: string) =>
        `unknown kind of issues: ${part}, expected one of ${expected}`,
      noDateOrder: (part: string, expected: string) =>
        `unknown order of dates: ${part}, expected one of ${expected}`,
      noSourceNoun: (part: string) =>
        `does not say what one source and many are called: ${part}, expected as in {"one": "poll", "many": "polls"}`,
      noCells: (part: string) =>
        `not a list of corrected cells: ${part}, expected as in [{"row": 3, "column": "vote", "from": "ys", "to": "yes"}]`,
      notJson: (part: string) => `not a mapping: "${part}", expected a JSON object`,
    },
    /** By which columns it was told what the rows are. */
    tableTaken: ({ table, columns }: { table: string; columns: readonly string[] }) =>
      `rows are taken as ${table} because of ${columns.length === 1 ? 'the column' : 'the columns'} ${quoted(columns)}; say otherwise by --table`,
    /** Of a text that is not in UTF-8. */
    encodingTaken: ({ encoding }: { encoding: string }) => `read as ${encoding}; name another by --encoding`,
    /** Of the dossier of another file that an import had written to the folder. */
    replaced: ({ title, folder }: { title: string; folder: string }) =>
      `replaced the dossier “${title}” that was in ${folder}`,
    /** After the work. */
    done: (facts: {
      rows: number;
      kept: number;
      leftOut: number;
      made: number;
      verdicts: number;
      areCodes: boolean;
      actors: number;
      issues: number;
      /** Cells of kept rows of which no position could be read. */
      unread: number;
      table: ImportedTable;
      folder: string;
    }) =>
      `${count(formats, facts.rows, 'row')} read, ${formats.number(facts.kept)} kept, ${formats.number(facts.leftOut)} left out: ` +
      `${facts.table === 'stances' ? `${count(formats, facts.actors, 'actor')} on ${count(formats, facts.issues, 'issue')}${facts.unread === 0 ? '' : `, ${count(formats, facts.unread, 'cell')} of kept rows not read,`}` : rowsMade(formats, { ...facts, table: facts.table })} in ${facts.folder}`,
    /** Up to when the data go, and how that is known. */
    asOf: ({ asOf, by, latest }: { asOf: string; by: 'latest' | 'read' | 'opened'; latest: string }) => {
      if (by === 'opened') return `undated: the file holds no date (opened today, ${formats.date(asOf)})`;
      return by === 'latest'
        ? `as of ${latestTold(formats, latest)}`
        : `as of today, ${formats.date(asOf)}: the file holds a date that is still to come`;
    },
    line: ({
      row,
      column,
      value,
      message,
    }: {
      row: number | null;
      column: string | null;
      value: string | null;
      message: string;
    }) => {
      const place = [row === null ? '' : `row ${row}`, column === null ? '' : `"${column}"`].filter(
        (part) => part !== '',
      );
      return `${place.length > 0 ? `${place.join(', ')}: ` : ''}${value === null ? '' : `"${value}" – `}${message}`;
    },
    more: ({ amount }: { amount: number }) => `… and ${formats.number(amount)} more of this kind`,
  };
}
