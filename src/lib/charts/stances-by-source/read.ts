import { markKeys } from '#lib/evidence/markKeys.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { actorShown } from '#lib/summary/actorShown.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import { spokenActors, spokenIssues } from '#lib/summary/spokenInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import { stanceCells, type StanceCell, type StanceFilter } from '#lib/summary/stanceCells.ts';
import { stancesBySource, type StanceBySource } from '#lib/summary/stancesBySource.ts';
import type { PartKind } from '#lib/words/en/stancesBySource.ts';
import { chosenOr } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';

type Key = keyof StanceFilter | 'actor' | 'actorOrder' | 'grouped' | 'issueOrder';

export type BySourceContext = Context<'stances-by-source', Key, BySourceData>;

/** One cell drawn; `column` is null for that of all sources together. */
export interface DrawnCell {
  readonly key: string;
  readonly cell: StanceCell;
  readonly column: SourceColumn | null;
}

export interface DrawnRow {
  /** Position in `dossier.issues`. */
  readonly issue: number;
  /** From left to right: one for each source, then that of all together; of one source that alone. */
  readonly cells: readonly DrawnCell[];
}

/** Rows under one heading. */
export interface Part {
  readonly kind: PartKind;
  readonly rows: readonly DrawnRow[];
}

export interface BySourceData {
  /** Position in `dossier.actors`; −1 in a dossier without actors. */
  readonly actor: number;
  /** Positions of the actors that can be leafed through, in the order of the view. */
  readonly actors: readonly number[];
  readonly columns: readonly SourceColumn[];
  /** Sources that are no column, since they say nothing of the actor, as most of them do. */
  readonly silent: readonly SourceColumn[];
  /** All of the dossier comes from one source: there are positions, and no columns to compare. */
  readonly isOfOneSource: boolean;
  /** The issues of which something was found: those on which sources differ first, the furthest apart on top. */
  readonly rows: readonly StanceBySource[];
  /** How many of them the rows of a slide are chosen from, and whether these are those that several sources report. */
  readonly chosenFrom: number;
  readonly areOfSeveral: boolean;
  /** The rows drawn, none of the parts empty. All rows but on a slide. */
  readonly parts: readonly Part[];
  /** Positions in `dossier.issues` of those of which nothing was found, in the order of the view. */
  readonly missing: readonly number[];
}

/** Rows on a slide. */
const mostOnSlide = 8;

const partKinds: readonly PartKind[] = ['differ', 'agree', 'single', 'silent'];

export function readBySource({ dossier, view, words, presentation, chosen }: Reading<Key>): BySourceData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const actors = spokenActors(dossier, cells, spoken, view, words.compare);
  const actor = actorShown(dossier, view);
  const { columns: placed, lines } =
    actor === -1 ? { columns: [], lines: [] } : stancesBySource(dossier, view, { actor });
  const ofOne = isOfOneSource(dossier);
  const spoke = placed.filter((_, at) => lines.some(({ cells: own }) => own[at]!.kind !== 'none'));
  const columns = ofOne ? [] : spoke.length < placed.length / 2 ? spoke : placed;
  const places = columns.map((column) => placed.indexOf(column));
  const issues = spokenIssues(dossier, cells, spoken, view, words.compare);
  const ordered = issues.flatMap((at) => lines[at] ?? []);
  const found = ordered.filter((row) => row.all.kind !== 'none').sort((a, b) => b.spread - a.spread);
  const rows = partKinds.flatMap((kind) => found.filter((row) => kindOf(row) === kind));
  // A slide is about how sources differ, which one alone cannot.
  const several = found.filter(({ telling }) => telling > 1);
  const areOfSeveral = presentation === 'slide' && several.length > 1;
  const telling = areOfSeveral ? several : found;
  const usual = presentation === 'slide' ? telling.slice(0, mostOnSlide) : found;
  const drawn = chosenOr(chosen, 'issue', ({ all }) => dossier.issues[all.issue]!.id, found, usual);
  const parts = partKinds.map((kind) => ({
    kind,
    rows: drawn
      .filter((row) => kindOf(row) === kind)
      .map((row) => drawnRow(dossier, actor, columns, places, row)),
  }));
  return {
    actor,
    actors,
    columns,
    silent: ofOne ? [] : placed.filter((column) => !columns.includes(column)),
    isOfOneSource: ofOne,
    rows,
    chosenFrom: telling.length,
    areOfSeveral,
    parts: parts.filter((part) => part.rows.length > 0),
    missing: chosen.issue ? [] : issues.filter((issue) => lines[issue]?.all.kind === 'none'),
  };
}

/** Of all parts, from top to bottom. */
export function drawnRows({ parts }: Pick<BySourceData, 'parts'>): readonly DrawnRow[] {
  return parts.flatMap(({ rows }) => rows);
}

function kindOf({ telling, spread }: StanceBySource): PartKind {
  if (telling < 2) return telling === 1 ? 'single' : 'silent';
  return spread > 0 ? 'differ' : 'agree';
}

function drawnRow(
  dossier: Dossier,
  actor: number,
  columns: readonly SourceColumn[],
  places: readonly number[],
  { all, cells }: StanceBySource,
): DrawnRow {
  const issue = dossier.issues[all.issue]?.id ?? '';
  const key = markKeys.stance({ actor: dossier.actors[actor]?.id ?? '', issue });
  return {
    issue: all.issue,
    cells: [
      ...columns.map((column, i) => ({ key: `${key}~${column.root}`, cell: cells[places[i]!]!, column })),
      { key, cell: all, column: null },
    ],
  };
}
