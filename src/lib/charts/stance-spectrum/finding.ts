import type { Dossier } from '#lib/model/dossier.ts';
import { sidesOn } from '#lib/summary/mostDivided.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueNames, namesInText } from '../kit/names.ts';
import { sharedSides, sideFacts } from '../kit/sharedSides.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';
import type { SpectrumData } from './read.ts';

/** Which parties take which side. */
export function finding(dossier: Dossier, data: SpectrumData): FindingOf<'stance-spectrum'> {
  const named = issueNames(dossier, data.issue);
  const { issue } = named;
  const { positions, split, observers } = data;
  const decided = [...positions, ...split];
  const actorsOf = (cells: readonly StanceCell[]) => cells.map(({ actor }) => actor);
  if (decided.length === 0) {
    return observers.length > 0
      ? {
          kind: 'observersOnly',
          facts: { ...named, ...amounts(observers) },
          rests: rowsOfCells(observers),
        }
      : { kind: 'unknown', facts: named, rests: rowsOfCells(data.drawn) };
  }
  const rests = rowsOfCells(decided);
  if (positions.length === 0)
    return { kind: 'conflicting', facts: { issue, actors: namesInText(dossier, actorsOf(split)) }, rests };
  if (dossier.info.rows === 'observations')
    return { kind: 'shares', facts: sharedSides(dossier, data.issue, positions), rests };
  const sides = sidesOn(dossier, data.cells, actorsOf(decided), data.issue);
  const facts = sideFacts(dossier, data.cells, data.issue, sides);
  const isWeak = positions.every(({ confidence }) => confidence === 'low');
  const strong = { support: areStrong(positions, 2), oppose: areStrong(positions, -2) };
  return { kind: 'sides', facts: { ...facts, isWeak, strong }, rests };
}

/**
 * Whether all of a side, whose end is 2 or −2, stand at that end of the scale in their own words or by a formal act, none
 * with low confidence alone: how strongly others feel is no finding.
 */
function areStrong(positions: readonly StanceCell[], end: 2 | -2): boolean {
  const side = positions.filter(({ value }) => Math.sign(value ?? 0) === Math.sign(end));
  return (
    side.length > 0 &&
    side.every(({ value, confidence, reported }) => value === end && confidence !== 'low' && !reported)
  );
}

/** How many are for, against and neutral; those whom reports put on both sides are on neither. */
function amounts(cells: readonly StanceCell[]) {
  const amount = (test: (value: number) => boolean) =>
    cells.filter(({ value }) => value !== null && test(value)).length;
  return {
    pro: amount((value) => value > 0),
    con: amount((value) => value < 0),
    middle: amount((value) => value === 0),
  };
}
