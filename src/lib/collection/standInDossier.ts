import { codedRows, type CodedColumn } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Stance, type StanceStatus } from '#lib/model/stance.ts';
import { giveNumbers } from '#lib/summary/cellNumbers.ts';
import { giveRowCounts } from '#lib/summary/conflictsByRow.ts';
import { giveCells } from '#lib/summary/givenCells.ts';
import { giveSpokenRows } from '#lib/summary/spokenOf.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import type { StanceFilter } from '#lib/summary/stanceFilter.ts';
import { scoreGroups, type Tally } from './scoreGroups.ts';
import type { StanceGroups } from './stanceGroups.ts';
import { fillCounts, highestOf, lowestOf, positionsOf } from './stepCounts.ts';

/**
 * Rows that stand in for all of a collection: of each actor, issue and source the lowest and the highest position, or one
 * row without; then every row that was checked, as it is. They are enough to say who speaks of what and which issues tell
 * actors apart; what they add up to, `standInDossier` says. Each is made when it is asked for.
 */
export interface StandIns {
  readonly stances: readonly Stance[];
  readonly checked: readonly Stance[];
  /** Of each group the first of its rows in `stances`. */
  readonly firstOf: Uint32Array;
  /** The groups of all rows, whatever the filter. */
  readonly groups: StanceGroups;
  /** How many rows each of `stances` counts for, those that were checked among what stands in for their group. */
  readonly amounts: Uint32Array;
}

/** @param checked the rows that a published finding was set beside */
export function standIns(dossier: Dossier, groups: StanceGroups, checked: readonly Stance[]): StandIns {
  const firstOf = new Uint32Array(groups.length);
  const most = 2 * groups.length + checked.length;
  const column = () => new Uint32Array(most);
  const codes = { actor: column(), issue: column(), source: column(), status: column(), stance: column() };
  const amounts = column();
  let row = 0;
  const add = (group: number, status: number, stance: number) => {
    codes.actor[row] = groups.actor[group]!;
    codes.issue[row] = groups.issue[group]!;
    codes.source[row] = groups.source[group]!;
    codes.status[row] = status;
    codes.stance[row] = stance;
    row++;
  };
  const counts = [0, 0, 0, 0, 0];
  for (let at = 0; at < groups.length; at++) {
    firstOf[at] = row;
    amounts[row] = rowCount(groups, at);
    if (positionsOf(groups, at) === 0) {
      add(at, groups.unclear[at]! > 0 ? statusCodes.unclear : statusCodes.not_applicable, steps.length);
      continue;
    }
    fillCounts(counts, groups, at);
    const [lowest, highest] = [lowestOf(counts), highestOf(counts)];
    add(at, statusCodes.position, lowest + 2);
    if (highest !== lowest) add(at, statusCodes.position, highest + 2);
  }
  return { stances: rowsOf(dossier, codes, row, checked), checked, firstOf, groups, amounts };
}

const codedNames = ['actor', 'issue', 'source', 'status', 'stance'] as const;

/** @param count how many rows stand in for others; those that were checked follow */
function rowsOf(
  { actors, issues, sources }: Dossier,
  codes: Readonly<Record<(typeof codedNames)[number], Uint32Array>>,
  count: number,
  checked: readonly Stance[],
): readonly Stance[] {
  const values = {
    actor: actors.map(({ id }) => id),
    issue: issues.map(({ id }) => id),
    source: sources.map(({ id }) => id),
    status: Object.keys(statusCodes) as readonly StanceStatus[],
    stance: [...steps, null],
  };
  const length = count + checked.length;
  const columns = new Map<string, CodedColumn>();
  for (const name of codedNames) {
    const own: readonly CodedColumn['values'][number][] = values[name];
    checked.forEach((row, at) => (codes[name][count + at] = own.indexOf(row[name])));
    columns.set(name, { codes: codes[name].subarray(0, length), values: own });
  }
  // Of these the rows that stand in have nothing.
  for (const [name, nothing] of [
    ['id', ''],
    ['basis', null],
    ['confidence', null],
    ['date', ''],
  ] as const) {
    const own = new Uint32Array(length);
    checked.forEach((_, at) => (own[count + at] = at + 1));
    columns.set(name, { codes: own, values: [nothing, ...checked.map((row) => row[name])] });
  }
  const row = (at: number): Stance =>
    checked[at - count] ?? {
      id: '',
      actor: values.actor[codes.actor[at]!]!,
      issue: values.issue[codes.issue[at]!]!,
      source: values.source[codes.source[at]!]!,
      paragraph: null,
      quote: '',
      rowNumber: 0,
      status: values.status[codes.status[at]!]!,
      stance: values.stance[codes.stance[at]!]!,
      basis: null,
      confidence: null,
      date: '',
      rationale: '',
      item: '',
    };
  return codedRows(length, row, columns);
}

/** What a view of a collection is made of. */
export interface GroupedView {
  readonly filter: StanceFilter;
  /** Of the rows that the filter lets through. */
  readonly groups: StanceGroups;
  readonly changed: ReadonlyMap<number, readonly Tally[]>;
  /** Of the checked rows those that the filter lets through, by their place among them. */
  readonly checked: ReadonlySet<number>;
}

export interface StandInDossier {
  readonly dossier: Dossier;
  /** Adds the rows of `dossier.stances` that stand for a group of the view. */
  readonly addRows: (group: number, rows: number[]) => void;
}

/**
 * A dossier that charts read as any other, for one filter: its cells are those of the collection. Its `stances` are
 * `StandIns`, so that what is said of single rows must be asked of the collection.
 *
 * @param small the collection's tables but the stances
 */
export function standInDossier(small: Dossier, standing: StandIns, view: GroupedView): StandInDossier {
  const dossier: Dossier = { ...small, stances: standing.stances };
  const issueCount = small.issues.length;
  const checkedOf = checkedByGroup(small, standing, view.checked);
  const behind = new Uint32Array(standing.stances.length).fill(1);
  const placeOf = placesIn(standing.groups, view.groups);
  const addRows = (group: number, rows: number[]): void => {
    const { actor, issue, source } = view.groups;
    const first = standing.firstOf[placeOf[group]!]!;
    behind[first] = rowCount(view.groups, group);
    rows.push(first);
    if (checkedOf.size === 0) return;
    const own = checkedOf.get(`${actor[group]! * issueCount + issue[group]!} ${source[group]!}`) ?? [];
    behind[first] -= own.length;
    rows.push(...own);
  };
  const scored = scoreGroups(small, { groups: view.groups, changed: view.changed, addRows });
  giveCells(dossier, view.filter, scored.cells);
  giveNumbers(dossier, scored.numbers);
  giveRowCounts(dossier, (at) => behind[at] ?? 1);
  giveSpokenRows(dossier, (at) => standing.amounts[at]!);
  return { dossier, addRows };
}

function rowCount(groups: StanceGroups, at: number): number {
  return positionsOf(groups, at) + groups.unclear[at]! + groups.notApplicable[at]!;
}

/** Of each group of a part its place in the whole; both in the same order. */
function placesIn(whole: StanceGroups, part: StanceGroups): Uint32Array {
  const places = new Uint32Array(part.length);
  const isSame = (at: number, other: number) =>
    whole.actor[at] === part.actor[other] &&
    whole.issue[at] === part.issue[other] &&
    whole.source[at] === part.source[other];
  let at = 0;
  for (let other = 0; other < part.length; other++) {
    while (at < whole.length && !isSame(at, other)) at++;
    if (at === whole.length) throw new Error('a group of a view is not among those of its collection');
    places[other] = at;
  }
  return places;
}

/** By cell and source the checked rows that count, as positions in `standing.stances`, by id. */
function checkedByGroup(
  small: Dossier,
  { stances, checked }: StandIns,
  counting: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const place = (rows: readonly { readonly id: string }[], id: string) =>
    rows.findIndex((row) => row.id === id);
  const checkedFrom = stances.length - checked.length;
  for (const at of counting) {
    const row = checked[at]!;
    const cell = place(small.actors, row.actor) * small.issues.length + place(small.issues, row.issue);
    const key = `${cell} ${place(small.sources, row.source)}`;
    const known = found.get(key);
    if (known) known.push(checkedFrom + at);
    else found.set(key, [checkedFrom + at]);
  }
  return found;
}
