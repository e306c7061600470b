import type { Dossier } from '#lib/model/dossier.ts';
import { plainName } from '#lib/model/plainName.ts';
import { isDocument } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';
import type { ClaimFilter } from '#lib/summary/claimsInForce.ts';
import { sourcesInForce } from '#lib/summary/sourcesInForce.ts';
import { toldOfStances } from '#lib/summary/toldOfStances.ts';
import type { Words } from '#lib/words/Words.ts';
import { sourceName } from './citation.ts';

/** Which rows are selected, as parts of a subtitle, as far as a chart that reads these parts of a view goes by it. */
export function filterPhrases(
  words: Words,
  dossier: Dossier,
  view: View,
  reads: readonly (keyof View)[],
): string[] {
  return [
    ...(reads.includes('sourcesOff') ? sourceFilterPhrases(words, dossier, view) : []),
    ...(reads.includes('claimType') ? claimFilterPhrases(words, dossier, view) : []),
    ...(reads.includes('bases') ? stanceFilterPhrases(words, view) : []),
  ];
}

/**
 * Which sources are left out or added and up to which date, as parts of a subtitle; nothing if all documents are
 * selected, alone and at any date. Where one document is left it is named, not the others, and where nothing is left
 * that is said alone, since no date matters then.
 */
export function sourceFilterPhrases(
  words: Words,
  dossier: Dossier,
  view: Pick<View, 'sourcesOff' | 'reference' | 'asOf'>,
): string[] {
  const { noSource, publications } = words.of('common').filters;
  if (view.sourcesOff.length > 0 && sourcesInForce(dossier, view).size === 0) return [noSource];
  return [...(view.reference ? [publications] : []), ...leftOutPhrases(words, dossier, view)];
}

/**
 * What is selected of all that these parts of a view decide, in words and whether it leaves anything out or not: which
 * documents, how positions are known, which claims, up to which date.
 */
export function selectionPhrases(
  words: Words,
  dossier: Dossier,
  view: View,
  reads: readonly (keyof View)[],
): string[] {
  const say = words.of('controls').selection;
  const sources = sourceFilterPhrases(words, dossier, { ...view, asOf: '' });
  const documents = dossier.sources.filter(isDocument);
  const leavesOut = documents.some(({ id }) => view.sourcesOff.includes(id));
  const { basisNames, filters } = words.of('common');
  const [bases, ...confidence] =
    view.bases.length === 3
      ? [say.bases(view.bases.map((basis) => basisNames[basis])), ...stanceFilterPhrases(words, view)]
      : stanceFilterPhrases(words, view);
  return [
    ...(leavesOut ? [] : [say.documents(documents.length)]),
    ...sources,
    ...(reads.includes('bases') && toldOfStances(dossier).basis && bases ? [bases, ...confidence] : []),
    ...(reads.includes('claimType') ? claimFilterPhrases(words, dossier, view) : []),
    view.asOf ? filters.upTo(view.asOf) : say.anyDate,
  ];
}

/** More sources that are left out are counted, not named. */
const mostNamed = 24;

/** The part of `sourceFilterPhrases` that leaves something out. */
export function leftOutPhrases(
  words: Words,
  dossier: Dossier,
  view: Pick<View, 'sourcesOff' | 'asOf'>,
): string[] {
  const say = words.of('common').filters;
  const phrases: string[] = [];
  const name = ({ id }: { readonly id: string }) => sourceName(words, dossier, id);
  const ids = new Set(view.sourcesOff);
  const off = dossier.sources.filter((source) => ids.has(source.id));
  const documents = dossier.sources.filter(isDocument);
  const left = documents.filter((source) => !ids.has(source.id));
  const [only] = left;
  if (only && left.length === 1 && documents.length > 2) phrases.push(say.only(name(only)));
  else if (documents.length > 0 && left.length === 0) phrases.push(say.noDocument);
  else if (off.length > mostNamed)
    phrases.push(say.withoutMany({ off: off.length, all: dossier.sources.length }));
  else if (off.length) phrases.push(say.without(off.map(name)));
  if (view.asOf) phrases.push(say.upTo(view.asOf));
  return phrases;
}

/** Which positions are selected by basis and confidence; nothing if all are. */
export function stanceFilterPhrases(words: Words, view: Pick<View, 'bases' | 'confidence'>): string[] {
  const { filters, basisNames } = words.of('common');
  const phrases: string[] = [];
  if (view.bases.length === 0) phrases.push(filters.noBasis);
  else if (view.bases.length < 3)
    phrases.push(filters.onlyBases(view.bases.map((basis) => basisNames[basis])));
  if (view.confidence !== 'low') phrases.push(filters.confidence(view.confidence));
  return phrases;
}

/** Which claims are selected; nothing if all are. */
export function claimFilterPhrases(words: Words, dossier: Dossier, filter: ClaimFilter): string[] {
  const { claimant, claimType, topic, credibility, reliability } = filter;
  const say = words.of('common').filters;
  const phrases: string[] = [];
  if (claimType !== '') {
    phrases.push(say.claimType(claimType));
    const untyped = dossier.claims.filter(({ type }) => type === '').length;
    if (untyped > 0) phrases.push(say.untyped(untyped));
  }
  if (claimant !== '')
    phrases.push(say.claimant(dossier.actors.find(({ id }) => id === claimant)?.name ?? claimant));
  if (topic !== '') phrases.push(say.topic(plainName(topic)));
  if (credibility !== null) phrases.push(say.credibility(credibility));
  if (reliability !== '') phrases.push(say.reliability(reliability));
  return phrases;
}
