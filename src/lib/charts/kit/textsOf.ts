import type { PreparedChart } from './chart.ts';

/** All that a reader finds written in a chart. */
export function textsOf({ headline, subtitle, table }: PreparedChart): string[] {
  return [headline, subtitle, ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))];
}
