import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure, FigureKind } from '#lib/model/figure.ts';

/** Figures of these kinds count what has passed; capacities, caps and plain amounts do not say that it did. */
const passed: ReadonlySet<FigureKind> = new Set<FigureKind>(['delivered', 'shipped']);

/** Whether a figure tells that something went from one actor to another. */
export function isTransferred({ flow_from: from, flow_to: to, kind }: Figure): boolean {
  return from !== '' && to !== '' && passed.has(kind);
}

/** Whether any row of a dossier tells that something passes between actors, or is to. */
export function reportsTransfers({ claims, figures }: Pick<Dossier, 'claims' | 'figures'>): boolean {
  return claims.some(({ flow_state: state }) => state !== '') || figures.some(isTransferred);
}
