/** A cell of a chart's table as it is read; empty for none. */
export function tableCellText(cell: string | number | null): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-GB').replace('-', '−') : (cell ?? '');
}
