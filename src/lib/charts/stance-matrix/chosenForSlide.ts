import type { Dossier } from '#lib/model/dossier.ts';
import { compareMeans } from '#lib/summary/compareMeans.ts';
import { sidesOn, valuesOn, type Sides } from '#lib/summary/mostDivided.ts';
import { hasPosition, type StanceCells } from '#lib/summary/stanceCells.ts';
import type { MostNamed } from '#lib/words/en/sides.ts';
import type { Chosen } from '../kit/chooseRows.ts';
import { inProportion } from '../kit/inProportion.ts';

/** Positions in the lists of the dossier. */
interface Lines {
  readonly actors: readonly number[];
  readonly issues: readonly number[];
}

const mostIssues = 6;
const mostActors = 8;
/** As many as can be read on a phone; more only where more take a side in the headline. */
const usualActors = 6;

/** By what the issues of a slide are chosen, where the widest gaps alone do not tell them from those left out. */
export interface GapRule {
  /** The gap of the headline's issue is narrower than one that is left out. */
  readonly isHeadlineNarrow: boolean;
  /** One with as wide a gap as one that is shown is left out. */
  readonly isTied: boolean;
}

interface SlideChoice extends Lines {
  /** The actors, the most telling first. */
  readonly ranked: readonly number[];
  /** How many of each side a headline may name, since more may not be seen; null where all are. */
  readonly named: MostNamed | null;
  /** By what the issues are told from the others where the slide shows so many, the first. */
  readonly gapRule: (issues: number) => GapRule;
}

interface Choice extends Lines {
  /** What the headline is about; null where no issue divides the parties. */
  readonly main: number | null;
  /** Lines of a kind of which a reader has chosen some are all of those. */
  readonly chosen: Chosen;
}

/**
 * What a slide shows: the issue of the headline, then those with the widest gaps between parties shown, of what ought to be
 * as long as there are two; of the parties those who take a side in the headline, then those with most positions, two at
 * least.
 */
export function chosenForSlide(dossier: Dossier, cells: StanceCells, choice: Choice): SlideChoice {
  const { actors: all, main } = choice;
  const issuesOf = (actors: readonly number[]) => {
    const order = dividing(dossier, cells, { ...choice, actors });
    return choice.chosen.issue ? order : shownOf(cells, actors, order, main);
  };
  const ranked = telling(dossier, cells, choice, issuesOf(choice.actors));
  const order = dividing(dossier, cells, { ...choice, actors: ranked });
  const sides = main === null ? null : sidesOn(dossier, cells, all, main);
  // Side by side as the headline has them: for the issue, against it, neutral; within each as the page has them.
  const sided = Object.values(sides ?? {}).flatMap((side) => all.filter((actor) => side.includes(actor)));
  const actors = [...sided, ...all.filter((actor) => !sided.includes(actor))];
  return {
    issues: issuesOf(ranked),
    actors: actors.filter((actor) => ranked.includes(actor)),
    ranked,
    named: sides && !choice.chosen.actor ? namedOf(sides, ranked) : null,
    gapRule: (shown) => gapRule(cells, ranked, order, main, shown),
  };
}

/** How many of each side are among those that any slide shows. */
function namedOf(sides: Sides, ranked: readonly number[]): MostNamed | null {
  const seen = ranked.slice(0, usualActors);
  const amount = (side: readonly number[]) => side.filter((actor) => seen.includes(actor)).length;
  const all = Object.values(sides).flat();
  if (amount(all) === all.length) return null;
  const { support, oppose, neutral, split } = sides;
  return {
    support: amount(support),
    oppose: amount(oppose),
    neutral: amount(neutral),
    conflicting: amount(split),
  };
}

/** All issues that may be shown: that of the headline, then those with the widest gaps between two of the actors, of equal gaps those of most positions. */
function dividing(
  dossier: Dossier,
  cells: StanceCells,
  { actors, issues, main, chosen }: Choice,
): readonly number[] {
  if (chosen.issue) return main === null ? issues : [main, ...issues.filter((issue) => issue !== main)];
  const ought = issues.filter((issue) => dossier.issues[issue]?.kind !== 'assessment');
  const pool = ought.length > 1 ? ought : issues;
  const known = new Map(pool.map((issue) => [issue, valuesOn(cells, actors, issue)]));
  const gap = (issue: number) => gapOf(known.get(issue)!);
  const others = pool
    .filter((issue) => issue !== main)
    .sort((a, b) => gap(b) - gap(a) || known.get(b)!.length - known.get(a)!.length);
  return main === null ? others : [main, ...others];
}

/** Of issues in the order of `dividing` those that are shown: only such as somebody differs on, where there are two. */
function shownOf(
  cells: StanceCells,
  actors: readonly number[],
  order: readonly number[],
  main: number | null,
): readonly number[] {
  const differs = (issue: number) => issue === main || gapOf(valuesOn(cells, actors, issue)) > 0;
  const differing = order.filter(differs);
  return (differing.length > (main === null ? 1 : 2) ? differing : order).slice(0, mostIssues);
}

/** How true it is that the first of the issues are those with the widest gaps. */
function gapRule(
  cells: StanceCells,
  actors: readonly number[],
  order: readonly number[],
  main: number | null,
  shown: number,
): GapRule {
  const gap = (issue: number) => gapOf(valuesOn(cells, actors, issue));
  const [next] = order.slice(shown).map(gap);
  const [last] = order
    .slice(0, shown)
    .filter((issue) => issue !== main)
    .slice(-1)
    .map(gap);
  return {
    isHeadlineNarrow: main !== null && next !== undefined && compareMeans(gap(main), next) < 0,
    isTied: last !== undefined && next !== undefined && compareMeans(last, next) === 0,
  };
}

/** From the lowest to the highest, 0 of fewer than two. */
function gapOf(values: readonly number[]): number {
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The actors with most positions on the issues, those who take a side in the headline first. */
function telling(
  dossier: Dossier,
  cells: StanceCells,
  { actors, main, chosen }: Choice,
  issues: readonly number[],
): readonly number[] {
  if (chosen.actor) return actors;
  const sides = main === null ? [] : Object.values(sidesOn(dossier, cells, actors, main));
  const known = (actor: number) => issues.filter((issue) => hasPosition(cells.at(actor, issue))).length;
  // Of as many positions the order of the dossier decides, which is most often that of weight.
  const byKnown = (those: readonly number[]) => [...those].sort((a, b) => known(b) - known(a) || a - b);
  // In the order in which the headline names them.
  const sided = inProportion<number>(sides);
  // Of issues that a reader has chosen one position is enough.
  const least = chosen.issue ? 1 : 2;
  const several = actors.filter((actor) => known(actor) >= least);
  const others = byKnown(several.length + sided.length > 1 ? several : actors);
  const most = Math.min(mostActors, Math.max(usualActors, sided.length));
  return [...new Set([...sided, ...others])].slice(0, most);
}
