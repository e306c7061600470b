import type { Verdict } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { units } from './units.ts';

/** A check of a row; the publisher of the finding is empty where it is not known, and so is its date. */
export interface CheckFacts {
  /** Who denies it, as they stand within a sentence; empty where nobody is named. */
  readonly by: readonly string[];
  readonly verdict: Verdict;
  readonly publisher: string;
  /** Who checked is not named: what stands for the publisher is the name of what the verdict was found in. */
  readonly isUnnamed?: boolean;
  readonly published: string;
  /** How many times the published figure the row gives; null unless both are numbers of one unit. */
  readonly times: number | null;
  /** The verdict in the word of whoever checked; empty for none. */
  readonly rating: string;
  /** Whose statement the publisher passes on, as it stands within a sentence; absent where it is its own. */
  readonly statedBy?: string;
  /** The finding repeats the statement that the source of a figure repeats. */
  readonly isRestated?: boolean;
}

/** `President Zelensky, via The Straits Times`: whose number it is before who prints it. */
export function passedOn({ statedBy, by }: { readonly statedBy: string; readonly by: string }): string {
  return [statedBy, by && statedBy ? `via ${by}` : by].filter((part) => part !== '').join(', ');
}

/** `1 checked statement`, `23 checked statements`. */
export function checkedStatements({ number, plural }: Formats, all: number): string {
  return `${number(all)} checked ${plural(all) === 'one' ? 'statement' : 'statements'}`;
}

/** What checks of rows came to. */
export function checkedRows(formats: Formats) {
  const { list, date } = formats;
  /** `off tenfold or more: 1,000 times the published figure`. */
  const magnitude = (times: number | null) =>
    times === null
      ? verdicts.magnitude_error
      : `${verdicts.magnitude_error}: ${units(formats).timesPublished(times)}`;
  /** Beside the word that the checker prints. */
  const brief: Readonly<Record<Verdict, string>> = {
    matches: 'counted as true',
    partly: 'counted as in between',
    differs: 'counted as false',
    magnitude_error: 'off tenfold or more',
    denied: 'denied',
    // The word of whoever checked says that by itself: “Unproven”.
    unverifiable: '',
    unplaced: 'not placed',
  };
  const verdicts: Readonly<Record<Verdict, string>> = {
    matches: 'confirmed',
    partly: 'partly confirmed',
    differs: 'conflicts with a published finding',
    magnitude_error: 'off tenfold or more',
    denied: 'denied by those concerned',
    unverifiable: 'could not be verified',
    unplaced: 'has a verdict that is not placed',
  };
  return {
    verdicts,
    magnitude,
    /** `PolitiFact: “Pants on Fire” (counted as false)`: the word of whoever checked, if they are named, and what we make of it. */
    rated: ({
      verdict,
      publisher,
      rating,
      isUnnamed,
    }: Pick<CheckFacts, 'verdict' | 'publisher' | 'rating' | 'isUnnamed'>) =>
      [
        isUnnamed || publisher === '' ? `Rated “${rating}”` : `${publisher}: “${rating}”`,
        brief[verdict] && `(${brief[verdict]})`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    /** What a check found, and who published that: `conflicts with TASS, 19 June 2024`, `rated “False” by Snopes`, `rated “False”, according to checks.csv`. */
    checked: ({
      verdict,
      publisher,
      published,
      times,
      by,
      rating,
      statedBy = '',
      isRestated,
      isUnnamed,
    }: CheckFacts) => {
      if (isRestated && verdict === 'matches' && publisher !== '')
        return `${publisher} reports the same statement`;
      const finding =
        passedOn({ statedBy, by: publisher }) || (rating === '' ? 'a published finding' : 'those who check');
      const who = published === '' ? finding : `${finding}, ${date(published)}`;
      if (rating !== '' && isUnnamed)
        return `rated “${rating}”${published && ` (${date(published)})`}, according to ${finding}`;
      if (rating !== '') return `rated “${rating}” by ${who}`;
      const found: Readonly<Record<Verdict, string>> = {
        matches: `confirmed by ${who}`,
        partly: `partly confirmed by ${who}`,
        differs: `conflicts with ${who}`,
        magnitude_error: `${magnitude(times)}, according to ${who}`,
        denied: by.length > 0 ? `denied by ${list(by)}, according to ${who}` : `denied, according to ${who}`,
        unverifiable: verdicts.unverifiable,
        unplaced: `checked by ${who}; the verdict is not placed`,
      };
      return found[verdict];
    },
  };
}
