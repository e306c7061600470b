import { categoryName } from '#lib/evidence/categoryName.ts';
import type { Raster } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { clauseKinds } from '#lib/summary/clauseCoverage.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutRaster } from '../kit/layoutRaster.ts';
import type { ComparisonContext } from './read.ts';
import { coverageParts } from './coverageParts.ts';
import { coverageColours } from './coverageSigns.ts';
import { layoutCells } from './layoutCells.ts';
import { layoutShares } from './layoutShares.ts';
import type { CoverageData } from './readCoverage.ts';

/** Bars of clauses, cells, or of very many cells an overview whose parts lead to themselves. */
export function layoutCoverage(context: ComparisonContext, coverage: CoverageData, box: Box): Body {
  const { dossier, words, say } = context;
  if (coverage.picture === 'shares') return layoutShares(context, coverage, box);
  if (coverage.picture === 'cells') return layoutCells(context, coverage, box);
  const { treaties, clauses } = coverage;
  return layoutRaster(
    {
      rowNames: treaties.map(({ instrument }) => say.textName(instrument)),
      columnNames: clauses.map(({ category }) => categoryName(words, dossier, category)),
      raster: rasterOf(coverage, box.theme),
      parts: coverageParts(coverage),
    },
    box,
  );
}

const rastersOf = new WeakMap<CoverageData, Map<string, Raster>>();

/** Painted once for each theme, however often the chart is laid out. */
function rasterOf(coverage: CoverageData, theme: Theme): Raster {
  let rasters = rastersOf.get(coverage);
  if (!rasters) rastersOf.set(coverage, (rasters = new Map()));
  let raster = rasters.get(theme.name);
  if (!raster) rasters.set(theme.name, (raster = painted(coverage, theme)));
  return raster;
}

function painted({ treaties, clauses }: CoverageData, theme: Theme): Raster {
  const colours = coverageColours(theme);
  const cells = treaties.flatMap(({ at }) =>
    clauses.map((each) => clauseKinds.indexOf(each.cells[at]!.kind)),
  );
  return {
    columns: clauses.length,
    rows: treaties.length,
    colours: clauseKinds.map((kind) => colours[kind]),
    cells: Uint8Array.from(cells),
  };
}
