import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { confidences, type Step } from '#lib/model/stance.ts';
import type { CellNumbers } from '#lib/summary/cellNumbers.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { areOpposite, sharesOf, stepAt, stepOfMost, type OfSource } from '#lib/summary/shares.ts';
import { cellWithoutPosition, medianTowardsNeutral, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { StanceGroups } from './stanceGroups.ts';

/** Positions of one actor on one issue in one source, added up. */
export interface Tally {
  /** Position in `dossier.sources`. */
  readonly source: number;
  /** How many there are of each step from −2 to 2. */
  readonly counts: readonly number[];
  /** Position in `confidences`; −1 where nothing is said of it. */
  readonly best: number;
  readonly isContested: boolean;
}

export interface ScoredCells {
  /** Row by row: the cell of an actor and an issue is at `actor * issueCount + issue`. */
  readonly cells: readonly StanceCell[];
  /** The positions of a cell in numbers, as `cellNumbers` gives them; null without a position. */
  readonly numbers: (cell: Pick<StanceCell, 'actor' | 'issue'>) => CellNumbers | null;
}

export interface Scoring {
  readonly groups: StanceGroups;
  /** Of cells (`actor * issueCount + issue`) in which the actor has changed sides, the positions since then. */
  readonly changed: ReadonlyMap<number, readonly Tally[]>;
  /** The rows that a cell is to name for a group. */
  readonly rowsOf: (group: number) => readonly number[];
}

/** Cells from what their rows add up to, by the rules of `stanceCells`. */
export function scoreGroups(dossier: Dossier, { groups, changed, rowsOf }: Scoring): ScoredCells {
  const [actorCount, issueCount] = [dossier.actors.length, dossier.issues.length];
  const places = sourcePlaces(dossier);
  const numbers = new Map<number, CellNumbers>();
  const cells: StanceCell[] = [];
  let group = 0;
  for (let actor = 0; actor < actorCount; actor++) {
    for (let issue = 0; issue < issueCount; issue++) {
      const from = group;
      while (group < groups.length && groups.actor[group] === actor && groups.issue[group] === issue) group++;
      cells.push(cellOf(actor, issue, from, group));
    }
  }
  return {
    cells,
    numbers: ({ actor, issue }) => numbers.get(actor * issueCount + issue) ?? null,
  };

  function cellOf(actor: number, issue: number, from: number, to: number): StanceCell {
    if (from === to) return cellWithoutPosition(actor, issue, 'none', []);
    const rows: number[] = [];
    for (let at = from; at < to; at++) rows.push(...rowsOf(at));
    const isReading = dossier.info.rows === 'readings';
    const found = isReading
      ? readingOf(places, tallies(groups, from, to), changed.get(actor * issueCount + issue))
      : shareOf(places, groups, from, to);
    if (found === null) {
      const unclear = groups.unclear.subarray(from, to).some((count) => count > 0);
      return cellWithoutPosition(actor, issue, unclear ? 'unclear' : 'not_applicable', rows);
    }
    const { numbers: counted, ...scored } = found;
    if (counted) numbers.set(actor * issueCount + issue, counted);
    return { actor, issue, ...scored, assessment: dossier.issues[issue]?.kind === 'assessment', rows };
  }
}

type Scored =
  (Omit<StanceCell, 'actor' | 'issue' | 'assessment' | 'rows'> & { readonly numbers?: CellNumbers }) | null;

/** Of each source the position of its original in `dossier.sources`, and whether it is a document. */
interface SourcePlaces {
  readonly root: readonly number[];
  readonly document: readonly number[];
}

function sourcePlaces(dossier: Dossier): SourcePlaces {
  const places = new Map(dossier.sources.map(({ id }, at) => [id, at]));
  return {
    root: dossier.sources.map(({ id }) => places.get(rootSource(dossier, id)) ?? 0),
    document: dossier.sources.map((source) => Number(isDocument(source))),
  };
}

/** The groups of a cell that hold positions. */
function tallies(groups: StanceGroups, from: number, to: number): Tally[] {
  const found: Tally[] = [];
  for (let at = from; at < to; at++) {
    const counts = countsOf(groups, at);
    if (sum(counts) === 0) continue;
    found.push({
      source: groups.source[at]!,
      counts,
      best: groups.best[at]!,
      isContested: groups.wrong[at]! > 0,
    });
  }
  return found;
}

export function countsOf(groups: StanceGroups, at: number): readonly number[] {
  const { onStep0, onStep1, onStep2, onStep3, onStep4 } = groups;
  return [onStep0[at]!, onStep1[at]!, onStep2[at]!, onStep3[at]!, onStep4[at]!];
}

/** The median over sources, or no value where positions are on both sides. */
function readingOf(places: SourcePlaces, all: readonly Tally[], since: readonly Tally[] | undefined): Scored {
  const counted = since ?? all;
  if (counted.length === 0) return null;
  const sources = new Map<number, { counts: readonly number[]; document: number }>();
  for (const { source, counts } of counted) {
    const root = places.root[source]!;
    const document = places.document[source]!;
    const known = sources.get(root);
    sources.set(root, {
      counts: known ? added(known.counts, counts) : counts,
      document: document | (known?.document ?? 0),
    });
  }
  const total = counted.reduce((all, { counts }) => added(all, counts), [0, 0, 0, 0, 0] as readonly number[]);
  const { lowest, highest } = range(total);
  const medians = [...sources.values()].map(({ counts }) => medianOfCounts(counts));
  const median = medianTowardsNeutral(medians);
  const split = lowest < 0 && highest > 0;
  const count = sum(total);
  const weight = total.reduce((all, amount, at) => all + amount * (at - 2), 0);
  return {
    kind: split ? 'split' : 'position',
    value: split ? null : (median as Step),
    score: split ? null : median,
    shares: null,
    lowest,
    highest,
    confidence: confidences[Math.max(...counted.map(({ best }) => best))] ?? null,
    sourceCount: sources.size,
    publicationCount: [...sources.values()].filter(({ document }) => document === 0).length,
    changed: since !== undefined,
    contested: counted.some(({ isContested }) => isContested),
    numbers: { count, median, mean: weight / count },
  };
}

/** What most answers are, or no value where sources of one time have most of theirs on opposite sides. */
function shareOf(places: SourcePlaces, groups: StanceGroups, from: number, to: number): Scored {
  const originals = new Set<number>();
  for (let at = from; at < to; at++) {
    const source = groups.source[at]!;
    if (places.root[source] === source) originals.add(source);
  }
  const sources = new Map<number, OfSource>();
  let total: readonly number[] = [0, 0, 0, 0, 0];
  let contested = false;
  let best = -1;
  for (let at = from; at < to; at++) {
    const source = groups.source[at]!;
    const root = places.root[source]!;
    const counts = countsOf(groups, at);
    if (sum(counts) === 0 || (source !== root && originals.has(root))) continue;
    total = added(total, counts);
    contested ||= groups.wrong[at]! > 0;
    best = Math.max(best, groups.best[at]!);
    const [a = 0, b = 0, , d = 0, e = 0] = counts;
    const isDated = groups.undated[at] === 0;
    const known = sources.get(root) ?? {
      count: 0,
      supporting: 0,
      opposing: 0,
      from: Infinity,
      to: -Infinity,
      document: 0,
    };
    sources.set(root, {
      count: known.count + sum(counts),
      supporting: known.supporting + d + e,
      opposing: known.opposing + a + b,
      from: Math.min(known.from, isDated ? groups.first[at]! : NaN),
      to: Math.max(known.to, isDated ? groups.last[at]! : NaN),
      document: known.document | places.document[source]!,
    });
  }
  const all = [...sources.values()];
  if (all.length === 0) return null;
  const shares = sharesOf(total);
  const conflicting = areOpposite(all);
  return {
    kind: conflicting ? 'split' : 'position',
    value: conflicting ? null : stepOfMost(shares),
    score: conflicting ? null : shares.mean,
    shares,
    ...range(total),
    confidence: confidences[best] ?? null,
    sourceCount: all.length,
    publicationCount: all.filter(({ document }) => document === 0).length,
    changed: false,
    contested,
  };
}

/** The median of the steps of one source; a half is rounded towards neutral. */
function medianOfCounts(counts: readonly number[]): number {
  const count = sum(counts);
  return (
    Math.trunc((stepAt(counts, Math.floor((count - 1) / 2)) + stepAt(counts, Math.floor(count / 2))) / 2) + 0
  );
}

export function range(counts: readonly number[]): { readonly lowest: Step; readonly highest: Step } {
  return {
    lowest: (counts.findIndex((count) => count > 0) - 2) as Step,
    highest: (counts.findLastIndex((count) => count > 0) - 2) as Step,
  };
}

export function added(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((count, at) => count + b[at]!);
}

export function sum(counts: readonly number[]): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
