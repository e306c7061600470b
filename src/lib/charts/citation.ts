import { dateWords } from './dateWords.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** The number by which a source is cited on every page and picture: its place in the dossier, from 1. */
export function sourceNumber(dossier: Dossier, id: string): number {
  return dossier.sources.findIndex((source) => source.id === id) + 1;
}

/** Who published a source; of a copy the original's publisher, of neither the title in quotation marks. */
export function sourceName(dossier: Dossier, id: string): string {
  const source = dossier.sources.find((each) => each.id === id);
  if (!source) return id;
  if (source.publisher) return source.publisher;
  const original = dossier.sources.find((each) => each.id === source.derived_from);
  if (original) return `${sourceName(dossier, original.id)} (copy)`;
  return source.author || `“${source.title}”`;
}

/** `[2] Indian Punchline, 2024-06`: number, name, when. */
export function sourceCitation(dossier: Dossier, id: string): string {
  const source = dossier.sources.find((each) => each.id === id);
  return `[${sourceNumber(dossier, id)}] ${sourceName(dossier, id)}, ${dateWords(source?.published ?? '') || 'undated'}`;
}
