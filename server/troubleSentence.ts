import type { EngineError } from '#lib/collection/Engine.ts';
import type { Words } from '#lib/words/Words.ts';

/** Why nothing is shown, and what to do about it, for a reader. Words of `collection` must be there. */
export function troubleSentence(words: Words, { trouble, rows, places }: EngineError): string {
  const say = words.of('collection').trouble;
  if (trouble === 'unreachable') return say.unreachable(places);
  if (trouble === 'incomplete') return rows ? say.incomplete(rows) : say.failed;
  return say[trouble];
}
