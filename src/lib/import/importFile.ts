import type { IssueKind } from '#lib/model/issue.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import { foreignFile } from '#lib/data/foreignFile.ts';
import { textsInOrder } from './gridTexts.ts';
import { guessMapping } from './guessMapping.ts';
import { guessTable, type TableGuess } from './guessTable.ts';
import { issueKindOf } from './issueKindOf.ts';
import { isWide, noMapping, type Mapping } from './mapping.ts';
import { keptLosses, lossesOf, type Loss } from './losses.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { readGrid, type Asked, type GridReading } from './readGrid.ts';
import { actorKind } from './actorKind.ts';
import { actorsToldApart } from './actorsToldApart.ts';
import { latestOf } from './asOf.ts';
import { withCellEdits } from './cellEdits.ts';
import { columnGrid } from './columnGrid.ts';
import { withVerdicts } from './checkedClaims.ts';
import type { DossierFiles } from './dossierFiles.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import { plainSources } from './sourceNouns.ts';
import { endsOf, scalesTaken, surveyIn } from './scalesTaken.ts';
import { shortNames } from './shortNames.ts';
import { stanceDossier } from './stanceDossier.ts';
import { propositionsOf } from './propositions.ts';
import { repeatedRows } from './repeatedRows.ts';
import { withRowOfStatements } from './rowOfStatements.ts';
import { guessRowKind } from './rowKind.ts';
import { stanceRows } from './stanceRows.ts';
import type { WhoChoice } from './WhoChoice.ts';
import { whoChoice } from './whoColumns.ts';
import {
  columnsTaken,
  crossesTaken,
  issueTaken,
  meaningsAmiss,
  rowsTaken,
  stepsTaken,
  unitTaken,
} from './takenFor.ts';
import { tableDossier } from './tableDossier.ts';
import { fieldsOf, type OtherTable } from './tableFields.ts';
import { tableRows, type TableRecords } from './tableRows.ts';
import { wideFigures } from './wideFigures.ts';
import { unknownVerdicts } from './verdicts.ts';
import { wideProvisions } from './wideProvisions.ts';
import { withEventLabels } from './withEventLabels.ts';
import { withFullNames } from './withFullNames.ts';
import { withTickedColumns } from './withTickedColumns.ts';

/** What a person says of a file, all of which is found out where nothing is said. */
export interface FileOptions extends Asked {
  /**
   * What becomes of the columns, or how to make that of the table that was read; the rest is guessed. Where it is null or
   * left out, what rows tell is guessed too.
   */
  readonly mapping?: Mapping | null | ((grid: Grid) => Mapping | null) | undefined;
  /** A file of more bytes is read by columns where that can be done; 1 MB where nothing is said. */
  readonly largeFrom?: number;
  /** Hears how much of a large file has been read (0…1). */
  readonly progress?: ((share: number) => void) | undefined;
}

/** A table and what is made of it. */
export interface TableImport {
  /** As it was read, without what is corrected in it. */
  readonly grid: Grid;
  /** What was said, with what was guessed. */
  readonly mapping: Mapping;
  /** By what it was told which table the rows are for; null where somebody said so. */
  readonly tableGuess: TableGuess | null;
  /** What the rows are, as was said or guessed. */
  readonly rows: StanceRowKind;
  /** How positions on the issues are told, as was said or guessed. */
  readonly issueKind: IssueKind;
  /** Rows of the file below the header: those of which something is made, and those that are listed as left out. */
  readonly kept: number;
  readonly leftOut: number;
  /** How many of the latter, and of cells in the former, are left out for what. */
  readonly losses: readonly Loss[];
  /** Rows of the dossier that are made of them. */
  readonly made: number;
  /** Of claims, how many of these somebody has checked. */
  readonly verdicts: number;
  /** Whether they are codes of provisions, read from columns of clauses. */
  readonly areCodes: boolean;
  /** Of stances, different names of actors and issues among these. */
  readonly actors: number;
  readonly issues: number;
  /** Of stances, what else may stand for the actors; null where nothing may. */
  readonly who: WhoChoice | null;
  /** The latest ISO date, year-month or year in the rows that are made; empty for none. */
  readonly latest: string;
  /** Of the file, then of its rows. */
  readonly problems: readonly ImportProblem[];
  /**
   * The files of the dossier, by name; made when they are asked for.
   *
   * @param model whose descriptions of tables are taken over
   */
  readonly files: (info: DossierInfo, model: PackageDescription) => DossierFiles;
}

export type FileImport =
  | ({ readonly ok: true } & TableImport)
  /** Nothing can be read. */
  | { readonly ok: false; readonly problem: ImportProblem };

/** A file of anybody's as a table, with the rows that are made of it and all that is left out. */
export async function importFile(bytes: Uint8Array, options: FileOptions = {}): Promise<FileImport> {
  const reading = await readAny(bytes, options);
  if (!reading.ok) return reading;
  const { mapping = null } = options;
  const grid = withFullNames(withEventLabels(withTickedColumns(withRowOfStatements(reading.grid))));
  const given = typeof mapping === 'function' ? mapping(grid) : mapping;
  return { ok: true, ...importGrid(grid, given) };
}

const largeFile = 1_000_000;

/** What reads workbooks and Parquet is fetched with the first of them. */
async function readAny(bytes: Uint8Array, asked: FileOptions): Promise<GridReading> {
  const other = foreignFile(bytes);
  if (other?.kind === 'otherFile' && other.is === 'parquet') {
    const { readParquet } = await import('./parquet.ts');
    return readParquet(bytes);
  }
  if (other?.kind !== 'otherFile' || other.is !== 'excel') {
    const { largeFrom = largeFile, progress } = asked;
    const grid = bytes.length > largeFrom ? columnGrid(bytes, asked, progress) : null;
    return grid === null ? readGrid(bytes, asked) : { ok: true, grid };
  }
  const { readWorkbook } = await import('./workbook.ts');
  return readWorkbook(bytes, asked);
}

/** The same of a table that was read before, under another mapping; null to guess all of it. */
export function importGrid(grid: Grid, given: Mapping | null = null): TableImport {
  const tableGuess = given === null ? guessTable(grid) : null;
  const edited = withCellEdits(grid, given?.cells ?? []);
  const mapping = guessMapping(edited, given ?? { ...noMapping, table: tableGuess?.table ?? 'stances' });
  const made =
    mapping.table === 'stances'
      ? importStances(edited, mapping, given ?? noMapping)
      : importTable(edited, mapping, mapping.table);
  // As it was read, so that a correction can be taken back.
  return { ...made, tableGuess, grid };
}

type Made = Omit<TableImport, 'tableGuess'>;

function importStances(read: Grid, mapping: Mapping, given: Mapping): Made {
  const grid = actorsToldApart(read, mapping);
  const short = shortNames(grid, mapping);
  const survey = surveyIn(read, mapping);
  /** Columns that no field takes, and that name actors all the same. */
  const naming = new Set([
    short.column,
    ...(survey?.others ?? []),
    ...grid.problems.flatMap(({ flaw, column }) => (flaw.kind === 'actorsToldApart' ? [column] : [])),
  ]);
  const made = stanceRows(grid, mapping);
  const { rows, codes, kept, leftOut, problems } = made;
  const guess = guessRowKind(made, isWide(mapping));
  const rowKind = mapping.rows ?? guess.rows;
  const propositions = propositionsOf(made, mapping.columns.proposition ?? null);
  // Of a row of a position nothing is kept where anything is wrong; of wide ones cells are counted together.
  const losses = lossesOf([...grid.problems, ...problems], () => false);
  const issueKind = mapping.issueKind ?? issueKindOf(grid, mapping, made, propositions.texts);
  const who = whoChoice(grid, mapping, issueKind);
  const repeated = repeatedRows(made, rowKind, mapping.columns.stance ?? null, issueKind);
  const distinct = (field: 'actor' | 'issue') =>
    (codes ? new Set(textsInOrder(codes.fields[field])) : new Set(rows.map((row) => row[field]))).size;
  return {
    grid,
    mapping,
    rows: rowKind,
    issueKind,
    kept,
    leftOut: leftOut + grid.leftOut.length,
    losses,
    made: rows.length,
    verdicts: 0,
    areCodes: false,
    actors: distinct('actor'),
    issues: distinct('issue'),
    who,
    latest: latestOf(codes ? textsInOrder(codes.fields.date) : rows.map(({ date }) => date)),
    problems: [
      ...grid.problems,
      ...columnsTaken(grid, given, mapping),
      ...(rows.length > 0 ? scalesTaken(survey, mapping, issueKind) : []),
      ...(made.between > 0 ? [ofWhole({ kind: 'numbersBetween', cells: made.between })] : []),
      ...issueTaken(grid, given, mapping),
      ...problems.filter(({ flaw, column }) => flaw.kind !== 'columnUnused' || !naming.has(column)),
      ...crossesTaken(grid, mapping),
      ...stepsTaken(grid, mapping, made),
      ...meaningsAmiss(grid, mapping, given),
      ...(who !== null && given.columns.actor === undefined
        ? [ofWhole({ kind: 'actorsTaken', ...who }, who.column)]
        : []),
      ...rowsTaken(mapping, guess),
      ...propositions.problems,
      ...repeated,
    ],
    files: (info, model) =>
      stanceDossier(
        { ...made, propositions: propositions.texts, issueKind, endsOf: endsOf(survey, mapping, issueKind) },
        {
          ...info,
          rows: rowKind,
          sourceNoun: sourceNounOf(mapping),
          actorKind: actorKind(mapping),
          shortNames: short.names,
          leftOut: keptLosses(losses, { file: info.file, table: 'stances', kept }),
        },
        model,
      ),
  };
}

function importTable(grid: Grid, mapping: Mapping, table: OtherTable): Made {
  const { records: read, kept, leftOut, problems } = recordsOf(grid, mapping, table);
  const keptRows = new Set(read.map(({ row }) => row));
  const losses = lossesOf([...grid.problems, ...problems], (row) => keptRows.has(row));
  const isChecked = table === 'claims' && mapping.columns.verdict !== undefined;
  const records = isChecked ? withVerdicts(read, mapping) : read;
  const unknown = isChecked ? unknownVerdicts(grid, mapping) : [];
  const dated = fieldsOf(table).flatMap(([field, { holds }]) => (holds === 'date' ? [field] : []));
  return {
    grid,
    mapping,
    rows: 'readings',
    issueKind: 'position',
    kept,
    leftOut: leftOut + grid.leftOut.length,
    losses,
    made: records.length,
    verdicts: records.filter(({ check }) => check !== undefined).length,
    areCodes: table === 'provisions' && isWide(mapping),
    actors: 0,
    issues: 0,
    who: null,
    latest: latestOf(records.flatMap(({ values }) => dated.map((field) => values[field] ?? ''))),
    problems: [...grid.problems, ...unitTaken(grid, mapping), ...problems, ...unknown],
    files: (info, model) =>
      tableDossier(
        table,
        records,
        // What is checked is said by images and chain letters too.
        {
          ...info,
          sourceNoun: sourceNounOf(mapping),
          actorKind: isChecked ? null : actorKind(mapping),
          leftOut: keptLosses(losses, { file: info.file, table, kept }),
        },
        model,
      ),
  };
}

/** What sources are called: what claims and figures rest on are no documents where nothing says so, nor is a file whose rows name none. */
function sourceNounOf({ sourceNoun, table, columns, constants }: Mapping) {
  const namesSources = columns.source !== undefined || constants.source !== undefined;
  const isPlain = table === 'claims' || table === 'figures' || !namesSources;
  return sourceNoun ?? (isPlain ? plainSources : undefined);
}

function recordsOf(grid: Grid, mapping: Mapping, table: OtherTable): TableRecords {
  if (!isWide(mapping)) return tableRows(grid, mapping, table);
  return table === 'provisions' ? wideProvisions(grid, mapping) : wideFigures(grid, mapping);
}
