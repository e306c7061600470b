import { isBindingObligation } from '#lib/model/provision.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { holdsCodes } from '#lib/summary/isCoded.ts';
import { sign } from '../kit/sign.ts';
import type { ComparisonContext } from './read.ts';

/** What a band tells of; the obligations are those of `Clause`. */
type BandClause = Pick<Clause, 'kind' | 'obligations'>;

/** In units, whatever the height of the cell. */
export const bandWidth = 8;

/**
 * The kind of a cell at its left edge, told by shape before colour: solid where the instrument provides something
 * (accented if it binds, narrower if it does not), crossed out where it is said not to, dashed where there are only readings, a dot where nothing
 * was found.
 */
export function kindBand({ kind, obligations }: BandClause, area: Area, theme: Theme): Mark[] {
  const { x, y, width, height } = area;
  switch (kind) {
    case 'present': {
      const binds = obligations.some(isBindingObligation);
      if (binds) return [{ type: 'rect', ...area, fill: theme.amount }];
      if (obligations.length === 0) return [{ type: 'rect', ...area, fill: theme.hatch }];
      // Narrower, so that what does not bind is lighter without colour too.
      return [{ type: 'rect', x, y, width: width / 2, height, fill: theme.hatch }];
    }
    case 'absent': {
      const hatch = hatchPath(area, 4.5, true);
      return [frame(area, theme.ink), { type: 'path', d: hatch, stroke: theme.ink, strokeWidth: 1.5 }];
    }
    case 'reading':
      return [{ ...frame(area, theme.hatch), dash: [3, 3] }];
    case 'none': {
      // Level with the first line of the words beside it.
      const middle = { x: x + width / 2, y: y + Math.min(height / 2, 9) };
      return [{ type: 'circle', ...middle, radius: 2, fill: theme.hatch }];
    }
  }
}

/**
 * All of the kinds, also those that don't occur: what is not there is what a reader has to tell apart. On a slide the
 * words in the cells say it.
 */
export function legend(
  { dossier, say: words, presentation, data }: ComparisonContext,
  theme: Theme,
): LegendItem[] {
  const { legend: say } = words;
  const isCoded = holdsCodes(dossier);
  const kinds = words.kinds(isCoded);
  if (presentation === 'slide') return [];
  const present = data.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'present'));
  const isUntold = present.some(({ obligations }) => obligations.length === 0);
  const isTold = !isUntold || present.some(({ obligations }) => obligations.length > 0);
  const item = (label: string, clause: BandClause) =>
    sign(label, bandWidth, 16, (x, y) => kindBand(clause, { x, y, width: bandWidth, height: 16 }, theme));
  return [
    ...(isTold ? [item(say.binding, { kind: 'present', obligations: ['shall'] })] : []),
    ...(isTold ? [item(say.softer, { kind: 'present', obligations: ['may'] })] : []),
    ...(isUntold ? [item(say.untold, { kind: 'present', obligations: [] })] : []),
    item(say.absent({ isCoded }), { kind: 'absent', obligations: [] }),
    ...(['reading', 'none'] as const).map((kind) => item(kinds[kind], { kind, obligations: [] })),
  ];
}
