/** What a dossier calls its sources, as in `one poll, three polls`. */
export interface SourceNoun {
  readonly one: string;
  readonly many: string;
}

/** Null for what does not name both. */
export function readSourceNoun(said: unknown): SourceNoun | null {
  if (typeof said !== 'object' || said === null) return null;
  const { one, many } = said as Record<string, unknown>;
  if (typeof one !== 'string' || typeof many !== 'string') return null;
  const noun = { one: one.trim(), many: many.trim() };
  return noun.one === '' || noun.many === '' ? null : noun;
}
