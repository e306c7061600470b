import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, type Stance, type StanceStatus, type Step } from '#lib/model/stance.ts';
import { filterKey, type StanceFilter } from '#lib/summary/stanceFilter.ts';
import { giveSameAnswers } from '#lib/summary/sameAnswers.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { giveSourceLines } from '#lib/summary/stancesBySource.ts';
import { answersAlike } from './answersAlike.ts';
import { changedSides } from './changedSides.ts';
import { codeStances, dateOfCode, textColumns } from './codedColumns.ts';
import { conditionsOf, conditionsSql, conditionsTest, noConditions, type Conditions } from './conditions.ts';
import { EngineError, integer, type Engine, type EngineValue } from './Engine.ts';
import { linesBySource } from './linesBySource.ts';
import { groupsOfEngine, type StanceGroups } from './stanceGroups.ts';
import { measuresOf } from './measures.ts';
import { placesOfRowsSql } from './placesOfRows.ts';
import { standInDossier, standIns, type StandInDossier, type StandIns } from './standInDossier.ts';

/** How many rows there should be, and how many of them are left out since they hold what no schema allows. */
export interface RowCounts {
  readonly inFile: number;
  readonly coded: number;
}

/** Rows of a collection, some of many. */
export interface RowsPage {
  /** The small tables with these rows as their stances, in the order found. */
  readonly dossier: Dossier;
  /** How many rows there are in all. */
  readonly total: number;
}

/** Of one actor on one issue, as positions in the dossier's tables. */
export interface CellPlace {
  readonly actor: number;
  readonly issue: number;
}

/** As many rows as a page of evidence or of what was found has. */
export const rowsAtOnce = 50;

/** So many rows can be named in one question; engines limit how long one is. */
export const mostRowsNamed = 20_000;

const bySource = 'source, id';
const byCell = `actor, issue, ${bySource}`;

/** Views that are kept, the last asked for. */
const viewsKept = 12;

/**
 * A dossier whose rows of stances lie in an engine. What it gives is whole, or it rejects with an `EngineError`; nothing in
 * it can change the rows.
 */
export class Collection {
  /** Its tables but the stances. */
  readonly small: Dossier;
  /** Null where rows are still to be loaded: then nothing is given. */
  readonly counts: RowCounts | null;
  readonly #engine: Engine;
  #standing: Promise<StandIns> | null = null;
  readonly #views = new Map<string, Promise<MadeView>>();

  constructor(small: Dossier, engine: Engine, counts: RowCounts | null) {
    this.small = small;
    this.#engine = engine;
    this.counts = counts;
  }

  /** The dossier that charts read for a filter; they may ask it for cells of that filter alone. */
  async dossierFor(filter: StanceFilter): Promise<Dossier> {
    return (await this.#viewFor(filter)).dossier;
  }

  /** The same that knows the positions of one actor by source too. @param actorOf which one, by its position */
  async dossierBySource(filter: StanceFilter, actorOf: (dossier: Dossier) => number): Promise<Dossier> {
    const view = await this.#viewFor(filter);
    const actor = actorOf(view.dossier);
    if (actor !== -1) {
      const lines = await linesBySource({ ...view, engine: this.#engine, filter, actor });
      giveSourceLines(view.dossier, actor, lines);
    }
    return view.dossier;
  }

  /** The same of observations that knows which answers actors have in common too. */
  async dossierWithAnswers(filter: StanceFilter): Promise<Dossier> {
    const { dossier, conditions } = await this.#viewFor(filter);
    giveSameAnswers(dossier, await answersAlike(this.#engine, conditions, this.small.actors.length));
    return dossier;
  }

  async #viewFor(filter: StanceFilter): Promise<MadeView> {
    await this.#checkWhole();
    const key = filterKey(filter);
    const known = this.#views.get(key);
    // Asked for again it is the last.
    this.#views.delete(key);
    const made = known ?? this.#makeView(filter);
    this.#views.set(key, made);
    made.catch(() => this.#views.delete(key));
    const [first] = this.#views.keys();
    if (this.#views.size > viewsKept && first !== undefined) this.#views.delete(first);
    return made;
  }

  /** The rows of a cell that a filter lets through, those of a source together. @param page from 0 */
  evidence({ actor, issue }: CellPlace, filter: StanceFilter, page: number): Promise<RowsPage> {
    const cell: Conditions = [
      [{ column: 'actor', is: 'among', values: [actor] }],
      [{ column: 'issue', is: 'among', values: [issue] }],
    ];
    return this.#rowsPage(conditionsSql([...conditionsOf(this.small, filter), ...cell]), page);
  }

  /**
   * The rows that some of a dossier that this collection gave for a filter stand in for, by actor, issue and source.
   *
   * @param rows positions in its `stances`, at most `mostRowsNamed`
   * @param page from 0
   */
  async evidenceOfRows(rows: readonly number[], filter: StanceFilter, page: number): Promise<RowsPage> {
    if (rows.length > mostRowsNamed) throw new RangeError(`more than ${mostRowsNamed} rows are named`);
    const { dossier, conditions, groups } = await this.#viewFor(filter);
    const places = placesOfRowsSql(dossier, groups, rows);
    return this.#rowsPage(`${conditionsSql(conditions)} AND ${places}`, page, this.#engine.table, byCell);
  }

  /** The rows whose quote or account holds a text, whatever its case. @param page from 0 */
  search(text: string, filter: StanceFilter, page: number): Promise<RowsPage> {
    const holds = (['quote', 'rationale'] as const).map((column) =>
      this.#engine.dialect.containsText(column, text),
    );
    return this.#rowsPage(
      `${conditionsSql(conditionsOf(this.small, filter))} AND (${holds.join(' OR ')})`,
      page,
      this.#engine.rowsTable,
    );
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  /** Rejects where rows that were loaded are not there, of which a sum would be wrong without a word. */
  async #checkWhole(): Promise<void> {
    if (this.counts === null) throw new EngineError('unfinished', 'not all rows have been loaded');
    const found = await this.#count('1 = 1');
    const { coded } = this.counts;
    if (found === coded) return;
    throw new EngineError('incomplete', `${found} of ${coded} rows`, { rows: { found, expected: coded } });
  }

  async #makeView(filter: StanceFilter): Promise<MadeView> {
    const standing = await this.#standingIn();
    const conditions = conditionsOf(this.small, filter);
    const groups =
      conditions.length === 0
        ? standing.groups
        : await groupsOfEngine(this.#engine, conditions, measuresOf(this.small));
    const changed =
      this.small.info.rows === 'readings'
        ? await changedSides(this.#engine, conditions, groups, this.small.issues.length)
        : new Map();
    const rows = codeStances({ ...this.small, stances: standing.checked });
    const passes = conditionsTest(conditions, rows);
    const checked = new Set(Array.from({ length: rows.length }, (_, at) => at).filter(passes));
    const made = standInDossier(this.small, standing, { filter, groups, changed, checked });
    return { ...made, conditions, groups };
  }

  #standingIn(): Promise<StandIns> {
    if (this.#standing) return this.#standing;
    const made = this.#makeStandIns();
    this.#standing = made;
    made.catch(() => (this.#standing = null));
    return made;
  }

  async #makeStandIns(): Promise<StandIns> {
    const groups = await groupsOfEngine(this.#engine, noConditions, measuresOf(this.small));
    const isChecked = conditionsSql([[{ column: 'checked', is: 'least', value: 1 }]]);
    const checked = this.small.checks.length === 0 ? [] : await this.#stances(isChecked, mostChecked, 0);
    return standIns(this.small, groups, checked);
  }

  async #rowsPage(
    where: string,
    page: number,
    table = this.#engine.table,
    order = bySource,
  ): Promise<RowsPage> {
    await this.#checkWhole();
    const total = await this.#count(where, table);
    const stances = await this.#stances(where, rowsAtOnce, page * rowsAtOnce, order);
    return { dossier: { ...this.small, stances }, total };
  }

  async #count(where: string, table = this.#engine.table): Promise<number> {
    const { dialect } = this.#engine;
    const [count] = await this.#engine.integers(
      `SELECT ${dialect.asInteger(dialect.countWhere('1 = 1'))} FROM ${table} WHERE ${where}`,
      1,
    );
    return count?.[0] ?? 0;
  }

  async #stances(where: string, limit: number, from: number, order = bySource): Promise<readonly Stance[]> {
    const columns = [
      'actor',
      'issue',
      'source',
      'status',
      'step',
      'basis',
      'confidence',
      'day',
      'row_number',
    ];
    const all = [...columns, ...textColumns].join(', ');
    const rows = await this.#engine.rows(
      `SELECT ${all} FROM ${this.#engine.rowsTable} WHERE ${where} ORDER BY ${order} LIMIT ${integer(limit)} OFFSET ${integer(from)}`,
    );
    return rows.map((row) => this.#stanceOf(row));
  }

  #stanceOf(row: Readonly<Record<string, EngineValue>>): Stance {
    const number = (name: string) => Number(row[name]);
    const text = (name: string) => String(row[name] ?? '');
    const status = statuses[number('status')]!;
    const paragraph = text('paragraph');
    return {
      id: text('id'),
      actor: this.small.actors[number('actor')]!.id,
      issue: this.small.issues[number('issue')]!.id,
      source: this.small.sources[number('source')]!.id,
      paragraph: paragraph === '' ? null : Number(paragraph),
      quote: text('quote'),
      rowNumber: number('row_number'),
      status,
      stance: status === 'position' ? (number('step') as Step) : null,
      basis: bases[number('basis')] ?? null,
      confidence: confidences[number('confidence')] ?? null,
      date: dateOfCode(number('day')),
      rationale: text('rationale'),
      item: text('item'),
    };
  }
}

/** A view that is kept. */
interface MadeView extends StandInDossier {
  readonly conditions: Conditions;
  readonly groups: StanceGroups;
}

/** Rows that were checked are made by hand, so that there are never many. */
const mostChecked = 100_000;

const statuses = Object.keys(statusCodes) as readonly StanceStatus[];
