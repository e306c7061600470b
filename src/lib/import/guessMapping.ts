import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { plainName, stanceNames, stanceQuestions } from './columnNames.ts';
import { anyColumn, isWide, noMapping, stanceFields, type ImportField, type Mapping } from './mapping.ts';
import { fieldsOf } from './tableFields.ts';
import { positionOfWord } from './positionWords.ts';
import { linksOfClaims, mayHold } from './claimColumns.ts';
import { namedMeasure } from './measureName.ts';
import { publishedColumns } from './publishedColumns.ts';
import { guessSourceNoun } from './sourceNouns.ts';
import { columnsOfCodes, treatyColumn } from './wideProvisions.ts';

/**
 * The mapping with what the names of columns, and where these say nothing their contents, tell of the fields that it
 * leaves open. Without a column for issue or position, each column that holds nothing but positions is an issue.
 */
export function guessMapping(grid: Grid, asked: Mapping = noMapping): Mapping {
  const { columns, rows } = grid;
  const given = withPublished(grid, asked);
  const found: Partial<Record<ImportField, string>> = { ...given.columns };
  const coded = given.table === 'provisions' && mayBeWide(given) ? columnsOfCodes(grid) : [];
  if (coded.length > 0) {
    const treaty = treatyColumn(grid, coded);
    found.provision = anyColumn;
    if (treaty !== null && given.constants.instrument === undefined) found.instrument ??= treaty;
  }
  const codes = new Set(coded);
  const plain = columns.map(({ name }) => plainName(name));
  const isTaken = (address: string) => codes.has(address) || Object.values(found).includes(address);
  for (const { field, names, questions, isWhole, isNumber } of namesOf(given.table)) {
    if (found[field] !== undefined || given.constants[field] !== undefined) continue;
    if (isWide(given) && field === 'stance') continue;
    if (field === 'checker' && found.verdict === undefined) continue;
    if (found.provision === anyColumn && byCode.includes(field)) continue;
    const known = [...names, ...questions].map(plainName);
    const ranked = columns
      .map(({ address }, at) => ({ address, at, rank: known.indexOf(plain[at]!) }))
      .filter(
        ({ address, at, rank }) => rank !== -1 && !isTaken(address) && !(isWhole && !holdsWhole(grid, at)),
      )
      .sort((a, b) => a.rank - b.rank);
    const address =
      ranked[0]?.address ??
      (isWhole ? undefined : columnOfWord(names, columns, isNumber ? [] : rows, isTaken));
    if (address !== undefined && mayHold(grid, given.table, field, address)) found[field] = address;
  }
  // A share of votes beside many columns of numbers is one of them and no position on something that nobody names.
  const isNamed = given.columns.stance !== undefined || given.constants.issue !== undefined;
  if (given.table === 'stances' && found.issue === undefined && found.stance !== undefined && !isNamed) {
    const others = columns.filter(
      ({ address }, at) => !isTaken(address) && holdsPositions(textCounts(grid, at, enough), given, 0.9),
    );
    if (others.length >= fewestIssues) delete found.stance;
  }
  if (given.table === 'stances' && found.stance === undefined && !isWide(given)) {
    const [first, second] = columns.filter(
      ({ address }, at) => !isTaken(address) && holdsPositions(textCounts(grid, at, enough), given, 0.9),
    );
    if (found.issue === undefined) {
      if (second) found.issue = '*';
    } else if (first) found.stance = first.address;
  }
  const linked = given.table === 'claims' ? linksOfClaims(grid, found, given.columns) : found;
  return withSourceNoun(withMeasure(grid, { ...given, columns: linked }));
}

/** With what is known of a published table, but for what was said otherwise. */
function withPublished(grid: Grid, given: Mapping): Mapping {
  const known = publishedColumns(grid);
  if (known?.table !== given.table) return given;
  const isOpen = (field: string) =>
    !Object.hasOwn(given.columns, field) && !Object.hasOwn(given.constants, field);
  const open = <Value>(of: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => isOpen(field)));
  return {
    ...given,
    columns: { ...open(known.columns), ...given.columns },
    constants: { ...open(known.constants), ...given.constants },
  };
}

function withSourceNoun(mapping: Mapping): Mapping {
  const noun = mapping.sourceNoun ?? (mapping.table === 'stances' ? null : guessSourceNoun(mapping));
  return noun === null ? mapping : { ...mapping, sourceNoun: noun };
}

/** What the codes of a column of provisions and its name tell. */
const byCode: readonly ImportField[] = ['category', 'status'];

/** So many columns of positions are issues, whatever one of them is called. */
const fewestIssues = 5;

/** Rows that tell what a column holds. */
const enough = 1000;

/** Nobody has said which column words provisions, or that each is one. */
function mayBeWide({ columns, constants }: Mapping): boolean {
  return (columns.provision ?? anyColumn) === anyColumn && constants.provision === undefined;
}

/** Where no column says what was measured and in what, the name of the column of the numbers does. */
function withMeasure({ columns }: Grid, mapping: Mapping): Mapping {
  const named = columns.find(({ address }) => address === mapping.columns.value)?.name.trim() ?? '';
  if (mapping.table !== 'figures' || named === '') return mapping;
  const told = namedMeasure(named);
  const isOpen = (field: 'measure' | 'unit') =>
    mapping.columns[field] === undefined && mapping.constants[field] === undefined;
  const measure = isOpen('measure') ? { measure: told.measure || named } : {};
  const unit = isOpen('unit') && told.unit !== '' ? { unit: told.unit } : {};
  return { ...mapping, constants: { ...mapping.constants, ...measure, ...unit } };
}

interface FieldNames {
  readonly field: ImportField;
  readonly names: readonly string[];
  readonly questions: readonly string[];
  /** What is no whole number would leave its row out. */
  readonly isWhole: boolean;
  readonly isNumber: boolean;
}

function namesOf(table: Mapping['table']): readonly FieldNames[] {
  if (table !== 'stances')
    return fieldsOf(table).map(([field, { names, questions = [], holds }]) => ({
      field,
      names,
      questions,
      isWhole: holds === 'whole',
      isNumber: holds === 'number',
    }));
  return stanceFields.map((field) => ({
    field,
    names: stanceNames[field],
    questions: stanceQuestions[field] ?? [],
    isWhole: field === 'paragraph',
    isNumber: false,
  }));
}

function holdsWhole(grid: Grid, at: number): boolean {
  const isWhole = (text: string) => /^\s*([1-9]\d*)?\s*$/.test(text);
  if (!grid.codes) return grid.rows.every(({ cells }) => isWhole(cells[at] ?? ''));
  return [...textCounts(grid, at).keys()].every(isWhole);
}

/** The column in whose name a known one is a word, as in `Partei: Name`; not one that only counts in `rows`, as `Partei: Nr.` does. */
function columnOfWord(
  known: readonly string[],
  columns: Grid['columns'],
  rows: Grid['rows'],
  isTaken: (address: string) => boolean,
): string | undefined {
  const sample = rows.slice(0, 200);
  const counts = (at: number) =>
    sample.length > 0 && sample.every(({ cells }) => /^\s*[-+−]?\d*([.,]\d+)?\s*$/.test(cells[at] ?? ''));
  return columns
    .flatMap(({ name, address }, at) => {
      const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      const rank = words.length > 1 ? known.findIndex((each) => words.includes(each)) : -1;
      return rank === -1 || isTaken(address) || counts(at) ? [] : [{ address, rank }];
    })
    .sort((a, b) => a.rank - b.rank)[0]?.address;
}

/** Nobody has more words for positions in one column. */
const mostWords = 12;

/**
 * Whether a column is one of positions: enough of its cells are, or of the few texts in it some are words of positions and
 * the others are what nobody knows yet, as `A` and `X` beside `Y` and `N`. Numbers that only count rows are none.
 *
 * @param counts its texts and how many cells hold each
 * @param enough share of cells that are known positions (0…1)
 */
export function holdsPositions(
  counts: ReadonlyMap<string, number>,
  mapping: Pick<Mapping, 'values'>,
  enough: number,
): boolean {
  const texts = new Map<string, number>();
  for (const [text, cells] of counts)
    if (text.trim() !== '') texts.set(text.trim(), (texts.get(text.trim()) ?? 0) + cells);
  const filled = sum(texts.values());
  const isCounted = texts.size === filled && filled > mostWords;
  if (isCounted && [...texts.keys()].every((text) => /^\d+$/.test(text))) return false;
  if (positionShare(counts, mapping) > enough) return true;
  const words = [...texts].filter(([text]) => positionOfWord(text) !== undefined);
  const isRepeated = texts.size <= mostWords && texts.size * 2 <= filled;
  return isRepeated && sum(words.map(([, cells]) => cells)) > filled * 0.3 && words.length > 1;
}

/** Of the cells of a column that hold anything, how many are words of positions or numbers. */
export function positionShare(
  counts: ReadonlyMap<string, number>,
  { values }: Pick<Mapping, 'values'>,
): number {
  const filled = [...counts].filter(([text]) => text.trim() !== '');
  const isPosition = ([text]: [string, number]) =>
    Object.hasOwn(values, text) ||
    positionOfWord(text) !== undefined ||
    /^[-+−]?\d{1,2}([.,]\d+)?$/.test(text.trim());
  const all = sum(filled.map(([, cells]) => cells));
  return all === 0 ? 0 : sum(filled.filter(isPosition).map(([, cells]) => cells)) / all;
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
