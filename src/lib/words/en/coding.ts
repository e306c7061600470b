import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What the page says on which a reader codes a dossier row by row. */
export function coding(formats: Formats) {
  const { number } = formats;
  return {
    title: 'Coding table',
    description: 'Code a dossier row by row, with its schema and the texts at hand. Nothing is uploaded.',
    begin: {
      lead: 'Code documents of your own, row by row: choices instead of codes, every problem named at its cell, and quotes looked up in the text that you open beside the table. What you do is kept in this browser and can be undone.',
      copy: (title: string) => `Copy “${title}” and go on coding`,
      copyOf: (title: string) => `${title}, own copy`,
      empty: 'Begin an empty dossier',
      emptyTitle: 'My dossier',
      others: 'Or choose one that you keep',
      needsScript: 'Coding needs JavaScript.',
      failed: (why: string) => `This did not work: ${why}`,
    },
    heading: (title: string) => `Coding: ${title}`,
    tables: 'Tables',
    table: ({ title, rows }: { title: string; rows: number }) => `${title} (${number(rows)})`,
    tools: {
      label: 'Rows of this table',
      add: 'Add a row',
      duplicate: 'Duplicate row',
      remove: 'Delete row',
      undo: 'Undo',
      redo: 'Redo',
      zip: 'Save as ZIP',
      compare: 'Compare with another dossier',
      charts: 'Show its charts',
      withTexts: 'with the texts of sources',
    },
    /** Of the texts that go with a ZIP. */
    textsNote:
      'With the texts of sources, what you opened beside the table goes into the ZIP too; leave them out if you may not pass them on.',
    /** Before the names of the tables that are to be filled first. */
    first: 'A row here names rows of other tables, which are still empty. Begin with:',
    newRow: 'The new row is checked once you leave it.',
    help: 'Arrow keys move, Enter edits and keeps, Esc leaves a cell as it was, Tab keeps and goes on, Delete empties, Ctrl+Z undoes.',
    helpTouch: 'Tap a row to open it, then what you want to change. What you leave is kept.',
    saving: 'Keeping …',
    saved: 'All changes are kept in this browser.',
    conflict: {
      gone: 'This dossier was deleted in another tab. What you see here can still be kept.',
      keepCopy: 'Keep what is here as a copy',
      reload: 'Go on with what is kept',
      zip: 'Save what is here as a ZIP',
    },
    grid: (table: string) => `Rows of ${table}`,
    row: 'Row',
    rowNumber: (row: number) => `Row ${row}`,
    required: 'must be given',
    nothing: '(empty)',
    unknown: (value: string) => `${value} (as it stands)`,
    editing: ({ column, row }: { column: string; row: number }) => `${column}, row ${row}`,
    shown: ({ first, last, all }: { first: number; last: number; all: number }) =>
      all === 0 ? 'No rows yet.' : `Rows ${number(first)} to ${number(last)} of ${number(all)}`,
    earlier: 'Earlier rows',
    later: 'Later rows',
    locked: (table: string) =>
      `${table} cannot be edited here: rows of its file cannot be told apart. Mend the file, then open it again.`,
    problems: {
      none: 'No problems: this dossier passes the check.',
      amount: (amount: number) => `${count(formats, amount, 'problem')} in this dossier`,
      goTo: 'Go to the cell',
      more: (amount: number) => `and ${number(amount)} more`,
    },
    steps: {
      cell: 'changing a cell',
      add: 'adding a row',
      duplicate: 'duplicating a row',
      remove: 'deleting a row',
      settle: 'settling',
      second: 'laying a second coding beside the table',
      text: 'adding a text',
    },
    undoOf: (step: string) => `Undo ${step}`,
    redoOf: (step: string) => `Redo ${step}`,
    undone: (step: string) => `Undone: ${step}.`,
    redone: (step: string) => `Done again: ${step}.`,
  };
}
