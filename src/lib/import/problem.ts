import type { IssueKind } from '#lib/model/issue.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import type { ActorAndIssue } from './ActorAndIssue.ts';
import type { SurveyName } from './SurveyColumn.ts';
import type { ToldColumn } from './parquetValues.ts';
import type { VoteCodes } from './VoteCodes.ts';
import type { WhoChoice } from './WhoChoice.ts';
import type { Scale } from './positionWords.ts';
import type { OtherFile } from '#lib/model/problem.ts';

/** One thing about a file that a person should know who imports it; nothing is changed or left out without one. */
export interface ImportProblem {
  /** The row as a spreadsheet shows it, counted from 1 in the file; null for what concerns the file as a whole. */
  readonly row: number | null;
  /** The name of the column as printed; null for what concerns the row as a whole. */
  readonly column: string | null;
  /** The text as it stands in the file; null where there is none to show. */
  readonly value: string | null;
  readonly flaw: ImportFlaw;
}

/** What is wrong, by kind, with what a sentence about it needs to say. */
export type ImportFlaw = {
  [Kind in keyof ImportFlawFacts]: { readonly kind: Kind } & ImportFlawFacts[Kind];
}[keyof ImportFlawFacts];

type None = object;

/** Of a table with an issue a column: how many cells hold the text, and how many of these stand in rows that are kept. */
interface InCells {
  readonly cells?: number;
  readonly lost?: number;
}

export interface ImportFlawFacts {
  // The file: nothing can be read.
  otherFile: { readonly is: OtherFile };
  fileEmpty: None;
  /** The row that was said to name the columns is empty or below the last, the number of which is `rows`. */
  headerMissing: { readonly headerRow: number; readonly rows: number };
  /** The only row that is filled was taken for the names of the columns. */
  noRows: { readonly headerRow: number };
  workbookDamaged: None;
  parquetDamaged: None;
  /** More than can be held. */
  tooManyCellsInAll: { readonly rows: number; readonly columns: number };
  noSuchSheet: { readonly sheet: string; readonly sheets: readonly string[] };
  // The file: it is read all the same.
  /** So many lines are UTF-8, the first of this number, and read as such. */
  linesInUtf8: { readonly lines: number; readonly first: number; readonly encoding: string };
  /** The name of a column holds U+FFFD for what is no text. */
  nameNotDecoded: { readonly encoding: string };
  // Rows that are left out.
  rowEmpty: None;
  tooManyCells: { readonly cells: number; readonly columns: number };
  quoteOpen: None;
  notDecoded: { readonly encoding: string };
  // Rows that are left out for what they say.
  valueMissing: { readonly field: string };
  /** No position is known for the word. */
  positionUnknown: InCells;
  /** A number on a scale that nobody has said; `likely`: the usual one on which most columns are, null for none. */
  scaleUnknown: {
    readonly least: number;
    readonly most: number;
    readonly likely: Scale | null;
  } & InCells;
  /** `isCode`: surveys say “no answer” by such a number. */
  outOfScale: { readonly from: number; readonly to: number; readonly isCode: boolean } & InCells;
  /** The mapping makes `none` of it, or it is a word such as "no answer". */
  noPosition: InCells;
  /** A word such as "absent": somebody did not vote. */
  didNotVote: InCells;
  /** The row says what others come to, and is nobody's. */
  totalRow: None;
  dateUnclear: None;
  notDate: None;
  notWhole: None;
  notNumber: None;
  /** Of a table with a year a column: cells that hold a sign by which banks of statistics say that there is no value. */
  valuesAbsent: { readonly cells: number; readonly lost: number };
  /** A sign may part thousands or be a decimal one: both readings. */
  numberUnclear: { readonly one: number; readonly other: number };
  /** Nobody knows what the verdict in so many cells does to its claim; they count as checked, with a verdict that is not placed. */
  verdictUnknown: { readonly cells: number };
  /** The row is kept without what is no web address, */
  noAddress: None;
  /** or no date of the calendar. */
  dateUnread: None;
  /** The row is kept without the word. */
  wordUnknown: { readonly allowed: readonly string[] };
  /** Of a table of codes: no cell says whether its provision is there. */
  nothingCoded: None;
  // The table as a whole.
  /** So many cells of a table of codes say nothing. */
  cellsNotCoded: { readonly cells: number };
  /** A column that is called a year and no more is taken for that of the signature. */
  yearAsSigned: None;
  /** Of a workbook one sheet is read. */
  sheetsUnread: { readonly sheet: string; readonly others: readonly string[] };
  fieldUnmapped: { readonly field: string };
  columnUnused: None;
  /** It is no issue of a table with an issue a column, as so many of its numbers are not on the scale. */
  columnOffScale: { readonly from: number; readonly to: number; readonly on: number; readonly off: number };
  /** What it holds are no single values. */
  columnUnread: { readonly is: ToldColumn };
  /**
   * Its name says nothing, but what it holds is as in a column of this field. `swap`: actors and issues in one another's
   * columns, where it is one of them and both have one.
   */
  columnTaken: { readonly field: string; readonly swap: ActorAndIssue | null };
  /** A title over the table names the unit of its figures. */
  unitTaken: { readonly unit: string; readonly title: string };
  /** Numbers that lie between two steps count as the nearer one; their rows say them. */
  numbersBetween: { readonly cells: number };
  /** Nobody has said how positions on the issues are told. */
  issueKindTaken: { readonly as: Exclude<IssueKind, 'position'> };
  /** The scale of all columns of a published survey, and of those on another one. */
  scalesTaken: {
    readonly by: SurveyName;
    readonly scale: Scale;
    readonly others: readonly ({ readonly column: string } & Scale)[];
  };
  /** Whole numbers from −2 to 2, of which some are 2 or −2, are taken as steps. */
  stepsTaken: None;
  /** No cell holds any of these words, of which the mapping says what they mean. */
  meaningsUnused: { readonly words: readonly string[] };
  /** The mapping makes two things of words that are one but for case. */
  meaningsDiffer: { readonly words: readonly string[] };
  /** Columns of such a survey that measure something else than positions. */
  measuresUnused: { readonly by: SurveyName; readonly columns: readonly string[] };
  /** Its numbers are taken for what a published codebook makes of them. */
  codesTaken: { readonly by: VoteCodes['by'] };
  /** Nobody has said what a cross in so many cells means; it is taken for opposition. */
  crossTaken: { readonly cells: number };
  /** Nobody has said what a row is; so many there are of one actor, issue and source on average. */
  rowsTaken: { readonly rows: StanceRowKind; readonly perCell: number };
  /** So many names of one column are the actors; others could be, of which the majority counts. */
  actorsTaken: WhoChoice;
  /** These names of actors stand with several countries in the column, which are put behind them. */
  actorsToldApart: { readonly names: readonly string[] };
  /** Columns of ticks, one for each answer, are read as one of answers. */
  columnsJoined: { readonly names: readonly string[] };
  /** First names and family names of these columns are put together. */
  namesJoined: { readonly names: readonly string[] };
  /** A line over the table says on what all of its votes were. */
  issueTaken: { readonly title: string };
  /** What happened is put into words of what stands in these columns, by the codebook of CAMEO. */
  labelsMade: { readonly names: readonly string[] };
  /** A correction is kept for a cell that is not there, or holds something else. */
  editUnused: { readonly to: string };
  // Rows that are kept.
  /** The row is none of positions, but says what each column asks. */
  rowOfStatements: None;
  /** An earlier row says otherwise what its issue is about in full, which is what is kept. */
  propositionDiffers: { readonly other: number };
  /** An earlier row says the same of the same actor, issue, source, date and item, */
  rowTwice: { readonly other: number; readonly told: IssueKind };
  /** or another position: −2 to 2, `unclear` or `not_applicable`. */
  rowsContradict: { readonly other: number; readonly otherPosition: string; readonly told: IssueKind };
  /** Shown with U+FFFD for what cannot be read. */
  bytesNoText: None;
  tooFewCells: { readonly cells: number; readonly columns: number };
  /** Two rows of a table of codes have one name: the second is told apart. */
  instrumentTwice: { readonly address: string };
  columnTwice: { readonly address: string };
  columnUnnamed: { readonly address: string };
}

/** What is wrong with a file as a whole, or with all of a column. */
export function ofWhole(flaw: ImportFlaw, column: string | null = null): ImportProblem {
  return { row: null, column, value: null, flaw };
}
