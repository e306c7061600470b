import type { Formats } from '../Formats.ts';
import { verb } from './english.ts';

/** A subject, and the texts that are known to have it and not to have it, each by its year or name. */
export interface GapFacts {
  readonly subject: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** That some of them lack it is only reported. */
  readonly isReported: boolean;
}

/**
 * `clauses on defence are reportedly only in the texts of 1961 and 2024`, where another text is not known
 * `in the text of 2024, reportedly not in that of 2000`; behind another `on sanctions only in that of 2024`.
 *
 * @param texts how many are compared
 * @param before the gap said before it, which says that these are clauses and texts and, for both, that it is reported
 */
export function gapInTexts(
  formats: Formats,
  { subject, has, lacks, isReported }: GapFacts,
  texts: number,
  before?: GapFacts,
): string {
  const thoseOf = (names: readonly string[]) =>
    `in ${verb(names.length, 'that', 'those')} of ${formats.list(names)}`;
  const having = before
    ? thoseOf(has)
    : `in ${verb(has.length, 'the text', 'the texts')} of ${formats.list(has)}`;
  const said = before ? `on ${subject}` : `clauses on ${subject} are`;
  const reportedly = isReported && !before?.isReported ? 'reportedly ' : '';
  return has.length + lacks.length === texts
    ? `${said} ${reportedly}only ${having}`
    : `${said} ${having}, ${isReported ? 'reportedly ' : ''}not ${thoseOf(lacks)}`;
}
