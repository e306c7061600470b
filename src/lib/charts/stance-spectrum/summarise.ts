import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { confidences } from '#lib/model/stance.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { mostDivided } from '#lib/summary/mostDivided.ts';
import { orderIssues } from '#lib/summary/order.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import { stanceCells, type StanceCell, type StanceCells } from '#lib/summary/stanceCells.ts';

export interface SpectrumData {
  readonly dossier: Dossier;
  readonly view: View;
  /** Position in `dossier.issues`; −1 in a dossier without issues. */
  readonly issue: number;
  /** Positions of the issues that can be leafed through, in the order of the view. */
  readonly issues: readonly number[];
  readonly cells: StanceCells;
  /** The most supportive first, then the surest, then by name. */
  readonly positions: readonly StanceCell[];
  /** Told in opposite ways: they have no place of their own on the axis. */
  readonly split: readonly StanceCell[];
  readonly unclear: readonly StanceCell[];
  readonly notApplicable: readonly StanceCell[];
  /** Everything above, in the order of the picture: the cells that have evidence. */
  readonly drawn: readonly StanceCell[];
  /** Positions in `dossier.actors` of those of whom nothing was found on this issue, by name. */
  readonly missing: readonly number[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseSpectrum(dossier: Dossier, view: View): SpectrumData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const actors = dossier.actors.flatMap(({ id }, at) => (spoken.actors.has(id) ? [at] : []));
  const issues = orderIssues(dossier, cells, view.issueOrder).filter((at) =>
    spoken.issues.has(dossier.issues[at]?.id ?? ''),
  );
  const asked = dossier.issues.findIndex(({ id }) => id === view.issue);
  const issue = asked === -1 ? mostTelling(cells, actors, issues) : asked;
  const column = issue === -1 ? [] : actors.map((actor) => cells.at(actor, issue));
  const byName = (a: number, b: number) => {
    const [one, other] = [dossier.actors[a], dossier.actors[b]];
    return (
      (one?.short_name ?? '').localeCompare(other?.short_name ?? '', 'en') ||
      compareText(one?.id ?? '', other?.id ?? '')
    );
  };
  const sureness = (cell: StanceCell) => (cell.confidence ? confidences.indexOf(cell.confidence) : -1);
  const ofKind = (kind: StanceCell['kind']) =>
    column
      .filter((cell) => cell.kind === kind)
      .sort(
        (a, b) => (b.value ?? 0) - (a.value ?? 0) || sureness(b) - sureness(a) || byName(a.actor, b.actor),
      );
  const [positions, split] = [ofKind('position'), ofKind('split')];
  const [unclear, notApplicable] = [ofKind('unclear'), ofKind('not_applicable')];
  const drawn = [...positions, ...split, ...unclear, ...notApplicable];
  const used = drawn.flatMap((cell) => cell.rows.map((row) => dossier.stances[row]?.source));
  return {
    dossier,
    view,
    issue,
    issues,
    cells,
    positions,
    split,
    unclear,
    notApplicable,
    drawn,
    missing: ofKind('none').map((cell) => cell.actor),
    sources: sourcesInOrder(dossier, used),
  };
}

/** The issue that divides the actors most; where none does, the one on which most positions are known. */
function mostTelling(cells: StanceCells, actors: readonly number[], issues: readonly number[]): number {
  const divided = mostDivided(cells, actors, issues);
  if (divided) return divided.issue;
  const known = (issue: number) =>
    actors.filter((actor) => cells.at(actor, issue).confidence !== null).length;
  return issues.reduce((best, issue) => (known(issue) > known(best) ? issue : best), issues[0] ?? -1);
}
