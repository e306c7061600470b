import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { holdsPositions } from './holdsPositions.ts';
import { anyColumn, isWide, type Mapping } from './mapping.ts';
import { actorAndIssue, labelColumn } from './namePairs.ts';
import { positionOfWord } from './positionWords.ts';
import { voteCodes } from './voteCodes.ts';

/** So many columns of positions are issues, whatever one of them is called. */
const fewestIssues = 5;

/** Rows that tell what a column holds. */
const enough = 1000;

/** A mapping of positions with what the contents of columns tell where their names say nothing. */
export function stancesByContent(grid: Grid, named: Mapping, given: Mapping): Mapping {
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
