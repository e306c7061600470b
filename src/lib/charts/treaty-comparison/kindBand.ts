import { isBindingObligation } from '#lib/model/provision.ts';
import { hatchPath } from '#lib/scene/hatch.ts';
import { frame, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Clause } from '#lib/summary/clauses.ts';

/** What a band tells of; the obligations are those of `Clause`. */
export type BandClause = Pick<Clause, 'kind' | 'obligations'>;

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
