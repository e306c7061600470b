import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

interface Counts {
  readonly read: number;
  readonly kept: number;
  readonly leftOut: number;
}

/** What the page says where a reader opens data of their own. */
export function opening(formats: Formats) {
  const { number } = formats;
  const rows = (amount: number) => count(formats, amount, 'row');

  return {
    description: 'Open a table of your own and see it in every chart. Nothing is uploaded.',
    lead: 'A table of who takes which position on what becomes a dossier with every chart, page and export. It is read on this computer and never uploaded.',
    needsScript: 'Opening data of your own needs JavaScript.',
    choose: {
      heading: 'Choose data',
      zone: 'Drop files here, or choose them',
      files: 'Files (CSV, TSV, a dossier as ZIP)',
      folder: 'Folder of a dossier',
      paste: 'Or paste a table',
      pasteNote: 'Cells copied from a spreadsheet, or lines of a CSV file',
      read: 'Read the pasted table',
      pasted: 'Pasted table',
      reading: (file: string) => `Reading ${file} …`,
    },
    refusals: {
      unreadable: (file: string, why: string) => `${file} cannot be read: ${why}`,
      failed: (why: string) => `This could not be read: ${why}`,
    },
    how: {
      heading: (file: string) => `How ${file} is read`,
      encoding: 'Encoding',
      separator: 'Separator',
      separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
      header: 'Row with the names of columns',
      preview: 'First rows of the file',
      row: 'Row',
    },
    fields: {
      heading: 'What the columns hold',
      note: 'Actor, issue and position are needed; the rest is optional.',
      names: {
        actor: 'Actor (who)',
        issue: 'Issue (on what)',
        stance: 'Position (which)',
        source: 'Source',
        date: 'Date',
        paragraph: 'Paragraph',
        quote: 'Quote',
        rationale: 'Reason or comment',
      },
      none: 'no column',
      each: 'one column for each issue',
      same: 'the same for all rows',
      sameFor: (field: string) => `${field}: the same for all rows`,
    },
    positions: {
      heading: 'What the cells mean',
      note: 'Each text in the cells of positions and what it counts as.',
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
      found: (facts: { stances: number; actors: number; issues: number }) =>
        `${count(formats, facts.stances, 'position')} of ${count(formats, facts.actors, 'actor')} on ${count(formats, facts.issues, 'issue')}.`,
    },
    keep: {
      heading: 'Keep it',
      title: 'Name of the dossier',
      keep: 'Keep in this browser and open',
      note: 'It stays in this browser until you delete it. Save it as a ZIP to pass it on.',
      nothing: 'No position could be read, so there is nothing to keep yet.',
    },
  };
}
