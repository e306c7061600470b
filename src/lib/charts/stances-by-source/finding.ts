import { commonKind } from '#lib/model/toldKind.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import type { StanceBySource } from '#lib/summary/stancesBySource.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { namesInText } from '../kit/names.ts';
import { widestIssue } from '../kit/widestIssue.ts';
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
  if (positions === 0 && context.data.isOfOneSource) {
    const isAnswers = known.every(({ all }) => all.shares !== null);
    const facts = { actor, ...sidesOf(known) };
    if (known.every(hasValue))
      return { kind: isAnswers ? 'majorities' : 'sides', facts, rests: restsOn(known) };
    return { kind: 'known', facts: { actor, positions: known.length }, rests: restsOn(known) };
  }
  if (positions === 0) {
    const facts = { actor, positions: known.length, ownTexts: ownTexts(context, known) };
    return { kind: 'single', facts, rests: restsOn(known) };
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
  const apart = differing.filter((row) => !isOnOneSide(row));
  const stronger = differing.length - apart.length;
  const facts = { actor, positions, agreeing, stronger, widest: widestOf(context, apart) };
  return { kind: 'differ', facts, rests: restsOn(differing) };
}

/** Not on both sides. */
function hasValue({ all }: StanceBySource): boolean {
  return all.kind === 'position';
}

function sidesOf(known: readonly StanceBySource[]) {
  const amount = (side: number) => known.filter(({ all }) => Math.sign(all.value ?? 0) === side).length;
  const told = commonKind(known.map(({ all }) => all.told));
  return { supports: amount(1), opposes: amount(-1), neutral: amount(0), told };
}

function isOnOneSide({ all }: StanceBySource): boolean {
  return (all.lowest ?? 0) > 0 || (all.highest ?? 0) < 0;
}

/** How many texts of its own all known positions of the actor stand in; 0 where others tell any of them. */
function ownTexts({ dossier, data }: BySourceContext, known: readonly StanceBySource[]): number {
  const actor = dossier.actors[data.actor]!.id;
  const ids = new Set(known.flatMap(({ all }) => all.rows.map((at) => dossier.stances[at]!.source)));
  const isOwn = [...ids].every((id) => dossier.sources[sourcePlace(dossier, id)]?.voice === actor);
  return isOwn ? ids.size : 0;
}

function widestOf({ dossier }: BySourceContext, rows: readonly StanceBySource[]) {
  return widestIssue(
    dossier,
    rows.map(({ all, spread }) => ({ issue: all.issue, steps: spread })),
  );
}
