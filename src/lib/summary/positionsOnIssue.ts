import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { confidences } from '#lib/model/stance.ts';
import type { View } from '#lib/model/view.ts';
import { spokenOf } from './spokenOf.ts';
import { stanceCells, type StanceCell, type StanceFilter } from './stanceCells.ts';

const kinds: readonly StanceCell['kind'][] = ['position', 'split', 'unclear', 'not_applicable'];

/**
 * The cells of an issue of which something was found: positions, the most supportive first, then the surest, then by
 * name; then what is reported in opposite ways, what cannot be judged and what does not apply.
 *
 * @param issue position in `dossier.issues`
 */
export function positionsOnIssue(
  dossier: Dossier,
  filter: StanceFilter & Pick<View, 'reference'>,
  issue: number,
  compare: Compare,
): StanceCell[] {
  const { at } = stanceCells(dossier, filter);
  const { actors } = spokenOf(dossier, filter);
  const actor = (cell: StanceCell) => dossier.actors[cell.actor]!;
  const sureness = ({ confidence }: StanceCell) => (confidence ? confidences.indexOf(confidence) : -1);
  return dossier.actors
    .flatMap(({ id }, place) => (actors.has(id) ? [at(place, issue)] : []))
    .filter(({ kind }) => kind !== 'none')
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (b.score ?? 0) - (a.score ?? 0) ||
        sureness(b) - sureness(a) ||
        compare(actor(a).short_name, actor(b).short_name) ||
        compareText(actor(a).id, actor(b).id),
    );
}
