import type { Move } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import { neighbourMoves } from '../kit/neighbourMoves.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import type { SpectrumContext } from './read.ts';

/** To the issue before and after this one, in the order of the view; the same actor stays in focus. */
export function moves({ dossier, say, data }: SpectrumContext, focused: string): readonly Move[] {
  const inFocus = data.drawn.find((cell) => stanceCellKey(dossier, cell) === focused);
  const { previous, next, previousIs, nextIs } = say.moves;
  const labels = [
    (name: string | null) => (name === null ? previous : previousIs(name)),
    (name: string | null) => (name === null ? next : nextIs(name)),
  ] as const;
  return neighbourMoves(data.issues, data.issue, labels, (issue) => {
    const there = inFocus && data.cells.at(inFocus.actor, issue);
    return {
      name: issueLabel(dossier, issue),
      view: { issue: dossier.issues[issue]?.id ?? '' },
      ...(there && there.kind !== 'none' ? { focus: stanceCellKey(dossier, there) } : {}),
    };
  });
}
