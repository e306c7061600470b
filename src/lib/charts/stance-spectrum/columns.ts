import { stepCodes, type Step } from '#lib/model/stance.ts';
import { lineBlock, standingBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorName } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { contestedCorner, positionGround } from '../kit/stanceCellMarks.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import { endOf, stepName, type SpectrumContext } from './read.ts';

const leading = 1.2;
const gap = 8;
const plateGap = 5;
/** Of the bar of a step, under its name. */
const barHeight = 5;

interface Choice {
  /** So many parties at most. */
  readonly most?: number;
  readonly withoutMeanings?: boolean;
  /** Without the number of sources of each. */
  readonly withoutDetails?: boolean;
  /** Of names; default: that of labels. */
  readonly nameSize?: number;
}

/** A column for each step that the dossier has from opposition to support, in each the names of those who stand there, in its colour. */
export function layoutColumns(context: SpectrumContext, box: Box, choice: Choice): Body {
  const { dossier, say, data } = context;
  const { theme, textSize: size } = box;
  const steps = stepsTaken(dossier);
  const width = (box.width - (steps.length - 1) * gap) / steps.length;
  const left = (step: Step) => box.x + steps.indexOf(step) * (width + gap);
  const room = width - 14;
  const words = data.drawn.flatMap(({ actor }) => actorName(dossier, actor).split(' '));
  const { nameSize: wished = size } = choice;
  const nameSize = widest(words, wished, 600) <= room ? wished : size;
  const padding = nameSize * 0.3;
  const cursor = new Cursor(box);
  let row = 0;
  if (!choice.withoutMeanings) addMeanings();
  addHeadings();
  addRows(chosen(data.positions, steps, choice.most));
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
    const beside = (steps.length - 1) / 2;
    const half = beside * width + (beside - 1) * gap;
    const style = { size, fill: theme.mutedInk, anchor: 'middle', leading } as const;
    const ends = [
      { lines: wrapText(endOf(context, 'against'), half, size, 400), x: left(steps[0]!) + half / 2 },
      { lines: wrapText(endOf(context, 'for'), half, size, 400), x: left(1) + half / 2 },
    ];
    cursor.block(standingBlock(ends, cursor.y, style));
    cursor.gap(6);
  }

  function addHeadings(): void {
    const headings = steps.map((step) => wrapText(stepName(context, step), room, size, 600));
    const height = (1 + Math.max(...headings.map(({ length }) => length))) * size * leading;
    steps.forEach((step, at) => {
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
    for (const step of steps) {
      cursor.y = top;
      const here = byNumber(cells.filter(({ value, kind }) => kind === 'position' && value === step));
      here.forEach((cell, at) => addPlate(cell, step, row + at));
      deepest = Math.max(deepest, here.length);
      bottom = Math.max(bottom, cursor.y);
    }
    row += deepest;
    cursor.y = bottom;
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
    const target = { ...place, key: stanceCellKey(dossier, cell), row: at, column: steps.indexOf(step) };
    cursor.target(target, [...marks, ...corner, ...name.marks, ...below.marks]);
    cursor.gap(place.height + plateGap);
  }
}

/** So many: the first of every step, then those of whom most sources tell. */
function chosen(
  cells: readonly StanceCell[],
  steps: readonly Step[],
  most = cells.length,
): readonly StanceCell[] {
  const leaders = steps.flatMap((step) => cells.find(({ value }) => value === step) ?? []);
  const ranked = new Set([...leaders, ...cells.toSorted((a, b) => b.sourceCount - a.sourceCount)]);
  const kept = [...ranked].slice(0, most);
  return cells.filter((cell) => kept.includes(cell));
}
