import type { IssueKind } from '#lib/model/issue.ts';
import type { Formats } from '../Formats.ts';
import { capitalised, count } from './english.ts';
import { latestTold } from './importing.ts';
import { fieldNames, openingCheck } from './openingCheck.ts';
import { openingDoubts } from './openingDoubts.ts';
import { templates } from './openingTemplates.ts';
import { furthest, numbersBetween } from './scalesTaken.ts';

/** What each of many columns can be. */
const ofColumns = {
  issue: 'an issue',
  actor: 'an actor',
  provision: 'a provision',
  value: 'a figure',
} as const;

/** What the page says where a reader opens data of their own. */
export function opening(formats: Formats) {
  const { number } = formats;
  const rows = (amount: number) => count(formats, amount, 'row');
  const tenths = (amount: number) => number(Math.round(amount * 10) / 10);
  const megabytes = (bytes: number) => `${tenths(bytes / 1_000_000)} MB`;

  const named = (columns: readonly string[]) =>
    `${columns.length === 1 ? 'the column' : 'the columns'} ${formats.list(columns.map((column) => `“${column}”`))}`;

  return {
    description: 'Open a table of your own and see it in every chart. Nothing is uploaded.',
    lead: 'A table of positions, claims, figures, provisions or events becomes a dossier with every chart, page and export. It is read on this computer and never uploaded.',
    needsScript: 'Opening data of your own needs JavaScript.',
    choose: {
      zone: 'Drop files here',
      files: 'Choose files',
      kinds: 'CSV, TSV, Excel, Parquet, or a dossier as ZIP',
      folder: 'Choose the folder of a dossier',
      paste: 'Or paste a table',
      pasteNote: 'Cells copied from a spreadsheet, or lines of a CSV file',
      read: 'Read the pasted table',
      pasted: 'Pasted table',
      cancel: 'Cancel',
      reading: (file: string) => `Reading ${file} …`,
      keeping: (title: string) => `Saving “${title}” …`,
      seconds: (amount: number) => `${tenths(amount)} seconds`,
      /** How much of a file has been read, and how fast. */
      progress: ({ share, bytes, seconds }: { share: number; bytes: number; seconds: number }) =>
        `${number(Math.round(share * 100))}% of ${megabytes(bytes)} after ${tenths(seconds)} seconds` +
        (seconds > 0 ? `, ${megabytes((share * bytes) / seconds)} a second` : ''),
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
      /** By which columns it was told what a row tells. */
      tableGuess: {
        stances: (columns: readonly string[]) =>
          `Taken as positions because of ${named(columns)}. If they are something else, choose it above.`,
        claims: (columns: readonly string[]) =>
          `Taken as claims because of ${named(columns)}. If they are something else, choose it above.`,
        figures: (columns: readonly string[]) =>
          `Taken as figures because of ${named(columns)}. If they are something else, choose it above.`,
        provisions: (columns: readonly string[]) =>
          `Taken as provisions because of ${named(columns)}. If they are something else, choose it above.`,
        events: (columns: readonly string[]) =>
          `Taken as events because of ${named(columns)}. If they are something else, choose it above.`,
      },
      needed: (names: readonly string[]) => `Needed: ${formats.list(names)}. The rest is optional.`,
      names: fieldNames,
      toChoose: 'Still to be chosen',
      /** Opens what is seldom needed. */
      more: (names: readonly string[]) => `More: ${formats.list([...names, 'what sources are called'])}`,
      issueKind: 'What positions say',
      issueKinds: {
        position: 'opposes … supports',
        assessment: 'disputes … affirms',
        scale: 'low end … high end of a scale',
        statement: 'disagrees … agrees with a statement',
      } satisfies Readonly<Record<IssueKind, string>>,
      rows: 'What a row is',
      rowKinds: {
        readings: 'what a source says of a position',
        observations: 'one of many votes or answers',
      },
      sourceOne: 'What a source is called (poll, session …)',
      sourceMany: 'What sources are called (polls, sessions …)',
      none: 'no column',
      each: {
        issue: 'one column for each issue',
        actor: 'one column for each actor',
        provision: 'one column for each provision',
        value: 'one column for each figure',
      },
      same: 'the same for all rows',
      sameFor: (field: string) => `${field}: the same for all rows`,
    },
    issues: {
      heading: ({ chosen, all, field }: { chosen: number; all: number; field: keyof typeof ofColumns }) =>
        `Columns that are ${ofColumns[field]} each: ${number(chosen)} of ${number(all)}`,
      search: 'Find a column',
      all: (amount: number) => `Choose all ${number(amount)}`,
      none: (amount: number) => `Choose none of ${number(amount)}`,
      more: (amount: number) => `${count(formats, amount, 'more column')}; find them by their names.`,
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
      notes: {
        stances: 'Each text in the cells of positions and what it counts as.',
        claims:
          'Each verdict and what it does to the claim that it is on. It is kept as a check of the claim; whoever checks takes no side.',
        provisions:
          'Each code and what it says of the provision of its column. What is not known is neither there nor missing.',
      },
      table: 'Texts and what they count as',
      text: 'Text in the file',
      cells: 'Cells',
      counts: 'Counts as',
      countsAs: (text: string) => `“${text}” counts as`,
      unknown: 'not known: left out',
      unknownVerdict: 'not known: counts as checked, not placed',
      /** Of a number whose columns have scales of their own. */
      byColumn: 'by the scale of its column',
      none: 'no position: left out',
      noVerdict: 'no verdict: kept as a note',
      notCoded: 'nothing is known: left out',
      /** In the place of a text. */
      emptyCells: 'empty cells',
      reported: 'the treaty has it',
      excluded: 'the treaty does not have it',
      agreed: 'the treaty has it, as its own text says',
      announced: 'a party has announced it',
      scale: 'Numbers on a scale',
      /** The number at an end of the scale. */
      end: (told: IssueKind, side: 'for' | 'against') =>
        told === 'scale'
          ? `Number at the ${side === 'for' ? 'high' : 'low'} end`
          : `Number that ${furthest[told][side]}`,
      likelyScale: (scale: { from: number; to: number }, told: IssueKind) =>
        `They go from ${number(scale.from)} (${furthest[told].against}) to ${number(scale.to)} (${furthest[told].for})`,
      /** Of numbers that lie between two steps. */
      between: (facts: { cells: number }) => `${capitalised(numbersBetween(formats, facts))}.`,
      more: (amount: number) => `${count(formats, amount, 'more text', 'more texts')} in few cells`,
    },
    ...openingDoubts(formats),
    check: openingCheck(formats),
    problems: {
      filter: 'Filter by row, column or value',
      save: (amount: number) =>
        amount === 1 ? 'Save the note as CSV' : `Save all ${number(amount)} notes as CSV`,
      fileName: (file: string) => `${file.replace(/\.[^.]*$/, '')}-notes.csv`,
      amount: ({ amount, isLoss }: { amount: number; isLoss: boolean }) =>
        `${number(amount)}${isLoss ? '' : ' (no row is left out for it)'}`,
      more: (amount: number) => `${number(amount)} more of this kind.`,
      /** Leads to the rows of notes that are otherwise alike. */
      alike: (amount: number) => `The same in ${count(formats, amount, 'row')}`,
      rowOf: (row: number) => `Row ${number(row)}`,
      unlisted: ({ listed, unlisted }: { listed: number; unlisted: number }) =>
        `The first ${number(listed)} notes are listed here and saved; ${number(unlisted)} more of the same kinds are counted. The command line lists all of them: npm run data:import -- FILE --inspect.`,
      noMatch: 'Nothing matches the filter.',
      columns: {
        file: 'File',
        row: 'Row',
        column: 'Column',
        value: 'Value',
        message: 'Note',
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
      tables: templates,
    },
    kept: {
      heading: 'Your dossiers in this browser',
      none: 'None yet.',
      begin: 'Begin one row by row, or from a copy of the dossier of this site',
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
      title: 'Name of the dossier',
      keep: 'Keep in this browser and open',
      zip: 'Save as ZIP',
      failed: (why: string) => `This could not be kept; nothing of it is lost, try again. (${why})`,
      note: 'It stays in this browser until you delete it. Save it as a ZIP to pass it on.',
      /** Up to when the data go, and how that is known. */
      asOf: ({ asOf, by, latest }: { asOf: string; by: 'latest' | 'read' | 'opened'; latest: string }) => {
        if (by === 'opened')
          return `No date is read from the file: the dossier is undated, and says when it was opened.`;
        return by === 'latest'
          ? `The dossier is as of ${latestTold(formats, latest)}.`
          : `The dossier is as of today, ${formats.date(asOf)}: the file holds dates that are still to come.`;
      },
      nothing: 'There is nothing to keep yet.',
    },
  };
}
