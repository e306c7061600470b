import { sourceColumnNumber } from '#lib/evidence/citation.ts';
import type { DrawnRow } from './capped.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { layoutGrid, type GridCell, type GridRow } from '../kit/grid.ts';
import { labelHeader } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { numberedGroups } from '../kit/numberedGroups.ts';
import { joined } from '../kit/joined.ts';
import { columnLabels, drawCell, groupHeading, leastCell, thesisLabel, thesisLead } from './cells.ts';
import type { ClaimsContext, ThesisGroup } from './read.ts';

const cellHeight = 26;
const leading = 1.25;

/**
 * Each thesis above its cells, in as many lines as they need; the sources are numbered and named at the top, on a slide
 * over their columns.
 */
export function layoutNarrow(context: ClaimsContext, box: Box): Body {
  const { data, dossier } = context;
  const { textSize, theme } = box;
  const count = data.columns.length;
  const lineCount = Math.ceil(count / Math.max(1, Math.floor(box.width / leastCell)));
  const perLine = Math.ceil(count / lineCount);
  const isNamed = context.presentation === 'slide' && lineCount === 1;
  const width = isNamed ? box.width / count : Math.min(72, box.width / perLine);
  const cursor = new Cursor(box);
  const labels = columnLabels(context);
  const header = isNamed ? labelHeader(box, labels, 0, width) : null;
  if (!header) for (const label of labels) cursor.text(label, { fill: theme.mutedInk, leading });

  /** The cells of a thesis from left to right, line by line. */
  const linesOfCells = ({ cells }: DrawnRow, row: number, numbered: boolean): GridCell => {
    const numberHeight = numbered ? textSize * 1.4 : 0;
    const lineHeight = numberHeight + cellHeight + 2;
    return {
      height: Math.ceil(cells.length / perLine) * lineHeight + 8,
      draw: (on, place) => {
        cells.forEach((cell, i) => {
          const x = place.x + (i % perLine) * width;
          const y = place.y + Math.floor(i / perLine) * lineHeight;
          if (numbered) {
            const text = sourceColumnNumber(dossier, data.grid.columns[cell.column]!);
            const middle = { x: x + width / 2, y: y + textSize, anchor: 'middle' } as const;
            on.add({ type: 'text', text, size: textSize, fill: theme.mutedInk, ...middle });
          }
          drawCell(context, cell, row, on, { x, y: y + numberHeight, width, height: cellHeight });
        });
      },
    };
  };

  const heading = (group: ThesisGroup) => groupHeading(context, group);
  const groups = numberedGroups(data.groups, heading, (row: DrawnRow, number, i): GridRow => {
    const above = gridText(box, thesisLabel(context, row), box.width, {
      below: 2,
      also: (on, place) =>
        on.target(thesisLead(context, row, number, { ...place, height: place.height - 2 })),
    });
    // Single lines of cells stand under one another, so that the numbers need not be said each time.
    const cells = [linesOfCells(row, number, !isNamed && (lineCount > 1 || i % 4 === 0))];
    return { rule: false, gap: header && i === 0 ? 8 : 0, above, cells };
  });
  const columns = [{ x: 0, width: box.width }];
  const grid = { columns, ...(header ? { header } : {}), groups, headingGaps: { above: 12, below: 3 } };
  layoutGrid({ ...box, height: null }, grid).drawOn(cursor);
  return joined(cursor.y - box.y, cursor);
}
