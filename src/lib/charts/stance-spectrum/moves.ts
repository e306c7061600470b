import type { Move } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import type { SpectrumContext } from './read.ts';

/** To the issue before and after this one, in the order of the view; the same actor stays in focus. */
export function moves({ dossier, say, data }: SpectrumContext, focused: string): readonly Move[] {
  const here = data.issues.indexOf(data.issue);
  const inFocus = data.drawn.find((cell) => stanceCellKey(dossier, cell) === focused);
  const move = (key: string, at: number, ending: string, label: (issue: string) => string): Move => {
    const issue = here === -1 ? undefined : data.issues[at];
    if (issue === undefined) return { key, label: ending, view: null };
    const there = inFocus && data.cells.at(inFocus.actor, issue);
    return {
      key,
      label: label(issueLabel(dossier, issue)),
      view: { issue: dossier.issues[issue]?.id ?? '' },
      ...(there && there.kind !== 'none' ? { focus: stanceCellKey(dossier, there) } : {}),
    };
  };
  const { previous, next, previousIs, nextIs } = say.moves;
  return [move('PageUp', here - 1, previous, previousIs), move('PageDown', here + 1, next, nextIs)];
}
