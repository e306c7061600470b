import type { Dossier } from '#lib/model/dossier.ts';
import type { Stance, StanceStatus, Step } from '#lib/model/stance.ts';
import { giveNumbers } from '#lib/summary/cellNumbers.ts';
import { giveRowCounts } from '#lib/summary/conflictsByRow.ts';
import { columnsOfCells } from '#lib/summary/columnsOfCells.ts';
import { giveCells } from '#lib/summary/givenCells.ts';
import type { StanceFilter } from '#lib/summary/stanceFilter.ts';
import { countsOf, range, scoreGroups, sum, type Tally } from './scoreGroups.ts';
import type { StanceGroups } from './stanceGroups.ts';

/**
 * Rows that stand in for all of a collection: of each actor, issue and source the lowest and the highest position, or one
 * row without; then every row that was checked, as it is. They are enough to say who speaks of what and which issues tell
 * actors apart; what they add up to, `standInDossier` says.
 */
export interface StandIns {
  readonly stances: readonly Stance[];
  /** Of each group the first of its rows in `stances`. */
  readonly firstOf: Uint32Array;
  /** The groups of all rows, whatever the filter. */
  readonly groups: StanceGroups;
  /** Where in `stances` the checked rows begin. */
  readonly checkedFrom: number;
}

/** @param checked the rows that a published finding was set beside */
export function standIns(dossier: Dossier, groups: StanceGroups, checked: readonly Stance[]): StandIns {
  const stances: Stance[] = [];
  const firstOf = new Uint32Array(groups.length);
  for (let at = 0; at < groups.length; at++) {
    firstOf[at] = stances.length;
    const counts = countsOf(groups, at);
    const row = (status: StanceStatus, stance: Step | null): Stance => ({
      id: '',
      actor: dossier.actors[groups.actor[at]!]!.id,
      issue: dossier.issues[groups.issue[at]!]!.id,
      source: dossier.sources[groups.source[at]!]!.id,
      paragraph: null,
      quote: '',
      rowNumber: 0,
      status,
      stance,
      basis: null,
      confidence: null,
      date: '',
      rationale: '',
      item: '',
    });
    if (sum(counts) === 0) {
      stances.push(row(groups.unclear[at]! > 0 ? 'unclear' : 'not_applicable', null));
      continue;
    }
    const { lowest, highest } = range(counts);
    stances.push(row('position', lowest));
    if (highest !== lowest) stances.push(row('position', highest));
  }
  return { stances: [...stances, ...checked], firstOf, groups, checkedFrom: stances.length };
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

/**
 * A dossier that charts read as any other, for one filter: its cells are those of the collection. Its `stances` are
 * `StandIns`, so that what is said of single rows must be asked of the collection.
 *
 * @param small the collection's tables but the stances
 */
export function standInDossier(small: Dossier, standing: StandIns, view: GroupedView): Dossier {
  const dossier: Dossier = { ...small, stances: standing.stances };
  const issueCount = small.issues.length;
  const checkedOf = checkedByGroup(small, standing, view.checked);
  const behind = new Uint32Array(standing.stances.length).fill(1);
  const placeOf = placesIn(standing.groups, view.groups);
  const rowsOf = (group: number): number[] => {
    const { actor, issue, source } = view.groups;
    const first = standing.firstOf[placeOf[group]!]!;
    behind[first] = rowCount(view.groups, group);
    if (checkedOf.size === 0) return [first];
    const own = checkedOf.get(`${actor[group]! * issueCount + issue[group]!} ${source[group]!}`) ?? [];
    behind[first] -= own.length;
    return [first, ...own];
  };
  const scored = scoreGroups(small, { groups: view.groups, changed: view.changed, rowsOf });
  giveCells(dossier, view.filter, columnsOfCells(scored.cells, small.info.rows === 'observations'));
  giveNumbers(dossier, scored.numbers);
  giveRowCounts(dossier, (at) => behind[at] ?? 1);
  return dossier;
}

function rowCount(groups: StanceGroups, at: number): number {
  return sum(countsOf(groups, at)) + groups.unclear[at]! + groups.notApplicable[at]!;
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
  { stances, checkedFrom }: StandIns,
  counting: ReadonlySet<number>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const place = (rows: readonly { readonly id: string }[], id: string) =>
    rows.findIndex((row) => row.id === id);
  for (const at of counting) {
    const row = stances[checkedFrom + at]!;
    const cell = place(small.actors, row.actor) * small.issues.length + place(small.issues, row.issue);
    const key = `${cell} ${place(small.sources, row.source)}`;
    const known = found.get(key);
    if (known) known.push(checkedFrom + at);
    else found.set(key, [checkedFrom + at]);
  }
  return found;
}
