import type { View } from '#lib/model/view.ts';
import { chooseActors, type ChosenActors } from '#lib/summary/chooseActors.ts';
import { compareActors, type ComparedIssue, type Comparison } from '#lib/summary/comparison.ts';
import { orderIssues } from '#lib/summary/order.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { stanceCells, type StanceCell, type StanceCells } from '#lib/summary/stanceCells.ts';
import type { RowFacts, SectionKind } from '#lib/words/en/actorComparison.ts';
import type { Context, Request } from '../kit/defineChart.ts';

export const reads = [
  'sourcesOff',
  'reference',
  'asOf',
  'bases',
  'confidence',
  'actors',
  'issueOrder',
] as const satisfies readonly (keyof View)[];

type Key = (typeof reads)[number];

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
  /** The issues drawn by the keys of their names, which lead to them. */
  readonly leads: ReadonlyMap<string, number>;
  /** False if no selected source speaks of any of the actors. */
  readonly found: boolean;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Issues on a slide. */
const mostOnSlide = 8;

export function readComparison({ dossier, view, words, presentation }: Request<Key>): ComparisonData {
  const cells = stanceCells(dossier, view);
  const chosen = chooseActors(dossier, cells, view);
  const issues = orderIssues(dossier, cells, view.issueOrder, words.compare);
  const comparison = compareActors(dossier, cells, chosen.actors, issues);
  const { counted, notCounted } = comparison;
  const isCut = presentation === 'slide' && counted.length > 0;
  const drawn = isCut ? counted.slice(0, mostOnSlide) : counted;
  const found = [...counted, ...notCounted].some((row) => row.cells.some(({ rows }) => rows.length > 0));
  const sections: readonly Section[] = [
    { kind: 'disagree', rows: drawn.filter(disagree) },
    { kind: 'agree', rows: drawn.filter((row) => !disagree(row)) },
    { kind: 'uncounted', rows: isCut ? [] : notCounted },
  ];
  const filled = found ? sections.filter(({ rows }) => rows.length > 0) : [];
  const rows = filled.flatMap((section) => section.rows);
  const shown = rows.flatMap((row) => row.cells);
  const used = shown.flatMap((cell) => cell.rows.map((row) => dossier.stances[row]?.source));
  return {
    cells,
    chosen,
    comparison,
    sections: filled,
    shown,
    leads: new Map(rows.map((row) => [leadKey({ dossier }, row), row.issue])),
    found,
    sources: sourcesInOrder(dossier, used),
  };
}

/** They disagree on an issue where they stand more than one step from each other. */
export function disagree(row: ComparedIssue): boolean {
  return (row.divergence ?? 0) > 1;
}

/** The key of the name of an issue, which leads to it. */
export function leadKey(
  { dossier }: Pick<ComparisonContext, 'dossier'>,
  { issue }: Pick<ComparedIssue, 'issue'>,
): string {
  return `issue ${dossier.issues[issue]?.id}`;
}

/** Names of the actors compared, in their order. */
export function namesOf({ data, dossier }: Pick<ComparisonContext, 'data' | 'dossier'>): string[] {
  return data.chosen.actors.map((actor) => dossier.actors[actor]?.short_name ?? '');
}

export function labelOf({ dossier }: Pick<ComparisonContext, 'dossier'>, issue: number): string {
  return dossier.issues[issue]?.short_label ?? '';
}

/** A row for words. */
export function rowFacts(context: ComparisonContext, row: ComparedIssue): RowFacts {
  const names = namesOf(context);
  return {
    issue: labelOf(context, row.issue),
    distance: row.divergence,
    actors: row.cells.map((cell, i) => ({ actor: names[i] ?? '', cell })),
  };
}
