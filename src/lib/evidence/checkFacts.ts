import type { Dossier } from '#lib/model/dossier.ts';
import type { Check } from '#lib/model/reference.ts';
import { isRestated } from '#lib/summary/isRestated.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { timesPublished } from '#lib/summary/timesPublished.ts';
import type { CheckFacts } from '#lib/words/en/checked.ts';
import { nameInText } from './names.ts';

/** What a check found, for a sentence: a finding without a publisher goes by its title. */
export function checkFacts(dossier: Dossier, check: Check): CheckFacts {
  const reference = rowById(dossier, 'references', check.reference) ?? null;
  const figure = check.table === 'figures' ? (rowById(dossier, 'figures', check.subject) ?? null) : null;
  return {
    verdict: check.verdict,
    publisher: reference ? reference.publisher || reference.title : '',
    ...(reference?.publisher === '' ? { isUnnamed: true } : {}),
    published: reference?.published ?? '',
    by: check.by.map((id) => nameInText(dossier, id)),
    times: timesPublished(dossier, check),
    rating: check.rating,
    statedBy: reference?.stated_by ?? '',
    isRestated: figure !== null && reference !== null && isRestated(figure, reference),
  };
}
