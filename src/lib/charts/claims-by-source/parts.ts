import type { ThesisOrder } from '#lib/model/view.ts';
import type { ClaimRow } from '#lib/summary/claimCell.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { count } from '../wording.ts';

/** Rows that stand together under a heading. */
export interface Part {
  readonly heading: string;
  readonly rows: readonly ClaimRow[];
}

/** Somebody supports the thesis and somebody contradicts it. */
export function isContested(row: ClaimRow): boolean {
  return row.supporting > 0 && row.contradicting > 0;
}

/** What an order brings to the top: the rows that carry its finding. */
export function leads(row: ClaimRow, order: ThesisOrder): boolean {
  switch (order) {
    case 'contested':
      return isContested(row);
    case 'uncontested':
      return row.supporting > 0 && row.contradicting === 0;
    case 'diagnostic':
      return (row.diagnosticity ?? 0) > 0;
  }
}

const headings: Readonly<Record<ThesisOrder, (row: ClaimRow) => string>> = {
  contested: (row) => (isContested(row) ? 'Contested: supported and contradicted' : 'Not contested'),
  uncontested: (row) => {
    if (row.contradicting > 0) return `Contradicted by ${count(row.contradicting, 'source')}`;
    return row.supporting > 0 ? 'Supported, contradicted by no source' : 'Neither supported nor contradicted';
  },
  diagnostic: (row) => {
    if (row.diagnosticity === null) return 'Fewer than two sources take one side';
    return row.diagnosticity > 0
      ? 'Separates the sources'
      : 'Does not separate them: all that take one side agree';
  },
};

/** Rows, in an order, parted by headings that suit it; none is empty. */
export function partsOf(rows: readonly ClaimRow[], order: ThesisOrder): Part[] {
  const parts = groupBy(rows, (row) => (row.silent ? 'No claim found' : headings[order](row)));
  return [...parts].map(([heading, members]) => ({ heading, rows: members }));
}
