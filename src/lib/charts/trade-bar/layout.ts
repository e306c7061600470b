import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from '../chart.ts';
import { layoutOthers } from './others.ts';
import { layoutPanel, type Placed, type PlacedRow } from './panel.ts';
import { columnGap, panelStyle } from './panelStyle.ts';
import { spreadPanels } from './spreadPanels.ts';
import type { FigureData, Panel } from './summarise.ts';
import { figureSentence } from './words.ts';

/** Columns of panels are never narrower where there are several: on a page, and where a height must be met. */
const narrowestColumn = { page: 380, picture: 270 };
/** How far distances stretch or shrink to fill a given height. */
const loosenesses = [1.5, 1.25, 1, 0.8, 0.6, 0.4];

/**
 * Panels in one to three columns, the numbers that stand alone below them. Without a height the distances are the
 * natural ones; with one, the loosest arrangement that fits it, else the lowest there is.
 */
export function layoutFigures(data: FigureData, box: Box): Body {
  if (data.rows.length === 0) return layoutNothing(box);
  const most = (narrowest: number) =>
    Math.max(1, Math.floor((box.width + columnGap) / (narrowest + columnGap)));
  if (box.height === null) return arrange(data, box, Math.min(2, most(narrowestColumn.page)), 1);
  const counts = Array.from({ length: Math.min(3, most(narrowestColumn.picture)) }, (_, i) => i + 1);
  const { height } = box;
  // Most boxes are either too low for any distances or high enough for many: the tightest tells which.
  const tightest = counts.map((columns) => ({
    columns,
    body: arrange(data, box, columns, loosenesses.at(-1) ?? 1),
  }));
  const fitting = tightest.filter(({ body }) => body.height <= height);
  const lowest = tightest.reduce((a, b) => (b.body.height < a.body.height ? b : a)).body;
  if (fitting.length === 0) return lowest;
  for (const looseness of loosenesses) {
    for (const { columns } of fitting) {
      const body = arrange(data, box, columns, looseness);
      if (body.height <= height) return body;
    }
  }
  return lowest;
}

function layoutNothing(box: Box): Body {
  const { theme, textSize } = box;
  const text = textBlock('No figures under the filters in force.', box.x, box.y, box.width, {
    size: textSize,
    fill: theme.mutedInk,
  });
  return { height: text.height, marks: text.marks, targets: [] };
}

function arrange(data: FigureData, box: Box, columnCount: number, looseness: number): Body {
  const style = panelStyle(box.theme, box.textSize, looseness);
  const count = Math.max(1, Math.min(columnCount, data.panels.length));
  const width = (box.width - columnGap * (count - 1)) / count;
  const heightOf = (panel: Panel) => layoutPanel(data, panel, box.x, 0, width, style).height + style.panelGap;
  const places = count === 1 ? [] : spreadPanels(data.panels.map(heightOf), count);
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const columns = Array.from({ length: count }, () => ({ top: box.y, rows: 0 }));
  data.panels.forEach((panel, i) => {
    const at = places[i] ?? 0;
    const column = columns[at];
    if (!column) return;
    const placed = layoutPanel(data, panel, box.x + at * (width + columnGap), column.top, width, style);
    marks.push(...placed.marks);
    for (const each of placed.rows) targets.push(toTarget(data, each, column.rows++, at));
    column.top += placed.height + style.panelGap;
  });
  const bottom = Math.max(...columns.map(({ top }) => top));
  const rowCount = Math.max(...columns.map(({ rows }) => rows));
  const others: Placed & { columns?: readonly number[] } = layoutOthers(
    data,
    box.x,
    bottom,
    box.width,
    Math.max(1, Math.min(columnCount, Math.floor(box.width / 300))),
    style,
  );
  marks.push(...others.marks);
  const next = new Map<number, number>();
  others.rows.forEach((each, i) => {
    const column = others.columns?.[i] ?? 0;
    const row = next.get(column) ?? rowCount;
    next.set(column, row + 1);
    targets.push(toTarget(data, each, row, column));
  });
  const end = others.height ? bottom + others.height : bottom - style.panelGap;
  return { height: end - box.y + 2, marks, targets };
}

function toTarget(data: FigureData, { row, area }: PlacedRow, at: number, column: number): Target {
  return { ...area, key: row.figure.id, row: at, column, sentence: figureSentence(data.dossier, row) };
}
