import { stepCodes, steps, type Step } from '#lib/model/stance.ts';
import { lineBlock, standingBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { inProportion } from '../kit/inProportion.ts';
import { actorName } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { contestedCorner, positionGround } from '../kit/stanceCellMarks.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import { endOf, stepName, type SpectrumContext } from './read.ts';

const leading = 1.2;
const gap = 8;
const plateGap = 5;
/** Above and below a name, in multiples of its size. */
const platePad = 0.3;
/** Of the bar of a step, under its name. */
const barHeight = 5;

export interface ColumnChoice {
  /** Those of whom there is room, of any others their number; default: all. */
  readonly shown?: ReadonlySet<StanceCell>;
  readonly withoutMeanings?: boolean;
  /** Without the number of sources of each. */
  readonly withoutDetails?: boolean;
  /** Of names; default: that of labels. */
  readonly nameSize?: number;
}

/** A column for each step that the dossier has from opposition to support, in each the names of those who stand there, in its colour. */
export function layoutColumns(context: SpectrumContext, box: Box, choice: ColumnChoice): Body {
  const { dossier, say, data } = context;
  const { theme, textSize: size } = box;
  const columns = stepsTaken(dossier);
  const width = (box.width - (columns.length - 1) * gap) / columns.length;
  const left = (step: Step) => box.x + columns.indexOf(step) * (width + gap);
  const room = width - 14;
  const words = data.drawn.flatMap(({ actor }) => actorName(dossier, actor).split(' '));
  const { nameSize: wished = size } = choice;
  const nameSize = widest(words, wished, 600) <= room ? wished : size;
  const padding = nameSize * platePad;
  const cursor = new Cursor(box);
  let row = 0;
  if (!choice.withoutMeanings) addMeanings();
  addHeadings();
  addRows(data.positions);
  // Two split ones hold a place on either side and none in between: they are told below.
  if (data.observers.length > 0) {
    cursor.gap(8);
    cursor.rule();
    cursor.gap(6);
    cursor.text(say.observers, { weight: 600, fill: theme.mutedInk, leading });
    cursor.gap(5);
    addRows(data.observers);
  }
  return cursor.body();

  function addMeanings(): void {
    // Over the steps that each is about.
    const beside = (columns.length - 1) / 2;
    const half = beside * width + (beside - 1) * gap;
    const style = { size, fill: theme.mutedInk, anchor: 'middle', leading } as const;
    const ends = [
      { lines: wrapText(endOf(context, 'against'), half, size, 400), x: left(columns[0]!) + half / 2 },
      { lines: wrapText(endOf(context, 'for'), half, size, 400), x: left(1) + half / 2 },
    ];
    cursor.block(standingBlock(ends, cursor.y, style));
    cursor.gap(6);
  }

  function addHeadings(): void {
    const headings = columns.map((step) => wrapText(stepName(context, step), room, size, 600));
    const height = (1 + Math.max(...headings.map(({ length }) => length))) * size * leading;
    columns.forEach((step, at) => {
      const style = { size, weight: 600, fill: theme.ink, anchor: 'middle', leading } as const;
      const lines = [stepCodes[step], ...headings[at]!];
      const x = left(step);
      const top = cursor.y + height - lines.length * size * leading;
      cursor.add(...lineBlock(lines, x + width / 2, top, style).marks);
      const bar = { x, y: cursor.y + height + 3, width, height: barHeight, fill: theme.stance[step] };
      cursor.add({ type: 'rect', ...bar });
    });
    cursor.gap(height + barHeight + 3 + plateGap);
  }

  /** One below the other in each column. */
  function addRows(cells: readonly StanceCell[]): void {
    const top = cursor.y;
    let bottom = top;
    let deepest = 0;
    for (const step of columns) {
      cursor.y = top;
      const here = byNumber(cells.filter(({ value, kind }) => kind === 'position' && value === step));
      const shown = here.filter((cell) => choice.shown?.has(cell) ?? true);
      shown.forEach((cell, at) => addPlate(cell, step, row + at));
      addOthers(here.length - shown.length, step);
      deepest = Math.max(deepest, shown.length);
      bottom = Math.max(bottom, cursor.y);
    }
    row += deepest;
    cursor.y = bottom;
  }

  /** How many more stand on the step. */
  function addOthers(amount: number, step: Step): void {
    if (amount === 0) return;
    const style = { size, fill: theme.mutedInk, anchor: 'middle', leading } as const;
    const lines = wrapText(say.others(amount), room, size, 400);
    cursor.block(lineBlock(lines, left(step) + width / 2, cursor.y, style));
  }

  /** The highest first of those that were read from numbers; others stay as they come. */
  function byNumber(cells: readonly StanceCell[]): readonly StanceCell[] {
    const { numbers } = data;
    return cells.every((cell) => numbers.has(cell))
      ? cells.toSorted((a, b) => numbers.get(b)!.value - numbers.get(a)!.value)
      : cells;
  }

  /** Of a number that a step was read from the number, else how many sources tell of it. */
  function detailOf(cell: StanceCell): string {
    return data.numbers.get(cell)?.printed ?? say.detail({ ...cell, isOfOneSource: isOfOneSource(dossier) });
  }

  function addPlate(cell: StanceCell, step: Step, at: number): void {
    const lines = wrapText(actorName(dossier, cell.actor), room, nameSize, 600);
    const detail = choice.withoutDetails ? [] : wrapText(detailOf(cell), room, size, 400);
    const textHeight = (lines.length * nameSize + detail.length * size) * leading;
    const place = { x: left(step), y: cursor.y, width, height: textHeight + 2 * padding };
    const { marks, ink } = positionGround(cell, place, theme);
    const middle = place.x + width / 2;
    const style = { fill: ink, anchor: 'middle', leading } as const;
    const name = lineBlock(lines, middle, place.y + padding, { ...style, size: nameSize, weight: 600 });
    const below = lineBlock(detail, middle, place.y + padding + name.height, { ...style, size });
    const corner = cell.contested ? [contestedCorner(place, theme)] : [];
    const target = { ...place, key: stanceCellKey(dossier, cell), row: at, column: columns.indexOf(step) };
    cursor.target(target, [...marks, ...corner, ...name.marks, ...below.marks]);
    cursor.gap(place.height + plateGap);
  }
}

/** How many names of one line, without anything else, are no higher than the box; one at least. */
export function mostInColumn({ height, textSize }: Box): number {
  return Math.max(1, Math.floor((height ?? Infinity) / (textSize * (leading + 2 * platePad) + plateGap)));
}

/**
 * So ordered that however few are taken from the beginning each step has its part of them, first those of whom most sources
 * tell; no more than those before some step has so many.
 */
export function byStepInProportion(cells: readonly StanceCell[], most: number): readonly StanceCell[] {
  const ranked = inProportion(
    steps.map((step) =>
      cells.filter(({ value }) => value === step).sort((a, b) => b.sourceCount - a.sourceCount),
    ),
  );
  const taken = new Map<Step | null, number>();
  const end = ranked.findIndex(({ value }) => {
    taken.set(value, (taken.get(value) ?? 0) + 1);
    return taken.get(value)! > most;
  });
  return end === -1 ? ranked : ranked.slice(0, end);
}
