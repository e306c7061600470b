import { join } from 'node:path';
import { readTable } from '#lib/data/readTable.ts';
import type { Problem } from '#lib/model/problem.ts';
import { confidences, steps } from '#lib/model/stance.ts';
import { krippendorffAlpha, type Difference } from '#lib/summary/krippendorffAlpha.ts';
import { problemReport } from './problemReport.ts';
import { print, runProgram } from './program.ts';
import { Refusal } from './Refusal.ts';
import { readTexts } from './readFolder.ts';
import { readOptions } from './readOptions.ts';

const usage = `npm run data:agreement [-- FOLDER_A FOLDER_B] [-- --all]

Compares two codings of the same documents (static/data/coding/coder-a and coder-b if none are given): prints
Krippendorff's alpha per column over the rows that both coders have, then how many rows those are.
--all lists every problem of their files, not only the first of each kind.`;

/** The cells of a row by column. */
type Row = ReadonlyMap<string, string>;
type Rows = readonly Row[];
/** The row of coder a and that of coder b. */
type Pair = readonly [Row, Row];

interface Measure {
  readonly column: string;
  /** How the line begins; table and column if left out. */
  readonly label?: string;
  /** From the lowest step to the highest, makes alpha ordinal; nominal without. */
  readonly scale?: readonly string[];
  /** Pairs that count; all if left out. */
  readonly among?: (pair: Pair) => boolean;
  /** True where an empty cell is a decision of the coder and no gap. */
  readonly emptyCounts?: boolean;
}

interface Table {
  readonly name: string;
  /** Rows can be the same unit only if these cells are equal. */
  readonly unit: readonly string[];
  /**
   * Whether rows with equal `unit` cells may be the same. It reads no column that is measured, which would
   * raise alpha by itself; only the date of an event goes with its precision.
   */
  readonly mayMatch: (first: Row, second: Row) => boolean;
  /** Columns that `mayMatch` reads besides the quote. */
  readonly alsoReads?: readonly string[];
  readonly measures: readonly Measure[];
}

const passage = ['source', 'paragraph'];

const tables: readonly Table[] = [
  {
    name: 'stances',
    unit: ['actor', 'issue', 'source'],
    mayMatch: () => true,
    measures: [
      {
        label: 'stance',
        column: 'stance',
        scale: steps.map(String),
        among: (pair) => pair.every((row) => cell(row, 'status') === 'position'),
      },
      { label: 'stance status', column: 'status' },
      { label: 'stance basis', column: 'basis' },
      { label: 'stance confidence', column: 'confidence', scale: confidences },
    ],
  },
  {
    name: 'claims',
    unit: passage,
    mayMatch: quotesOverlap,
    measures: [
      { column: 'type' },
      { column: 'thesis', emptyCounts: true },
      {
        label: 'claims bearing on the same thesis',
        column: 'bearing',
        among: ([first, second]) =>
          cell(first, 'thesis') !== '' && cell(first, 'thesis') === cell(second, 'thesis'),
      },
    ],
  },
  {
    name: 'figures',
    unit: passage,
    alsoReads: ['value'],
    mayMatch: (first, second) => Number(cell(first, 'value')) === Number(cell(second, 'value')),
    measures: [{ column: 'kind' }, { column: 'measure' }],
  },
  {
    name: 'provisions',
    unit: passage,
    mayMatch: quotesOverlap,
    measures: [{ column: 'category' }, { column: 'obligation' }, { column: 'status' }],
  },
  {
    name: 'events',
    unit: passage,
    alsoReads: ['date'],
    mayMatch: (first, second) => cell(first, 'date') === cell(second, 'date') || quotesOverlap(first, second),
    measures: [{ column: 'precision' }],
  },
];

/** Prints the figures, or the problems of the files; true if there are none. */
async function compareCodings(args: string[]): Promise<boolean> {
  const options = { help: { type: 'boolean', short: 'h' }, all: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(args, options, 2, 'folder');
  if (values.help === true) {
    print(usage.split('\n'));
    return true;
  }
  if (positionals.length === 1) throw new Refusal(`not two folders: "${positionals.join('", "')}"`);
  const [folderA = 'static/data/coding/coder-a', folderB = 'static/data/coding/coder-b'] = positionals;

  const problems: Problem[] = [];
  const codingA = await readCoding(folderA, problems);
  const codingB = await readCoding(folderB, problems);
  if (problems.length > 0) {
    const command = `npm run data:agreement -- ${positionals.join(' ')} --all`.replace(/ +/g, ' ');
    print(await problemReport(problems, command, values.all));
    return false;
  }

  for (const table of tables) {
    const rowsA = codingA.get(table.name) ?? [];
    const rowsB = codingB.get(table.name) ?? [];
    const pairs = matchRows(rowsA, rowsB, table);
    for (const measure of table.measures) print(alphaLine(table.name, measure, pairs));
    print(shareLines(table.name, rowsA, rowsB, pairs));
  }
  return true;
}

async function readCoding(folder: string, problems: Problem[]): Promise<Map<string, Row[]>> {
  const names = tables.map(({ name }) => `${name}.csv`);
  const texts = await readTexts(folder, names);
  return new Map(
    tables.map((table) => [table.name, readRows(table, join(folder, `${table.name}.csv`), texts, problems)]),
  );
}

function readRows(table: Table, file: string, texts: Map<string, string>, problems: Problem[]): Row[] {
  const text = texts.get(`${table.name}.csv`);
  if (text === undefined) {
    problems.push({ file, row: null, column: null, value: null, flaw: { kind: 'fileMissing' } });
    return [];
  }
  const { header, rows, problems: found } = readTable(text, file);
  problems.push(...found);
  const measured = table.measures.map(({ column }) => column);
  const needed = new Set([...table.unit, 'quote', ...(table.alsoReads ?? []), ...measured]);
  const missing = [...needed].filter((column) => header.length > 0 && !header.includes(column));
  for (const column of missing) {
    problems.push({ file, row: null, column, value: null, flaw: { kind: 'columnMissing', similar: null } });
  }
  return rows.map(({ rowNumber, cells }) => {
    const row = new Map(header.map((column, i) => [column, cells[i] ?? '']));
    for (const { column, scale } of table.measures) {
      const value = cell(row, column);
      if (scale !== undefined && value !== '' && !scale.includes(value)) {
        const flaw = { kind: 'notAllowed', allowed: scale } as const;
        problems.push({ file, row: rowNumber, column, value, flaw });
      }
    }
    return row;
  });
}

function cell(row: Row, column: string): string {
  return row.get(column) ?? '';
}

/**
 * One-to-one pairs of rows that code the same thing. Of the rows with equal unit cells that may match, those
 * with the most similar quotes are paired first (twice the words of the longest common run, divided by the words
 * of both quotes); rows with equally similar quotes in the order in which they stand in the files. Swapping the
 * codings gives the same pairs.
 */
function matchRows(rowsA: Rows, rowsB: Rows, table: Table): Pair[] {
  const unitsB = groupRows(rowsB, table.unit);
  return [...groupRows(rowsA, table.unit)].flatMap(([unit, rows]) =>
    matchUnit(rows, unitsB.get(unit) ?? [], table.mayMatch),
  );
}

function groupRows(rows: Rows, columns: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => cell(row, column)));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

function matchUnit(rowsA: Rows, rowsB: Rows, mayMatch: Table['mayMatch']): Pair[] {
  const candidates = rowsA.flatMap((first, i) =>
    rowsB.flatMap((second, j) => {
      if (!mayMatch(first, second)) return [];
      const { run, lengths } = compareQuotes(first, second);
      return [{ first, second, likeness: (2 * run) / Math.max(1, lengths[0] + lengths[1]), place: i + j }];
    }),
  );
  // Two candidates that share a row never have the same place, so neither coding is favoured.
  candidates.sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  const taken = new Set<Row>();
  return candidates.flatMap(({ first, second }): Pair[] => {
    if (taken.has(first) || taken.has(second)) return [];
    taken.add(first).add(second);
    return [[first, second]];
  });
}

/**
 * Two quotes of one paragraph show the same passage if a run of words stands in both that makes up this share of
 * the shorter one. Quotes are unbroken runs of at most twelve words that each coder cut to taste, so a short one
 * inside a long one is the same passage, while single words in common (the, of) mean nothing.
 */
const leastSharedRun = 0.5;

function quotesOverlap(first: Row, second: Row): boolean {
  const { run, lengths } = compareQuotes(first, second);
  return run > 0 && run >= leastSharedRun * Math.min(...lengths);
}

/** The words of the longest run that stands in both quotes, and of each quote. */
function compareQuotes(first: Row, second: Row): { run: number; lengths: [number, number] } {
  const wordsA = wordsOf(cell(first, 'quote'));
  const wordsB = wordsOf(cell(second, 'quote'));
  let run = 0;
  let runsEndingAt: number[] = [];
  for (const word of wordsA) {
    // `j` words into the other quote: the run that ends there goes on where the word before it ended one.
    runsEndingAt = wordsB.map((other, j) =>
      word === other ? 1 + (j > 0 ? (runsEndingAt[j - 1] ?? 0) : 0) : 0,
    );
    run = Math.max(run, ...runsEndingAt);
  }
  return { run, lengths: [wordsA.length, wordsB.length] };
}

function wordsOf(quote: string): string[] {
  return (
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function alphaLine(tableName: string, measure: Measure, pairs: readonly Pair[]): string {
  const { column, label = `${tableName} ${column}`, scale, among, emptyCounts } = measure;
  const units = pairs
    .filter((pair) => among?.(pair) ?? true)
    .map((pair) =>
      pair.map((row) => {
        const value = cell(row, column);
        if (value === '' && emptyCounts !== true) return null;
        return scale === undefined ? value : scale.indexOf(value);
      }),
    );
  const difference: Difference = scale === undefined ? 'nominal' : 'ordinal';
  const result = krippendorffAlpha(units, difference);
  const alpha =
    result.alpha === null ? `undefined (${String(result.undefinedBecause)})` : digitsOf(result.alpha);
  return `${label} (${difference}): alpha ${alpha}, ${String(result.unitCount)} pair${result.unitCount === 1 ? '' : 's'}`;
}

/** Two digits, or as many as it takes that a single disagreement does not read as perfect agreement. */
function digitsOf(alpha: number): string {
  return alpha.toFixed([2, 3, 4, 5].find((digits) => alpha === 1 || Number(alpha.toFixed(digits)) < 1) ?? 6);
}

/** One line for the table and one for each document. */
function shareLines(name: string, rowsA: Rows, rowsB: Rows, pairs: readonly Pair[]): string[] {
  const sources = [...new Set([...rowsA, ...rowsB].map((row) => cell(row, 'source')))].sort();
  return [
    shareLine(`${name} both found`, rowsA.length, rowsB.length, pairs.length),
    ...sources.map((source) => {
      const count = (rows: Rows): number => rows.filter((row) => cell(row, 'source') === source).length;
      const both = count(pairs.map(([first]) => first));
      return shareLine(`${name} both found in ${source}`, count(rowsA), count(rowsB), both);
    }),
  ];
}

/** Dice: the share of all rows that have a partner. Jaccard: the share of all passages that both found. */
function shareLine(label: string, countA: number, countB: number, both: number): string {
  if (countA + countB === 0) return `${label}: no rows`;
  const shares = [(2 * both) / (countA + countB), both / (countA + countB - both)];
  const [dice, jaccard] = shares.map((share) => `${String(Math.round(100 * share))} %`);
  const counts = `${String(both)} of ${String(countA)} and ${String(countB)}`;
  const alone = `${String(countA - both)} only coder a, ${String(countB - both)} only coder b`;
  return `${label}: Dice ${String(dice)}, Jaccard ${String(jaccard)} (${counts}), ${alone}`;
}

await runProgram(compareCodings);
