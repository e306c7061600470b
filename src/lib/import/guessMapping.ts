import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { plainName, stanceNames, stanceQuestions } from './columnNames.ts';
import { anyColumn, isWide, noMapping, stanceFields, type ImportField, type Mapping } from './mapping.ts';
import { fieldsOf } from './tableFields.ts';
import { positionOfWord } from './positionWords.ts';
import { voteCodes } from './voteCodes.ts';
import { columnsOfCodes, treatyColumn } from './wideProvisions.ts';
import { actorAndIssue, labelColumn } from './guessByContent.ts';

/**
 * The mapping with what the names of columns, and where these say nothing their contents, tell of the fields that it
 * leaves open. Without a column for issue or position, each column that holds nothing but positions is an issue.
 */
export function guessMapping(grid: Grid, given: Mapping = noMapping): Mapping {
  const named = byNames(grid, given);
  return given.table === 'stances' ? byContent(grid, named, given) : withMeasure(grid, named);
}

/** Fields of positions whose column was told by its contents alone, as names of columns say nothing of it. */
export function fieldsByContent(
  grid: Grid,
  given: Mapping,
  { columns }: Mapping,
): readonly { readonly field: ImportField; readonly column: string }[] {
  const named = byNames(grid, given).columns;
  return (['actor', 'issue', 'stance'] as const).flatMap((field) => {
    const column = columns[field];
    return column === undefined || column === anyColumn || column === named[field] ? [] : [{ field, column }];
  });
}

/** The mapping with what the names of columns tell of the fields that it leaves open. */
function byNames(grid: Grid, given: Mapping): Mapping {
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
    if (address !== undefined) found[field] = address;
  }
  return { ...given, columns: found };
}

/** A mapping of positions with what the contents of columns tell where their names say nothing. */
function byContent(grid: Grid, named: Mapping, given: Mapping): Mapping {
  const found = { ...named.columns };
  const has = (field: 'actor' | 'issue' | 'stance') =>
    found[field] !== undefined || given.constants[field] !== undefined;
  if (has('actor') && has('issue') && has('stance')) return withVoteCodes(grid, named);
  const isTaken = (address: string) => Object.values(found).includes(address);
  const positional = grid.columns.flatMap(({ address }, at) =>
    !isTaken(address) && holdsPositions(textCounts(grid, at, enough), given, 0.9) ? [address] : [],
  );
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const sided = positional.filter((address) => areSided(textCounts(grid, places.get(address)!, enough)));
  if (isWide(given)) return wideMapping(grid, named, found, { positional, sided });
  const isSaid = given.columns.stance !== undefined;
  if (!has('issue') && !isSaid) {
    // A share of votes beside many columns of numbers is one of them and no position on something that nobody names.
    const isWideTable =
      found.stance === undefined ? positional.length > 1 : positional.length >= fewestIssues;
    if (isWideTable) return wideMapping(grid, named, found, { positional, sided });
  }
  const [likely] = has('issue') ? positional : sided;
  if (!has('stance') && likely !== undefined) found.stance = likely;
  if (has('stance')) {
    const isFree = (address: string) => !isTaken(address) && !positional.includes(address);
    const { actor, issue } = actorAndIssue(grid, found, isFree);
    if (!has('actor') && actor !== undefined) found.actor = actor;
    if (!has('issue') && issue !== undefined) found.issue = issue;
  }
  // Of a table that names no issue, columns of positions are issues, also where one is called "Vote on the budget".
  if (!has('issue') && !isSaid && sided.length > 0)
    return wideMapping(grid, named, found, { positional, sided });
  return withVoteCodes(grid, { ...named, columns: found });
}

/** Whether some of the texts take sides whatever they are about, which numbers from 1 on do not. */
function areSided(counts: ReadonlyMap<string, number>): boolean {
  const takesSide = (text: string) => Math.abs(Number(positionOfWord(text) ?? 0)) > 0;
  return [...counts.keys()].some((text) => /^\s*[-−]\d/.test(text) || takesSide(text));
}

/**
 * A mapping where each column of positions is an issue, and where no name tells the actors those of the column that tells
 * rows apart.
 */
function wideMapping(
  grid: Grid,
  named: Mapping,
  { stance, ...found }: Mapping['columns'],
  { positional, sided }: { readonly positional: readonly string[]; readonly sided: readonly string[] },
): Mapping {
  const isTaken = (address: string) =>
    address === stance || positional.includes(address) || Object.values(found).includes(address);
  // Numbers alone may be of anything.
  const isTold = found.actor !== undefined || named.constants.actor !== undefined || sided.length === 0;
  const actor = isTold ? found.actor : labelColumn(grid, (address) => !isTaken(address));
  return { ...named, columns: { ...found, ...(actor === undefined ? {} : { actor }), issue: anyColumn } };
}

/** Published codes of votes mean what their codebooks say, where nobody has said otherwise. */
function withVoteCodes(grid: Grid, mapping: Mapping): Mapping {
  const codes = voteCodes(grid, mapping);
  return codes === null ? mapping : { ...mapping, values: { ...codes.values, ...mapping.values } };
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
  if (texts.size === filled && onlyCounts([...texts.keys()])) return false;
  if (positionShare(counts, mapping) > enough) return true;
  const words = [...texts].filter(([text]) => (positionOfWord(text) ?? 'none') !== 'none');
  const isRepeated = texts.size <= mostWords && texts.size * 2 <= filled;
  return isRepeated && sum(words.map(([, cells]) => cells)) > filled * 0.3 && words.length > 1;
}

/** Whether texts that are all different are numbers of rows or of names: many of them, or one after the other. */
function onlyCounts(texts: readonly string[]): boolean {
  if (!texts.every((text) => /^\d+$/.test(text))) return false;
  const isNext = (text: string, at: number) => at === 0 || Number(text) === Number(texts[at - 1]) + 1;
  return texts.length > mostWords || (texts.length > 2 && texts.every(isNext));
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
    /^[-+−]?(\d{1,2}([.,]\d+)?|100)$/.test(text.trim());
  const all = sum(filled.map(([, cells]) => cells));
  return all === 0 ? 0 : sum(filled.filter(isPosition).map(([, cells]) => cells)) / all;
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
