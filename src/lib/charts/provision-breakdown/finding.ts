import { categoryInText } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Provision } from '#lib/model/provision.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { isTreatyText } from '#lib/summary/provisionsInForce.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { bindingClauses, clausesInText, type ProvisionContext } from './read.ts';

/** How many clauses of the instrument bind, which, and which of these only under conditions. */
export function finding({ dossier, words, data }: ProvisionContext): FindingOf<'provision-breakdown'> {
  const instrument = data.instrument?.name ?? '';
  const inText = clausesInText(data);
  const total = inText.length;
  if (total === 0) {
    const rests = rowsAt(
      'provisions',
      data.all.flatMap(({ clause }) => clause.rows),
    );
    const kind = data.all.every(({ clause }) => clause.kind === 'absent') ? 'excluded' : 'interpreted';
    return { kind, facts: { instrument, total: data.all.length }, rests };
  }
  const binding = bindingClauses(data);
  if (binding.length === 0) {
    const rows = inText.flatMap(({ clause }) => clause.provisions);
    return { kind: 'notBinding', facts: { instrument, total }, rests: rowsAt('provisions', rows) };
  }
  return {
    kind: 'binding',
    facts: {
      instrument,
      instrumentInText: data.instrument?.name_in_text ?? '',
      parties: (data.instrument?.parties ?? '').split(';').filter(Boolean).length,
      hasText: data.hasText,
      total,
      binding: binding.map(({ clause, strongest }) => ({
        subject: categoryInText(words, dossier, clause.category),
        isConditional: isConditional(
          dossier,
          strongest.map((at) => dossier.provisions[at]!),
        ),
      })),
    },
    rests: rowsAt(
      'provisions',
      binding.flatMap(({ strongest }) => strongest),
    ),
  };
}

/**
 * Whether one source names a condition of each duty that it tells of: the text itself where it is among them, since a
 * report may leave conditions out. A condition of one of several duties is none of the clause.
 */
function isConditional(dossier: Dossier, duties: readonly Provision[]): boolean {
  const ofText = duties.filter((each) => isTreatyText(dossier, each));
  const told = groupBy(ofText.length > 0 ? ofText : duties, ({ source }) => source);
  return [...told.values()].some((own) => own.every(({ conditions }) => conditions !== ''));
}
