import type { StanceBySource } from '#lib/summary/stancesBySource.ts';
import { widestGap } from '#lib/summary/widestGap.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueLabel, namesInText } from '../kit/names.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import type { BySourceContext } from './read.ts';

/** How far sources agree on the positions that two or more of them report, and what the others rest on. */
export function finding(context: BySourceContext): FindingOf<'stances-by-source'> {
  const { rows } = context.data;
  const [actor = ''] = namesInText(context.dossier, [context.data.actor]);
  const known = rows.filter(({ telling }) => telling > 0);
  const several = known.filter(({ telling }) => telling > 1);
  const differing = several.filter(({ spread }) => spread > 0);
  const conflicting = differing.filter(({ all }) => all.kind === 'split');
  const restsOn = (those: readonly StanceBySource[]) => rowsOfCells(those.map(({ all }) => all));
  const positions = several.length;
  const agreeing = positions - differing.length;
  if (known.length === 0) return { kind: 'unknown', facts: { actor }, rests: [] };
  if (positions === 0) {
    return { kind: 'single', facts: { actor, positions: known.length }, rests: restsOn(known) };
  }
  if (differing.length === 0) return { kind: 'agree', facts: { actor, positions }, rests: restsOn(several) };
  if (conflicting.length > 0) {
    const widest = widestOf(context, conflicting);
    const facts = { actor, positions, agreeing, conflicting: conflicting.length, widest };
    return { kind: 'conflict', facts, rests: restsOn(conflicting) };
  }
  if (differing.every(isOnOneSide)) {
    const facts = { actor, positions, differing: differing.length };
    // That all other positions are on one side too takes no look at them: they are on one step.
    return { kind: 'strength', facts, rests: restsOn(several) };
  }
  const facts = { actor, positions, agreeing, widest: widestOf(context, differing) };
  return { kind: 'differ', facts, rests: restsOn(differing) };
}

function isOnOneSide({ all }: StanceBySource): boolean {
  return (all.lowest ?? 0) > 0 || (all.highest ?? 0) < 0;
}

function widestOf({ dossier }: BySourceContext, rows: readonly StanceBySource[]) {
  return widestGap(rows.map(({ all, spread }) => ({ issue: issueLabel(dossier, all.issue), steps: spread })));
}
