import type { DateForm, FlawFacts, NoFile, OtherFile, Problem } from '#lib/model/problem.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import type { QuoteFound } from './quotesFound.ts';

interface UncoveredFacts {
  readonly file: string;
  /** Null for the description of the dossier. */
  readonly row: number | null;
  readonly column: string;
  readonly characters: readonly string[];
}

/** Cells that are named, and characters of a cell, before they are only counted. */
const mostCells = 20;
const mostCharacters = 8;

/** What is wrong with the files of a dossier. Numbers that stand in a file are said as they stand there. */
export function problems(formats: Formats) {
  const flaws: { readonly [Kind in keyof FlawFacts]: (facts: FlawFacts[Kind]) => string } = {
    fileMissing: () => 'the file is missing',
    fileNamedOtherwise: ({ similar }) => `the file is missing; there is "${similar}"`,
    noFile: ({ is }) => noFiles[is],
    notText: ({ line, likely }) =>
      `line ${line} is not UTF-8 text${likely === null ? '' : ` but probably ${likely}`}; save the file as UTF-8`,
    otherEncoding: ({ encoding }) => `this is text in ${encoding}; save the file as UTF-8`,
    descriptionMissing: () => 'the file is missing; it describes the tables of the dossier',
    fileEmpty: () => 'the file is empty; it needs a first row with the names of its columns',
    otherFile: ({ is }) => otherFiles[is],
    quoteOpen: () => 'a cell opens with a quotation mark that is not closed, or text follows the closing one',
    headerEmpty: () => 'the first row is empty; it needs the names of the columns',
    otherSeparator: ({ separator }) =>
      `the cells are separated by ${separator === 'tab' ? 'tabs' : 'semicolons'}; a dossier needs commas`,
    columnUnnamed: ({ cell }) => `cell ${cell} is empty; every column needs a name`,
    columnTwice: () => 'the name stands more than once in the header',
    columnMissing: ({ similar }) =>
      similar === null ? 'the column is missing' : `the column is missing; the file has "${similar}"`,
    cellCount: ({ cells, columns }) =>
      `${count(formats, cells, 'cell')} where the header has ${formats.number(columns)}`,

    valueMissing: () => 'a value is missing',
    valueBlank: () => 'is only white space where a value is needed',
    notAddress: () => 'is not a web address (http:// or https://)',
    notWhole: () => 'is not a whole number',
    notNumber: () => 'is not a number (digits, with a point before decimals)',
    notDate: ({ form }) => `is not a ${form === 'month' || form === 'year' ? form : 'date'} (${dates[form]})`,
    listItem: ({ delimiter }) => `has an empty item or a blank beside "${delimiter}"`,
    notAllowed: ({ allowed }) => `is not one of ${allowed.join(', ')}`,
    noMatch: ({ pattern }) => `does not match the pattern ${pattern}`,
    outOfRange: ({ least, most }) => {
      if (most === null) return `is less than ${least}`;
      return least === null ? `is more than ${most}` : `is not between ${least} and ${most}`;
    },
    usedAlready: ({ row }) => `is used already in row ${row}`,
    noSuchRow: ({ column, file }) => `is no ${column} in ${file}`,

    valueNeeded: ({ since }) => `a value is missing, since ${reasons[since]}`,
    stanceNeedsPosition: ({ status }) => `must be empty, since the status is ${status}`,
    bearingNeedsThesis: () => 'must be empty, since no thesis is named',
    quoteTooLong: ({ words, most }) => `has ${count(formats, words, 'word')}, more than ${most}`,
    leadsBack: ({ start }) => `leads back to "${start}"`,
    endsBefore: ({ column, date }) => `is before ${column}, ${date}`,
    notAtPrecision: ({ precision }) =>
      `is not written as ${dates[precision]}, since the precision is ${precision}`,
    datesApart: ({ row, other, own }) =>
      `is dated ${span(other)} in row ${row}, which rules out ${span(own)}`,

    notJson: ({ message }) => `this is not JSON text: ${message}`,
    noResources: () => 'this is no data package: it has no list of "resources"',
    infoMissing: ({ property }) =>
      property === 'asOf'
        ? '"asOf" is missing: the date up to which the dossier was read'
        : `"${property}" is missing`,
    badName: () => 'is no name for a dossier: "name" takes small letters, digits, ".", "_" and "-"',
    badAsOfIs: () => 'is not "opened", as "asOfIs" has to be where it stands',
    badAsOf: () => `is not a date (${dates.day}), as "asOf" has to be`,
    badLicence: () => 'is not a web address (http:// or https://) of a licence',
    licenceUnnamed: () => 'needs a "name" in each of its items, such as CC-BY-4.0',
    badSourceNoun: () =>
      'does not say what one source and many are called, as {"one": "poll", "many": "polls"} does',
    badSections: ({ allowed }) =>
      `does not name parts of the site: "sections" takes a text for ${allowed.join(' and ')}`,
    badLeftOut: () =>
      'does not say what of a file was left out, as {"file": "votes.csv", "of": "rows", "why": "noPosition", "count": 12} does in each item of "leftOut"',
    badDidNotVote: () =>
      'does not say who did not vote on what, as "norway sea-treaty 3" does in each item of "didNotVote"',
    badRows: ({ allowed }) => `is not one of ${allowed.join(', ')}, as "rows" has to be where it stands`,
    noList: ({ property }) =>
      property === 'questions' ? 'is not a list of questions' : 'is not a list of licences',
    questionMissing: () => 'needs a "question" in each of its items',
    badPage: ({ question }) => `is not the page of “${question}”: "page" takes one such as /claims`,
    noPage: ({ question }) => `is no page of the site (in “${question}”)`,
    notFollowed: ({ question }) => `cannot be followed (in “${question}”)`,
    resourceNoObject: () => 'a resource is not an object',
    resourceUnnamed: () => 'needs a name and as "path" one CSV file in the same folder',
    linkLeadsNowhere: () =>
      'is a link that leads nowhere; the page shows its text alone (link to the web or to a file that is published)',
    unfitForAddress: () => 'has a %, # or ?, which no name of a table or file can have',
    noFields: () => 'needs a schema with a list of "fields"',
    notSupported: ({ of }) => `is a property of ${of} that is not supported`,
    notUtf8: ({ table }) => `is not utf-8, the encoding that ${table} needs`,
    fieldTwice: () => 'the field is described more than once',
    tableNameTwice: () => 'is the name of more than one table',
    tableFileTwice: () => 'is the file of more than one table',
    tableMissing: () => 'is a table that every dossier needs; no resource describes it',
    otherTableFile: ({ table }) => `is not the file of ${table}; it is ${table}.csv`,
    badPrimaryKey: ({ table }) => `is no primary key of ${table}: it takes the name of one of its fields`,
    keysNoList: () => 'is not a list',
    badForeignKey: ({ table }) =>
      `is no foreign key of ${table}: it takes one field here and one where it leads`,
    keyOfNoField: () => 'has a foreign key but is no field of the table',
    keyLeadsNowhere: () => 'is no field that the dossier describes',

    fieldUnnamed: () => 'has a field without a name',
    badType: ({ allowed }) => `is not a supported type: ${allowed.join(', ')}`,
    badFormat: ({ type, allowed }) => `is not a supported format of the type ${type}: ${allowed.join(', ')}`,
    badItemType: () => 'is not a supported type of items: string',
    badItemReference: () => 'needs a list field, a "resource" and one of its "fields"',
    constraintsNoObject: () => '"constraints" is not an object',
    badConstraint: ({ type }) => `is not a supported constraint of the type ${type}`,
    notTrueOrFalse: () => 'is neither true nor false',
    enumNoList: () => 'is not a list of texts or numbers',
    badPattern: () => 'is not a regular expression',
    boundNoNumber: () => 'is not a number',
    labelsNoTexts: () => 'is not an object with a text for each value',

    fieldMissing: () => 'is missing among the fields',
    needsType: ({ types }) => `needs the type ${formats.either(types)}`,
    needsUri: () => 'needs the format uri',
    needsValues: () => 'needs the constraint "required": true',
    needsPrimaryKey: () => 'needs to be the primary key',
    needsLimits: ({ allowed }) => `needs to be limited to ${allowed.join(', ')}`,
    needsReference: ({ table }) => `needs a reference to ${table}.id`,
  };
  return {
    /** One line, as in `stances.csv: row 12, column "stance": "5" is not between -2 and 2`. */
    line: ({ file, row, column, value, flaw }: Problem) => {
      const places: string[] = [];
      if (row !== null) places.push(`row ${row}`);
      if (column !== null) places.push(`column "${onOneLine(column)}"`);
      const where = places.length > 0 ? `${file}: ${places.join(', ')}` : file;
      const subject = value === null ? '' : `"${shortened(onOneLine(value))}" `;
      return `${where}: ${subject}${flaws[flaw.kind](flaw as never)}`;
    },
    /** What is wrong with a value, where its place is said beside it. */
    flaw: (flaw: Problem['flaw']) => flaws[flaw.kind](flaw as never),
    /** After the first ones of a kind. */
    moreOfKind: ({ amount }: { amount: number }) => `and ${formats.number(amount)} more of this kind`,
    /** After all that is said; `command` says the rest. */
    total: ({ all, unsaid, command }: { all: number; unsaid: number; command: string }) =>
      unsaid === 0
        ? count(formats, all, 'problem')
        : `${count(formats, all, 'problem')}, ${formats.number(unsaid)} of them not listed; ${command} lists all`,
    /** A dossier in which nothing is wrong. */
    /** Not wrong, but good to know before a picture is made: the first cells, and how many more there are. */
    uncovered: (cells: readonly UncoveredFacts[]) => {
      if (cells.length === 0) return [];
      const lines = cells.slice(0, mostCells).map(({ file, row, column, characters }) => {
        const some = characters.slice(0, mostCharacters).join(' ');
        const more = characters.length - mostCharacters;
        return `  ${file}:${row === null ? '' : ` row ${row},`} column "${column}": ${some}${more > 0 ? ` and ${formats.number(more)} more` : ''}`;
      });
      const left = cells.length - lines.length;
      return [
        `warning: pages show all of it, but pictures need a font given with --font for ${count(formats, cells.length, 'cell')}:`,
        ...lines,
        ...(left > 0 ? [`  and ${count(formats, left, 'more cell')}`] : []),
      ];
    },
    sound: ({ rows, tables }: { rows: number; tables: number }) =>
      `${count(formats, rows, 'row')} in ${count(formats, tables, 'table')}, no problems`,
    /** Whether the document of a source could be read. */
    document: ({ source, file, status }: { source: string; file: string; status: keyof typeof documents }) =>
      `${source}: ${file} ${documents[status]}`,
    /** A quote that does not stand in its paragraph as it was printed; `elsewhere` is a paragraph that has it. */
    quote: ({ file, row, quote, status, paragraph, source, elsewhere }: QuoteFacts) =>
      `${file}: row ${row}, column "quote": "${quote}" ${quotes[status]} in paragraph ${paragraph} of ${source}${elsewhere === null ? '' : `; it stands in paragraph ${elsewhere}`}`,
    quotes: ({ all, counts }: { all: number; counts: readonly { status: QuoteFound; amount: number }[] }) =>
      `${count(formats, all, 'quote')}: ${counts.map(({ status, amount }) => `${formats.number(amount)} ${quotes[status]}`).join(', ')}`,
  };
}

interface QuoteFacts {
  readonly file: string;
  readonly row: number;
  readonly quote: string;
  readonly status: QuoteFound;
  readonly paragraph: number;
  readonly source: string;
  readonly elsewhere: number | null;
}

const quotes: Readonly<Record<QuoteFound, string>> = {
  exact: 'exact',
  normalised: 'normalised',
  approximate: 'approximate',
  absent: 'not found',
};

const documents = {
  recognised: 'recognised',
  named: 'opened by its name; the dossier has no fingerprint of it',
  notCompared: 'is not compared: there is no way to make fingerprints here',
  notText: 'is not text in UTF-8 or UTF-16, its quotes are not checked',
  changed: 'is not the text that was coded: its SHA-256 differs',
  missing: 'is missing, its quotes are not checked',
};

const dates: Readonly<Record<DateForm, string>> = {
  day: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  year: 'YYYY',
  any: 'YYYY-MM-DD, YYYY-MM or YYYY',
};

const noFiles: Readonly<Record<NoFile, string>> = {
  folder: 'this is a folder and no file',
  linkToNothing: 'this is a link, and what it leads to is missing',
  linkInCircle: 'this is a link that leads in a circle',
  device: 'this is a pipe or a device and no file',
};

export const otherFiles: Readonly<Record<OtherFile, string>> = {
  excel: 'this is an Excel workbook, not CSV; save the sheet as CSV (UTF-8)',
  oldExcel: 'this is an Excel workbook of the old kind (.xls), not CSV; save the sheet as CSV (UTF-8)',
  openDocument: 'this is an OpenDocument file (.ods), not CSV; save the sheet as CSV (UTF-8)',
  numbers: 'this is a Numbers document, not CSV; export the sheet as CSV (UTF-8)',
  word: 'this is a Word document, not CSV; put its table into a sheet and save that as CSV (UTF-8)',
  archive: 'this is a ZIP archive, not CSV; unpack it first',
  packed: 'this is a packed file (such as .gz), not CSV; unpack it first',
  pdf: 'this is a PDF file, not CSV text',
  picture: 'this is a picture, not CSV text',
  database: 'this is an SQLite database, not CSV; export the table as CSV (UTF-8)',
  parquet: 'this is a Parquet file, not CSV; export the table as CSV (UTF-8)',
  markup: 'this is a web page or XML file, not CSV text',
  json: 'this is a JSON file, not CSV text',
  binary: 'this is not a text file, or not one in UTF-8',
};

const reasons: Readonly<Record<FlawFacts['valueNeeded']['since'], string>> = {
  position: 'the status is position',
  thesis: 'a thesis is named',
  transfer: 'a transfer is told of',
  document: 'the source is a document',
  noFile: 'the source has no file',
};

function span({ date, end }: { date: string; end: string }): string {
  return end === '' ? date : `${date} to ${end}`;
}

const longestValueShown = 60;

function onOneLine(text: string): string {
  return text.replace(/\r\n?|\n/g, '↵').replaceAll('\t', '⇥');
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longestValueShown
    ? text
    : `${characters.slice(0, longestValueShown - 1).join('')}…`;
}
