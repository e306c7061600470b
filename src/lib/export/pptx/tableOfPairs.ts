import type { ChartTable, TableCell } from '#lib/charts/kit/chart.ts';
import { columnAt } from '#lib/charts/kit/columnAt.ts';
import type { Target } from '#lib/scene/scene.ts';
import { inkOn, mix, type Theme } from '#lib/scene/theme.ts';
import type { CellLook, NativeTable } from './NativeTable.ts';

/** The furthest two positions are apart, in steps. */
const furthest = 4;
/** A gap seen on fewer issues is weak evidence, and has no colour. */
const leastShared = 3;

/** The place that a table may fill, in units of the picture. */
interface Room {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/**
 * Gaps between pairs as a table: a row for each actor whose strip is drawn, a column for each it is compared with there.
 * The nearer, the deeper the colour. Null where that is too wide.
 *
 * @param table of pairs: two names with their ids, `distance` and `issues`
 * @param corner what the cells say
 */
export function tableOfPairs(
  table: ChartTable,
  targets: readonly Target[],
  room: Room,
  theme: Theme,
  corner: string,
): NativeTable | null {
  const { rows } = table;
  const [actor, other, distance, issues] = ['actor', 'other', 'distance', 'issues'].map((id) =>
    columnAt(table, id),
  ) as [number, number, number, number];
  if ([actor, other, distance, issues].includes(-1)) return null;
  const drawn = new Set(targets.map(({ key }) => key));
  const pairs = rows.filter(({ key }) => drawn.has(key));
  const names = new Map<string, string>();
  for (const { cells } of pairs)
    for (const at of [actor, other]) names.set(cells[at]!.id ?? '', cells[at]!.text);
  const heads = targets.flatMap(({ key, leads }) => (leads ? [key.slice(key.indexOf('~~') + 2)] : []));
  if (heads.length === 0 || heads.some((id) => !names.has(id))) return null;
  const others = [...names.keys()].sort((a, b) => heads.indexOf(b) - heads.indexOf(a) && rank(a) - rank(b));
  function rank(id: string): number {
    const at = heads.indexOf(id);
    return at === -1 ? heads.length : at;
  }
  const label = Math.min(room.width * 0.22, 170);
  const column = Math.min((room.width - label) / others.length, 150);
  if (column < room.size * 4.6) return null;
  const height = Math.min(room.size * 3.4, (room.height - room.size * 3) / heads.length);
  const bold = (text: string) => ({ text, bold: true, fill: theme.ink });
  const header: CellLook[] = [
    { texts: [{ text: corner, bold: false, fill: theme.mutedInk }], align: 'l', anchor: 'b' },
    ...others.map((id): CellLook => ({ texts: [bold(names.get(id)!)], align: 'ctr', anchor: 'b' })),
  ];
  return {
    x: 0,
    y: room.y,
    columns: [label, ...others.map(() => column)],
    size: room.size,
    rows: [
      { height: room.size * 3, cells: header },
      ...heads.map((head) => ({
        height,
        cells: [
          { texts: [bold(names.get(head)!)], align: 'l' } as const,
          ...others.map((id): CellLook => {
            const pair = pairs.find(({ cells }) => isOf(cells[actor]!, cells[other]!, head, id));
            if (!pair) return { texts: [], align: 'ctr', fill: theme.emptyFill };
            return pairLook(pair.cells[distance]!, pair.cells[issues]!, theme);
          }),
        ],
      })),
    ],
  };
}

function isOf(one: TableCell, two: TableCell, head: string, id: string): boolean {
  return (one.id === head && two.id === id) || (one.id === id && two.id === head);
}

function pairLook(distance: TableCell, issues: TableCell, theme: Theme): CellLook {
  const steps = Number(distance.value);
  const isWeak = Number(issues.value) < leastShared;
  const fill = isWeak ? theme.emptyFill : mix(theme.amount, theme.ground, Math.min(0.92, steps / furthest));
  const text = `${distance.text} (${issues.text})`;
  return {
    texts: [{ text, bold: !isWeak, fill: isWeak ? theme.mutedInk : inkOn(fill) }],
    align: 'ctr',
    fill,
  };
}
