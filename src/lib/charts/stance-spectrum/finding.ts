import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { issueLabel, sides, type SpectrumData } from './read.ts';

/** How many actors take which side. */
export function finding(dossier: Dossier, data: SpectrumData): FindingOf<'stance-spectrum'> {
  const issue = issueLabel(dossier, data.issue);
  const { support, oppose, neutral, split: conflicting } = sides(data);
  const known = data.positions.length;
  const decided = [...data.positions, ...data.split];
  const rests = (decided.length > 0 ? decided : data.drawn).flatMap(({ rows }) =>
    rows.map((at): EvidenceRow => ({ table: 'stances', at })),
  );
  if (known + conflicting === 0) return { kind: 'unknown', facts: { issue }, rests };
  if (known === 0) return { kind: 'conflicting', facts: { issue, conflicting }, rests };
  for (const [side, amount] of Object.entries({ support, oppose, neutral } as const)) {
    if (amount !== known) continue;
    const facts = { issue, side: side as 'support' | 'oppose' | 'neutral', known, conflicting };
    return { kind: 'oneSide', facts, rests };
  }
  return { kind: 'sides', facts: { issue, support, oppose, neutral, conflicting }, rests };
}
