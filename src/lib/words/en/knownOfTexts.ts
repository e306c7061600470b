import type { Formats } from '../Formats.ts';
import { allInWords, count, verb } from './english.ts';

/** What the sources tell of a text, by its year or name. */
export interface KnownFacts {
  readonly name: string;
  readonly clauses: number;
  /** The subjects of which there are interpretations and no clause. */
  readonly interpreted: readonly string[];
}

/**
 * `8 clauses of 2024 are known, but of 1961 only what sources read into it (Defence)`, from the fullest to the barest;
 * nothing where no text has a clause.
 */
export function knownOfTexts(formats: Formats, known: readonly KnownFacts[]): readonly string[] {
  const { list, number } = formats;
  const told = known.filter(({ clauses }) => clauses > 0).toSorted((a, b) => b.clauses - a.clauses);
  if (told.length === 0) return [];
  const amounts = told.map(
    (of, i) => `${i === 0 ? count(formats, of.clauses, 'clause') : number(of.clauses)} of ${of.name}`,
  );
  const one = told.length === 1 && told[0]!.clauses === 1;
  const said = `${list(amounts)} ${one ? 'is' : 'are'} known`;
  const read = known.filter(({ clauses, interpreted }) => clauses === 0 && interpreted.length > 0);
  const silent = known.filter(({ clauses, interpreted }) => clauses === 0 && interpreted.length === 0);
  const names = (of: readonly KnownFacts[]) => list(of.map(({ name }) => name));
  const subjects = list([...new Set(read.flatMap(({ interpreted }) => interpreted))]);
  const nothing = silent.length === 0 ? [] : [`nothing of ${names(silent)}`];
  const ways = [` (${subjects})`, ''].map((about) => [
    ...(read.length === 0
      ? []
      : [`of ${names(read)} only what sources read into ${verb(read.length, 'it', 'them')}${about}`]),
    ...nothing,
  ]);
  const none = `; none is known from ${allInWords(formats, known.length)}`;
  return ways.map((rest) => (rest.length === 0 ? `${said}${none}` : `${said}, but ${rest.join(' and ')}`));
}
