import { dateWords } from './dateWords.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';

/** The number by which a source is cited on every page and picture: its place in the dossier, from 1. */
export function sourceNumber(dossier: Dossier, id: string): number {
  return sourcePlace(dossier, id) + 1;
}

function sourceOf(dossier: Dossier, id: string): Source | undefined {
  return dossier.sources[sourcePlace(dossier, id)];
}

/** Who published a source; of a copy the original's publisher, of neither the title in quotation marks. */
export function sourceName(dossier: Dossier, id: string): string {
  const source = sourceOf(dossier, id);
  if (!source) return id;
  if (source.publisher) return source.publisher;
  const original = sourceOf(dossier, source.derived_from);
  if (original) return `${sourceName(dossier, original.id)} (copy)`;
  return source.author || `“${source.title}”`;
}

/** `[2] Indian Punchline, 2024-06`: number, name, when. */
export function sourceCitation(dossier: Dossier, id: string): string {
  const source = sourceOf(dossier, id);
  return `[${sourceNumber(dossier, id)}] ${sourceName(dossier, id)}, ${dateWords(source?.published ?? '') || 'undated'}`;
}
