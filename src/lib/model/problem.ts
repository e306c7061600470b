/** One thing that keeps a file of a dossier from being used as it is. */
export interface Problem {
  /** Name of the file in the dossier's folder. */
  readonly file: string;
  /** The row as a spreadsheet shows it (the header is row 1); null for what concerns the file as a whole. */
  readonly row: number | null;
  /** Name of the column; in `datapackage.json` table and field, as in `stances.basis`. */
  readonly column: string | null;
  /** The text as it stands in the file; null where there is none to show. */
  readonly value: string | null;
  /** What is wrong, or what was expected instead. */
  readonly flaw: Flaw;
}

/** A kind of flaw with what a sentence about it needs to say. */
export type Flaw = { [Kind in keyof FlawFacts]: { readonly kind: Kind } & FlawFacts[Kind] }[keyof FlawFacts];

/** By kind; every text in it stands in a file of the dossier or is a name of its formats. */
export interface FlawFacts extends FileFlaws, CellFlaws, RuleFlaws, PackageFlaws, FieldFlaws, ModelFlaws {}

type None = object;

/** Of a file as a whole and of its rows, before any cell is looked at. */
interface FileFlaws {
  fileMissing: None;
  /** `similar`: a file of the folder that may be meant. */
  fileNamedOtherwise: { readonly similar: string };
  noFile: { readonly is: NoFile };
  /** `line`: the first that cannot be read; `likely`: what the file seems to be written in, null where nothing tells. */
  notText: { readonly line: number; readonly likely: 'Latin-1' | 'Windows-1252' | null };
  otherEncoding: { readonly encoding: 'UTF-16' | 'UTF-32' };
  descriptionMissing: None;
  fileEmpty: None;
  otherFile: { readonly is: OtherFile };
  quoteOpen: None;
  headerEmpty: None;
  otherSeparator: { readonly separator: 'semicolon' | 'tab' };
  columnUnnamed: { readonly cell: number };
  columnTwice: None;
  /** `similar`: a column of the file that may be meant. */
  columnMissing: { readonly similar: string | null };
  cellCount: { readonly cells: number; readonly columns: number };
}

/** What stands under the name of a file without being one. */
export type NoFile = 'folder' | 'linkToNothing' | 'linkInCircle' | 'device';

/** What a file turns out to be that should be text. */
export type OtherFile =
  | 'excel'
  | 'oldExcel'
  | 'openDocument'
  | 'numbers'
  | 'word'
  | 'archive'
  | 'packed'
  | 'pdf'
  | 'picture'
  | 'database'
  | 'parquet'
  | 'markup'
  | 'json'
  | 'binary';

/** Of a cell by what its field allows. */
interface CellFlaws {
  valueMissing: None;
  valueBlank: None;
  notAddress: None;
  notWhole: None;
  notNumber: None;
  notDate: { readonly form: DateForm };
  listItem: { readonly delimiter: string };
  notAllowed: { readonly allowed: readonly string[] };
  noMatch: { readonly pattern: string };
  outOfRange: { readonly least: number | null; readonly most: number | null };
  usedAlready: { readonly row: number };
  noSuchRow: { readonly column: string; readonly file: string };
}

/** `any`: a day, a month or a year, whichever is known. */
export type DateForm = 'day' | 'month' | 'year' | 'any';

/** Of a cell by what stands elsewhere in the dossier. */
interface RuleFlaws {
  valueNeeded: { readonly since: 'position' | 'thesis' | 'transfer' | 'document' | 'noFile' };
  stanceNeedsPosition: { readonly status: string };
  bearingNeedsThesis: None;
  quoteTooLong: { readonly words: number; readonly most: number };
  leadsBack: { readonly start: string };
  endsBefore: { readonly column: string; readonly date: string };
  notAtPrecision: { readonly precision: Exclude<DateForm, 'any'> };
  /** Two dates of one happening that cannot both be true; `end` is empty for a single date. */
  datesApart: { readonly row: number; readonly other: Dates; readonly own: Dates };
}

interface Dates {
  readonly date: string;
  readonly end: string;
}

/** Of the description of a dossier and of its tables. */
interface PackageFlaws {
  notJson: { readonly message: string };
  noResources: None;
  infoMissing: { readonly property: 'name' | 'title' | 'asOf' };
  badName: None;
  badAsOf: None;
  badAsOfIs: None;
  /** Not both of one and many are named. */
  badSourceNoun: None;
  /** Names another part of the site than can be named, or one by no text. */
  badSections: { readonly allowed: readonly string[] };
  badLeftOut: None;
  badDidNotVote: None;
  badRows: { readonly allowed: readonly string[] };
  badLicence: None;
  licenceUnnamed: None;
  noList: { readonly property: 'questions' | 'licenses' };
  questionMissing: None;
  badPage: { readonly question: string };
  noPage: { readonly question: string };
  notFollowed: { readonly question: string };
  resourceNoObject: None;
  resourceUnnamed: None;
  unfitForAddress: None;
  linkLeadsNowhere: None;
  noFields: None;
  notSupported: { readonly of: 'tables' | 'schemas' | 'fields' };
  notUtf8: { readonly table: string };
  fieldTwice: None;
  tableNameTwice: None;
  tableFileTwice: None;
  tableMissing: None;
  otherTableFile: { readonly table: string };
  badPrimaryKey: { readonly table: string };
  keysNoList: None;
  badForeignKey: { readonly table: string };
  keyOfNoField: None;
  keyLeadsNowhere: None;
}

/** Of the description of a field. */
interface FieldFlaws {
  fieldUnnamed: None;
  badType: { readonly allowed: readonly string[] };
  badFormat: { readonly type: string; readonly allowed: readonly string[] };
  badItemType: None;
  badItemReference: None;
  constraintsNoObject: None;
  badConstraint: { readonly type: string };
  notTrueOrFalse: None;
  enumNoList: None;
  badPattern: None;
  boundNoNumber: None;
  labelsNoTexts: None;
}

/** Where the description allows more than the model can hold. */
interface ModelFlaws {
  fieldMissing: None;
  needsType: { readonly types: readonly string[] };
  needsUri: None;
  needsValues: None;
  needsPrimaryKey: None;
  needsLimits: { readonly allowed: readonly string[] };
  needsReference: { readonly table: string };
}
