import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

interface Counts {
  readonly read: number;
  readonly kept: number;
  readonly leftOut: number;
}

/** What the fields of a table are called. */
const fieldNames = {
  actor: 'Actor (who)',
  issue: 'Issue (on what)',
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
  measure: 'Measure',
  value: 'Value',
  label: 'Label',
  unit: 'Unit',
  period_start: 'Beginning of the period',
  period_end: 'End of the period',
  flow_from: 'From whom',
  flow_to: 'To whom',
  commodity: 'Commodity',
  kind: 'Kind of figure',
  instrument: 'Treaty or law',
  provision: 'Provision',
  article: 'Article',
  category: 'Category',
  obligation: 'Obligation',
  status: 'Status',
  conditions: 'Conditions',
  date_end: 'Last day',
  actors: 'Actors',
} as const;

/** What the page says where a reader opens data of their own. */
export function opening(formats: Formats) {
  const { number } = formats;
  const rows = (amount: number) => count(formats, amount, 'row');

  return {
    description: 'Open a table of your own and see it in every chart. Nothing is uploaded.',
    lead: 'A table of positions, claims, figures, provisions or events becomes a dossier with every chart, page and export. It is read on this computer and never uploaded.',
    needsScript: 'Opening data of your own needs JavaScript.',
    choose: {
      zone: 'Drop files here, or choose them',
      files: 'Files (CSV, TSV, Excel, a dossier as ZIP)',
      folder: 'Folder of a dossier',
      paste: 'Or paste a table',
      pasteNote: 'Cells copied from a spreadsheet, or lines of a CSV file',
      read: 'Read the pasted table',
      pasted: 'Pasted table',
      cancel: 'Cancel',
      reading: (file: string) => `Reading ${file} …`,
    },
    refusals: {
      damaged: (file: string) => `${file} is a damaged archive: it cannot be unpacked.`,
      tooLarge: (file: string) => `${file} is too large to be unpacked in a browser.`,
      tooLargeFile: (file: string) => `${file} is too large for a browser: more than one gigabyte.`,
      empty: () => 'There is no file in that folder.',
      noTable: (file: string) => `There is no table and no dossier in ${file}.`,
      unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
      failed: (why: string) => `This could not be read: ${why}`,
    },
    how: {
      heading: (file: string) => `How ${file} is read`,
      sheet: 'Sheet',
      encoding: 'Encoding',
      separator: 'Separator',
      separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
      header: 'Row with the names of columns',
      again: 'Try the automatic settings again',
      noNames: 'It holds data: the file has no names of columns',
      headerNote: '0 if no row holds them',
      preview: 'First rows of the file',
      row: 'Row',
    },
    fields: {
      heading: 'What the columns hold',
      table: 'What a row tells',
      tables: {
        stances: 'who takes which position on what',
        claims: 'a claim',
        figures: 'a figure',
        provisions: 'a provision of a treaty or law',
        events: 'an event',
      },
      needed: (names: readonly string[]) => `Needed: ${formats.list(names)}. The rest is optional.`,
      names: fieldNames,
      toChoose: 'Still to be chosen',
      rows: 'What a row is',
      rowKinds: {
        readings: 'what a source says of a position',
        observations: 'one of many votes or answers',
      },
      none: 'no column',
      each: 'one column for each issue',
      same: 'the same for all rows',
      sameFor: (field: string) => `${field}: the same for all rows`,
    },
    mapping: {
      heading: 'Save or use a mapping',
      note: 'What the columns hold and the cells mean, as a small file. A mapping is also remembered for the next file with the same columns, and the command line takes it with --map.',
      save: 'Save the mapping',
      use: 'Use a mapping (JSON)',
      fileName: (file: string) => `${file.replace(/\.[^.]*$/, '')}-mapping.json`,
      remembered: 'What you chose for the last file with these columns is used.',
      guess: 'Guess anew',
      notFollowed: 'This mapping cannot be used:',
    },
    positions: {
      heading: 'What the cells mean',
      note: 'Each text in the cells of positions and what it counts as.',
      table: 'Texts and what they count as',
      text: 'Text in the file',
      cells: 'Cells',
      counts: 'Counts as',
      countsAs: (text: string) => `“${text}” counts as`,
      unknown: 'not known: left out',
      none: 'no position: left out',
      scale: 'Numbers on a scale',
      from: 'Lowest number (opposes most)',
      to: 'Highest number (supports most)',
      more: (amount: number) => `${count(formats, amount, 'more text', 'more texts')} in few cells`,
    },
    check: {
      heading: 'What becomes of the rows',
      counts: ({ read, kept, leftOut }: Counts) =>
        `${rows(read)} in = ${number(kept)} kept + ${number(leftOut)} left out.`,
      found: (facts: { made: number; actors: number; issues: number }) =>
        `${count(formats, facts.made, 'position')} of ${count(formats, facts.actors, 'actor')} on ${count(formats, facts.issues, 'issue')}.`,
      /** Of another table than one of positions. */
      made: (amount: number) => `${rows(amount)} of the dossier.`,
      /** Kinds of what is wrong, over the list of each. */
      kinds: {
        rowEmpty: 'Empty rows',
        tooManyCells: 'Rows with too many cells',
        quoteOpen: 'Quotation marks that are not closed',
        notDecoded: 'Characters that are nothing in this encoding',
        valueMissing: 'A value is missing',
        positionUnknown: 'Words without a known position',
        scaleUnknown: 'Numbers on an unknown scale',
        outOfScale: 'Numbers outside the scale',
        noPosition: 'Cells that hold no position',
        dateUnclear: 'Dates that can be read in several ways',
        notDate: 'No date of the calendar',
        notWhole: 'No whole number',
        notNumber: 'No number',
        numberUnclear: 'Numbers that can be read in two ways',
        wordUnknown: 'Words that are left out of a row',
        fieldUnmapped: 'Columns still to be chosen',
        sheetsUnread: 'Sheets that are not read',
        rowsTaken: 'What the rows were taken for',
        columnUnused: 'Columns of which nothing is made',
        tooFewCells: 'Rows with too few cells',
        columnTwice: 'Names of columns that stand twice',
        columnUnnamed: 'Columns without a name',
      },
      /** Of no row anything can be made until these fields have a column. */
      toChoose: (names: readonly string[]) =>
        `Nothing can be made of the rows yet: choose the column for ${formats.list(names.map((name) => `“${name}”`))}, above.`,
      /** What is wrong, where the command line names a way of its own to mend it. */
      flaws: {
        noRows: ({ headerRow }: { headerRow: number }) =>
          `row ${number(headerRow)} was taken for the names of the columns, and nothing stands below it`,
        positionUnknown: () => 'no position is known for this word',
        scaleUnknown: ({ least, most }: { least: number; most: number }) =>
          `the numbers go from ${number(least)} to ${number(most)}, and their scale is not known`,
        dateUnclear: () => 'the dates of this column can be read in several ways or in none',
        numberUnclear: ({ one, other }: { one: number; other: number }) =>
          `may be ${number(one)} or ${number(other)}`,
        tooManyCells: (facts: { cells: number; columns: number }) =>
          `${count(formats, facts.cells, 'cell')} where there are ${count(formats, facts.columns, 'column')}`,
        quoteOpen: () => 'a quotation mark is not closed, or text follows the closing one',
        rowsTaken: ({ rows: kind, perCell }: { rows: 'readings' | 'observations'; perCell: number }) =>
          `${number(Math.round(perCell * 10) / 10)} rows for one actor, issue and source on average: they are taken as ${kind}`,
        sheetsUnread: ({ sheet }: { sheet: string }) => `read is the sheet “${sheet}”`,
        fieldUnmapped: ({ field }: { field: keyof typeof fieldNames }) =>
          `no column is known for “${fieldNames[field]}”`,
        notDecoded: ({ encoding }: { encoding: string }) => `not all of it is text in ${encoding}`,
      },
      /** What helps. */
      helps: {
        positionUnknown: 'Choose what it counts as, here for all cells with this word.',
        scaleUnknown: 'Name the ends of the scale under “What the cells mean”.',
        outOfScale: 'Correct the ends of the scale under “What the cells mean”.',
        valueMissing: 'Fill the cell in the file, or choose “the same for all rows” for the field.',
        noPosition: 'If it does hold one, say so under “What the cells mean”.',
        dateUnclear: 'Say which comes first, or write dates as 2024-06-19.',
        notDate: 'Write it as 2024-06-19, 2024-06 or 2024, or choose no column for the date.',
        notWhole: 'Write a whole number from 1, or choose no column for the paragraph.',
        notNumber: 'Write digits only, with the unit in a column of its own.',
        numberUnclear: 'Say which sign stands before the fraction.',
        wordUnknown: 'The row is kept without it. Use one of the words listed to keep it too.',
        fieldUnmapped: 'Choose its column.',
        tooManyCells:
          'Put quotation marks around cells that hold the separator, or choose another separator.',
        quoteOpen: 'Look for a quotation mark without its twin in this row of the file.',
        notDecoded: 'Choose another encoding under the name of the file, above.',
        rowsTaken: 'Choose otherwise under “What a row is”, above.',
        sheetsUnread: 'Another can be chosen above.',
        columnUnused: 'Choose it for a field above if it holds one.',
        tooFewCells: 'The last ones are taken as empty.',
      },
      dateOrders: { 'day-first': 'Day first', 'month-first': 'Month first' },
      decimals: { '.': 'Decimal point', ',': 'Decimal comma' },
    },
    problems: {
      filter: 'Filter by row, column or value',
      save: (amount: number) =>
        amount === 1 ? 'Save the note as CSV' : `Save all ${number(amount)} notes as CSV`,
      fileName: (file: string) => `${file.replace(/\.[^.]*$/, '')}-notes.csv`,
      amount: ({ amount, isLoss }: { amount: number; isLoss: boolean }) =>
        `${number(amount)}${isLoss ? '' : ' (nothing is left out for it)'}`,
      more: (amount: number) => `${number(amount)} more; the saved list has them all.`,
      noMatch: 'Nothing matches the filter.',
      columns: {
        file: 'File',
        row: 'Row',
        column: 'Column',
        value: 'Value',
        message: 'What is wrong',
        help: 'What helps',
      },
      kind: 'Kind',
      allKinds: 'All kinds',
    },
    dossier: {
      heading: (title: string) => `“${title}” is a whole dossier`,
      sound: (amount: number) => `${rows(amount)} in its tables, no problems.`,
      faulty: (file: string) => `${file} cannot be opened as a dossier yet`,
      problems: (amount: number) =>
        `${count(formats, amount, 'problem')}. Mend them in the files, then choose these again.`,
    },
    several: {
      heading: 'Which of these tables?',
      note: 'One table is opened at a time. To open a dossier, add its datapackage.json.',
    },
    templates: {
      heading: 'Templates',
      note: 'Tables to fill in, with a row or two that show what goes where.',
      tables: [
        {
          file: 'positions.csv',
          label: 'One position a row',
          rows: [
            ['actor', 'issue', 'stance', 'source', 'date', 'comment'],
            ['Harbour union', 'The quay is extended', 'supports', 'Letter to the council', '2024-06-19', ''],
            ['Residents', 'The quay is extended', 'opposes', 'Public hearing', '2024-06-21', ''],
          ],
        },
        {
          file: 'one-column-an-issue.csv',
          label: 'One column an issue',
          rows: [
            ['actor', 'The quay is extended', 'The ferry is free'],
            ['Harbour union', 'yes', 'abstain'],
            ['Residents', 'no', 'yes'],
          ],
        },
      ],
    },
    kept: {
      heading: 'Your dossiers in this browser',
      none: 'None yet.',
      untitled: 'Without a name',
      about: ({ rows: amount, changed }: { rows: number; changed: string }) =>
        changed === '' ? rows(amount) : `${rows(amount)}, kept on ${formats.date(changed.slice(0, 10))}`,
      rename: 'Rename',
      newName: (title: string) => `New name of “${title}”`,
      save: 'Save',
      cancel: 'Cancel',
      duplicate: 'Duplicate',
      code: 'Code',
      compare: 'Compare',
      copyOf: (title: string) => `Copy of ${title}`,
      zip: 'Save as ZIP',
      remove: 'Delete',
      /** Of one among several in a list, for who hears its buttons one by one. */
      of: (action: string, title: string) => `${action}: ${title}`,
      removed: (title: string) => `“${title}” was deleted.`,
      undo: 'Undo',
      removeAll: 'Delete everything',
      reallyAll: (amount: number) =>
        `Delete ${count(formats, amount, 'dossier')} and all kept mappings from this browser? This cannot be undone.`,
      allRemoved: 'Nothing of yours is left in this browser.',
    },
    keep: {
      heading: 'Keep it',
      title: 'Name of the dossier',
      keep: 'Keep in this browser and open',
      zip: 'Save as ZIP',
      note: 'It stays in this browser until you delete it. Save it as a ZIP to pass it on.',
      nothing: 'No row could be read, so there is nothing to keep yet.',
    },
  };
}
