import type { ChangeKind } from '#lib/model/changeKind.ts';
import type { TableCell, TableColumn, TableRow } from './kit/chart.ts';
import { columnTells, type ColumnTells } from './kit/columnTells.ts';

/** What a table says in a column of a row. */
export interface FoundCell {
  readonly column: TableColumn;
  readonly cell: TableCell;
}

/** What kind of change it is, and by how much, among changes of that kind. */
export interface Weight {
  readonly kind: ChangeKind;
  readonly amount: number;
}

const ways: readonly ColumnTells['as'][] = ['side', 'sureness', 'doubt', 'support', 'wording'];

/** Of cells that differ, in the same columns: what matters most of their differences. */
export function weighChange(before: readonly FoundCell[], after: readonly FoundCell[]): Weight {
  const weighed = before.flatMap(({ column, cell }, i) => {
    const is = after[i]?.cell;
    const tells = columnTells(column.id);
    return is ? [{ way: ways.indexOf(tells.as), weight: weigh(tells, cell, is) }] : [];
  });
  const told = weighed
    .filter(({ weight }) => weight.kind !== 'other')
    .reduce<(typeof weighed)[number] | null>(
      (most, each) => (most && most.way <= each.way ? most : each),
      null,
    );
  return told?.weight ?? { kind: 'other', amount: 0 };
}

function weigh(tells: ColumnTells, was: TableCell, is: TableCell): Weight {
  const [before, after] = [amountOf(tells, was), amountOf(tells, is)];
  if (tells.as === 'wording' || before === null || after === null || before === after)
    return { kind: 'other', amount: 0 };
  const amount = Math.abs(after - before);
  switch (tells.as) {
    case 'side':
      if (before * after < 0) return { kind: 'flipped', amount };
      return { kind: Math.abs(after) < Math.abs(before) ? 'weaker' : 'stronger', amount };
    case 'sureness':
      if (before * after < 0) return { kind: 'flipped', amount };
      return { kind: after < before ? 'weaker' : 'stronger', amount };
    case 'doubt':
      return { kind: after > before ? 'weaker' : 'stronger', amount: 1 };
    case 'support':
      // What rests on one source alone now is thinner than what still rests on three.
      return after < before ? { kind: 'thinner', amount: 1 / (1 + after) } : { kind: 'stronger', amount };
  }
}

/** A cell as a number of its column's meaning; null where it has none. */
function amountOf({ as, scale, middle = 0 }: ColumnTells, { id, value }: TableCell): number | null {
  if (value === null || value === '') return 0;
  const ids = id === undefined || id === '' ? [] : id.split(' ');
  if (scale) return scale[ids[0] ?? ''] ?? null;
  if (typeof value === 'number') return value - middle;
  // Of words the ids are counted; of doubts without ids no more is known than that there are some, and how long they are.
  if (ids.length) return ids.length;
  return as === 'doubt' ? value.length : null;
}

/** Whether a row says that nothing was found of what it is about. */
export function isNothing(columns: readonly TableColumn[], { cells }: TableRow): boolean {
  return columns.some(({ id, shared }, i) => {
    if (shared) return false;
    const { nothing } = columnTells(id);
    const cell = cells[i];
    return nothing !== undefined && (cell?.id ?? cell?.value) === nothing;
  });
}
