import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { figureTexts } from './figureTexts.ts';
import { layoutOthers } from './others.ts';
import { layoutPanel } from './panel.ts';
import type { FigureContext, Panel } from './read.ts';
import { spreadPanels } from './spreadPanels.ts';
import { columnGap, panelStyle, type Drawing } from './drawing.ts';

/** Columns of panels are never narrower where there are several: on a page, and where a height must be met. */
const narrowestColumn = { page: 380, picture: 270 };
/** How far distances stretch or shrink to fill a given height. */
const loosenesses = [1.5, 1.25, 1, 0.8, 0.6, 0.4];

/**
 * Panels in one to three columns, the numbers that stand alone below them. Without a height the distances are the
 * natural ones; with one, the loosest arrangement that fits it, else the lowest there is.
 */
export function layoutFigures(context: FigureContext, box: Box): Body {
  const texts = new Map(context.data.rows.map((row) => [row, figureTexts(context, row)]));
  const textsOf: Drawing['textsOf'] = (row) => texts.get(row)!;
  const arrangeAs = ({ columns, looseness }: { readonly columns: number; readonly looseness: number }) =>
    arrange({ context, textsOf, style: panelStyle(box, looseness) }, box, columns);

  const most = (narrowest: number) =>
    Math.max(1, Math.floor((box.width + columnGap) / (narrowest + columnGap)));
  const natural = { columns: Math.min(2, most(narrowestColumn.page)), looseness: 1 };
  const { height } = box;
  if (height === null) return arrangeAs(natural);
  // Most boxes are either too low for any distances or high enough for many: the tightest ones tell which.
  const lowest = Array.from({ length: Math.min(3, most(narrowestColumn.picture)) }, (_, i) => {
    const columns = i + 1;
    return { columns, body: arrangeAs({ columns, looseness: loosenesses.at(-1)! }) };
  }).sort((a, b) => a.body.height - b.body.height);
  const fitting = lowest.filter(({ body }) => body.height <= height).map(({ columns }) => columns);
  if (fitting.length === 0) return lowest[0]!.body;
  const ways = loosenesses.flatMap((looseness) =>
    fitting.toSorted().map((columns) => ({ columns, looseness })),
  );
  return fitHeight(height, natural, ways, arrangeAs);
}

function arrange(drawing: Drawing, box: Box, most: number): Body {
  const { context, style } = drawing;
  const { panels } = context.data;
  const count = Math.max(1, Math.min(most, panels.length));
  const width = (box.width - columnGap * (count - 1)) / count;
  const heightOf = (panel: Panel) =>
    layoutPanel(drawing, panel, { ...box, y: 0, width }, { row: 0, column: 0 }).height + style.panelGap;
  const places = count === 1 ? [] : spreadPanels(panels.map(heightOf), count);
  const columns = Array.from({ length: count }, () => ({ y: box.y, rows: 0 }));
  const cursor = new Cursor(box);
  panels.forEach((panel, i) => {
    const at = places[i] ?? 0;
    const column = columns[at]!;
    const place = { ...box, x: box.x + at * (width + columnGap), y: column.y, width };
    const body = layoutPanel(drawing, panel, place, { row: column.rows, column: at });
    cursor.take(body);
    column.rows += panel.rows.length;
    column.y += body.height + style.panelGap;
  });
  cursor.y = Math.max(...columns.map(({ y }) => y));
  const row = Math.max(...columns.map(({ rows }) => rows));
  const perRow = Math.max(1, Math.min(most, Math.floor(box.width / 300)));
  const others = layoutOthers(drawing, { ...box, y: cursor.y }, perRow, row);
  cursor.take(others);
  cursor.gap((others.height || -style.panelGap) + 2);
  return cursor.body();
}
