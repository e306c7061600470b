import { claimTypeWords, credibilityWords } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument, reliabilityWords } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';
import type { ClaimFilter } from '#lib/summary/claimsInForce.ts';
import { sourcesInForce } from '#lib/summary/sourcesInForce.ts';
import { sourceName } from './citation.ts';
import { dateWords } from './dateWords.ts';
import { plainName } from '#lib/model/plainName.ts';
import { joinWords } from './wording.ts';

/**
 * Which sources are left out or added and up to which date, in words for a subtitle; nothing if the documents all
 * count, alone and at any date. Where one document is left it is named, not the others, and where nothing is left that
 * is said alone, since no date matters then.
 */
export function sourceFilterWords(dossier: Dossier, view: View): string[] {
  if (view.sourcesOff.length > 0 && sourcesInForce(dossier, view).size === 0) return ['no source counts'];
  return [...(view.reference ? ['with other publications'] : []), ...leftOutWords(dossier, view)];
}

/** The part of `sourceFilterWords` that leaves something out, for sentences such as “What changes without …”. */
export function leftOutWords(dossier: Dossier, view: Pick<View, 'sourcesOff' | 'asOf'>): string[] {
  const words: string[] = [];
  const off = dossier.sources.filter((source) => view.sourcesOff.includes(source.id));
  const documents = dossier.sources.filter(isDocument);
  const left = documents.filter((source) => !off.includes(source));
  const [only] = left;
  if (only && left.length === 1 && documents.length > 2) words.push(`only ${sourceName(dossier, only.id)}`);
  else if (documents.length > 0 && left.length === 0) words.push('without any document');
  else if (off.length)
    words.push(`without ${joinWords(off.map((source) => sourceName(dossier, source.id)))}`);
  if (view.asOf) words.push(`as of ${dateWords(view.asOf)}`);
  return words;
}

/** Which positions count by basis and confidence, in words; nothing if all do. */
export function stanceFilterWords(view: View): string[] {
  const words: string[] = [];
  if (view.bases.length === 0) words.push('no kind of evidence chosen');
  else if (view.bases.length < 3) words.push(`only ${joinWords(view.bases)} positions`);
  if (view.confidence !== 'low') words.push(`confidence at least ${view.confidence}`);
  return words;
}

/** Which claims count, in words; nothing if all do. */
export function claimFilterWords(dossier: Dossier, filter: ClaimFilter): string[] {
  const { claimant, claimType, topic, credibility, reliability } = filter;
  const words: string[] = [];
  if (claimType !== '') words.push(`only claims of the type “${claimTypeWords[claimType]}”`);
  if (claimant !== '') {
    const name = dossier.actors.find(({ id }) => id === claimant)?.name ?? claimant;
    words.push(`only claims made by ${name}`);
  }
  if (topic !== '') words.push(`only the topic “${plainName(topic)}”`);
  if (credibility !== null)
    words.push(`credibility ${credibility} (${credibilityWords[credibility]}) or better`);
  if (reliability !== '')
    words.push(`sources of reliability ${reliability} (${reliabilityWords[reliability]}) or better`);
  return words;
}
