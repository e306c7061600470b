import { lightTheme } from '#lib/scene/theme.ts';
import type { PreparedChart } from './chart.ts';

/** About what a slide leaves a chart, in points. */
const slideRoom = { x: 0, y: 0, width: 888, height: 360, theme: lightTheme, textSize: 14, smallest: 14 };

/** All that a reader finds written in a chart: on a page its table has more than the picture, on a slide nobody sees it. */
export function textsOf({ headline, subtitle, table, presentation, body }: PreparedChart): string[] {
  const written =
    presentation === 'full'
      ? table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
      : body(slideRoom).marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
  return [headline, subtitle, ...written];
}
