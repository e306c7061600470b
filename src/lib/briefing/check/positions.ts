import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { columnAt } from '#lib/charts/kit/columnAt.ts';
import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Token } from './tokens.ts';

export type Side = 'for' | 'against' | 'neutral';

/** Where the actors of a view stand, by issue and actor; of one on whom reports conflict both sides. */
export type Positions = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Side>>>;

/** Null for a view that is not about who stands where, or tells it source by source. */
export function positionsOf({ table }: PreparedChart): Positions | null {
  const column = (id: string) => columnAt(table, id);
  const [actorAt, issueAt, valueAt] = [column('actor'), column('issue'), column('value')];
  if (actorAt < 0 || issueAt < 0 || valueAt < 0 || column('source') >= 0) return null;
  const [lowAt, highAt, conflictsAt] = [column('lowest'), column('highest'), column('conflicts')];
  const positions = new Map<string, Map<string, Set<Side>>>();
  for (const { cells } of table.rows) {
    const number = (at: number) => {
      const value = cells[at]?.value;
      return typeof value === 'number' ? value : null;
    };
    const [actor, issue] = [cells[actorAt]?.id, cells[issueAt]?.id];
    if (actor === undefined || issue === undefined) continue;
    const isSplit = cells[conflictsAt]?.value !== null && cells[conflictsAt]?.value !== undefined;
    const values = isSplit ? [number(lowAt), number(highAt)] : [number(valueAt)];
    const sides = values.flatMap((value): Side[] =>
      value === null ? [] : [value > 0 ? 'for' : value < 0 ? 'against' : 'neutral'],
    );
    const onIssue = positions.get(issue) ?? new Map<string, Set<Side>>();
    positions.set(issue, onIssue.set(actor, new Set([...(onIssue.get(actor) ?? []), ...sides])));
  }
  return positions;
}

/** What a clause such as `only Japan and the ROK oppose it` says. */
export interface Relation {
  readonly actors: readonly Extract<Token, { kind: 'name' }>[];
  readonly side: Side;
  readonly verb: Token;
  /** `issues.id`, and where it is named. */
  readonly issue: string;
  readonly issueName: Token | null;
  /** Before the verb, of those who have a position. */
  readonly amount: Extract<Token, { kind: 'number' }> | null;
  /** How many more than those named, as in `Japan and two others`. */
  readonly others: Extract<Token, { kind: 'number' }> | null;
  /** Whether authors and media are counted too. */
  readonly ofAll: boolean;
  readonly quantifier: Extract<Token, { kind: 'superlative' }> | null;
}

/** Of each part of the relation whether the positions bear it out. */
export function checkRelation(
  dossier: Dossier,
  positions: Positions,
  relation: Relation,
): Map<Token, boolean> {
  const { actors, side, verb, issue, issueName, amount, others, quantifier } = relation;
  const known = positions.get(issue) ?? new Map<string, ReadonlySet<Side>>();
  const found = new Map<Token, boolean>(issueName ? [[issueName, true]] : []);
  const parties = dossier.actors.filter((actor) => isParty(actor) && (known.get(actor.id)?.size ?? 0) > 0);
  const on = (wanted: Side) =>
    parties.filter(({ id }) => known.get(id)!.size === 1 && known.get(id)!.has(wanted)).map(({ id }) => id);
  const ids = actors.map((token) => token.ids.map((id) => id.replace(/^actors:/, '')));
  const isThere = ids.map((own) => own.some((id) => known.get(id)?.has(side)));
  const isTrue =
    quantifier?.of === 'none' || quantifier?.of === 'allBut' ? isThere.map((each) => !each) : isThere;
  actors.forEach((token, at) => found.set(token, isTrue[at]!));
  if (actors.length > 0) found.set(verb, isTrue.some(Boolean));
  if (quantifier?.of === 'only')
    found.set(quantifier, actors.length === 0 || on(side).every((id) => ids.flat().includes(id)));
  if (quantifier?.of === 'allBut') {
    const others = parties.filter(({ id }) => !ids.flat().includes(id));
    found.set(
      quantifier,
      others.every(({ id }) => known.get(id)!.has(side)),
    );
  }
  if (others) {
    const there = on(side);
    // A group may be left out beside its members.
    const groups = parties.filter(
      ({ id, members }) =>
        there.includes(id) && members.length > 0 && members.every((each) => there.includes(each)),
    );
    const all = actors.length + others.value;
    found.set(others, all === there.length || all === there.length - groups.length);
  }
  if (actors.length > 0) return found;
  const count = on(side).length;
  // With those on whom reports conflict and who stand apart, or without.
  const all = [...known.values()].filter((sides) => sides.has(side)).length;
  const withSplit = parties.filter(({ id }) => known.get(id)!.has(side)).length;
  if (amount) {
    const isRight =
      [count, withSplit, ...(relation.ofAll ? [all] : [])].includes(amount.value) ||
      (amount.hedge === 'over' && count > amount.value);
    found.set(amount, isRight).set(verb, isRight);
  } else if (quantifier) {
    const holds = {
      all: count === parties.length && count > 0,
      none: withSplit === 0,
      most: count * 2 > parties.length,
      only: true,
      allBut: true,
      largest: true,
      smallest: true,
    }[quantifier.of];
    found.set(quantifier, holds).set(verb, holds);
  }
  return found;
}

/** Whether so many have a position on an issue: parties, or all who have one. */
export function isCountOnIssue(
  dossier: Dossier,
  positions: Positions,
  issue: string,
  amount: number,
): boolean {
  const known = [...(positions.get(issue) ?? [])].filter(([, sides]) => sides.size > 0).map(([id]) => id);
  const parties = dossier.actors.filter((actor) => isParty(actor) && known.includes(actor.id));
  return amount === known.length || amount === parties.length;
}
