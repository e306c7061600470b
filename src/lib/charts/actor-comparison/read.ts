import { chooseActors, type ChosenActors } from '#lib/summary/chooseActors.ts';
import { compareActors, type ComparedIssue, type Comparison } from '#lib/summary/comparison.ts';
import { orderIssues } from '#lib/summary/order.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import type { RowFacts, SectionKind } from '#lib/words/en/actorComparison.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { actorName, issueLabel } from '../kit/names.ts';

type Key = keyof StanceFilter | 'actors' | 'issueOrder';

export type ComparisonContext = Context<'actor-comparison', Key, ComparisonData>;

/** Issues under one heading. */
export interface Section {
  readonly kind: SectionKind;
  readonly rows: readonly ComparedIssue[];
}

export interface ComparisonData {
  readonly cells: StanceCells;
  readonly chosen: ChosenActors;
  readonly comparison: Comparison;
  /** What is drawn, top to bottom; no section is empty. On a slide only the issues furthest apart. */
  readonly sections: readonly Section[];
  /** The cells drawn, row by row. */
  readonly shown: readonly StanceCell[];
  /** False if no selected source speaks of any of the actors. */
  readonly found: boolean;
}

/** Issues on a slide. */
const mostOnSlide = 8;

export function readComparison({ dossier, view, words, presentation, chosen }: Reading<Key>): ComparisonData {
  const cells = stanceCells(dossier, view);
  const compared = chooseActors(dossier, cells, view, words.compare);
  const issues = orderIssues(dossier, cells, view.issueOrder, words.compare);
  const comparison = compareActors(dossier, cells, compared.actors, issues);
  const { counted, notCounted } = comparison;
  const isChosen = ({ issue }: ComparedIssue) => isKept(chosen, 'issue', dossier.issues[issue]!.id);
  const onSlide = presentation === 'slide' && !chosen.issue;
  const drawn = onSlide ? counted.slice(0, mostOnSlide) : counted;
  // What cannot be compared is shown to a room only where nothing else can be.
  const others = onSlide ? notCounted.slice(0, counted.length > 0 ? 0 : mostOnSlide) : notCounted;
  const found = [...counted, ...notCounted].some((row) => row.cells.some(({ rows }) => rows.length > 0));
  const sections: readonly Section[] = [
    { kind: 'disagree', rows: drawn.filter((row) => disagree(row) && isChosen(row)) },
    { kind: 'agree', rows: drawn.filter((row) => !disagree(row) && isChosen(row)) },
    { kind: 'uncounted', rows: others.filter(isChosen) },
  ];
  const filled = found ? sections.filter(({ rows }) => rows.length > 0) : [];
  const shown = filled.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    cells,
    chosen: compared,
    comparison,
    sections: filled,
    shown,
    found,
  };
}

/** They disagree on an issue where they stand more than one step from each other. */
export function disagree(row: ComparedIssue): boolean {
  return (row.divergence ?? 0) > 1;
}

/** Names of the actors compared, in their order. */
export function namesOf({ data, dossier }: Pick<ComparisonContext, 'data' | 'dossier'>): string[] {
  return data.chosen.actors.map((actor) => actorName(dossier, actor));
}

/** A row for words. */
export function rowFacts(context: ComparisonContext, row: ComparedIssue): RowFacts {
  const names = namesOf(context);
  return {
    issue: issueLabel(context.dossier, row.issue),
    distance: row.divergence,
    actors: row.cells.map((cell, i) => ({ actor: names[i] ?? '', cell })),
  };
}
