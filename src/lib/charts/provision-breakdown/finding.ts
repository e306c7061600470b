import { categoryName } from '#lib/evidence/categoryName.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { splitConditions, type Clause } from '#lib/summary/clauses.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { isBinding, isCovered, type ProvisionContext } from './read.ts';

/** A clause that at least one source reports as a duty or a prohibition. */
export interface BindingClause {
  readonly clause: Clause;
  /** Positions in `dossier.provisions` of the reports that word it so. */
  readonly rows: readonly number[];
  /** What they name, each once; empty where no source names a condition. */
  readonly conditions: readonly string[];
}

/** How many clauses of the instrument bind, which, and how many of these only under conditions. */
export function finding(context: ProvisionContext): FindingOf<'provision-breakdown'> {
  const { dossier, words, data } = context;
  const instrument = data.instrument?.name ?? '';
  const total = data.clauses.length;
  if (total === 0) {
    const excluded = data.shown.filter(({ provision }) => !isCovered(provision));
    const facts = { instrument, total: data.shown.length };
    const kind = excluded.length === data.shown.length ? 'excluded' : 'interpreted';
    return { kind, facts, rests: rowsAt(data.shown.map(({ at }) => at)) };
  }
  const binding = bindingClauses(context);
  if (binding.length === 0) {
    const rests = rowsAt(data.clauses.flatMap(({ provisions }) => provisions));
    return { kind: 'notBinding', facts: { instrument, total }, rests };
  }
  return {
    kind: 'binding',
    facts: {
      instrument,
      total,
      binding: binding.map(({ clause }) => categoryName(words, dossier, clause.category)),
      conditional: binding.filter(({ conditions }) => conditions.length > 0).length,
    },
    rests: rowsAt(binding.flatMap(({ rows }) => rows)),
  };
}

/** The clauses that bind, in the order of the picture. */
export function bindingClauses({ dossier, data }: ProvisionContext): BindingClause[] {
  const place = ({ category }: Clause) => data.rows.findIndex((row) => row.category === category);
  return data.clauses
    .map((clause): BindingClause => {
      const rows = clause.provisions.filter((at) => isBinding(dossier.provisions[at]!));
      const named = rows.flatMap((at) => splitConditions(dossier.provisions[at]!.conditions));
      return { clause, rows, conditions: [...new Set(named)] };
    })
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => place(a.clause) - place(b.clause));
}

function rowsAt(positions: readonly number[]): EvidenceRow[] {
  return positions.map((at) => ({ table: 'provisions', at }));
}
