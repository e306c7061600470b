import type { Formats } from '../Formats.ts';
import { verb } from './english.ts';

/** A subject, and the texts that are known to have it and not to have it, each by its year or name. */
export interface GapFacts {
  readonly subject: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/**
 * `clauses on defence are in the texts of 1961 and 2024, not in that of 2000`; of one of all texts, behind another,
 * `on sanctions only in that of 2024`.
 *
 * @param texts how many are compared
 * @param isFirst whether nothing before it has said that these are clauses and texts
 */
export function gapInTexts(
  formats: Formats,
  { subject, has, lacks }: GapFacts,
  texts: number,
  isFirst: boolean,
): string {
  const thoseOf = (names: readonly string[]) =>
    `in ${verb(names.length, 'that', 'those')} of ${formats.list(names)}`;
  const having = isFirst
    ? `in ${verb(has.length, 'the text', 'the texts')} of ${formats.list(has)}`
    : thoseOf(has);
  const said = isFirst ? `clauses on ${subject} are` : `on ${subject}`;
  return has.length === 1 && lacks.length === texts - 1
    ? `${said} only ${having}`
    : `${said} ${having}, not ${thoseOf(lacks)}`;
}
