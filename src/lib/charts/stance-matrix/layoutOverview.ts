import type { Raster } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { Step } from '#lib/model/stance.ts';
import { cellKindCodes } from '#lib/summary/cellColumns.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutRaster } from '../kit/layoutRaster.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { overviewParts } from './overviewParts.ts';
import type { MatrixContext, MatrixData } from './read.ts';

/** All cells at once, each a spot of colour; parts lead to themselves. */
export function layoutOverview({ dossier, data, view }: MatrixContext, box: Box): Body {
  const [rows, columns] = view.turned ? [data.actors, data.issues] : [data.issues, data.actors];
  const [rowName, columnName] = view.turned ? [actorName, issueLabel] : [issueLabel, actorName];
  const parts = overviewParts(data).map((part) => {
    const [down, across] = view.turned ? [part.actors, part.issues] : [part.issues, part.actors];
    const [row, column] = view.turned ? [part.column, part.row] : [part.row, part.column];
    const [top, left] = [rows.indexOf(down[0]!), columns.indexOf(across[0]!)];
    return { key: part.key, row, column, top, left, height: down.length, width: across.length };
  });
  return layoutRaster(
    {
      rowNames: rows.map((at) => rowName(dossier, at)),
      columnNames: columns.map((at) => columnName(dossier, at)),
      raster: rasterOf(data, view.turned, box.theme),
      parts,
    },
    box,
  );
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
