import type { Dossier } from '#lib/model/dossier.ts';
import { chooseActors, type ChosenActors } from '#lib/summary/chooseActors.ts';
import { compareActors, type ComparedIssue, type Comparison } from '#lib/summary/comparison.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { orderIssues } from '#lib/summary/order.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import type { Differing, DisagreementRule, RowFacts, SectionKind } from '#lib/words/en/actorComparison.ts';
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
  /** What tells whether they disagree. */
  readonly rule: DisagreementRule;
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
  const rule = ruleOf(dossier);
  const kinds: readonly SectionKind[] = [...new Set(Object.values(kindsOf[rule]))];
  const sections: readonly Section[] = [
    ...kinds.map((kind) => ({
      kind,
      rows: drawn.filter((row) => kindsOf[rule][standing(row, rule)] === kind && isChosen(row)),
    })),
    { kind: 'uncounted', rows: others.filter(isChosen) },
  ];
  const filled = found ? sections.filter(({ rows }) => rows.length > 0) : [];
  const shown = filled.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    cells,
    chosen: compared,
    comparison,
    rule,
    sections: filled,
    shown,
    found,
  };
}

/** What is said of an issue on which actors stand so, by what tells them apart. */
const kindsOf: Readonly<Record<DisagreementRule, Readonly<Record<Standing, SectionKind>>>> = {
  steps: { apart: 'disagree', near: 'agree', same: 'agree' },
  sides: { apart: 'opposite', near: 'neutral', same: 'same' },
  majorities: { apart: 'different', near: 'alike', same: 'alike' },
};

/** `apart`: they disagree · `same`: they do not differ at all · `near`: neither. */
type Standing = 'apart' | 'near' | 'same';

/** Of answers majorities are compared; of positions without degrees sides, since neutral is no weaker support; else steps. */
function ruleOf(dossier: Dossier): DisagreementRule {
  if (dossier.info.rows === 'observations') return 'majorities';
  // A scale has no sides.
  if (['scale', 'mixed'].includes(toldKindOfAll(dossier.issues))) return 'steps';
  return stepsTaken(dossier).length > 3 ? 'steps' : 'sides';
}

function standing(row: ComparedIssue, rule: DisagreementRule): Standing {
  const divergence = row.divergence ?? 0;
  const sides = new Set(row.cells.flatMap(({ value }) => (value === null ? [] : Math.sign(value))));
  const areApart = {
    steps: divergence > 1,
    sides: sides.has(1) && sides.has(-1),
    majorities: sides.size > 1,
  };
  if (areApart[rule]) return 'apart';
  return divergence === 0 ? 'same' : 'near';
}

/** They disagree on an issue where they stand more than a step from each other or, without degrees, on opposite sides. */
export function disagree(row: ComparedIssue, rule: DisagreementRule): boolean {
  return standing(row, rule) === 'apart';
}

/** What differs behind these cells. */
export function differingIn(cells: readonly StanceCell[]): Differing {
  return cells.some(({ sourceCount }) => sourceCount > 1) ? 'sources' : 'passages';
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
