import { flowStates, type FlowState } from '#lib/model/flow.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutGrid, type GridCell, type GridColumn, type GridRow } from '../kit/grid.ts';
import { columnHeadings } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { joined } from '../kit/joined.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { itemName } from './flowFacts.ts';
import { surestOf, type FlowContext, type FlowGroup, type FlowLine, type FlowPiece } from './read.ts';
import { markWidth, stateMark } from './stateMark.ts';
import { directionCell, quantityCell } from './textCells.ts';

/** In multiples of the size of text: less is no room for a name. */
const leastLabel = 7.5;
const labelGap = 8;
const columnGap = 6;
/** Between two parts side by side. */
const partGap = 26;
/** By how much rows may grow to fill a height. */
const stretches = [8, 4, 2, 0];

/**
 * A table of marks: what passes as rows, by direction, how real it is by those who tell of it as columns; in two parts side
 * by side where there is room. A slide holds as many of the most real rows as fit, and quantities where these leave room for
 * all that was delivered.
 */
export function layoutFlows(context: FlowContext, box: Box): Body {
  const { data, presentation } = context;
  if (presentation === 'full') return layoutParts(context, box, data.groups);
  const fitted = (own: FlowContext) =>
    mostThatFit(box, data.lines.length, (amount) => {
      const body = layoutParts(own, box, surestOf(own.data.groups, amount));
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

/** The directions in two parts of about as many rows, where each has room for its names and all columns; else in one. */
function layoutParts(of: FlowContext, box: Box, groups: readonly FlowGroup[]): Body {
  // States that none of the rows drawn is in have no column.
  const context = { ...of, data: { ...of.data, lines: groups.flatMap(({ lines }) => lines) } };
  const size = (some: readonly FlowGroup[]) => some.reduce((total, { lines }) => total + lines.length + 1, 0);
  const splits = groups.slice(1).map((_, i) => [groups.slice(0, i + 1), groups.slice(i + 1)] as const);
  const higher = (parts: readonly (readonly FlowGroup[])[]) => Math.max(...parts.map(size));
  const [parts] = splits.toSorted((a, b) => higher(a) - higher(b));
  const marksWidth = sum(leastColumns(context, box).map(({ width }) => width));
  const names = (parts ?? []).map((part) => namesWidth(context, box, part));
  const spare = box.width - partGap - sum(names) - 2 * marksWidth;
  const [first = 0, second = 0] = names.map((name) => name + marksWidth + spare / 2);
  const places =
    !parts || spare < 0
      ? [{ place: box, part: groups, firstRow: 0 }]
      : [
          { place: { ...box, width: first }, part: parts[0], firstRow: 0 },
          {
            place: { ...box, x: box.x + first + partGap, width: second },
            part: parts[1],
            firstRow: size(parts[0]),
          },
        ];
  const draw = (stretch: number): Body => {
    const tables = places.map(({ place, part, firstRow }) =>
      layoutTable(context, place, part, stretch, firstRow),
    );
    return joined(Math.max(...tables.map(({ height }) => height)), ...tables);
  };
  // Rows of both parts grow alike.
  const isLoose = (stretch: number) => box.height !== null && draw(stretch).height < box.height - 0.01;
  return draw(stretches.find(isLoose) ?? 0);
}

interface Columns {
  /** The names of things; null where they stand above their marks. */
  readonly label: GridColumn | null;
  /** Of the states that occur, from the most real. */
  readonly states: readonly (GridColumn & { readonly state: FlowState })[];
}

function layoutTable(
  context: FlowContext,
  box: Box,
  groups: readonly FlowGroup[],
  stretch: number,
  firstRow: number,
): Body {
  const columns = columnsOf(context, box, groups);
  const { label, states } = columns;
  const header = columnHeadings(
    { ...box, textSize: smallSize(box) },
    states.map(({ state, ...column }) => ({ ...column, texts: [{ text: context.say.column(state) }] })),
  );
  let row = firstRow;
  // Marks without a name beside them stand far apart, so that heads are soon out of sight.
  const headsAgain: GridRow = {
    above: { height: header.height, draw: (cursor, { x, y }) => header.draw(cursor, x, y) },
    cells: [],
    rule: false,
    gap: 10,
  };
  const rows = groups.flatMap(({ from, to, lines }, i): GridRow[] => [
    ...(label === null && i > 0 ? [headsAgain] : []),
    {
      above: directionCell(context, box, { from, to }, row++),
      cells: [],
      rule: false,
      gap: label !== null && i > 0 ? 8 : 0,
    },
    ...lines.flatMap((line) => lineRows(context, box, columns, line, row++)),
  ]);
  const ordered = [label, ...states].filter((column) => column !== null);
  const grid = { columns: ordered, header, groups: [{ heading: '', rows }] };
  return layoutGrid(box, { ...grid, stretch: { most: stretch, into: 'cells' } }).body();
}

/** The row of a thing, and below it what is told of quantities and what speaks against it. */
function lineRows(
  context: FlowContext,
  box: Box,
  { label, states }: Columns,
  line: FlowLine,
  row: number,
): GridRow[] {
  const name = gridText(box, itemName(context, line.flow), label ? label.width - labelGap : box.width, {
    above: label ? 2 : 4,
    below: label ? 3 : 0,
    align: 'middle',
  });
  const cells = states.map(({ state }) => {
    const piece = line.pieces.find(({ part }) => part.state === state);
    return piece ? pieceCell(context, box, piece, row) : null;
  });
  const told = quantityCell(context, line, box);
  return [
    { ...(label ? {} : { above: name }), cells: [...(label ? [name] : []), ...cells] },
    ...(told ? [{ above: told, cells: [], rule: false }] : []),
  ];
}

function pieceCell({ say }: FlowContext, box: Box, piece: FlowPiece, row: number): GridCell {
  const { key, part } = piece;
  const size = smallSize(box);
  const facts = markFacts(piece);
  const mark = { state: part.state, text: say.mark(facts), isDisputed: facts.isDisputed };
  return {
    height: size * 1.25 + 4,
    draw: (cursor, place) =>
      cursor.target(
        { key, ...place, row, column: flowStates.indexOf(part.state) },
        stateMark(mark, place.x, place.y + place.height / 2, size, box.theme),
      ),
  };
}

/** What stands behind a mark; what is said against an amount stands beside the amount. */
function markFacts({ part: { sources }, disputed }: FlowPiece) {
  return { sources, isDisputed: disputed === 'all' };
}

/** The states that occur, from the most real, each with the room that its name and marks need. */
function leastColumns({ say, data }: FlowContext, box: Box) {
  const size = smallSize(box);
  const pieces = data.lines.flatMap((line) => line.pieces);
  return flowStates.flatMap((state) => {
    const own = pieces.filter(({ part }) => part.state === state);
    if (own.length === 0) return [];
    const marks = own.map((piece) => markWidth(say.mark(markFacts(piece)), size));
    return [{ state, width: Math.max(textWidth(say.column(state), size, 400), ...marks) + columnGap }];
  });
}

function namesWidth(context: FlowContext, { textSize }: Box, groups: readonly FlowGroup[]): number {
  const names = groups.flatMap(({ lines }) => lines.map(({ flow }) => itemName(context, flow)));
  return widest(names, textSize, 400) + labelGap + 0.01;
}

/** Names have the room they need as far as states leave it; states share what is left. */
function columnsOf(context: FlowContext, box: Box, groups: readonly FlowGroup[]): Columns {
  const { width, textSize: size } = box;
  const least = leastColumns(context, box);
  const names = namesWidth(context, box, groups);
  const rest = width - sum(least.map((column) => column.width));
  const isStacked = rest < Math.min(names, leastLabel * size);
  const label = isStacked ? 0 : Math.min(names, rest, Math.max(width * 0.35, leastLabel * size));
  const spare = (rest - label) / least.length;
  let x = label;
  const states = least.map((own) => {
    const column = { state: own.state, x, width: own.width + spare };
    x += column.width;
    return column;
  });
  return { label: isStacked ? null : { x: 0, width: label }, states };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
