import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { toldKind, type ToldKind } from '#lib/model/toldKind.ts';
import { mostDivided, parties, mostToldFirst } from '#lib/summary/mostDivided.ts';
import { spokenIssues } from '#lib/summary/spokenInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import { timesAbsent } from '#lib/summary/timesAbsent.ts';
import {
  hasPosition,
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { printedNumber } from '../kit/stanceCellFacts.ts';

type Key = keyof StanceFilter | 'issue' | 'issueOrder' | 'observers';

export type SpectrumContext = Context<'stance-spectrum', Key, SpectrumData>;

export interface SpectrumData {
  /** Position in `dossier.issues`; −1 in a dossier without issues. */
  readonly issue: number;
  /** Positions of the issues that can be leafed through, in the order of the view. */
  readonly issues: readonly number[];
  readonly cells: StanceCells;
  /** Of the parties: the most supportive first, then as on their sides. */
  readonly positions: readonly StanceCell[];
  /** Of those whom reports put on both sides: they have no place of their own on the axis. */
  readonly split: readonly StanceCell[];
  /** Of authors, media and unnamed groups with a position, in the same order; they are on no side. */
  readonly observers: readonly StanceCell[];
  /** How many of them a slide leaves out. */
  readonly watching: number;
  readonly unclear: readonly StanceCell[];
  readonly notApplicable: readonly StanceCell[];
  /** Everything above, in the order of the picture: the cells that have evidence. */
  readonly drawn: readonly StanceCell[];
  /** Of those of them whose step was read from a number, that number. */
  readonly numbers: ReadonlyMap<StanceCell, ReadNumber>;
  /** Positions in `dossier.actors` of those of whom nothing was found on this issue. */
  readonly missing: readonly number[];
  /** Those of them of whom the file says that they did not vote. */
  readonly absent: readonly number[];
  /** The others of them. */
  readonly unknown: readonly number[];
}

interface ReadNumber {
  readonly printed: string;
  readonly value: number;
}

export function readSpectrum({ dossier, view, words, presentation, chosen }: Reading<Key>): SpectrumData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const actors = dossier.actors.flatMap(({ id }, at) => (spoken.actors.has(id) ? [at] : []));
  const issues = spokenIssues(dossier, cells, spoken, view, words.compare);
  const asked = dossier.issues.findIndex(({ id }) => id === view.issue);
  const issue = asked === -1 ? mostTelling(dossier, cells, actors, issues) : asked;
  const taking = parties(dossier, actors);
  // On a slide the parties alone, unless only others take a position.
  const isOfParties =
    !view.observers || (presentation === 'slide' && taking.some((actor) => isKnown(cells, actor, issue)));
  const isChosen = (actor: number) => isKept(chosen, 'actor', dossier.actors[actor]!.id);
  const shown = chosen.actor ? actors.filter(isChosen) : isOfParties ? taking : actors;
  const column = issue === -1 ? [] : shown.map((actor) => cells.at(actor, issue));
  const isOfParty = ({ actor }: StanceCell) => isParty(dossier.actors[actor]!);
  // On either side as the headline names them.
  const inOrder = mostToldFirst(dossier, cells, issue);
  const ofKind = (kind: StanceCell['kind']) =>
    column
      .filter((cell) => cell.kind === kind)
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || inOrder(a.actor, b.actor));
  const placed = [...ofKind('position'), ...ofKind('split')];
  const ofParties = placed.filter(isOfParty);
  const observers = placed.filter((cell) => !isOfParty(cell));
  const positions = ofParties.filter(({ kind }) => kind === 'position');
  const split = ofParties.filter(({ kind }) => kind === 'split');
  const [unclear, notApplicable] = [ofKind('unclear'), ofKind('not_applicable')];
  const missing = ofKind('none').map(({ actor }) => actor);
  const issueId = dossier.issues[issue]?.id ?? '';
  const isAbsent = (actor: number) => timesAbsent(dossier, dossier.actors[actor]!.id, issueId) > 0;
  const drawn = [...positions, ...split, ...observers, ...unclear, ...notApplicable];
  return {
    issue,
    issues,
    cells,
    positions,
    split,
    observers,
    watching: isOfParties
      ? actors.filter((actor) => !taking.includes(actor) && isKnown(cells, actor, issue)).length
      : 0,
    unclear,
    notApplicable,
    drawn,
    numbers: numbersOf(dossier, drawn),
    missing,
    absent: missing.filter(isAbsent),
    unknown: missing.filter((actor) => !isAbsent(actor)),
  };
}

function numbersOf(dossier: Dossier, cells: readonly StanceCell[]): Map<StanceCell, ReadNumber> {
  const numbers = new Map<StanceCell, ReadNumber>();
  for (const cell of cells) {
    const [printed] = /^[-−]?[\d.,]+/.exec(printedNumber(dossier, cell)) ?? [];
    if (printed === undefined) continue;
    numbers.set(cell, { printed, value: Number(printed.replace('−', '-').replace(',', '.')) });
  }
  return numbers;
}

function isKnown(cells: StanceCells, actor: number, issue: number): boolean {
  return issue !== -1 && hasPosition(cells.at(actor, issue));
}

/** The issue that divides the parties most; where none does, the one on which most positions are known. */
function mostTelling(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): number {
  const divided = mostDivided(dossier, cells, actors, issues);
  if (divided !== null) return divided;
  const known = (issue: number) => actors.filter((actor) => isKnown(cells, actor, issue)).length;
  return issues.reduce((best, issue) => (known(issue) > known(best) ? issue : best), issues[0] ?? -1);
}

/** What it is called to stand on a step of the issue. */
export function stepName(context: SpectrumContext, step: Step): string {
  return context.words.of('common').steps[toldAs(context)][step];
}

/** How positions on the issue are told. */
export function toldAs({ dossier, data }: Pick<SpectrumContext, 'dossier' | 'data'>): ToldKind {
  const issue = dossier.issues[data.issue];
  return issue ? toldKind(issue) : 'position';
}

/** What stands over an end of the axis. */
export function endOf(context: SpectrumContext, side: 'for' | 'against'): string {
  const { oppose_means: low = '', support_means: high = '' } =
    context.dossier.issues[context.data.issue] ?? {};
  return context.say.end(side, { told: toldAs(context), meaning: side === 'for' ? high : low });
}
