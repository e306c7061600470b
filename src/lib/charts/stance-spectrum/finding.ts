import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueInText, issueLabel, namesInText } from '../kit/names.ts';
import { sharedSides } from '../kit/sharedSides.ts';
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
  const names = (cells: readonly StanceCell[]) =>
    namesInText(
      dossier,
      cells.map(({ actor }) => actor),
    );
  const restOn = (cells: readonly StanceCell[]) =>
    cells.flatMap(({ rows }) => rows.map((at): EvidenceRow => ({ table: 'stances', at })));
  if (decided.length === 0) {
    return observers.length > 0
      ? { kind: 'observersOnly', facts: { ...named, observers: observers.length }, rests: restOn(observers) }
      : { kind: 'unknown', facts: named, rests: restOn(data.drawn) };
  }
  const rests = restOn(decided);
  if (positions.length === 0) return { kind: 'conflicting', facts: { issue, actors: names(split) }, rests };
  if (dossier.info.rows === 'observations')
    return { kind: 'shares', facts: sharedSides(dossier, data.issue, positions), rests };
  const facts = {
    ...named,
    support: names(positions.filter(({ value }) => (value ?? 0) > 0)),
    // The strongest first, as on the other side.
    oppose: names(
      positions.filter(({ value }) => (value ?? 0) < 0).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)),
    ),
    neutral: names(positions.filter(({ value }) => value === 0)),
    conflicting: names(split),
  };
  return { kind: 'sides', facts, rests };
}
