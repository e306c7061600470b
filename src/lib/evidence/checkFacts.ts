import type { Dossier } from '#lib/model/dossier.ts';
import type { Check } from '#lib/model/reference.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { timesPublished } from '#lib/summary/timesPublished.ts';
import type { CheckFacts } from '#lib/words/en/common.ts';

/** What a check found, for a sentence: a finding without a publisher goes by its title. */
export function checkFacts(dossier: Dossier, check: Check): CheckFacts {
  const reference = rowById(dossier, 'references', check.reference);
  return {
    verdict: check.verdict,
    publisher: reference ? reference.publisher || reference.title : '',
    published: reference?.published ?? '',
    times: timesPublished(dossier, check),
  };
}
