import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { areSided, holdsPositions } from './holdsPositions.ts';
import { flagsAmong, isCalledCount } from './flagColumns.ts';
import { namesActor } from './columnNames.ts';
import { anyColumn, isWide, type Mapping } from './mapping.ts';
import { areStatements, isStatement } from './guessProposition.ts';
import { actorAndIssue, labelColumn, titleOfItems } from './namePairs.ts';
import { numberedIssue } from './numberedIssue.ts';
import { voteCodes } from './publishedVotes.ts';

/** So many columns of positions are issues or actors, whatever one of them is called. */
const fewestColumns = 5;

/** Rows that tell what a column holds. */
const enough = 1000;

/** A mapping of positions with what the contents of columns tell where their names say nothing. */
export function stancesByContent(grid: Grid, named: Mapping, given: Mapping): Mapping {
  const found = { ...named.columns };
  const answers = grid.problems.find(({ flaw }) => flaw.kind === 'columnsJoined')?.column;
  if (answers && !isWide(given) && given.columns.stance === undefined) found.stance = answers;
  const has = (field: 'actor' | 'issue' | 'stance') =>
    found[field] !== undefined || given.constants[field] !== undefined;
  if (has('actor') && has('issue') && has('stance')) return withVoteCodes(grid, { ...named, columns: found });
  const isTaken = (address: string) => Object.values(found).includes(address);
  const held = grid.columns.flatMap(({ address, name }, at) =>
    !isTaken(address) && !isCalledCount(name) && holdsPositions(textCounts(grid, at, enough), given, 0.9)
      ? [at]
      : [],
  );
  const flags = flagsAmong(grid, held);
  const positional = held.flatMap((at) => (flags.has(at) ? [] : [grid.columns[at]!.address]));
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  const sided = positional.filter((address) => areSided(textCounts(grid, places.get(address)!, enough)));
  if (found.actor === anyColumn) return withLabel(grid, named, positional);
  if (isWide(given)) return wideMapping(grid, named, found, { positional, sided });
  const isSaid = given.columns.stance !== undefined;
  const areMany = sided.length > 1 || positional.length >= fewestColumns;
  if (
    has('issue') &&
    !has('actor') &&
    !has('stance') &&
    areMany &&
    isKey(grid, places.get(found.issue ?? ''))
  )
    return { ...named, columns: { ...found, actor: anyColumn } };
  const [voted, ...others] = sided;
  if (!has('issue') && !isSaid && !has('stance') && voted !== undefined && others.length === 0) {
    // Beside one column of votes in words, numbers are of what was voted on, where each actor has one vote on each.
    const isFree = (address: string) => address !== voted && !isTaken(address);
    const actor = found.actor ?? labelColumn(grid, isFree);
    const issue = actor === undefined ? undefined : numberedIssue(grid, actor, isFree);
    if (issue !== undefined) Object.assign(found, { actor, issue, stance: voted });
  }
  if (!has('issue') && !isSaid) {
    // A share of votes beside many columns of numbers is one of them and no position on something that nobody names.
    const isWideTable =
      found.stance === undefined ? positional.length > 1 : positional.length >= fewestColumns;
    if (isWideTable) return wideMapping(grid, named, found, { positional, sided });
  }
  // One that is called an answer and holds none is what was asked about, where another column holds the answers.
  const [other, ...more] = sided;
  const stanceAt = places.get(found.stance ?? '');
  const isOther =
    !has('issue') && !isSaid && other !== undefined && more.length === 0 && stanceAt !== undefined;
  if (isOther && !holdsPositions(textCounts(grid, stanceAt, enough), given, 0.5)) found.stance = other;
  const [likely] = has('issue') ? [...sided, ...positional] : sided;
  if (!has('stance') && likely !== undefined) found.stance = likely;
  if (has('stance')) {
    const isFree = (address: string) => !isTaken(address) && !positional.includes(address);
    const { item } = found;
    if (!has('issue') && item !== undefined && given.columns.item === undefined) {
      // What was voted on is an issue, by its title where there is one.
      found.issue = titleOfItems(grid, item, isFree) ?? item;
      if (found.issue === item) delete found.item;
    }
    // A second name of who takes a position, such as the group of a member, is nothing on which one is taken.
    const isIssue = (address: string, at: number) =>
      isFree(address) && !(has('actor') && namesActor(grid.columns[at]!.name));
    const { actor, issue } = actorAndIssue(grid, found, isIssue);
    if (!has('actor') && actor !== undefined) found.actor = actor;
    if (!has('issue') && issue !== undefined) found.issue = issue;
  }
  // Of a table that names no issue, columns of positions are issues, also where one is called "Vote on the budget".
  if (!has('issue') && !isSaid && sided.length > 0)
    return wideMapping(grid, named, found, { positional, sided });
  return withVoteCodes(grid, { ...named, columns: found });
}

/** Where each column of positions is an actor, as somebody has said, issues are those of the column that tells rows apart. */
function withLabel(grid: Grid, named: Mapping, positional: readonly string[]): Mapping {
  if (named.columns.issue !== undefined || named.constants.issue !== undefined) return named;
  const taken = [...positional, ...Object.values(named.columns)];
  const issue = labelColumn(grid, (address) => !taken.includes(address));
  return issue === undefined ? named : { ...named, columns: { ...named.columns, issue } };
}

/**
 * A mapping where each column of positions is an issue, and where no name tells the actors those of the column that tells
 * rows apart; or an actor, where that column is one of sentences.
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
  const label = isTold ? undefined : labelColumn(grid, (address) => !isTaken(address));
  const actor = found.actor ?? label;
  if (label !== undefined && areStatements(textsIn(grid, label)) && !sided.some(isStatement))
    return { ...named, columns: { ...found, issue: label, actor: anyColumn } };
  return { ...named, columns: { ...found, ...(actor === undefined ? {} : { actor }), issue: anyColumn } };
}

function textsIn(grid: Grid, address: string): string[] {
  const at = grid.columns.findIndex((column) => column.address === address);
  return [...textCounts(grid, at, enough).keys()];
}

/** Whether no two rows have the same text in a column. */
function isKey(grid: Grid, at: number | undefined): boolean {
  return at !== undefined && textCounts(grid, at).size === grid.rows.length;
}

/** Published codes of votes mean what their codebooks say, where nobody has said otherwise. */
function withVoteCodes(grid: Grid, mapping: Mapping): Mapping {
  const codes = voteCodes(grid, mapping);
  return codes === null ? mapping : { ...mapping, values: { ...codes.values, ...mapping.values } };
}
