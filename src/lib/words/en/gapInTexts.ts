import type { Formats } from '../Formats.ts';
import { verb } from './english.ts';

/** A subject, and the texts that are known to have it and not to have it, each by its year or name. */
export interface GapFacts {
  readonly subject: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/**
 * `the texts of 1961 and 2024 speak of defence, that of 2000 does not`; of one of all texts `only the text of 2024 speaks of
 * sanctions`.
 *
 * @param texts how many are compared
 * @param isFirst whether nothing before it has said that these are texts
 */
export function gapInTexts(
  formats: Formats,
  { subject, has, lacks }: GapFacts,
  texts: number,
  isFirst: boolean,
): string {
  const thoseOf = (names: readonly string[]) =>
    `${verb(names.length, 'that', 'those')} of ${formats.list(names)}`;
  const having = isFirst
    ? `${verb(has.length, 'the text', 'the texts')} of ${formats.list(has)}`
    : thoseOf(has);
  const said = `${having} ${verb(has.length, 'speaks', 'speak')} of ${subject}`;
  return has.length === 1 && lacks.length === texts - 1
    ? `only ${said}`
    : `${said}, ${thoseOf(lacks)} ${verb(lacks.length, 'does', 'do')} not`;
}
