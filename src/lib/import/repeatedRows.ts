import type { IssueKind } from '#lib/model/issue.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import type { StanceField } from './mapping.ts';
import type { ImportProblem } from './problem.ts';
import { oneGroup, parted } from './rowGroups.ts';
import type { StanceRow, StanceRows } from './StanceRow.ts';

/** What two rows are about, that say the same or contradict each other. */
const about = ['actor', 'issue', 'source', 'date', 'item'] as const satisfies readonly StanceField[];

/**
 * Rows that say again what an earlier one says, or contradict it: of the same actor, issue, source, date and item. All of
 * them are kept. Of observations only those of one item are looked at, since many answers are what they are about.
 *
 * @param column address of the column of positions
 * @param told how positions on the issues are told
 */
export function repeatedRows(
  made: Pick<StanceRows, 'rows' | 'codes'>,
  kind: StanceRowKind,
  column: string | null,
  told: IssueKind,
): ImportProblem[] {
  const { rowCount, rowNumberOf, codesOf, itemOf, positionOf } = accessTo(made);
  const { groups } = about.reduce((found, field) => parted(found, codesOf(field)), oneGroup(rowCount));
  const firstOf = new Int32Array(rowCount).fill(-1);
  const problems: ImportProblem[] = [];
  for (let at = 0; at < rowCount; at++) {
    const group = groups[at]!;
    const first = firstOf[group]!;
    if (first === -1) {
      firstOf[group] = at;
      continue;
    }
    if (kind === 'observations' && itemOf(at) === '') continue;
    const [value, before] = [positionOf(at), positionOf(first)];
    const facts = { other: rowNumberOf(first), told };
    const flaw =
      value === before
        ? ({ kind: 'rowTwice', ...facts } as const)
        : ({ kind: 'rowsContradict', ...facts, otherPosition: before } as const);
    problems.push({ row: rowNumberOf(at), column, value, flaw });
  }
  return problems;
}

interface Access {
  readonly rowCount: number;
  readonly rowNumberOf: (at: number) => number;
  /** Of each row the number of its text. */
  readonly codesOf: (field: (typeof about)[number]) => Uint32Array;
  readonly itemOf: (at: number) => string;
  readonly positionOf: (at: number) => string;
}

function accessTo({ rows, codes }: Pick<StanceRows, 'rows' | 'codes'>): Access {
  if (!codes) {
    return {
      rowCount: rows.length,
      rowNumberOf: (at) => rows[at]!.row,
      codesOf: (field) => numbered(rows, field),
      itemOf: (at) => rows[at]!.item,
      positionOf: (at) => String(rows[at]!.position),
    };
  }
  const { rowCount, rowNumbers, fields } = codes;
  const textOf = (field: StanceField) => (at: number) => fields[field].text(fields[field].codes[at]!);
  return {
    rowCount,
    rowNumberOf: (at) => rowNumbers[at]!,
    codesOf: (field) => fields[field].codes,
    itemOf: textOf('item'),
    positionOf: textOf('stance'),
  };
}

function numbered(rows: readonly StanceRow[], field: (typeof about)[number]): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from(rows, (row) => {
    const code = known.get(row[field]) ?? known.size;
    known.set(row[field], code);
    return code;
  });
}
