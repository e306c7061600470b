import { cellKey } from '../cellKey.ts';
import type { Move } from '../chart.ts';
import { issueLabel } from './describe.ts';
import type { SpectrumData } from './summarise.ts';

/** To the issue before and after this one, in the order of the view; the same actor stays in focus. */
export function moves(data: SpectrumData, focused: string): readonly Move[] {
  const { dossier, issues } = data;
  const here = issues.indexOf(data.issue);
  const focusedCell = data.drawn.find((cell) => cellKey(dossier, cell) === focused);
  const step = (key: string, way: string, at: number): Move => {
    const issue = issues[at];
    if (issue === undefined || here === -1) return { key, label: `${way} issue`, view: null };
    const there = focusedCell ? data.cells.at(focusedCell.actor, issue) : null;
    return {
      key,
      label: `${way}: “${issueLabel(data, issue)}”`,
      view: { issue: dossier.issues[issue]?.id ?? '' },
      ...(there && there.kind !== 'none' ? { focus: cellKey(dossier, there) } : {}),
    };
  };
  return [step('PageUp', 'Previous', here - 1), step('PageDown', 'Next', here + 1)];
}
