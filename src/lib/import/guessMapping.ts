import { textCounts } from './gridTexts.ts';
import { dateOrder } from './dates.ts';
import type { Grid } from './Grid.ts';
import { namesActor, namesSitting, plainName, stanceNames, stanceQuestions } from './columnNames.ts';
import { guessProposition } from './guessProposition.ts';
import { anyColumn, isWide, noMapping, stanceFields, type ImportField, type Mapping } from './mapping.ts';
import { figureFields } from './figureFields.ts';
import { fieldsOf } from './tableFields.ts';
import { stancesByContent } from './stancesByContent.ts';
import { areSided, holdsPositions } from './holdsPositions.ts';
import { linksOfClaims, mayHold } from './claimColumns.ts';
import { namedMeasure, unitInTitle } from './measureName.ts';
import { publishedColumns } from './publishedColumns.ts';
import { guessSourceNoun } from './sourceNouns.ts';
import { labelColumn } from './namePairs.ts';
import { columnsOfFigures, goBothWays, hasWideFigures } from './wideFigures.ts';
import { columnsOfCodes, treatyColumn } from './wideProvisions.ts';
import { finestColumn } from './whoColumns.ts';
import { halfNames } from './withFullNames.ts';
import { columnsOfYears } from './yearColumns.ts';

/**
 * The mapping with what the names of columns, and where these say nothing their contents, tell of the fields that it
 * leaves open. Without a column for issue or position, each column that holds nothing but positions is an issue.
 */
export function guessMapping(grid: Grid, asked: Mapping = noMapping): Mapping {
  const given = withPublished(grid, asked);
  const named = byNames(grid, given);
  if (given.table !== 'stances') return withSourceNoun(withMeasure(grid, named));
  return withIssueOfTitle(grid, withPropositions(grid, stancesByContent(grid, named, given), given));
}

/** Fields of positions whose column was told by its contents alone, as names of columns say nothing of it. */
export function fieldsByContent(
  grid: Grid,
  given: Mapping,
  { columns }: Mapping,
): readonly { readonly field: ImportField; readonly column: string }[] {
  const named = byNames(grid, withPublished(grid, given)).columns;
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
  const places = new Map(columns.map(({ address }, at) => [address, at]));
  const words = columns.map(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const isTaken = (address: string) => codes.has(address) || Object.values(found).includes(address);
  // Beside first names a name is that of a family, which several members may have.
  const halves: readonly number[] = halfNames(grid) ?? [];
  const isHalf = (field: ImportField, at: number) => field === 'actor' && halves.includes(at);
  // What holds answers is no name of who answers or of what is asked, though it be called "Party A".
  const isNoName = (field: ImportField) => (address: string) =>
    isTaken(address) ||
    (field === 'label' && commodities.includes(plain[places.get(address)!]!)) ||
    (field === 'stance' && dateOrder(textCounts(grid, places.get(address)!, enough)) !== null) ||
    (['actor', 'issue', 'source'].includes(field) && holdsAnswers(grid, places.get(address)!, given));
  // Sittings that are numbered are no documents.
  const isNoSource = (field: ImportField, at: number) =>
    field === 'source' &&
    ((namesSitting(columns[at]!.name) && holdsWhole(grid, at)) || holdsAnswers(grid, at, given));
  for (const { field, names, questions, isWhole, isNumber } of namesOf(given.table)) {
    if (found[field] !== undefined || given.constants[field] !== undefined) continue;
    if (isWide(given) && field === 'stance') continue;
    if (field === 'checker' && found.verdict === undefined) continue;
    if (found.provision === anyColumn && byCode.includes(field)) continue;
    const known = [...names, ...questions].map(plainName);
    const ranked = columns
      .map(({ address }, at) => ({ address, at, rank: known.indexOf(plain[at]!) }))
      .filter(
        ({ address, at, rank }) =>
          rank !== -1 &&
          !isTaken(address) &&
          !(isWhole && !holdsWhole(grid, at)) &&
          !isHalf(field, at) &&
          !isNoSource(field, at),
      )
      .sort((a, b) => a.rank - b.rank);
    // What is the same in all rows tells no actors or issues apart, as a kind of vote.
    const isTelling = ({ at }: { at: number }) =>
      (field !== 'actor' && field !== 'issue') || rows.length < fewestRows || textCounts(grid, at).size > 1;
    const address =
      ranked.find(isTelling)?.address ??
      (isWhole ? undefined : columnOfWord(names, columns, words, isNumber ? [] : rows, isNoName(field))) ??
      ranked[0]?.address;
    if (address === undefined || !mayHold(grid, given.table, field, address)) continue;
    const mayName = (other: string) => !isNoName('actor')(other);
    found[field] = field === 'actor' ? finestColumn(grid, address, mayName) : address;
  }
  const isOpen = given.columns.value === undefined && given.constants.value === undefined;
  if (given.table === 'figures' && isOpen && hasWideFigures(grid, { ...given, columns: found }))
    found.value = anyColumn;
  const asFound = { ...given, columns: found };
  const isOfCustoms = areOfCustoms(grid, asFound);
  const country = found.value === anyColumn || isOfCustoms ? countryOf(grid, asFound) : null;
  if (country !== null) found[isOfCustoms ? 'flow_to' : 'label'] = country;
  const linked = given.table === 'claims' ? linksOfClaims(grid, found, given.columns) : found;
  return { ...given, columns: linked };
}

/** Goods that go out and come in: customs offices publish those of their own country, and name the other. */
function areOfCustoms(grid: Grid, mapping: Mapping): boolean {
  const { commodity, flow } = mapping.columns;
  if (mapping.table !== 'figures' || commodity === undefined) return false;
  return flow !== undefined || (isWide(mapping) && goBothWays(grid, columnsOfFigures(grid, mapping)));
}

/** Of figures that name neither end of a flow, the column of countries: whether these export or are exported to nobody can know. */
function countryOf(grid: Grid, { columns, constants }: Mapping): string | null {
  const isSaid = (['flow_from', 'flow_to', 'label'] as const).some(
    (field) => columns[field] !== undefined || constants[field] !== undefined,
  );
  if (isSaid) return null;
  const isFree = (address: string) => !Object.values(columns).includes(address);
  const found = grid.columns.find(
    ({ address, name }) =>
      isFree(address) && namesActor(name) && !/(?<!\p{L})(code|iso\d?|id)(?!\p{L})/iu.test(name),
  );
  return found?.address ?? labelColumn(grid, isFree) ?? null;
}

/** Plain names of columns of goods, in some of which stands a word for labels. */
const commodities: readonly string[] = figureFields.commodity.names.map(plainName);

/** So many rows of one text are no accident. */
const fewestRows = 10;

/** Rows that tell what a column holds. */
const enough = 1000;

/** A roll call that names nowhere what was voted on is on what the line over it says. */
function withIssueOfTitle({ title: [line] = [] }: Grid, mapping: Mapping): Mapping {
  const { columns, constants } = mapping;
  const isOpen = columns.issue === undefined && constants.issue === undefined;
  if (line === undefined || !isOpen || columns.actor === undefined || columns.stance === undefined)
    return mapping;
  return { ...mapping, constants: { ...constants, issue: line } };
}

/** With the columns that name issues and say them in full, where nobody has said of the latter that there is none. */
function withPropositions(grid: Grid, mapping: Mapping, given: Mapping): Mapping {
  const found = { ...mapping.columns };
  Object.assign(found, issueColumns(grid, found, given));
  if (given.columns.quote === undefined && found.proposition === found.quote) delete found.quote;
  return { ...mapping, columns: found };
}

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

/** With what is known of a published table, but for what was said otherwise. */
function withPublished(grid: Grid, given: Mapping): Mapping {
  const known = publishedColumns(grid);
  if (known?.table !== given.table) return given;
  const isOpen = (field: string) =>
    !Object.hasOwn(given.columns, field) && !Object.hasOwn(given.constants, field);
  const open = <Value>(of: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => isOpen(field)));
  const columns = { ...open(known.columns), ...given.columns };
  const isSame = columns.issue === known.columns.issue;
  return {
    ...given,
    columns,
    constants: { ...open(known.constants), ...given.constants },
    // What somebody has said of the scale is said of all columns.
    ...(isSame && given.scale === null
      ? { scale: known.scale, ...(known.scales ? { scales: known.scales } : {}) }
      : {}),
    ...(isSame && known.issues && !given.issues ? { issues: known.issues } : {}),
    ...(known.rows && (given.rows ?? null) === null ? { rows: known.rows } : {}),
  };
}

function withSourceNoun(mapping: Mapping): Mapping {
  const noun = mapping.sourceNoun ?? (mapping.table === 'stances' ? null : guessSourceNoun(mapping));
  return noun === null ? mapping : { ...mapping, sourceNoun: noun };
}

/** What the codes of a column of provisions and its name tell. */
const byCode: readonly ImportField[] = ['category', 'status'];

/** Nobody has said which column words provisions, or that each is one. */
function mayBeWide({ columns, constants }: Mapping): boolean {
  return (columns.provision ?? anyColumn) === anyColumn && constants.provision === undefined;
}

/** Where no column says what was measured and in what, the name of the column of the numbers does, or a title the unit. */
function withMeasure(grid: Grid, mapping: Mapping): Mapping {
  const { columns, title = [] } = grid;
  const named = columns.find(({ address }) => address === mapping.columns.value)?.name.trim() ?? '';
  if (mapping.table !== 'figures') return mapping;
  const told = namedMeasure(named);
  const isOpen = (field: 'measure' | 'unit') =>
    mapping.columns[field] === undefined && mapping.constants[field] === undefined;
  // Columns that are years say nothing of what they measure.
  const areYears = isWide(mapping) && columnsOfYears(grid, columnsOfFigures(grid, mapping)).length > 0;
  const measured = areYears ? (title[0] ?? '') : told.measure || named;
  const measure = isOpen('measure') && measured !== '' ? { measure: measured } : {};
  const inUnit = told.unit || (title.map(unitInTitle).find((each) => each !== '') ?? '');
  const unit = isOpen('unit') && inUnit !== '' ? { unit: inUnit } : {};
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

/** Whether a column holds answers that take sides. */
function holdsAnswers(grid: Grid, at: number, given: Mapping): boolean {
  const counts = textCounts(grid, at, enough);
  return areSided(counts) && holdsPositions(counts, given, 0.9);
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
