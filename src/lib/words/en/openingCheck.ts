import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import {
  columnOffScale,
  inCells,
  offScale,
  steps,
  type ColumnOffScale,
  type OffScale,
} from './positionFlaws.ts';
import { rowsMade, type RowsMade } from './rowsMade.ts';
import { codebooks, whoInWords, type WhoFacts } from './importing.ts';
import { measuresOf, scalesOf, takenAs, type MeasuresUnused, type ScalesTaken } from './scalesTaken.ts';

interface Counts {
  readonly read: number;
  readonly kept: number;
  readonly leftOut: number;
}

/** What the fields of a table are called. */
export const fieldNames = {
  actor: 'Actor (who)',
  issue: 'Issue (on what)',
  proposition: 'What the issue says in full',
  stance: 'Position (which)',
  source: 'Source',
  date: 'Date',
  paragraph: 'Paragraph',
  quote: 'Quote',
  rationale: 'Reason or comment',
  item: 'Vote or question answered',
  claim: 'Claim',
  thesis: 'Argument it bears on',
  claimant: 'Who claims it',
  type: 'Type of claim',
  bearing: 'Supports or contradicts the argument',
  topic: 'Topic',
  note: 'Note',
  verdict: 'What a check found',
  checker: 'Who checked it',
  checked: 'Date of the check',
  url: 'Link',
  flow: 'Export or import',
  measure: 'Measure',
  value: 'Value',
  label: 'Label',
  unit: 'Unit',
  period_start: 'Beginning of the period',
  month: 'Month',
  period_end: 'End of the period',
  flow_from: 'From whom',
  flow_to: 'To whom',
  commodity: 'Commodity',
  kind: 'Kind of figure',
  instrument: 'Treaty or law',
  signed: 'Date of the treaty or law',
  parties: 'Parties',
  provision: 'Provision',
  article: 'Article',
  category: 'Category',
  obligation: 'Obligation',
  status: 'Status',
  conditions: 'Conditions',
  date_end: 'Last day',
  actors: 'Actors',
} as const;

/** So many columns that are not used are named in one sentence. */
const mostNamed = 6;

/** What is said of what becomes of the rows of a reader's table. */
export function openingCheck(formats: Formats) {
  const { number } = formats;
  const rows = (amount: number) => count(formats, amount, 'row');

  return {
    heading: 'What to look at',
    fine: 'Nothing: every row was read without a doubt.',
    /** Leads to the list: in how many ways something is left out, whether that is whole rows, and what else was noticed. */
    look: ({ losses, notes, isRows }: { losses: number; notes: number; isRows: boolean }) => {
      if (losses === 0)
        return `${count(formats, notes, 'thing')} to look at; no row is left out for ${notes === 1 ? 'it' : 'them'}`;
      const others = notes === 0 ? '' : `, and ${count(formats, notes, 'other thing')} to look at`;
      return `${isRows ? 'See why rows are left out' : 'Every row is kept, but some cells are left out: see why'}${others}`;
    },
    /** The columns of which nothing is made, by name. */
    unused: (columns: readonly string[]) => {
      const named = columns.slice(0, mostNamed).map((column) => `“${column}”`);
      const others = columns.length - named.length;
      const all = others === 0 ? named : [...named, count(formats, others, 'other')];
      return `${count(formats, columns.length, 'column')} ${columns.length === 1 ? 'is' : 'are'} not used: ${formats.list(all)}.`;
    },
    counts: ({ read, kept, leftOut }: Counts) =>
      kept === 0 && leftOut > 0
        ? `None of the ${rows(read)} can be used yet: say below what the columns hold and the cells mean.`
        : `${rows(read)} in = ${number(kept)} kept + ${number(leftOut)} left out.`,
    /** `unread`: cells of kept rows that hold something else. */
    found: ({ unread = 0, ...facts }: { made: number; actors: number; issues: number; unread?: number }) =>
      `${count(formats, facts.made, 'position')} of ${count(formats, facts.actors, 'actor')} on ${count(formats, facts.issues, 'issue')}${unread === 0 ? '' : `, ${count(formats, unread, 'cell')} of these rows not read`}.`,
    /** Of another table than one of positions: `120 claims and 120 verdicts.`, `153 figures, 7 cells without a value (..).` */
    made: ({ absent, ...facts }: RowsMade & { absent: readonly { cells: number; sign: string }[] }) =>
      `${[rowsMade(formats, facts), ...absent.map(({ cells, sign }) => `${count(formats, cells, 'cell')} without a value (${sign})`)].join(', ')}.`,
    /** Kinds of what is wrong, over the list of each. */
    kinds: {
      rowEmpty: 'Empty rows',
      tooManyCells: 'Rows with too many cells',
      quoteOpen: 'Quotation marks that are not closed',
      linesInUtf8: 'Lines in another encoding',
      nameNotDecoded: 'Names of columns that are nothing in this encoding',
      notDecoded: 'Characters that are nothing in this encoding',
      valueMissing: 'Empty cells where a value is needed',
      positionUnknown: 'Words without a known position',
      verdictUnknown: 'Verdicts whose meaning is not known',
      valuesAbsent: 'Cells without a value',
      nothingCoded: 'Rows in which nothing is coded',
      cellsNotCoded: 'Cells in which nothing is coded',
      yearAsSigned: 'A year that is taken for that of the signature',
      instrumentTwice: 'Names that stand in several rows',
      scaleUnknown: 'Numbers on an unknown scale',
      outOfScale: 'Numbers outside the scale',
      columnOffScale: 'Columns with numbers outside the scale',
      noPosition: 'Cells that hold no position',
      didNotVote: 'Cells that say that somebody did not vote',
      dateUnclear: 'Dates that can be read in several ways',
      notDate: 'No date of the calendar',
      notWhole: 'No whole number',
      notNumber: 'No number',
      numberUnclear: 'Numbers that can be read in two ways',
      wordUnknown: 'Words that are left out of a row',
      noAddress: 'Links that lead nowhere',
      dateUnread: 'Dates that are left out of a row',
      fieldUnmapped: 'Columns still to be chosen',
      sheetsUnread: 'Sheets that are not read',
      rowsTaken: 'What the rows were taken for',
      numbersBetween: 'Numbers between the steps',
      issueKindTaken: 'What positions were taken for',
      scalesTaken: 'Scales read by a codebook',
      totalRow: 'Rows of sums',
      stepsTaken: 'Numbers that were taken as steps',
      meaningsUnused: 'Meanings of words that no cell holds',
      meaningsDiffer: 'Words with two meanings',
      measuresUnused: 'Columns that measure something else',
      columnTaken: 'Columns told by what they hold',
      actorsToldApart: 'Actors of one name in several countries',
      actorsTaken: 'Who was taken for the actors',
      crossTaken: 'Crosses that count as opposition',
      columnsJoined: 'Columns that are read as one',
      labelsMade: 'Events that are put into words',
      namesJoined: 'Names that are put together',
      issueTaken: 'What all votes were on, by the title',
      unitTaken: 'A unit told by the title',
      codesTaken: 'Codes read by a codebook',
      editUnused: 'Corrections that were not made',
      columnUnread: 'Columns that are not read',
      bytesNoText: 'Cells that are not text in UTF-8',
      rowOfStatements: 'A row that says what the columns ask',
      propositionDiffers: 'Issues that are put in two ways',
      rowTwice: 'Rows that say the same',
      rowsContradict: 'Rows that contradict each other',
      columnUnused: 'Columns of which nothing is made',
      tooFewCells: 'Rows with too few cells',
      columnTwice: 'Names of columns that stand twice',
      columnUnnamed: 'Columns without a name',
    },
    /** Of no row anything can be made until these fields have a column. */
    toChoose: (names: readonly string[]) =>
      `Choose the column for ${formats.list(names.map((name) => `“${name}”`))}, below.`,
    /** What is wrong, where the command line names a way of its own to mend it. */
    flaws: {
      valueMissing: ({ field }: { field: keyof typeof fieldNames }) =>
        `the cell for “${fieldNames[field]}” is empty`,
      noRows: ({ headerRow }: { headerRow: number }) =>
        `row ${number(headerRow)} was taken for the names of the columns, and nothing stands below it`,
      positionUnknown: (facts: { cells?: number }) =>
        `no position is known for this word${inCells(formats, facts)}`,
      scaleUnknown: ({ least, most, ...facts }: { least: number; most: number; cells?: number }) =>
        `the numbers go from ${number(least)} to ${number(most)}${inCells(formats, facts)}, and their scale is not known`,
      outOfScale: (facts: OffScale) =>
        `${offScale(formats, facts)}${facts.isCode ? '; it may stand for “no answer”' : ''}`,
      columnOffScale: (facts: ColumnOffScale) => columnOffScale(formats, facts),
      verdictUnknown: (facts: { cells: number }) =>
        `it is not known what this verdict does to a claim${inCells(formats, facts)}; it counts as checked, with a verdict that is not placed`,
      dateUnclear: () => 'the dates of this column can be read in several ways or in none',
      numberUnclear: ({ one, other }: { one: number; other: number }) =>
        `may be ${number(one)} or ${number(other)}`,
      tooManyCells: (facts: { cells: number; columns: number }) =>
        `${count(formats, facts.cells, 'cell')} where there are ${count(formats, facts.columns, 'column')}`,
      quoteOpen: () => 'a quotation mark is not closed, or text follows the closing one',
      columnTaken: ({ field }: { field: keyof typeof fieldNames }) =>
        `taken for “${fieldNames[field]}” because of what it holds`,
      unitTaken: ({ unit, title }: { unit: string; title: string }) =>
        `figures are in ${unit} because of the title “${title}”`,
      issueTaken: ({ title }: { title: string }) => `all votes are taken as on “${title}”`,
      codesTaken: ({ by }: { by: keyof typeof codebooks }) =>
        `its numbers are read by the codebook ${codebooks[by]}`,
      issueKindTaken: ({ as }: { as: keyof typeof takenAs }) => takenAs[as],
      stepsTaken: () => `${steps}; they may be codes of answers`,
      scalesTaken: (facts: ScalesTaken) => scalesOf(formats, facts),
      measuresUnused: (facts: MeasuresUnused) => measuresOf(formats, facts),
      actorsTaken: (facts: WhoFacts) => whoInWords(formats, facts),
      rowsTaken: ({ rows: kind, perCell }: { rows: 'readings' | 'observations'; perCell: number }) =>
        `${number(Math.round(perCell * 10) / 10)} rows for one actor, issue and source on average: they are taken as ${kind}`,
      sheetsUnread: ({ sheet }: { sheet: string }) => `read is the sheet “${sheet}”`,
      fieldUnmapped: ({ field }: { field: keyof typeof fieldNames }) =>
        `no column is known for “${fieldNames[field]}”`,
      nameNotDecoded: ({ encoding }: { encoding: string }) => `the name is not all text in ${encoding}`,
      notDecoded: ({ encoding }: { encoding: string }) => `not all of it is text in ${encoding}`,
    },
    /** What helps. */
    helps: {
      actorsTaken: 'Choose otherwise over “Keep”, above.',
      positionUnknown: 'Choose what it counts as, here for all cells with this word.',
      verdictUnknown: 'Choose what it counts as under “What the cells mean”.',
      nothingCoded: 'If they do hold codes, choose their columns above.',
      yearAsSigned: 'If it is another date, choose none under “Date of the treaty or law”, above.',
      cellsNotCoded:
        'If one of them does say something, choose what it counts as under “What the cells mean”.',
      scaleUnknown: 'Name the ends of the scale under “What the cells mean”.',
      outOfScale: 'Correct the ends of the scale, or choose what it counts as, under “What the cells mean”.',
      columnOffScale: 'If it is one, choose it among the columns that are an issue each, above.',
      valueMissing: 'Fill it here, or choose “the same for all rows” for it under “What the columns hold”.',
      noPosition: 'If it does hold one, say so under “What the cells mean”.',
      didNotVote: 'It is no position; where one is shown, this is said beside it.',
      dateUnclear: 'Say which comes first, or write dates as 2024-06-19.',
      notDate: 'Write it as 2024-06-19, 2024-06 or 2024, or choose no column for the date.',
      notWhole: 'Write a whole number from 1, or choose no column for the paragraph.',
      notNumber: 'Write digits only, with the unit in a column of its own.',
      numberUnclear: 'Say which sign stands before the fraction.',
      noAddress: 'The row is kept without it. A link begins with http:// or https://.',
      dateUnread: 'The row is kept without it. Write it as 2024-06-19, 2024-06 or 2024 to keep it too.',
      wordUnknown: 'The row is kept without it. Use one of the words listed to keep it too.',
      fieldUnmapped: 'Choose its column.',
      tooManyCells:
        'Put quotation marks around cells that hold the separator, here with commas between cells, or choose another separator.',
      quoteOpen: 'Look for a quotation mark without its twin in this row of the file.',
      nameNotDecoded: 'Choose another encoding under the name of the file, above.',
      notDecoded: 'Choose another encoding under the name of the file, above.',
      rowsTaken: 'Choose otherwise under “What a row is”, above.',
      issueKindTaken: 'Choose otherwise under “What positions say”, above.',
      scalesTaken: 'Choose otherwise under “What the cells mean”.',
      stepsTaken: 'If they are codes, choose what each counts as under “What the cells mean”.',
      measuresUnused: 'To take them too, choose them among the columns that are an issue each, above.',
      columnTaken: 'Choose another under “What the columns hold”.',
      unitTaken: 'Choose otherwise under “Unit”, above.',
      issueTaken: 'Choose otherwise under “Issue (on what)”, above.',
      crossTaken: 'Choose otherwise under “What the cells mean”.',
      codesTaken: 'Choose otherwise under “What the cells mean”.',
      sheetsUnread: 'Another can be chosen above.',
      columnUnread: 'If it is needed, write the table as CSV, one value a cell.',
      bytesNoText: 'Write the column as UTF-8 text in the program that made the file.',
      editUnused: 'Take the correction back, below, or correct the cell where it stands now.',
      rowOfStatements: 'If it holds answers after all, shorten them in the file to the words of the scale.',
      propositionDiffers:
        'The first wording is kept. If both are issues of their own, name them by the column that tells them apart.',
      rowTwice: 'Take one of them out of the file if they are one statement.',
      rowsContradict:
        'Look at both rows in the file; correct the wrong one, or keep both if the source says both.',
      columnUnused: 'Choose it for a field above if it holds one.',
      tooFewCells: 'The last ones are taken as empty.',
    },
    /** Beside a problem, where what mends it is chosen. */
    mendText: (text: string) => `Take “${text}” as`,
    cell: (facts: { row: number; column: string }) =>
      `New value of row ${number(facts.row)}, ${facts.column}`,
    wholeRow: ({ row }: { row: number }) => `New cells of row ${number(row)}, with commas between them`,
    change: 'Change',
    /** Cells that the reader has corrected. */
    changed: {
      heading: (amount: number) => `${count(formats, amount, 'cell')} that you changed`,
      note: 'The file itself stays as it is. Changes are part of the saved mapping.',
      was: 'In the file',
      is: 'Now',
      whole: 'the whole row',
      undo: 'Undo',
      undoOf: (facts: { row: number; column: string }) => `Undo: row ${number(facts.row)}, ${facts.column}`,
      undoAll: 'Undo all',
    },
    mendField: (field: string) => `Column for: ${field}`,
    dateOrders: { 'day-first': 'Day first', 'month-first': 'Month first' },
    decimals: { '.': 'Decimal point', ',': 'Decimal comma' },
  };
}
