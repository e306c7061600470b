import { dateOrder } from './dates.ts';
import { guessMapping } from './guessMapping.ts';
import { positionShare } from './holdsPositions.ts';
import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { anyColumn, isWide, noMapping, type ImportField, type Mapping } from './mapping.ts';
import { readNumber } from './numbers.ts';
import { namedMeasure } from './measureName.ts';
import { positionOfWord } from './positionWords.ts';
import { publishedColumns } from './publishedColumns.ts';
import { columnsOfPositions } from './stanceRows.ts';
import type { ImportTable } from './tableFields.ts';
import { columnsOfFigures, goBothWays } from './wideFigures.ts';
import { columnsOfYears } from './yearColumns.ts';
import { columnsOfCodes, treatyColumn } from './wideProvisions.ts';

/** What the rows of a file tell, as far as its columns say so. */
export interface TableGuess {
  readonly table: ImportTable;
  /** Addresses of the columns by which that is told; none where nothing tells it. */
  readonly columns: readonly string[];
}

/** So many of the columns that are issues or provisions are named. */
const mostShown = 3;

/** Rows that are looked at. */
const enough = 1000;

/**
 * Which table the rows of a file are for, by the names of its columns and by what stands in them: figures have numbers and
 * something that is measured, claims are rated or claimed by somebody, provisions have an instrument or articles, events a
 * date and no position. Positions where nothing else is plain.
 */
export function guessTable(grid: Grid): TableGuess {
  const published = publishedColumns(grid);
  if (published) {
    const { table, columns, issues = [] } = published;
    const named = Object.values(columns).filter((address) => address !== anyColumn);
    return { table, columns: [...named, ...issues.slice(0, mostShown)] };
  }
  const look = new Look(grid);
  const known = [look.codes(), look.figures(), look.claims(), look.provisions()].find(
    (guess) => guess !== null,
  );
  if (known) return known;
  const called = look.calledEvents();
  if (called.length > 0) return look.events() ?? { table: 'events', columns: called };
  if (look.arePositions()) return { table: 'stances', columns: look.positions() };
  return look.counted() ?? look.events() ?? { table: 'stances', columns: [] };
}

/** Where so large a share of texts (0…1) is of a kind, the others are flaws. */
const most = 0.8;

/** Questions to the columns of one file. */
class Look {
  readonly #grid: Grid;
  readonly #sample: Grid['rows'];
  readonly #mappings = new Map<ImportTable, Mapping>();

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#sample = grid.rows.slice(0, enough);
  }

  /** Addresses of the columns of those fields that have one. */
  columns(table: ImportTable, ...fields: ImportField[]): string[] {
    return fields.flatMap((field) => this.#column(table, field) ?? []);
  }

  /** A treaty a row and whether it has something in most columns. */
  codes(): TableGuess | null {
    const coded = columnsOfCodes(this.#grid);
    const treaty = coded.length === 0 ? null : treatyColumn(this.#grid, coded);
    return treaty === null ? null : { table: 'provisions', columns: [treaty, ...coded.slice(0, mostShown)] };
  }

  /** Numbers with what is measured, its unit or both ends of a flow; numbers of a unit are no positions of a scale. */
  figures(): TableGuess | null {
    const wide = this.#mapping('figures');
    if (isWide(wide)) {
      const ends = this.columns('figures', 'flow_from', 'flow_to');
      const found = columnsOfFigures(this.#grid, wide);
      const columns = found.slice(0, mostShown).map(({ address }) => address);
      const areFigures =
        ends.length === 2 || goBothWays(this.#grid, found) || columnsOfYears(this.#grid, found).length > 0;
      if (areFigures) return { table: 'figures', columns: [...columns, ...ends] };
    }
    const value = this.#column('figures', 'value');
    if (value === undefined || this.#share(value, isNumber) < most) return null;
    const said = this.columns('figures', 'measure', 'unit', 'commodity');
    const flow = this.columns('figures', 'flow_from', 'flow_to');
    const isMeasured = this.columns('figures', 'measure', 'unit').length > 0 || flow.length === 2;
    const isPlain = isMeasured || (said.length > 0 && !this.arePositions());
    return isPlain ? { table: 'figures', columns: [value, ...said, ...flow] } : null;
  }

  /** Numbers in columns that are called after money or weight, which beat dates of which nothing says that they are of events. */
  counted(): TableGuess | null {
    const wide = this.#mapping('figures');
    const value = this.#column('figures', 'value');
    const found = isWide(wide) ? columnsOfFigures(this.#grid, wide).map(({ address }) => address) : [];
    const counted = [...found, ...(value === undefined ? [] : [value])].filter((address) => {
      const name = this.#grid.columns.find((column) => column.address === address)?.name ?? '';
      return !['', '%'].includes(namedMeasure(name).unit) && this.#share(address, isNumber) >= most;
    });
    return counted.length === 0 ? null : { table: 'figures', columns: counted.slice(0, mostShown) };
  }

  /** Sentences that are rated or claimed by somebody, hardly one of them twice. */
  claims(): TableGuess | null {
    const claim = this.#column('claims', 'claim');
    const thesis = this.#column('claims', 'thesis');
    const about = claim ?? thesis;
    if (about === undefined) return null;
    const rating = this.#grid.columns.find(({ address, name }) => address !== about && isRating(name));
    const isRated =
      rating !== undefined &&
      (ratings.test(rating.name) || this.#share(rating.address, (text) => verdicts.test(text)) > 0.3);
    const said = this.columns('claims', 'claimant', 'bearing').filter((address) => address !== about);
    const isNamed = claim !== undefined && claimNames.test(claim);
    // What several are asked is a question, not a claim.
    const isAsked = this.arePositions() && !isNamed && this.#different(about) < most;
    if (isAsked || !(isRated || (isNamed && (said.length > 0 || thesis !== undefined)))) return null;
    const columns = [claim, thesis, isRated ? rating.address : undefined, ...said];
    return { table: 'claims', columns: [...new Set(columns.filter((each) => each !== undefined))] };
  }

  /** Articles of an instrument, or texts of one that is called a treaty or law. */
  provisions(): TableGuess | null {
    if (this.arePositions()) return null;
    const [instrument, provision, article] = (['instrument', 'provision', 'article'] as const).map((field) =>
      this.#column('provisions', field),
    );
    if (provision === undefined || (instrument === undefined && article === undefined)) return null;
    const isPlain = article !== undefined || !/^(title|name|text|content)$/i.test(provision);
    return isPlain
      ? { table: 'provisions', columns: this.columns('provisions', 'instrument', 'article', 'provision') }
      : null;
  }

  /** Columns that are called after events, or say where something happened; none where a column holds words of positions. */
  calledEvents(): string[] {
    const takesSide = (text: string) => Math.abs(Number(positionOfWord(text) ?? 0)) > 0;
    const isSided = (_: unknown, at: number) =>
      [...textCounts(this.#grid, at, enough).keys()].some(takesSide);
    if (this.#grid.columns.some(isSided)) return [];
    const called = (pattern: RegExp) =>
      this.#grid.columns.flatMap(({ address, name }) => (pattern.test(name) ? [address] : []));
    const events = called(/(?<!\p{L})([Ee]vent|EVENT)(?!\p{Ll})/u);
    const places = called(/^(lat(itude)?|lon(g(itude)?)?|lng)$/i);
    if (events.length > 1) return events.slice(0, mostShown);
    return places.length > 1 && this.#column('events', 'date') !== undefined ? places : [];
  }

  /** Dates with what happened. */
  events(): TableGuess | null {
    const [date, label] = [this.#column('events', 'date'), this.#column('events', 'label')];
    if (date === undefined || label === undefined || !this.#areDates(date)) return null;
    return { table: 'events', columns: [date, label] };
  }

  /** Of a table with a column for each issue the first of them. */
  positions(): string[] {
    const mapping = this.#mapping('stances');
    const issues = isWide(mapping) ? columnsOfPositions(this.#grid, mapping).slice(0, mostShown) : [];
    const fields = this.columns('stances', 'actor', 'issue', 'stance');
    return [...fields, ...issues.map(({ address }) => address)];
  }

  /** Whether some column tells positions of an actor on an issue. */
  arePositions(): boolean {
    const mapping = this.#mapping('stances');
    const { actor, issue, stance } = mapping.columns;
    if (actor === undefined || issue === undefined) return false;
    if (isWide(mapping)) return true;
    if (stance === undefined) return false;
    const at = this.#grid.columns.findIndex(({ address }) => address === stance);
    return positionShare(textCounts(this.#grid, at, enough), noMapping) > 0.5;
  }

  #mapping(table: ImportTable): Mapping {
    const known = this.#mappings.get(table) ?? guessMapping(this.#grid, { ...noMapping, table });
    this.#mappings.set(table, known);
    return known;
  }

  #column(table: ImportTable, field: ImportField): string | undefined {
    const address = this.#mapping(table).columns[field];
    return address === anyColumn ? undefined : address;
  }

  /** Texts of a column that hold anything. */
  #texts(address: string): string[] {
    const at = this.#grid.columns.findIndex((column) => column.address === address);
    return this.#sample.map(({ cells }) => (cells[at] ?? '').trim()).filter((text) => text !== '');
  }

  #share(address: string, is: (text: string) => boolean): number {
    const texts = this.#texts(address);
    return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
  }

  /** How many of its texts stand there for the first time (0…1). */
  #different(address: string): number {
    const texts = this.#texts(address);
    return new Set(texts).size / Math.max(1, texts.length);
  }

  #areDates(address: string): boolean {
    const counts = new Map(this.#texts(address).map((text) => [text, 1]));
    return counts.size > 0 && dateOrder(counts) !== null;
  }
}

function isNumber(text: string): boolean {
  return readNumber(text, '.') !== null || readNumber(text, ',') !== null;
}

/** Names of columns in which a claim is judged, and of those that can be that or the position of somebody. */
const ratings =
  /verdict|ruling|truth|fact.?check|rating|urteil|bewertung|wahrheit|verdikt|évaluation|calificaci[oó]n|veredicto|verificaci[oó]n|classificação|вердикт|достоверн|판정|평가/i;
const maybeRatings = /^(label|conclusion|result|score|answer|ergebnis|fazit|вывод|결과)$/i;

function isRating(name: string): boolean {
  return ratings.test(name) || maybeRatings.test(name.trim());
}

/** What those who check claims say of them. */
const verdicts =
  /^(mostly |half |barely |partly |in part |largely )?(true|false|correct|incorrect|accurate|inaccurate|misleading|unproven|unsupported|pants|fake|misattributed|mixture|missing context|satire)|^(weitgehend |teilweise |größtenteils )?(wahr|falsch|richtig|irreführend|unbelegt|manipuliert)|^(plutôt |en partie )?(vrai|faux|trompeur|infondé)|^(mayormente |parcialmente )?(verdadero|falso|engañoso|cierto|insostenible|sin contexto|bulo)|^(правда|ложь|фейк|манипуляция|недостоверно)|^(사실|거짓|대체로|절반)/i;

/** Names that say of a column that it holds claims. */
const claimNames =
  /claim|assertion|allegation|behauptung|allégation|afirmaci[oó]n|afirmação|утверждение|주장/i;
