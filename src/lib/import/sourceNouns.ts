import type { SourceNoun } from '#lib/model/sourceNoun.ts';
import { plainName } from './columnNames.ts';
import type { Mapping } from './mapping.ts';

/** What sources are called where nothing else is known: a table is no document. */
export const plainSources: SourceNoun = { one: 'source', many: 'sources' };

/** Nouns of what a column names, by the words of its name in several languages. */
const nouns: readonly (readonly [SourceNoun, readonly string[]])[] = [
  [
    { one: 'speaker', many: 'speakers' },
    ['speaker', 'originator', 'sprecher', 'спикер', 'оратор', 'orateur', '발언자', '화자'],
  ],
  [
    { one: 'politician', many: 'politicians' },
    ['politician', 'politiker', 'политик', 'politicien', '정치인'],
  ],
  [{ one: 'author', many: 'authors' }, ['author', 'autor', 'auteur', 'автор', '저자']],
  [{ one: 'publisher', many: 'publishers' }, ['publisher', 'verlag', 'éditeur', 'издатель', '발행처']],
  [{ one: 'outlet', many: 'outlets' }, ['outlet', 'medium', 'media', 'média', 'сми', '매체', '언론사']],
  [{ one: 'document', many: 'documents' }, ['document', 'dokument', 'документ', '문서']],
];

/**
 * What the sources of a table are, by the name of the column that they are taken from: of claims that name no source
 * whoever makes them. Null where the name does not say it.
 */
export function guessSourceNoun({ table, columns, constants }: Mapping): SourceNoun | null {
  const isClaimed = table === 'claims' && columns.source === undefined && constants.source === undefined;
  const column = isClaimed ? columns.claimant : columns.source;
  if (column === undefined) return null;
  const words = column.toLowerCase().split(/[^\p{L}]+/u);
  const isCalled = (name: string) => words.includes(name) || plainName(column) === name;
  return nouns.find(([, names]) => names.some(isCalled))?.[0] ?? null;
}
