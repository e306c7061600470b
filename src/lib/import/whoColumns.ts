import type { IssueKind } from '#lib/model/issue.ts';
import { namesActor } from './columnNames.ts';
import type { Grid } from './Grid.ts';
import { pairsOfTexts, textCounts } from './gridTexts.ts';
import { anyColumn, type Mapping } from './mapping.ts';
import type { WhoChoice, WhoColumn } from './WhoChoice.ts';
import { halfNames } from './withFullNames.ts';

/** Rows that are looked at, evenly spread over a large table. */
const enough = 50_000;

/** So many of the names of one column follow from those of another, where it is finer; the others are flaws (0…1). */
const most = 0.95;

/** Names that tell who takes positions and yet are no names that a reader would look for. */
const nameless = /(?<!\p{L})(id|code|number|nr|no|respondent)(?!\p{L})|(?<=\p{Ll})(Id|ID|Code)(?!\p{Ll})/u;

/**
 * The column whose names are the finest that the names of an actor's column follow from, as a party does from its member; the
 * column itself where there is none.
 *
 * @param isFree whether a column may name actors beside it
 */
export function finestColumn(grid: Grid, actor: string, isFree: (address: string) => boolean): string {
  const at = placeOf(grid, actor);
  const own = namesIn(grid, at);
  const finer = candidates(grid, actor, isFree)
    .filter(({ address, amount }) => amount > own && !nameless.test(address) && follows(grid, address, actor))
    .sort((a, b) => b.amount - a.amount);
  return finer[0]?.address ?? actor;
}

/** What else may stand for the actors of a mapping, whose positions are on issues of some kind; null where nothing does. */
export function whoChoice(grid: Grid, { columns }: Mapping, issueKind: IssueKind): WhoChoice | null {
  const { actor } = columns;
  if (actor === undefined || actor === anyColumn || placeOf(grid, actor) === -1) return null;
  const amount = namesIn(grid, placeOf(grid, actor));
  const taken = Object.entries(columns).flatMap(([field, address]) => (field === 'actor' ? [] : [address]));
  const seen = new Set([amount]);
  const others = candidates(grid, actor, (address) => !taken.includes(address))
    .sort((a, b) => Number(nameless.test(a.address)) - Number(nameless.test(b.address)))
    .filter((other) => other.amount > 1 && !seen.has(other.amount) && seen.add(other.amount))
    .filter((other) =>
      other.amount > amount ? follows(grid, other.address, actor) : follows(grid, actor, other.address),
    )
    .sort((a, b) => b.amount - a.amount)
    .map((other) => ({ column: other.address, amount: other.amount }));
  return others.length === 0 ? null : { column: actor, amount, others, isOnScale: issueKind === 'scale' };
}

/** The mapping with another column for who takes the positions: of those whose members are told apart, many answers make a position. */
export function withWho(mapping: Mapping, { column, amount }: WhoColumn, before: WhoColumn): Mapping {
  const rows = amount < before.amount ? 'observations' : null;
  return { ...mapping, columns: { ...mapping.columns, actor: column }, rows };
}

/** Columns called after actors that hold names and not numbers alone. */
function candidates(grid: Grid, actor: string, isFree: (address: string) => boolean) {
  const halves: readonly number[] = halfNames(grid) ?? [];
  return grid.columns.flatMap(({ address, name }, at) => {
    if (address === actor || halves.includes(at) || !namesActor(parted(name)) || !isFree(address)) return [];
    const texts = [...textCounts(grid, at, enough).keys()].filter((text) => text.trim() !== '');
    if (!texts.some((text) => /\p{L}/u.test(text)) || texts.every((text) => /^[-+−]?\d/.test(text)))
      return [];
    return [{ address, amount: namesIn(grid, at) }];
  });
}

/** `voteParty` as `vote Party`. */
function parted(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** Whether each name in one column stands with one name in the other. */
function follows(grid: Grid, fine: string, coarse: string): boolean {
  const step = Math.ceil(grid.rows.length / enough);
  const names = new Map<string, Set<string>>();
  for (const [one, other] of pairsOfTexts(grid, placeOf(grid, fine), placeOf(grid, coarse), step))
    if (one.trim() !== '' && other.trim() !== '') names.set(one, (names.get(one) ?? new Set()).add(other));
  const single = [...names.values()].filter(({ size }) => size === 1).length;
  return names.size > 1 && single >= names.size * most;
}

function namesIn(grid: Grid, at: number): number {
  return [...textCounts(grid, at).keys()].filter((text) => text.trim() !== '').length;
}

function placeOf(grid: Grid, address: string): number {
  return grid.columns.findIndex((column) => column.address === address);
}
