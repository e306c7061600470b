import { rowsAt, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import { endsOfScale } from '#lib/model/scaleEnds.ts';
import { toldKind } from '#lib/model/toldKind.ts';
import { bases } from '#lib/model/stance.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { stanceColumns, statusCodes } from '#lib/summary/stanceColumns.ts';
import { timesAbsent } from '#lib/summary/timesAbsent.ts';
import type { Words } from '#lib/words/Words.ts';
import type { MarkFacts } from './defineChart.ts';
import { lazy } from './lazy.ts';

/** The key of the target of a cell, in every chart that has one for each actor and issue. */
export function stanceCellKey(
  dossier: Dossier,
  { actor, issue }: Pick<StanceCell, 'actor' | 'issue'>,
): string {
  return markKeys.stance({ actor: dossier.actors[actor]?.id ?? '', issue: dossier.issues[issue]?.id ?? '' });
}

const placesOf = new WeakMap<Dossier, Readonly<Record<'actor' | 'issue', ReadonlyMap<string, number>>>>();

/** The actor and issue that the key of a cell names, by their positions in the dossier; null for any other key. */
export function placeOfCell(dossier: Dossier, key: string): readonly [actor: number, issue: number] | null {
  let places = placesOf.get(dossier);
  if (!places) {
    const byId = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, at) => [id, at]));
    placesOf.set(dossier, (places = { actor: byId(dossier.actors), issue: byId(dossier.issues) }));
  }
  // An id may hold the sign that parts them.
  for (let at = key.indexOf('~'); at !== -1; at = key.indexOf('~', at + 1)) {
    const actor = places.actor.get(key.slice(0, at));
    const issue = places.issue.get(key.slice(at + 1));
    if (actor !== undefined && issue !== undefined) return [actor, issue];
  }
  return null;
}

/** What cells rest on, cell by cell. */
export function rowsOfCells(cells: readonly Pick<StanceCell, 'rows'>[]): EvidenceRow[] {
  return cells.flatMap(({ rows }) => rowsAt('stances', rows));
}

/** Everything a cell shows, in one sentence. */
function stanceCellSentence(words: Words, dossier: Dossier, cell: StanceCell): string {
  return words.of('stances').sentence({
    actor: dossier.actors[cell.actor]?.short_name ?? '',
    issue: dossier.issues[cell.issue]?.short_label ?? '',
    cell,
    printed: printedNumber(dossier, cell),
    isOfOneSource: isOfOneSource(dossier),
    absent: absentIn(dossier, cell),
  });
}

/** How often the actor of a cell did not vote on its issue. */
function absentIn(dossier: Dossier, { actor, issue }: StanceCell): number {
  return timesAbsent(dossier, dossier.actors[actor]?.id ?? '', dossier.issues[issue]?.id ?? '');
}

/** More is no number, but what somebody says of it. */
const longestNumber = 60;

/** What the one row of a cell on a scale says of the number that it was read from; empty for none. */
export function printedNumber({ stances }: Dossier, { told, rows }: StanceCell): string {
  const [row] = told === 'scale' && rows.length === 1 ? rows : [];
  const [line = ''] = row === undefined ? [] : (stances[row]?.rationale ?? '').split('\n');
  return /^[-−]?\d/.test(line) && line.length <= longestNumber ? line : '';
}

/** What somebody says before what is said of somebody, and of these the surest, so that a cell opens with its best ground. */
function strongestFirst(dossier: Dossier, rows: readonly number[]): readonly number[] {
  if (rows.length < 2) return rows;
  const { basis, confidence, status } = stanceColumns(dossier);
  const rank = (at: number) => {
    const known = basis[at] === -1 ? bases.length : basis[at]!;
    return (status[at] === statusCodes.position ? 0 : 100) + 10 * known - Math.max(0, confidence[at]!);
  };
  const ranks = new Map(rows.map((at) => [at, rank(at)]));
  return rows.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
}

/** What an issue says in full, in a sentence; empty where it says no more than its name. */
function issueInFull(words: Words, issue: Issue | undefined): string {
  if (!issue) return '';
  const { issueReads, goesFrom } = words.of('stances');
  const [proposition, ends] = [ownProposition(issue), endsOfScale(issue)];
  const parts = [proposition && issueReads(proposition, toldKind(issue)), ends && goesFrom(ends)];
  return parts.filter(Boolean).join(' ');
}

/** What the cell of an actor and an issue rests on and says, the same in every chart that draws it. */
export function stanceCellFacts(words: Words, dossier: Dossier, cell: StanceCell): MarkFacts {
  const rows = lazy(() => rowsAt('stances', strongestFirst(dossier, cell.rows)));
  return {
    key: stanceCellKey(dossier, cell),
    get rows() {
      return rows();
    },
    title: () =>
      words.of('stances').title({
        actor: dossier.actors[cell.actor]?.name ?? '',
        issue: dossier.issues[cell.issue]?.short_label ?? '',
      }),
    sentence: () => stanceCellSentence(words, dossier, cell),
    subjectInFull: () => issueInFull(words, dossier.issues[cell.issue]),
    silence: () => (absentIn(dossier, cell) > 0 ? words.of('stances').absentOnly : ''),
  };
}
