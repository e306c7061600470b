import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { isBinding, isConditional, isCovered, type PlacedProvision, type ProvisionContext } from './read.ts';

/** How many of the provisions bind, and how many of these only under conditions. */
export function finding({ data: { shown } }: ProvisionContext): FindingOf<'provision-breakdown'> {
  const covered = shown.filter(({ provision }) => isCovered(provision));
  const binding = covered.filter(({ provision }) => isBinding(provision));
  const total = covered.length;
  if (total === 0) return { kind: 'excluded', facts: { total: shown.length }, rests: rowsOf(shown) };
  if (binding.length === 0) return { kind: 'notBinding', facts: { total }, rests: rowsOf(covered) };
  const conditional = binding.filter(({ provision }) => isConditional(provision)).length;
  return {
    kind: 'binding',
    facts: { binding: binding.length, total, conditional },
    rests: rowsOf(binding),
  };
}

function rowsOf(provisions: readonly PlacedProvision[]): EvidenceRow[] {
  return provisions.map(({ at }) => ({ table: 'provisions', at }));
}
