import type { Target } from '#lib/scene/scene.ts';
import { stepCodes, steps } from '#lib/model/stance.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { addChips, addNames } from '../kit/flow.ts';
import { joined } from '../kit/joined.ts';
import { actorLead } from '../kit/leads.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { actorName } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { byStepInProportion, layoutColumns, mostInColumn, type ColumnChoice } from './columns.ts';
import { endOf, stepName, toldAs, type SpectrumContext } from './read.ts';

/** Below this width the steps stand one below the other. */
const narrow = 460;
/** Sizes of names in a picture of fixed height, the largest first. */
const nameSizes = [28, 24, 20, 16, 14, 12];

/** The actors under the step they stand on, and below them who has no place on the scale. */
export function layoutSpectrum(context: SpectrumContext, box: Box): Body {
  if (box.width < narrow) return joinedWithRest(context, box, layoutList(context, box));
  if (box.height === null) return joinedWithRest(context, box, layoutColumns(context, box, {}));
  const { height } = box;
  const fits = (body: Body) => body.height <= height + 0.01;
  const sized = (choice: ColumnChoice) =>
    nameSizes
      .filter((size) => size >= box.textSize)
      .map(
        (nameSize) => () =>
          joinedWithRest(context, box, layoutColumns(context, box, { ...choice, nameSize })),
      );
  // Who stands at the low end of a scale says nothing without what that end is: parties go before that.
  const stepsHeld = new Set(context.data.positions.map(({ value }) => value)).size;
  const ways =
    toldAs(context) === 'scale'
      ? [...sized({}), () => mostOfEachStep(context, box, { withoutDetails: true }, stepsHeld)]
      : [...sized({}), ...sized({ withoutMeanings: true })];
  for (const way of ways) {
    const body = way();
    if (fits(body)) return body;
  }
  // Before any other party goes, what the ends mean and how many sources there are.
  return mostOfEachStep(context, box, { withoutMeanings: true, withoutDetails: true });
}

/** As many as fit, but so many at least, of each step its part. */
function mostOfEachStep(context: SpectrumContext, box: Box, choice: ColumnChoice, least = 1): Body {
  const { positions, observers } = context.data;
  const placed = placedIn(context.data);
  const others = placed === positions ? observers : [];
  const ranked = byStepInProportion(placed, mostInColumn(box));
  return mostThatFit(box, Math.max(1, ranked.length), (most) => {
    const shown = new Set([...ranked.slice(0, Math.max(most, least)), ...others]);
    return joinedWithRest(context, box, layoutColumns(context, box, { ...choice, shown }), shown);
  });
}

/** Those among whom a slide chooses: parties, or where none takes a position, who else speaks. */
function placedIn({ positions, observers }: SpectrumContext['data']): readonly StanceCell[] {
  return positions.length > 0 ? positions : observers;
}

/**
 * The chart with what stands below it, and what a slide leaves out.
 *
 * @param shown of the cells with a place in the columns; default: all
 */
function joinedWithRest(
  context: SpectrumContext,
  box: Box,
  chart: Body,
  shown?: ReadonlySet<StanceCell>,
): Body {
  const { data, presentation, say, chosen } = context;
  const rest = layoutRest(context, { ...box, y: box.y + chart.height });
  const body = joined(chart.height + rest.height, chart, rest);
  if (presentation === 'full' || chosen.actor) return body;
  const { watching, unknown, absent } = data;
  const placed = placedIn(data);
  const places = steps.flatMap((step) => {
    const here = placed.filter((cell) => cell.kind === 'position' && cell.value === step);
    const seen = shown ? here.filter((cell) => shown.has(cell)) : here;
    return here.length > 0 ? [{ step, drawn: seen.length, all: here.length }] : [];
  });
  const facts = { places, observers: watching, absent: absent.length, missing: unknown.length };
  return { ...body, leftOut: say.leftOut(facts) };
}

/** One step below the other, the most supportive first, with what support and opposition mean. */
function layoutList(context: SpectrumContext, box: Box): Body {
  const { say, data } = context;
  const { theme } = box;
  const cursor = new Cursor(box);
  let row = 0;
  const list = (cells: readonly StanceCell[]) => {
    if (cells.length > 0) addCells(context, cursor, cells, row++);
  };
  const meaning = (words: string) => {
    cursor.gap(4);
    cursor.text(words, { fill: theme.mutedInk });
    cursor.gap(4);
  };
  for (const step of steps.toReversed()) {
    if (step === 2) meaning(endOf(context, 'for'));
    if (step === -1) meaning(endOf(context, 'against'));
    const cells = data.positions.filter(({ value }) => value === step);
    if (cells.length === 0) continue;
    cursor.rule();
    cursor.gap(6);
    cursor.text(`${stepCodes[step]}\u00a0\u00a0${stepName(context, step)}`, { weight: 600 });
    list(cells);
    cursor.gap(6);
  }
  if (data.observers.length > 0) {
    cursor.rule();
    cursor.gap(6);
    cursor.text(say.observers, { weight: 600, fill: theme.mutedInk });
    list(data.observers);
  }
  return cursor.body();
}

/** Those on both sides and those without a position, by kind; of whom nothing was found; and the ways to all actors. */
function layoutRest(context: SpectrumContext, box: Box): Body {
  const { dossier, words, say, data, presentation } = context;
  const { theme } = box;
  const stances = words.of('stances');
  const cursor = new Cursor(box);
  const leads: Target[] = [];
  // Below every row of the scale.
  let row = data.drawn.length;
  const list = (title: string, cells: readonly StanceCell[]) => {
    if (cells.length === 0) return;
    cursor.gap(12);
    cursor.text(title, { weight: 600 });
    cursor.gap(2);
    addCells(context, cursor, cells, row++);
  };
  list(stances.headings.split, data.split);
  list(stances.headings.unclear, data.unclear);
  list(stances.headings.not_applicable, data.notApplicable);
  if (presentation === 'slide') return cursor.body();
  if (data.missing.length > 0) {
    cursor.gap(12);
    const names = (actors: readonly number[]) => actors.map((actor) => actorName(dossier, actor));
    const { absent, unknown } = data;
    if (absent.length > 0) cursor.text(say.absent(names(absent)), { fill: theme.mutedInk });
    if (unknown.length > 0) cursor.text(say.missing(names(unknown)), { fill: theme.mutedInk });
  }
  cursor.gap(6);
  const ways = data.drawn.map(({ actor }, column) => ({
    name: actorName(dossier, actor),
    placed: (place: Pick<Target, 'x' | 'y' | 'width' | 'height'>) =>
      leads.push(actorLead(dossier, actor, { ...place, row, column })),
  }));
  addNames(cursor, stances.more, ways);
  for (const lead of leads) cursor.target(lead);
  return cursor.body();
}

/** Cells beside the names of their actors, as one row. */
function addCells(
  { dossier, words }: SpectrumContext,
  cursor: Cursor,
  cells: readonly StanceCell[],
  row: number,
): void {
  const { theme, textSize } = cursor.box;
  const chips = cells.map((cell, column) => {
    const target = { key: stanceCellKey(dossier, cell), row, column };
    return { name: actorName(dossier, cell.actor), cell, target };
  });
  addChips(cursor, { theme, textSize, say: words.of('stances') }, chips);
}
