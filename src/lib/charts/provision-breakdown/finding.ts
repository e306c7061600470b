import { categoryInText } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { amountsOutside, bindingClauses, clausesInText, isAllCoded, type ProvisionContext } from './read.ts';

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
    const { absent, uncoded } = amountsOutside(data.all);
    const facts = { instrument, total: data.all.length };
    return absent + uncoded === data.all.length
      ? { kind: 'excluded', facts: { ...facts, isCoded: isAllCoded(data.all), uncoded }, rests }
      : { kind: 'interpreted', facts, rests };
  }
  const binding = bindingClauses(data);
  if (binding.length === 0) {
    const rows = inText.flatMap(({ clause }) => clause.provisions);
    const rests = rowsAt('provisions', rows);
    // Where nobody has coded how far clauses bind, none is known not to.
    return inText.some(({ strength }) => strength === 'untold')
      ? {
          kind: 'untold',
          facts: { instrument, total, all: data.all.length, ...amountsOutside(data.all) },
          rests,
        }
      : { kind: 'notBinding', facts: { instrument, total }, rests };
  }
  return {
    kind: 'binding',
    facts: {
      instrument,
      instrumentInText: data.instrument?.name_in_text ?? '',
      parties: (data.instrument?.parties ?? '').split(';').filter(Boolean).length,
      hasText: data.hasText,
      isPart: data.isPart,
      force: data.term?.force ?? 'unknown',
      total,
      binding: binding.map(({ clause, strength }) => ({
        subject: categoryInText(words, dossier, clause.category),
        isConditional: strength === 'conditional',
      })),
    },
    rests: rowsAt(
      'provisions',
      binding.flatMap(({ strongest }) => strongest),
    ),
  };
}
