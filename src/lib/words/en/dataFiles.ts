import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { capitalised, count } from './english.ts';
import { changedTables, type ChangedTable } from './rowAmounts.ts';

/** Files of data: tables, workbooks, archives, and how to cite them. */
export function dataFiles(formats: Formats) {
  return {
    /** Heads of the columns that hold the code of what stands before them. */
    idOf: (column: string) => `${column} (id)`,
    unitOf: (column: string) => `${column} (unit)`,
    mark: 'Mark',
    /** Heads of the columns of the evidence. */
    evidence: {
      mark: 'Mark',
      about: 'About',
      table: 'Table',
      row_id: 'Row (id)',
      row: 'Row in the file',
      source_id: 'Source (id)',
      source: 'Source',
      paragraph: 'Paragraph',
      date: 'Date',
      quote: 'Quote',
      says: 'What it says',
      account: 'Reason or comment',
      basis_id: 'Basis (id)',
      basis: 'Basis',
      confidence_id: 'Confidence (id)',
      confidence: 'Confidence',
      details: 'Further details',
      check_ids: 'Checks (ids)',
      checks: 'Checks',
      url: 'Link',
    },
    details: (fields: readonly { readonly label: string; readonly value: string }[]) =>
      fields.map(({ label, value }) => `${label}: ${value}`).join('; '),
    /** What a check came to and why. */
    check: ({ verdict, explanation }: { verdict: string; explanation: string }) =>
      explanation === '' ? `${verdict}.` : `${verdict}. ${explanation}`,

    /** Names of sheets. */
    sheets: { evidence: (chart: string) => `${chart} evidence`, about: 'About' },
    /** The sheet that says what the others are. */
    about: {
      what: 'What',
      value: 'Value',
      dossier: 'Dossier',
      description: 'Description',
      version: 'Version',
      asOf: 'As of',
      openedOn: 'Opened on (no dates in the data)',
      licence: 'Licence',
      madeWith: 'Made with',
      program: 'Standpoint',
      chart: 'Chart',
      question: 'Question',
      headline: 'Finding',
      subtitle: 'Shown',
      note: 'Note',
      checkedAgainst: 'Checked against',
      source: 'Source',
      view: 'View',
      citation: 'Cite as',
      cut: 'Cut',
      marking: 'Marking',
    },
    /** In the sheet about the others. */
    cut: (cells: number) =>
      `${count(formats, cells, 'text')} longer than a cell of a sheet can be ${cells === 1 ? 'ends' : 'end'} in “…”. The CSV has them whole.`,
    tooLarge: ({
      sheet,
      rows,
      columns,
      most,
    }: {
      sheet: string;
      rows: number;
      columns: number;
      most: { readonly rows: number; readonly columns: number };
    }) =>
      `“${sheet}” has ${count(formats, rows, 'row')} and ${count(formats, columns, 'column')}, more than a sheet holds (${formats.number(most.rows)} and ${formats.number(most.columns)}). Save it as CSV instead.`,

    /** `Six of 27 actors …. All positions, “The treaty”, version 1.0.0, as of 31 July 2024. CC-BY-4.0. https://…` */
    citation: ({
      headline,
      chart,
      title,
      version,
      licence,
      address,
      ...known
    }: {
      headline: string;
      chart: string;
      title: string;
      version: string;
      licence: string;
      /** Empty where it is not known. */
      address: string;
    } & AsOfFacts) =>
      [
        `${headline}.`,
        `${chart}, “${title}”, version ${version}, ${asOfTold(formats, known)}.`,
        ...(licence === '' ? [] : [`${licence}.`]),
        ...(address === '' ? [] : [address]),
      ].join(' '),
    /** What a file of its own beside a table says, and the first lines of an archive: to whom both may be passed on. */
    marked: ({ marking, ...known }: { marking: string } & AsOfFacts) =>
      `${marking}\nThis holds for the data beside this line as well. ${capitalised(asOfTold(formats, known))}.\n`,
    citeAs: 'If you use these data, please cite them as follows.',
    /** Who made a dossier, which does not name its authors. */
    authorsOf: (title: string) => `Authors of “${title}”`,
    licence: ({ name, title, url }: { name: string; title: string; url: string }) =>
      [`${title} (${name})`, ...(url === '' ? [] : [url])].join('\n'),

    /** Of a picture that is opened again, in sentences. */
    reopened: {
      same: (file: string) => `This is the view that “${file}” shows.`,
      openAnyway: 'Open the view as it is now',
      close: 'Close',
      notPicture: 'This file is neither a PNG nor an SVG picture.',
      noRecord:
        'This picture does not say which view it shows. It was not made with Standpoint, or a program that saved it again left that out.',
      unreadable:
        'What this picture says of its view cannot be read. A program that saved it again has changed it.',
      newer: 'This picture was made with a later version of Standpoint.',
      otherDossier: (name: string) => `This picture was made of another dossier, “${name}”.`,
      /** `isShownSame`: the table of the view is what it was. */
      changed: ({ tables, isShownSame }: { tables: readonly ChangedTable[]; isShownSame: boolean }) => {
        const what = tables.length === 0 ? '' : ` (${changedTables(formats, tables)})`;
        return `The data has changed since this picture was made${what}. ${isShownSame ? 'What it shows is still the same.' : 'What it shows has changed too.'}`;
      },
    },

    /** Descriptions of what an archive holds. */
    tableOf: (chart: string) => `The table of the chart “${chart}”: exactly what it draws.`,
    evidenceOf: (chart: string) =>
      `The passages behind the chart “${chart}”, a row for each mark and passage; the column “mark” names the row of its table.`,
    /** Of a field whose dates are not all days. */
    someDate: 'A day, a month or a year, as exact as it is known.',
    readme: ({
      title,
      version,
      views,
      marking,
      ...known
    }: {
      title: string;
      version: string;
      views: readonly {
        readonly chart: string;
        readonly headline: string;
        readonly subtitle: string;
        readonly address: string;
        readonly notes: readonly string[];
        readonly sources: readonly string[];
        readonly table: string;
        readonly evidence: string;
      }[];
      /** Of the whole; empty for none. */
      readonly marking: string;
    } & AsOfFacts) =>
      [
        ...(marking === '' ? [] : [`**${marking}**`]),
        `# ${title}`,
        `Version ${version}, ${asOfTold(formats, known)}.`,
        ...views.flatMap((view) => [
          `## ${view.chart}`,
          `${view.headline}.`,
          view.subtitle,
          `View: ${view.address}`,
          `- \`${view.table}\`: what the chart draws\n- \`${view.evidence}\`: the passages it rests on`,
          ...(view.notes.length > 0 ? [bullets(view.notes)] : []),
          ...(view.sources.length > 0 ? ['Sources:', bullets(view.sources)] : []),
        ]),
        '## How to read the files',
        'Tables are CSV in UTF-8 with a comma between cells and a point in numbers; an empty cell is nothing. `datapackage.json` describes their columns (Data Package, version 2). `CITATION.txt` and `CITATION.cff` say how to cite them, `LICENSE.txt` what you may do with them.',
        'Made with Standpoint.',
      ].join('\n\n'),
  };
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
