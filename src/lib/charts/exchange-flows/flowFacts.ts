import { sourceNumber } from '#lib/evidence/citation.ts';
import { nameInText, shortName } from '#lib/evidence/names.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { plainName } from '#lib/model/plainName.ts';
import type { Flow } from '#lib/summary/flows.ts';
import type { QuantityFacts, TransferFacts } from '#lib/words/en/exchangeFlows.ts';
import type { FlowContext, Quantity } from './read.ts';

/** With actors as they stand within a sentence. */
export function transferFacts(dossier: Dossier, { from, to, commodity }: Flow): TransferFacts {
  return { item: plainName(commodity), from: nameInText(dossier, from), to: nameInText(dossier, to) };
}

/** With actors by their short names. */
export function shortTransfer(dossier: Dossier, { from, to, commodity }: Flow): TransferFacts {
  return { item: plainName(commodity), from: shortName(dossier, from), to: shortName(dossier, to) };
}

/** The name of a thing where it begins a line. */
export function itemName({ say }: Pick<FlowContext, 'say'>, { commodity }: Flow): string {
  return commodity === '' ? say.itemName('') : plainName(commodity, true);
}

export function quantityFacts(dossier: Dossier, { figure }: Quantity): QuantityFacts {
  return {
    value: figure,
    start: figure.period_start,
    end: figure.period_end,
    number: sourceNumber(dossier, figure.source),
  };
}
