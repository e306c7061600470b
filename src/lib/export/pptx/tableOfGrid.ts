import type { Mark, RectMark, TextMark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { cellLook, paragraphsOf } from './cellLook.ts';
import { plainInset, widestBand, type CellEdge, type CellLook, type NativeTable } from './NativeTable.ts';

/** Of a line of text above its baseline, in its size. */
const above = 0.97;
/** Between rows that belong together there is no more. */
const closeRows = 2;
/** A heading between rows takes more. */
const leastHeading = 1.2;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The grid of a picture as a table: a cell for each target, heads from what is written above and beside them, in the
 * same places. Null where the targets are no whole grid with names at its left.
 *
 * @param width of the picture
 */
export function tableOfGrid(
  marks: readonly Mark[],
  targets: readonly Target[],
  width: number,
  theme: Theme,
): NativeTable | null {
  const cells = targets.filter(({ leads }) => !leads);
  const [columns, rows] = [spans(cells, 'column'), spans(cells, 'row')];
  const [first] = columns;
  if (!first || !rows[0] || first.from <= closeRows || cells.length !== columns.length * rows.length)
    return null;
  if (overlap(columns) || overlap(rows)) return null;
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const numbers = (of: 'row' | 'column') => [...new Set(cells.map((cell) => cell[of]))].sort((a, b) => a - b);
  const [rowNumbers, columnNumbers] = [numbers('row'), numbers('column')];

  const owned = groupBy(marks, ({ owner = '' }) => owner);
  const free = owned.get('') ?? [];
  const texts = free.filter((mark) => mark.type === 'text');
  const size = texts[0]?.size ?? 14;
  // A cell reaches to the next one, so that what stands apart does not move together.
  const columnEnds = columns.map(({ to }, i) => columns[i + 1]?.from ?? to);
  const columnWidths = [first.from, ...columns.map(({ from }, i) => columnEnds[i]! - from)];
  const besides = texts.filter(({ x }) => x < first.from - closeRows);
  const between = (list: readonly TextMark[], from: number, to: number) =>
    list.filter(({ y }) => y > from && y <= to);

  const heads = texts.filter(({ y }) => y <= rows[0]!.from + closeRows);
  const top = Math.min(rows[0].from, ...heads.map(({ y, size: each }) => y - each * above));
  const rules = free.filter((mark): mark is RectMark => mark.type === 'rect' && mark.height <= closeRows);
  const ruleAt = (y: number): CellEdge | undefined => {
    const rule = rules.find((each) => Math.abs(each.y - y) <= closeRows);
    return rule?.fill ? { stroke: rule.fill, width: 1 } : undefined;
  };
  const rowHead = (
    list: readonly TextMark[],
    rule: CellEdge | undefined,
    next: CellLook | undefined,
  ): CellLook => ({
    texts: paragraphsOf(list, first.from),
    align: 'l',
    ...(next?.left ? { outset: plainInset + widestBand / 2 } : {}),
    ...(rule ? { top: rule } : {}),
    // What stands at the top of a tall row belongs to the first line of its cells.
    ...(list.length > 0 && rule ? { anchor: 't' as const } : {}),
  });

  const header = {
    height: rows[0].from - top,
    cells: [
      { texts: [], align: 'l', anchor: 'b' } as const,
      ...columns.map(({ from }, i) => headOf(heads, from, columnEnds[i]!)),
    ],
  };
  const body = rows.flatMap(({ from, to }, r) => {
    const next = rows[r + 1]?.from ?? to;
    const rule = ruleAt(from);
    const heading = between(besides, to, next);
    const isHeaded = heading.length > 0 && next - to >= size * leastHeading;
    const bottom = isHeaded ? to : next;
    const looks = columnNumbers.map((column) => {
      const target = at.get(`${rowNumbers[r]} ${column}`)!;
      const look = cellLook(target, owned.get(target.key) ?? [], theme, bottom);
      return rule ? { ...look, top: rule } : look;
    });
    const head = rowHead(between(besides, from, to), rule, looks[0]);
    const row = { height: bottom - from, cells: [head, ...looks] };
    return isHeaded ? [row, headingRow(heading, next - to)] : [row];
  });
  const before = between(besides, top, rows[0].from);
  if (before.length === 0) return { x: 0, y: top, columns: columnWidths, rows: [header, ...body], size };
  const headingHeight = size * 1.5;
  return {
    x: 0,
    y: top,
    columns: columnWidths,
    rows: [
      { ...header, height: Math.max(headingHeight, header.height - headingHeight) },
      headingRow(before, headingHeight),
      ...body,
    ],
    size,
  };

  function headingRow(list: readonly TextMark[], height: number) {
    const head: CellLook = { texts: paragraphsOf(list, width), align: 'l', anchor: 'b' };
    const empty = columns.map((): CellLook => ({ texts: [], align: 'ctr' }));
    return { height, cells: [head, ...empty] };
  }
}

function headOf(heads: readonly TextMark[], from: number, to: number): CellLook {
  const own = heads.filter(({ x }) => x >= from - closeRows && x < to - closeRows).sort((a, b) => a.y - b.y);
  const isLeft = own.length > 0 && own.every(({ anchor = 'start' }) => anchor === 'start');
  return { texts: paragraphsOf(own, to - from), align: isLeft ? 'l' : 'ctr', anchor: 'b' };
}

/** Where each row or column of cells lies, in order. */
function spans(cells: readonly Target[], of: 'row' | 'column'): Span[] {
  const groups = groupBy(cells, (cell) => String(cell[of]));
  return [...groups]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, group]) => ({
      from: Math.min(...group.map(({ x, y }) => (of === 'row' ? y : x))),
      to: Math.max(...group.map(({ x, y, width, height }) => (of === 'row' ? y + height : x + width))),
    }));
}

function overlap(list: readonly Span[]): boolean {
  return list.some(({ to }, i) => (list[i + 1]?.from ?? Infinity) < to - closeRows);
}
