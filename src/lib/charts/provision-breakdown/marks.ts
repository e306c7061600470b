import { categoryName } from '#lib/evidence/categoryName.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { statement } from '#lib/evidence/statement.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { splitConditions } from '#lib/summary/clauses.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import type { PlacedProvision, ProvisionContext } from './read.ts';

/** One for each provision, in the order of the picture. */
export function marks(context: ProvisionContext): MarkFacts[] {
  const { dossier, words, say, data } = context;
  return data.shown.map(({ at, provision }) => ({
    key: markKeys.provision(provision),
    rows: [{ table: 'provisions', at }],
    title: () =>
      say.title({
        subject: categoryName(words, dossier, provision.category),
        instrument: instrumentName(dossier, provision.instrument),
      }),
    sentence: () => sentence(context, { at, provision }),
  }));
}

function sentence({ dossier, words, say }: ProvisionContext, { provision }: PlacedProvision): string {
  const { article, obligation, status, instrument, source } = provision;
  return say.sentence({
    subject: categoryName(words, dossier, provision.category),
    obligation,
    provision: statement(words, dossier, 'provisions', provision),
    conditions: splitConditions(provision.conditions),
    status,
    instrument: instrumentName(dossier, instrument),
    article,
    source: sourceNumber(dossier, source),
  });
}

export function instrumentName(dossier: Dossier, id: string): string {
  return dossier.instruments.find((instrument) => instrument.id === id)?.name ?? id;
}
