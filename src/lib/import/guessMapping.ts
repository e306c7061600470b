import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { plainName, stanceNames, stanceQuestions } from './columnNames.ts';
import { guessProposition } from './guessProposition.ts';
import { anyColumn, isWide, noMapping, stanceFields, type ImportField, type Mapping } from './mapping.ts';
import { fieldsOf } from './tableFields.ts';
import { positionOfWord } from './positionWords.ts';
import { columnsOfCodes, treatyColumn } from './wideProvisions.ts';

/**
 * The mapping with what the names of columns, and where these say nothing their contents, tell of the fields that it
 * leaves open. Without a column for issue or position, each column that holds nothing but positions is an issue.
 */
export function guessMapping(grid: Grid, given: Mapping = noMapping): Mapping {
  const { columns, rows } = grid;
  const found: Partial<Record<ImportField, string>> = { ...given.columns };
  const coded = given.table === 'provisions' && mayBeWide(given) ? columnsOfCodes(grid) : [];
  if (coded.length > 0) {
    const treaty = treatyColumn(grid, coded);
    found.provision = anyColumn;
    if (treaty !== null && given.constants.instrument === undefined) found.instrument ??= treaty;
  }
  const codes = new Set(coded);
  const plain = columns.map(({ name }) => plainName(name));
  const words = columns.map(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
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
      (isWhole ? undefined : columnOfWord(names, columns, words, isNumber ? [] : rows, isTaken));
    if (address !== undefined) found[field] = address;
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
  if (given.table === 'stances') Object.assign(found, issueColumns(grid, found, given));
  if (given.columns.quote === undefined && found.proposition === found.quote) delete found.quote;
  return withMeasure(grid, { ...given, columns: found });
}

/** The columns that name issues and say them in full, where nobody has said of the latter that there is none. */
function issueColumns(grid: Grid, found: Mapping['columns'], given: Mapping): Mapping['columns'] {
  const { issue, proposition } = found;
  const isSaid = proposition !== undefined || given.constants.proposition !== undefined;
  if (issue === undefined || issue === anyColumn || isSaid) return {};
  // What an issue says word for word is met under the names of quotes.
  const taken = Object.entries(found).flatMap(([field, address]) =>
    field === 'quote' && given.columns.quote === undefined ? [] : [address],
  );
  const isFree = (address: string) => !taken.includes(address);
  const guess = guessProposition(grid, issue, isFree, given.columns.issue === undefined);
  return { ...guess };
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

/** Where no column says what was measured, it is what the column of the numbers is called. */
function withMeasure({ columns }: Grid, mapping: Mapping): Mapping {
  const { value, measure } = mapping.columns;
  const isOpen = mapping.table === 'figures' && measure === undefined;
  const named = columns.find(({ address }) => address === value)?.name.trim() ?? '';
  if (!isOpen || named === '' || mapping.constants.measure !== undefined) return mapping;
  return { ...mapping, constants: { ...mapping.constants, measure: named } };
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
  return stanceFields.flatMap((field) =>
    field === 'proposition'
      ? []
      : {
          field,
          names: stanceNames[field],
          questions: stanceQuestions[field] ?? [],
          isWhole: field === 'paragraph',
          isNumber: false,
        },
  );
}

function holdsWhole(grid: Grid, at: number): boolean {
  const isWhole = (text: string) => /^\s*([1-9]\d*)?\s*$/.test(text);
  if (!grid.codes) return grid.rows.every(({ cells }) => isWhole(cells[at] ?? ''));
  return [...textCounts(grid, at).keys()].every(isWhole);
}

/** The column among whose `words` a known name is one, as in `Partei: Name`; not one that only counts in `rows`, as `Partei: Nr.` does. */
function columnOfWord(
  known: readonly string[],
  columns: Grid['columns'],
  words: readonly (readonly string[])[],
  rows: Grid['rows'],
  isTaken: (address: string) => boolean,
): string | undefined {
  let sample: Grid['rows'] | null = null;
  const counts = (at: number) => {
    // Of a file that is held by columns rows are made anew; of thousands of columns that takes its time.
    sample ??= rows.slice(0, 200);
    return (
      sample.length > 0 && sample.every(({ cells }) => /^\s*[-+−]?\d*([.,]\d+)?\s*$/.test(cells[at] ?? ''))
    );
  };
  return columns
    .flatMap(({ address }, at) => {
      const own = words[at]!;
      const rank = own.length > 1 ? known.findIndex((each) => own.includes(each)) : -1;
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
