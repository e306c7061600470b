import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueInText, issueLabel, namesInText } from '../kit/names.ts';
import { sharedSides, sideFacts } from '../kit/sharedSides.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import type { SpectrumData } from './read.ts';

/** Which parties take which side. */
export function finding(dossier: Dossier, data: SpectrumData): FindingOf<'stance-spectrum'> {
  const issue = issueLabel(dossier, data.issue);
  const named = {
    issue,
    issueInText: issueInText(dossier, data.issue),
    isAssessment: dossier.issues[data.issue]?.kind === 'assessment',
  };
  const { positions, split, observers } = data;
  const decided = [...positions, ...split];
  const actorsOf = (cells: readonly StanceCell[]) => cells.map(({ actor }) => actor);
  if (decided.length === 0) {
    return observers.length > 0
      ? {
          kind: 'observersOnly',
          facts: { ...named, observers: observers.length },
          rests: rowsOfCells(observers),
        }
      : { kind: 'unknown', facts: named, rests: rowsOfCells(data.drawn) };
  }
  const rests = rowsOfCells(decided);
  if (positions.length === 0)
    return { kind: 'conflicting', facts: { issue, actors: namesInText(dossier, actorsOf(split)) }, rests };
  if (dossier.info.rows === 'observations')
    return { kind: 'shares', facts: sharedSides(dossier, data.issue, positions), rests };
  const where = (test: (value: number) => boolean) => positions.filter(({ value }) => test(value ?? 0));
  const facts = sideFacts(dossier, data.issue, {
    support: actorsOf(where((value) => value > 0)),
    // The strongest first, as on the other side.
    oppose: actorsOf(where((value) => value < 0).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))),
    neutral: actorsOf(positions.filter(({ value }) => value === 0)),
    split: actorsOf(split),
  });
  const isWeak = positions.every(({ confidence }) => confidence === 'low');
  return { kind: 'sides', facts: { ...facts, isWeak }, rests };
}
