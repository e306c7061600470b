import { columnLabels } from '#lib/scene/columnLabels.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Raster } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Step } from '#lib/model/stance.ts';
import { cellKindCodes } from '#lib/summary/cellColumns.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { overviewParts } from './overviewParts.ts';
import type { MatrixContext, MatrixData } from './read.ts';

/** Of a row of cells, as far as the picture may be as high as it likes. */
const rowHeights = { least: 0.8, usual: 7 };
const leading = 1.2;
const heights = { least: 360, most: 900 };

/** All cells at once, each a spot of colour, below and beside as many names as there is room for; parts lead to themselves. */
export function layoutOverview(context: MatrixContext, box: Box): Body {
  const { dossier, data, view } = context;
  const [rows, columns] = view.turned ? [data.actors, data.issues] : [data.issues, data.actors];
  const [rowName, columnName] = view.turned ? [actorName, issueLabel] : [issueLabel, actorName];
  const { theme, textSize: size } = box;
  const cursor = new Cursor(box);
  const rowNames = rows.map((at) => rowName(dossier, at));
  const names = labelWidth(rowNames, size, 400, box.width * 0.2) + 8;
  const rowLines = rowNames.map((name) => wrapText(name, names - 8, size, 400));
  const highest = Math.max(...rowLines.map(({ length }) => length)) * size * leading + 3;
  const width = box.width - names;
  const columnStep = Math.max(1, Math.ceil((columns.length * size * 1.3) / width));
  const heads = columns.filter((_, at) => at % columnStep === 0).map((at) => columnName(dossier, at));
  const columnWidth = width / columns.length;
  const style = { size, fill: theme.ink };
  // Each name over its own column, not over the middle of all that it stands for.
  const shift = () => -((columnStep - 1) * columnWidth) / 2;
  cursor.block(columnLabels(heads, box.x + names, cursor.y, columnStep * columnWidth, style, { shift }));
  cursor.gap(5);
  const height = Math.max(60, box.height === null ? natural(rows.length) : box.height - (cursor.y - box.y));
  const rowHeight = height / rows.length;
  const rowStep = Math.max(1, Math.ceil(highest / rowHeight));
  for (let at = 0; at < rows.length; at += rowStep) {
    const lines = rowLines[at]!;
    const top = cursor.y + (at + 0.5) * rowHeight - (lines.length * size * leading) / 2;
    cursor.add(
      ...lineBlock(lines, box.x, Math.min(top, cursor.y + height - highest), {
        ...style,
        leading,
      }).marks,
    );
  }
  const raster = rasterOf(data, view.turned, theme);
  const place = { x: box.x + names, y: cursor.y, width, height };
  cursor.add({ type: 'rect', ...place, fill: theme.emptyFill, raster });
  for (const part of overviewParts(data)) {
    const [down, across] = view.turned ? [part.actors, part.issues] : [part.issues, part.actors];
    const [top, left] = [rows.indexOf(down[0]!), columns.indexOf(across[0]!)];
    cursor.targets.push({
      key: part.key,
      leads: true,
      x: place.x + left * columnWidth,
      y: place.y + top * rowHeight,
      width: across.length * columnWidth,
      height: down.length * rowHeight,
      row: view.turned ? part.column : part.row,
      column: view.turned ? part.row : part.column,
    });
  }
  cursor.gap(height);
  return cursor.body();
}

function natural(rows: number): number {
  const { least, usual } = rowHeights;
  return Math.max(rows * least, Math.min(heights.most, Math.max(heights.least, rows * usual)));
}

/** The colours of an overview by what is known: steps, steps of low confidence, both sides, no position, nothing. */
export function overviewColours(theme: Theme): readonly string[] {
  const steps = ([-2, -1, 0, 1, 2] as const satisfies readonly Step[]).map((step) => theme.stance[step]);
  const pale = steps.map((colour) => mix(colour, theme.ground, 0.6));
  return [...steps, ...pale, theme.ink, theme.hatch, theme.emptyFill];
}

const [low, split, unclear, nothing] = [5, 10, 11, 12];

const rastersOf = new WeakMap<MatrixData, Map<string, Raster>>();

/** Painted once for each theme, however often the chart is laid out. */
function rasterOf(data: MatrixData, isTurned: boolean, theme: Theme): Raster {
  let rasters = rastersOf.get(data);
  if (!rasters) rastersOf.set(data, (rasters = new Map()));
  let raster = rasters.get(theme.name);
  if (!raster) rasters.set(theme.name, (raster = painted(data, isTurned, theme)));
  return raster;
}

function painted({ cells: all, actors, issues }: MatrixData, isTurned: boolean, theme: Theme): Raster {
  const {
    columns: { kind, value, confidence },
    issueCount,
  } = all;
  const [rows, columns] = isTurned ? [actors, issues] : [issues, actors];
  const cells = new Uint8Array(rows.length * columns.length);
  let at = 0;
  for (const row of rows) {
    for (const column of columns) {
      const cell = isTurned ? row * issueCount + column : column * issueCount + row;
      cells[at++] = colourOf(kind[cell]!, value[cell]! + 2, confidence[cell] === 0);
    }
  }
  return { columns: columns.length, rows: rows.length, colours: overviewColours(theme), cells };
}

/** The place of a cell's colour among those of the overview. */
function colourOf(kind: number, step: number, isLow: boolean): number {
  if (kind === cellKindCodes.position) return isLow ? step + low : step;
  if (kind === cellKindCodes.split) return split;
  return kind === cellKindCodes.none ? nothing : unclear;
}
