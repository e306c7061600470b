import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { SectionKind } from '#lib/words/en/actorComparison.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { actorNameMarks } from './actorNames.ts';
import { layoutFrame, type Frame } from './frame.ts';
import { layoutMeans } from './means.ts';
import type { ComparisonContext, Section } from './read.ts';
import { addRow } from './row.ts';
import { layoutScale } from './scale.ts';

/** From this width on the means stand beside the issues. */
const roomForMeans = 900;
const meansWidth = 250;
const meansGap = 40;

/** Above and below what is in a row: on a page, and in a picture from the most to the least. */
const usualPad = 5;
const pads = [9, 8, 7, 6, 5, 4, 3, 2, 1];

export function layoutComparison(context: ComparisonContext, box: Box): Body {
  const { comparison, sections } = context.data;
  const withPads = (drawn: readonly Section[]) =>
    fitHeight(box.height, usualPad, pads, (pad) => layoutWith(context, box, drawn, pad));
  if (context.presentation === 'full') return withPads(sections);
  const compared = comparison.counted.length > 0;
  const all = compared ? comparison.counted.length : comparison.notCounted.length;
  const most = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return mostThatFit(box, most, (shown) => {
    const [last, next] = comparison.counted.slice(shown - 1);
    const tied = last !== undefined && last.divergence === next?.divergence;
    const facts = { shown, issues: all, compared, tied };
    const leftOut = shown < all && !context.chosen.issue ? context.say.leftOut(facts) : '';
    return { ...withPads(firstRows(sections, shown)), leftOut };
  });
}

/** The first rows of all sections together. */
function firstRows(sections: readonly Section[], amount: number): Section[] {
  let left = amount;
  const cut = sections.map(({ kind, rows }) => {
    const own = rows.slice(0, left);
    left -= own.length;
    return { kind, rows: own };
  });
  return cut.filter(({ rows }) => rows.length > 0);
}

function layoutWith(context: ComparisonContext, box: Box, sections: readonly Section[], pad: number): Body {
  const hasMeans = context.presentation === 'full';
  const isBeside = hasMeans && box.width >= roomForMeans;
  const frame = layoutFrame(context, box, isBeside ? box.width - meansWidth - meansGap : box.width);
  const cursor = new Cursor(box);
  layoutRows(frame, cursor, sections, pad);
  if (isBeside) {
    const means = layoutMeans(context, { ...box, x: frame.numberRight + meansGap, width: meansWidth });
    cursor.add(...means.marks);
    cursor.y = Math.max(cursor.y, box.y + means.height);
  } else if (hasMeans) {
    cursor.gap(16);
    cursor.block(layoutMeans(context, { ...box, y: cursor.y, width: Math.min(box.width, 420) }));
  }
  cursor.gap(2);
  return cursor.body();
}

function layoutRows(frame: Frame, cursor: Cursor, sections: readonly Section[], pad: number): void {
  const { context, box, numberRight } = frame;
  const amountOf = (kind: SectionKind) =>
    context.data.sections.find((section) => section.kind === kind)?.rows.length ?? 0;
  const { theme } = box;
  const line = { x: box.x, width: numberRight - box.x };
  cursor.block(layoutScale(frame, cursor.y));
  let number = 0;
  const told = toldKindOfAll(context.dossier.issues);
  sections.forEach(({ kind, rows }, i) => {
    cursor.gap(i === 0 ? 4 : 10);
    // One heading over all would only repeat the headline of a slide.
    if (context.presentation === 'full' || sections.length > 1) {
      const heading = context.say.heading({ kind, issues: amountOf(kind), told });
      cursor.text(heading, { ...line, weight: 600, fill: theme.mutedInk });
      cursor.gap(2);
    }
    for (const row of rows) {
      cursor.add({ type: 'rect', ...line, y: cursor.y, height: 1, fill: theme.rule });
      if (number === 0) cursor.block(actorNameMarks(frame, row, cursor.y + 2));
      addRow(frame, row, cursor, number++, pad);
    }
  });
}
