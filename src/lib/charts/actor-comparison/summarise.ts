import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { chooseActors, type ChosenActors } from '#lib/summary/chooseActors.ts';
import { compareActors, type ComparedIssue, type Comparison } from '#lib/summary/comparison.ts';
import { orderIssues } from '#lib/summary/order.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { stanceCells, type StanceCell, type StanceCells } from '#lib/summary/stanceCells.ts';

/** Issues under one heading. */
export interface Section {
  /** `part`: more than one step apart · `agree`: at most one · `uncounted`: too little is known. */
  readonly kind: 'part' | 'agree' | 'uncounted';
  readonly rows: readonly ComparedIssue[];
}

export interface ComparisonData {
  readonly dossier: Dossier;
  readonly view: View;
  readonly cells: StanceCells;
  readonly chosen: ChosenActors;
  readonly comparison: Comparison;
  /** What is drawn, top to bottom; no section is empty. In a brief view only the issues furthest apart. */
  readonly sections: readonly Section[];
  /** The cells drawn, row by row. */
  readonly shown: readonly StanceCell[];
  /** False if no source in force speaks of any of the actors. */
  readonly found: boolean;
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Issues in a brief view. */
const mostBrief = 8;

export function summariseComparison(dossier: Dossier, view: View): ComparisonData {
  const cells = stanceCells(dossier, view);
  const chosen = chooseActors(dossier, cells, view);
  const issues = orderIssues(dossier, cells, view.issueOrder);
  const comparison = compareActors(dossier, cells, chosen.actors, issues);
  const { counted, notCounted } = comparison;
  const drawn = view.brief && counted.length > 0 ? counted.slice(0, mostBrief) : counted;
  const sections: Section[] = [
    { kind: 'part', rows: drawn.filter(parts) },
    { kind: 'agree', rows: drawn.filter((row) => !parts(row)) },
    { kind: 'uncounted', rows: view.brief && counted.length > 0 ? [] : notCounted },
  ];
  const found = [...counted, ...notCounted].some(({ cells: line }) =>
    line.some(({ rows }) => rows.length > 0),
  );
  const filled = found ? sections.filter(({ rows }) => rows.length > 0) : [];
  const shown = filled.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const used = shown.flatMap((cell) => cell.rows.map((row) => dossier.stances[row]?.source));
  return {
    dossier,
    view,
    cells,
    chosen,
    comparison,
    sections: filled,
    shown,
    found,
    sources: sourcesInOrder(dossier, used),
  };
}

/** They part on an issue where they stand more than one step from each other. */
export function parts(row: ComparedIssue): boolean {
  return (row.divergence ?? 0) > 1;
}

/** Names of the actors compared, in their order. */
export function namesOf(data: ComparisonData): string[] {
  return data.chosen.actors.map((actor) => data.dossier.actors[actor]?.short_name ?? '');
}
