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
import { markReach, sourcesText, stateMark } from './stateMark.ts';
import { occurring, stateColumns, stateOrder } from './stateColumns.ts';

/** In multiples of the size of text: less is no room for a name, or for a quantity. */
const leastLabel = 7.5;
const leastQuantity = 14;
/** By how much a column of marks may be wider than it needs. */
const widening = 5;
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
  { label, quantity }: Columns,
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
    return pieces.length > 0 ? stateCell(context, box, pieces, slots, row) : null;
  });
  const beside = quantity ? [quantityCell(context, line.quantities, quantity.width - labelGap, box)] : [];
  const below = quantity ? null : quantityCell(context, line.quantities, box.width, box);
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
  context: FlowContext,
  { theme, textSize: size }: Box,
  pieces: readonly FlowPiece[],
  slots: readonly string[],
  row: number,
): GridCell {
  const radii = pieces.map(({ part }) =>
    markReach({ text: sourcesText(context, part.sources), isDisputed: false }, size),
  );
  return {
    height: 2 * Math.max(...radii) + 2,
    draw: (cursor, place) => {
      const width = place.width / slots.length;
      for (const { key, part, verdict } of pieces) {
        const x = place.x + slots.indexOf(part.state) * width;
        const text = sourcesText(context, part.sources);
        const mark = { state: part.state, text, isDisputed: isWrong(verdict) };
        const marks = stateMark(mark, x + width / 2, place.y + place.height / 2, size, theme);
        cursor.target({ key, ...place, x, width, row, column: stateOrder(part.state) }, marks);
      }
    },
  };
}

/** Columns of states as wide as their marks and headings need, and wider where there is room. */
function columnsOf(context: FlowContext, box: Box): Columns {
  const { say, data } = context;
  const { width, textSize: size } = box;
  const pieces = data.lines.flatMap((line) => line.pieces);
  const reaches = pieces.map(({ part, verdict }) =>
    markReach({ text: sourcesText(context, part.sources), isDisputed: isWrong(verdict) }, size),
  );
  const slot = 2 * Math.max(...reaches) + 4;
  const own = stateColumns.map((some) => {
    const slots = occurring(some, data.lines);
    const heading = widest(say.column(slots).split(' '), smallSize(box), 400);
    return Math.max(heading + 6, slots.length * slot);
  });
  // The same room for each state, so that columns stand at even distances.
  const even = Math.max(...own.slice(0, -1));
  const least = own.map((each) => Math.max(each, even));
  const names =
    widest(
      data.lines.map(({ flow }) => itemName(context, flow)),
      size,
      400,
    ) +
    labelGap +
    1;
  const rest = width - sum(least);
  const isStacked = rest < Math.min(names, leastLabel * size);
  const label = isStacked ? 0 : Math.min(names, rest, Math.max(width * 0.3, leastLabel * size));
  const amounts = data.lines.flatMap(({ quantities }) => quantityWidth(context, quantities, box));
  const left = width - label - sum(least);
  const isBeside = amounts.length > 0 && left >= leastQuantity * size;
  const quantity = isBeside ? Math.min(left, Math.max(...amounts) + labelGap) : 0;
  const wider = Math.min((left - quantity) / least.length, size * widening);
  let x = 0;
  const next = (own: number) => {
    const column = { x, width: own };
    x += own;
    return column;
  };
  const name = next(label);
  const first = next(least[0]! + wider);
  return {
    quantity: isBeside ? next(quantity) : null,
    label: isStacked ? null : name,
    states: [first, ...least.slice(1).map((own) => next(own + wider))],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
