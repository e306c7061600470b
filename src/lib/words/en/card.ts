import type { ChangeKind, KindsOfChange } from '#lib/model/changeKind.ts';
import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { kindHeading, kindOfChange } from './changeKinds.ts';
import { capitalised, count, countInWords } from './english.ts';

/** What stands around every chart: actions, table, what changes, how it is used by keys. */
export function card(formats: Formats) {
  const { number, list } = formats;
  return {
    table: 'Table',
    hideTable: 'Hide table',
    exportPicture: 'Export',
    pin: 'Pin to briefing',
    copy: 'Copy …',
    movesOf: (chart: string) => `${chart}: neighbouring views`,
    key: (name: string) => `Key: ${name}`,
    keys: { PageUp: 'Page up', PageDown: 'Page down', '-': '−' } as Readonly<Record<string, string>>,
    asOf: ({ licence, ...known }: { licence: string } & AsOfFacts) =>
      [capitalised(asOfTold(formats, known)), licence].filter(Boolean).join(' · '),
    /** On a phone, the line behind which they are folded: `Notes (3) and sources (5)`. */
    below: (amounts: Record<'notes' | 'sources', number>) => {
      const told = (['notes', 'sources'] as const).filter((each) => amounts[each] > 0);
      return capitalised(list(told.map((each) => `${each} (${number(amounts[each])})`)));
    },
    chart: 'chart',
    /** What a screen reader says of the chart as a whole. */
    use: (description: string) => `${description} Use the arrow keys to move, Enter to open the evidence.`,
    loadingEvidence: 'Loading the evidence…',
    evidenceNotLoaded: 'The evidence did not load. Check the connection and load the page again.',
    markGone:
      'This chart no longer has the mark the link points to: the dossier has changed, or the filters leave it out.',
    pictureLater:
      'This picture has too many marks to be sent with the page. It is drawn here once the page is alive, which needs JavaScript.',
    /** What a reader has added to the charts of the page, and which rows were chosen. */
    pointedOut: ({ highlights, notes, rows }: { highlights: number; notes: number; rows: number }) =>
      `${capitalised(
        list([
          ...(highlights > 0 ? [countInWords(formats, highlights, 'highlight')] : []),
          ...(notes > 0 ? [countInWords(formats, notes, 'note')] : []),
          ...(rows > 0 ? [countInWords(formats, rows, 'chosen row')] : []),
        ]),
      )} on the charts of this page, in its link and in its pictures.`,
    clearPointedOut: 'Remove all',
    printing: {
      page: 'Print this page',
      oneChartASheet: 'Print one chart per sheet',
    },
    tables: {
      rows: ({ caption, rows }: { caption: string; rows: number }) =>
        `${caption} · ${count(formats, rows, 'row')}`,
      /** The line behind which rows are folded that say that nothing was found. */
      nothing: (rows: number) => `${count(formats, rows, 'combination')} in which nothing was found`,
      cutTo: (rows: number) =>
        `The first ${number(rows)} are shown: the others need JavaScript, and all rows of the dossier can be downloaded.`,
      evidence: 'Evidence',
      evidenceFor: (row: string) => `Evidence for ${row}`,
      save: 'Save table as CSV',
      saveForSpreadsheets: 'Save for spreadsheets',
    },
    changes: {
      working: (filter: readonly string[]) => `Comparing with all documents: ${list(filter)}…`,
      none: (filter: readonly string[]) => `No change on this chart ${list(filter)}.`,
      /** `Without Indian Punchline: new headline, 37 marks change (two are reversed, 35 rest on less), 13 rows move`. */
      sum: ({
        filter,
        headline,
        marks,
        kinds,
        moved,
      }: {
        filter: readonly string[];
        headline: boolean;
        marks: number;
        kinds: KindsOfChange;
        moved: number;
      }) => {
        const each = kinds.map(([kind, amount]) => kindOfChange(formats, kind, amount)).join(', ');
        const parts = [
          ...(headline ? ['new headline'] : []),
          ...(marks > 0
            ? [`${count(formats, marks, 'mark')} ${marks === 1 ? 'changes' : 'change'} (${each})`]
            : []),
          ...(moved > 0 ? [`${count(formats, moved, 'row')} ${moved === 1 ? 'moves' : 'move'}`] : []),
        ];
        return `${capitalised(list(filter))}: ${parts.join(', ')}`;
      },
      kind: (kind: ChangeKind, amount: number) => kindHeading(formats, kind, amount),
      headlineBefore: (headline: string) => `Before: ${headline}.`,
      headlineNow: (headline: string) => `Now: ${headline}.`,
      moved: ({
        rows,
        more,
      }: {
        rows: readonly { label: string; before: number; after: number }[];
        more: number;
      }) => {
        const moves = rows.map(
          ({ label, before, after }) => `${label} from place ${number(before)} to ${number(after)}`,
        );
        return `Order: ${more > 0 ? `${moves.join(', ')} and ${number(more)} more` : list(moves)}.`;
      },
      marks: 'Marks that change',
      mark: 'Mark',
      before: 'With all documents, at any date',
      now: 'Now',
      notShown: 'not shown',
      nothingFound: 'nothing found',
      /** What is found of a mark; a label tells numbers and further texts apart, and is empty for the first text. */
      cells: (cells: readonly { label: string; text: string }[]) =>
        cells
          .map(({ label, text }) => (label === '' ? text : `${label.toLowerCase()} ${text || 'none'}`))
          .filter((text) => text !== '')
          .join(', ') || 'none',
      more: (amount: number) => `and ${number(amount)} more.`,
    },
  };
}
