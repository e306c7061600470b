import { widest } from '#lib/scene/textWidth.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutGrid, type GridCell, type GridColumn, type GridRow } from '../kit/grid.ts';
import { columnHeadings } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { ActorLinks, directionCell } from './actorLinks.ts';
import { itemName } from './flowFacts.ts';
import { quantityCell, quantityWidth } from './quantityCell.ts';
import { surestOf, type FlowContext, type FlowGroup, type FlowLine, type FlowPiece } from './read.ts';
import { leastWidth, markFacts, markHeight, markTexts, stateMark } from './stateMark.ts';
import { occurring, stateColumns, stateOrder } from './stateColumns.ts';

/** In multiples of the size of text: less is no room for a name, or for a quantity. */
const leastLabel = 7.5;
const leastQuantity = 14;
const labelGap = 10;

/**
 * A table of marks: what passes as rows, by direction, how real it is by those who tell of it as columns. A slide holds as
 * many of the most real rows as fit, and quantities where these leave room for all that was delivered.
 */
export function layoutFlows(context: FlowContext, box: Box): Body {
  const { data, presentation } = context;
  if (presentation === 'full') return layoutTable(context, box, data.groups);
  const fitted = (own: FlowContext) =>
    mostThatFit(box, data.lines.length, (amount) => {
      const body = layoutTable(own, box, surestOf(own.data.groups, amount));
      return { ...body, leftOut: leftOut(own, amount) };
    });
  const body = fitted(context);
  const delivered = data.lines.filter(({ pieces }) => pieces[0]!.part.state === 'delivered');
  const drawn = new Set(body.targets.map(({ key }) => key));
  if (delivered.every(({ pieces }) => drawn.has(pieces[0]!.key))) return body;
  const groups = data.groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, quantities: [] })),
  }));
  return fitted({ ...context, data: { ...data, groups, lines: groups.flatMap(({ lines }) => lines) } });
}

function leftOut({ say, data: { main, betweenOthers }, chosen }: FlowContext, shown: number): string {
  if (chosen.transfer) return '';
  const transfers = main.reduce((sum, { lines }) => sum + lines.length, 0);
  return say.leftOut({ shown, transfers, betweenOthers });
}

interface Columns {
  /** The names of things; null where they stand above their marks. */
  readonly label: GridColumn | null;
  /** In the order of the columns of states. */
  readonly states: readonly GridColumn[];
  /** Beside what was delivered; null where quantities stand below the names. */
  readonly quantity: GridColumn | null;
  /** What a mark says, in the room that all have. */
  readonly textOf: (piece: FlowPiece) => string;
}

function layoutTable(context: FlowContext, box: Box, groups: readonly FlowGroup[]): Body {
  const columns = columnsOf(context, box);
  const { label, states, quantity } = columns;
  const small = { ...box, textSize: smallSize(box) };
  const header = columnHeadings(
    small,
    states.map((column, i) => {
      const text = context.say.column(occurring(stateColumns[i]!, context.data.lines));
      return { ...column, texts: [{ text, fill: box.theme.ink }], anchor: 'middle' };
    }),
  );
  const links = new ActorLinks();
  let row = 0;
  const rows = groups.flatMap(({ from, to, lines }, i): GridRow[] => [
    {
      above: directionCell(context, box, { from, to }, links, row++),
      cells: [],
      rule: false,
      gap: i > 0 ? 8 : 0,
    },
    ...lines.flatMap((line) => lineRows(context, box, columns, line, row++)),
  ]);
  const ordered = [label, states[0]!, quantity, ...states.slice(1)].filter((column) => column !== null);
  const grid = { columns: ordered, header, groups: [{ heading: '', rows }] };
  const body = layoutGrid(box, { ...grid, stretch: { most: 14, into: 'cells' } }).body();
  return { ...body, targets: [...body.targets, ...links.targets()] };
}

/** The row of a thing, and one for its quantities where these do not stand beside what was delivered. */
function lineRows(
  context: FlowContext,
  box: Box,
  { label, quantity, textOf }: Columns,
  line: FlowLine,
  row: number,
): GridRow[] {
  const words = itemName(context, line.flow);
  const name = gridText(box, words, label ? label.width - labelGap : box.width, {
    above: label ? 2 : 4,
    below: label ? 3 : 0,
    align: 'middle',
  });
  const cells = stateColumns.map((some) => {
    const slots = occurring(some, context.data.lines);
    const pieces = line.pieces.filter(({ part }) => some.includes(part.state));
    return pieces.length > 0 ? stateCell(box, line, pieces, { slots, row, textOf }) : null;
  });
  const beside = quantity ? [quantityCell(context, line, quantity.width - labelGap, box)] : [];
  const below = quantity ? null : quantityCell(context, line, box.width, box);
  return [
    {
      ...(label ? {} : { above: name }),
      cells: [...(label ? [name] : []), cells[0]!, ...beside, ...cells.slice(1)],
    },
    ...(below ? [{ above: below, cells: [], rule: false }] : []),
  ];
}

/** What is told of a thing in the states of one column, side by side where it has several. */
function stateCell(
  box: Box,
  line: FlowLine,
  pieces: readonly FlowPiece[],
  { slots, row, textOf }: { slots: readonly string[]; row: number; textOf: (piece: FlowPiece) => string },
): GridCell {
  const { theme, textSize: size } = box;
  return {
    height: size * markHeight + 6,
    draw: (cursor, place) => {
      const width = place.width / slots.length;
      for (const piece of pieces) {
        const { key, part, verdict } = piece;
        const own = { ...place, x: place.x + slots.indexOf(part.state) * width, width };
        const isFurthest = piece === line.pieces[0];
        const mark = { state: part.state, text: textOf(piece), isFurthest, isDisputed: isWrong(verdict) };
        cursor.target(
          { key, ...own, row, column: stateOrder(part.state) },
          stateMark(mark, own, smallSize(box), theme),
        );
      }
    },
  };
}

/** The same room for every state, whatever the names, quantities and doubts leave of the width. */
function columnsOf(context: FlowContext, box: Box): Columns {
  const { say, data } = context;
  const { width, textSize: size } = box;
  const slots = stateColumns.map((some) => occurring(some, data.lines).length);
  const heads = stateColumns.map((some, i) => {
    const words = say.column(occurring(some, data.lines)).split(' ');
    return (widest(words, smallSize(box), 400) + 6) / slots[i]!;
  });
  const pieces = data.lines.flatMap((line) => line.pieces);
  const number = Math.max(0, ...pieces.map(({ part }) => leastWidth(say.mark.number(part.sources), size)));
  const least = Math.max(number, ...heads);
  const amount = sum(slots);
  const itemNames = data.lines.map(({ flow }) => itemName(context, flow));
  const names = widest(itemNames, size, 400) + labelGap + 1;
  const rest = width - least * amount;
  const isStacked = rest < Math.min(names, leastLabel * size);
  const label = isStacked ? 0 : Math.min(names, rest, Math.max(width * 0.3, leastLabel * size));
  const told = data.lines.flatMap((line) => quantityWidth(context, line, box));
  const words = Math.max(0, ...pieces.map((piece) => leastWidth(say.mark.inShort(markFacts(piece)), size)));
  const left = width - label - Math.max(least, words) * amount;
  const isBeside = told.length > 0 && left >= leastQuantity * size;
  const quantity = isBeside ? Math.min(left, Math.max(...told) + labelGap, width * 0.24) : 0;
  const slot = (width - label - quantity) / amount;
  let x = 0;
  const next = (own: number) => {
    const column = { x, width: own };
    x += own;
    return column;
  };
  const name = next(label);
  const first = next(slot * slots[0]!);
  return {
    quantity: isBeside ? next(quantity) : null,
    label: isStacked ? null : name,
    states: [first, ...slots.slice(1).map((own) => next(slot * own))],
    textOf: markTexts(context, pieces, slot, smallSize(box)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
