import { error } from '@sveltejs/kit';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { hasPage } from '#lib/ui/shell/sections.ts';
import type { Words } from '#lib/words/Words.ts';

/**
 * The charts of a collection, in the order of the catalogue: those of positions, and those that its other tables have rows
 * for.
 */
export function servedCharts(small: Dossier): readonly Chart[] {
  return catalog.filter((chart) => isOfPositions(chart) || hasPage(small, chart.page));
}

function isOfPositions({ reads }: Chart): boolean {
  return reads.includes('bases');
}

/** Where a chart stands: the matrix is the first page. */
export function chartAddress({ id }: Chart): string {
  return id === stanceMatrix.id ? '/' : `/${id}`;
}

/** The chart that an address names; throws the page that says that there is none. */
export function chartAsked(words: Words, small: Dossier, id = stanceMatrix.id): Chart {
  return (
    servedCharts(small).find((chart) => chart.id === id) ?? error(404, words.of('collection').noSuchPage)
  );
}
