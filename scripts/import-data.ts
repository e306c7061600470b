import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import { issueKinds, type IssueKind } from '#lib/model/issue.ts';
import { stanceRowKinds, type StanceRowKind } from '#lib/model/stance.ts';
import { importTables, type ImportTable } from '#lib/import/tableFields.ts';
import { encodings } from '#lib/import/encodings.ts';
import { asOfData, asOfInfo } from '#lib/import/asOf.ts';
import { importFile } from '#lib/import/importFile.ts';
import { guessTable } from '#lib/import/guessTable.ts';
import { unreadCells } from '#lib/import/losses.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { readColumns, readMapping, readValues, type MappingReading } from '#lib/import/readMapping.ts';
import type { ImportProblem } from '#lib/import/problem.ts';
import type { Grid } from '#lib/import/Grid.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import type { Sayings } from '#lib/words/Words.ts';
import { askedFor, isGiven } from './askedFor.ts';
import { readBytes } from './fileTrouble.ts';
import { importFolder, packageName } from './importFolder.ts';
import { firstOfKind } from './problemReport.ts';
import { print, printError, runProgram } from './program.ts';
import { programWords } from './programWords.ts';
import { Refusal } from './Refusal.ts';
import { oneOf, readOptions } from './readOptions.ts';
import { writeFiles } from './writeFiles.ts';

const usage = `npm run data:import -- FILE --out FOLDER [options]
npm run data:import -- FILE --inspect [options]

Makes a dossier of a table of stances: CSV, TSV and the like, a workbook (XLSX) or Parquet, one row a position or one column an issue.
  --inspect        prints as JSON how the file is read and what is wrong with it, and writes nothing
  --map            which column holds what: actor=country,issue=topic,stance=vote; issue=* for one column an
                   issue, issue=[Q1|Q2] for these columns, actor=* for one column an actor, source='UN votes' for what all rows have; or the file of a mapping (JSON)
                   provision=* or provision=[mfn|review] for one column a provision, whose cells are codes;
                   value=* or value=[exports|imports] for one column a figure
  --values         what cells mean: yes=1,abstain=0,no=-1 (-2 to 2, unclear, not_applicable, none); of claims what
                   a verdict does to them, "half true=qualifies" (supports, contradicts, qualifies, mentions, none);
                   of provisions what a code says, 1=reported,0=excluded (agreed, announced, none);
                   or scale:0..10; decimal:point or decimal:comma where numbers could be either;
                   dates:day-first, dates:month-first or dates:year-first
  --rows           what a row is: readings (what a source says of a position) or observations (one of many
                   votes or answers, of which cells are shares)
  --issues         how positions on issues are told: position (opposes, supports), statement (disagrees, agrees),
                   scale (low end, high end) or assessment (disputes, affirms)
  --sources        what sources are called, one and many: poll,polls
  --encoding       ${encodings.join(', ')}
  --delimiter      , ; | tab
  --header         row of the names of the columns, counted from 1; none where there are no names
  --sheet          name of a sheet of a workbook; else the first that looks like a table
  --table          stances, claims, figures, provisions or events; judged by the columns where nothing else is said
  --all            lists every problem`;

const model = 'static/data/datapackage.json';

type Say = Sayings['importing'];

async function importData(args: string[]): Promise<boolean> {
  const options = {
    inspect: { type: 'boolean' },
    table: { type: 'string' },
    map: { type: 'string' },
    values: { type: 'string' },
    rows: { type: 'string' },
    issues: { type: 'string' },
    sources: { type: 'string' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    header: { type: 'string' },
    sheet: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values, positionals } = readOptions(args, options, 1, 'file');
  if (values.help === true) {
    print(usage.split('\n'));
    return true;
  }
  const [path] = positionals;
  if (path === undefined) throw new Refusal('no file is named', ...usage.split('\n'));
  const title = basename(path, extname(path));
  const description = JSON.parse(await readFile(model, 'utf8')) as PackageDescription;
  const filesOfDossier = ['datapackage.json', ...description.resources.map((resource) => resource.path)];
  const { folder, replaces } =
    values.inspect === true
      ? { folder: '', replaces: null }
      : await importFolder(values.out, title, filesOfDossier);
  const say = (await programWords('importing')).of('importing');
  const isMapped =
    values.map !== undefined ||
    values.values !== undefined ||
    values.rows !== undefined ||
    values.issues !== undefined ||
    values.sources !== undefined ||
    values.table !== undefined;
  const given = await mappingText(values);
  const made = await importFile(await readBytes(path), {
    ...askedFor(values),
    mapping: (grid) => mappingFrom(given, grid, say),
  });
  if (!made.ok) throw new Refusal(`${path}: ${messageOf(say, made.problem)}`);
  if (values.inspect === true) {
    const { grid, kept, problems } = made;
    print(
      isMapped
        ? inspection(grid, kept, problems, say)
        : inspection(grid, grid.rows.length, grid.problems, say),
    );
    return true;
  }
  const { tableGuess, grid } = made;
  const isText = !grid.isTyped && !grid.sheets;
  if (isText && grid.encoding !== 'utf-8' && !isGiven(values.encoding)) printError([say.encodingTaken(grid)]);
  if (tableGuess && tableGuess.table !== 'stances') printError([say.tableTaken(tableGuess)]);
  printError(report(made.problems, say, values.all === true));
  if (made.made === 0) throw new Refusal(`${path}: nothing could be made of its rows; nothing was written`);
  const known = asOfData(made.latest, new Date().toISOString().slice(0, 10));
  const info = { name: packageName(folder), title, file: basename(path), ...asOfInfo(known) };
  const files = made.files(info, description);
  await writeFiles(
    folder,
    [...files].map(([name, content]) => ({ name, content })),
  );
  if (replaces !== null) print(say.replaced({ title: replaces, folder }));
  print(say.asOf({ ...known, latest: made.latest }));
  const unread = unreadCells(made.losses);
  print(say.done({ ...made, table: made.mapping.table, rows: made.kept + made.leftOut, unread, folder }));
  return true;
}

interface MappingTexts {
  readonly map: string | undefined;
  /** Where `map` names a file, what stands in it. */
  readonly file: string | null;
  readonly values: string | undefined;
  readonly rows: StanceRowKind | null;
  readonly issueKind: IssueKind | null;
  readonly sourceNoun: SourceNoun | null;
  /** Null to judge by the columns. */
  readonly table: ImportTable | null;
}

async function mappingText({
  map,
  values,
  rows,
  issues,
  sources,
  table,
}: Readonly<Record<string, string | boolean | undefined>>): Promise<MappingTexts> {
  const path = typeof map === 'string' && !map.includes('=') ? map : null;
  return {
    map: typeof map === 'string' ? map : undefined,
    file: path === null ? null : await textOf(path),
    values: typeof values === 'string' ? values : undefined,
    issueKind: isGiven(issues) ? oneOf('--issues', issues, issueKinds, (each) => each) : null,
    rows: isGiven(rows) ? oneOf('--rows', rows, stanceRowKinds, (each) => each) : null,
    sourceNoun: typeof sources === 'string' ? sourceNounAsked(sources) : null,
    table: isGiven(table) ? oneOf('--table', table, importTables, (each) => each) : null,
  };
}

function sourceNounAsked(text: string): SourceNoun {
  const [one = '', many = '', ...more] = text.split(',').map((part) => part.trim());
  if (one === '' || many === '' || more.length > 0)
    throw new Refusal(`--sources is not what one and many are called, as in poll,polls: "${text}"`);
  return { one, many };
}

function mappingFrom(
  { map, file, values, rows, issueKind, sourceNoun, table }: MappingTexts,
  grid: Grid,
  say: Say,
): Mapping | null {
  const isSaid = [map, values, rows, issueKind, sourceNoun, table].some(
    (each) => each !== undefined && each !== null,
  );
  if (!isSaid) return null;
  const addresses = grid.columns.map(({ address }) => address);
  // Fields belong to a table: without its name those of positions, unless nothing but values is said.
  const unsaid = map === undefined ? guessTable(grid).table : tableOfFields(map, grid, addresses);
  let mapping: Mapping = { ...noMapping, table: table ?? unsaid };
  if (map !== undefined)
    mapping =
      file === null
        ? followed(readColumns(map, mapping, addresses), '--map', say)
        : followed(readMapping(file, addresses), map, say);
  if (values !== undefined) mapping = followed(readValues(values, mapping), '--values', say);
  return {
    ...mapping,
    ...(rows === null ? {} : { rows }),
    ...(issueKind === null ? {} : { issueKind }),
    ...(sourceNoun === null ? {} : { sourceNoun }),
  };
}

/** Which table has all the fields that are named; that which the columns tell, or else positions, where several have. */
function tableOfFields(map: string, grid: Grid, addresses: readonly string[]): ImportTable {
  const likely: readonly ImportTable[] = ['stances', guessTable(grid).table, ...importTables];
  const isFit = (table: ImportTable) => {
    const reading = readColumns(map, { ...noMapping, table }, addresses);
    return reading.ok || reading.fault.kind !== 'noSuchField';
  };
  return likely.find(isFit) ?? 'stances';
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readBytes(path));
}

function followed(reading: MappingReading, place: string, say: Say): Mapping {
  if (reading.ok) return reading.mapping;
  const { kind, part, expected } = reading.fault;
  throw new Refusal(`${place}: ${say.faults[kind](part, expected.join(', '))}`);
}

/** JSON, line by line. */
function inspection(grid: Grid, kept: number, problems: readonly ImportProblem[], say: Say): string[] {
  const { encoding, delimiter, sheet, sheets, isTyped, headerRow, columns, rows, leftOut } = grid;
  const read = rows.length + leftOut.length;
  const found = {
    ...(isTyped || sheets ? { encoding: null, delimiter: null } : { encoding, delimiter }),
    ...(sheets ? { sheet, sheets } : {}),
    headerRow,
    columns: columns.map(({ name }) => name),
    recordsRead: read,
    recordsKept: kept,
    recordsLeftOut: read - kept,
    problems: problems.map((problem) => {
      const { row, column, value } = problem;
      return { row, column, value, message: messageOf(say, problem) };
    }),
  };
  return JSON.stringify(found, null, 2).split('\n');
}

function messageOf(say: Say, { flaw }: ImportProblem): string {
  // Each kind has a sentence that takes the facts of its kind.
  return (say.flaws[flaw.kind] as (facts: ImportProblem['flaw']) => string)(flaw);
}

function report(problems: readonly ImportProblem[], say: Say, all: boolean): string[] {
  const line = (problem: ImportProblem) => say.line({ ...problem, message: messageOf(say, problem) });
  return firstOfKind(problems, ({ column, flaw }) => `${flaw.kind} ${column ?? ''}`, line, say.more, all)
    .lines;
}

await runProgram(importData);
