import type { Dossier } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { toldOfSources } from '#lib/summary/toldOfSources.ts';
import type { Words } from '#lib/words/Words.ts';

/** The number by which a source is cited on every page and picture: its place in the dossier, from 1. */
export function sourceNumber(dossier: Dossier, id: string): number {
  return sourcePlace(dossier, id) + 1;
}

function sourceOf(dossier: Dossier, id: string): Source | undefined {
  return dossier.sources[sourcePlace(dossier, id)];
}

/**
 * Who published a source; of a copy the original's publisher, of neither the author, else the title in quotation marks, of which
 * an address is told by its host.
 */
export function sourceName(words: Words, dossier: Dossier, id: string): string {
  const source = sourceOf(dossier, id);
  if (!source) return id;
  if (source.publisher) return source.publisher;
  const original = sourceOf(dossier, source.derived_from);
  const { copyOf, quoted } = words.of('common');
  if (original) return copyOf(sourceName(words, dossier, original.id));
  return source.author || hostOf(source.title) || quoted(source.title);
}

/** `example.org` of a title that is an address, else empty. */
function hostOf(title: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#\s]+)\S*$/i.exec(title)?.[1] ?? '';
}

/** `[2] Indian Punchline`. */
export function numberedSource(words: Words, dossier: Dossier, id: string): string {
  const [number, name] = [sourceNumber(dossier, id), sourceName(words, dossier, id)];
  return words.of('common').source({ number, name });
}

/** `[2] Indian Punchline, June 2024`: number, name, and when, unless no source of the dossier has a date. */
export function sourceCitation(words: Words, dossier: Dossier, id: string): string {
  if (!toldOfSources(dossier).dates) return numberedSource(words, dossier, id);
  const [number, name] = [sourceNumber(dossier, id), sourceName(words, dossier, id)];
  return words.of('common').citation({ number, name, published: sourceOf(dossier, id)?.published ?? '' });
}

/** `[1]`, or `[1, 3]` where a copy counts with its original. */
export function sourceColumnNumber(dossier: Dossier, { members }: SourceColumn): string {
  return `[${members.map((id) => sourceNumber(dossier, id)).join(', ')}]`;
}

/**
 * The name of the original, or of its first copy where it is not selected itself; of a title of more than `most` letters
 * the first words.
 */
export function sourceColumnName(
  words: Words,
  dossier: Dossier,
  { root, members }: SourceColumn,
  most = 28,
): string {
  const id = members.includes(root) ? root : (members[0] ?? root);
  const { author = '', publisher = '', title = '', derived_from = '' } = sourceOf(dossier, id) ?? {};
  // The number tells sources apart, so that a title may be named by its beginning.
  return publisher || derived_from || author || !title
    ? sourceName(words, dossier, id)
    : words.of('common').quoted(firstWords(title, most));
}

/** Both, as words take them. */
export function sourceColumnFacts(words: Words, dossier: Dossier, column: SourceColumn) {
  return { number: sourceColumnNumber(dossier, column), name: sourceColumnName(words, dossier, column) };
}

function firstWords(title: string, most: number): string {
  if (title.length <= most) return title;
  const end = title.lastIndexOf(' ', most);
  return `${title.slice(0, end > 0 ? end : most)}…`;
}
