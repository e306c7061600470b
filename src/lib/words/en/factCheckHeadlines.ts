import { timesAsLarge } from '#lib/model/figure.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { checkedStatements } from './checked.ts';
import { capitalised, countInWords, inWords } from './english.ts';
import { ratedAs, type RatedFacts } from './ratedAs.ts';
import { units, type ValueFacts } from './units.ts';

/** How many statements were judged alike: those called false, or where none is, those of the commonest verdict. */
interface RatedShare {
  readonly amount: number;
  readonly all: number;
  /** Of all, those with a verdict of which nobody has said what it does. */
  readonly unplaced: number;
  readonly as: RatedFacts;
  readonly by: readonly string[];
}

type SoundFacts = Readonly<
  Record<'all' | 'matches' | 'partly' | 'disputed' | 'denied' | 'open' | 'unplaced', number>
>;

export interface ErrorFacts {
  readonly errors: number;
  /** Those that have one, and those of which anything was checked; a copy counts with its original. */
  readonly sources: number;
  readonly checkedSources: number;
  readonly onlyDocuments: boolean;
  /** The name of the source, where one has them all; else empty. */
  readonly source: string;
  /** How many errors are of orders of magnitude. */
  readonly magnitude: number;
  /** The figure furthest from the published number, which is in the same unit; null where none is out by so much. */
  readonly largest: {
    readonly label: string;
    readonly reported: ValueFacts;
    readonly published: number;
  } | null;
}

/** What stands over the chart `fact-checks`. */
export function factCheckHeadlines(formats: Formats) {
  const { number, list } = formats;
  const { bare, quantity, factor } = units(formats);
  const judged = ratedAs(formats);
  const checked = (all: number) => checkedStatements(formats, all);
  return {
    errors: (facts: ErrorFacts) => {
      const { errors, sources, checkedSources, onlyDocuments, source, magnitude, largest } = facts;
      const noun = onlyDocuments ? 'document' : 'source';
      const some =
        sources < checkedSources
          ? `${inWords(formats, sources)} of ${countInWords(formats, checkedSources, noun)}`
          : countInWords(formats, sources, noun);
      const amount = countInWords(formats, errors, 'error');
      const contain = `${capitalised(source || some)} ${sources === 1 ? 'contains' : 'contain'}`;
      // Without the last words several could be read to have so many each.
      const whole =
        sources === 1
          ? `${contain} ${amount}`
          : errors === 1
            ? `${contain} the same error`
            : `${contain} ${amount} between them`;
      const said = `${capitalised(amount)} in ${source || some}`;
      const howFar = `${errors === 1 ? '' : `${magnitude === errors ? 'all' : inWords(formats, magnitude)} of them `}off tenfold or more`;
      const outBy = magnitude === 0 ? whole : `${whole}, ${howFar}`;
      if (largest) {
        const { label, reported, published } = largest;
        const [own, right] = [bare(reported, reported.value), quantity(published, reported.unit)];
        const times = timesAsLarge(reported.value, published) ?? 1;
        const far = times > 1 ? `${factor(times)} too high` : `${factor(1 / times)} too low`;
        const largestOf = (words: string) => (errors === 1 ? words : `${words}; the largest`);
        return shortEnough(
          `${largestOf(whole)}: ${label}, ${own} instead of ${right}`,
          `${largestOf(whole)}: ${label}, ${own}, not ${right}`,
          `${largestOf(said)}: ${label}, ${own} instead of ${right}`,
          `${largestOf(said)}: ${label}, ${own}, not ${right}`,
          `${largestOf(said)}: ${label}, ${far}`,
          outBy,
        );
      }
      return outBy;
    },
    /** @param by those who rate them so, those of most first */
    rated: ({ amount, all, unplaced, as, by }: RatedShare) => {
      const alike = judged.rated(as);
      const said =
        all === 1
          ? `The one checked statement is ${alike}`
          : amount === all
            ? `All ${checked(all)} are ${alike}`
            : `${number(amount)} of ${checked(all)} ${amount === 1 ? 'is' : 'are'} ${alike}`;
      const found = by.length === 0 ? said : shortEnough(`${said} by ${list(by)}`, said);
      if (unplaced > 0 && as.outcome !== 'unplaced') return shortEnough(...judged.besides(found, unplaced));
      return as.outcome === 'differs' || unplaced > 0 || amount === all
        ? found
        : shortEnough(`${found}, none is rated false`, found);
    },
    sound: ({ all, matches, partly, disputed, denied, open, unplaced }: SoundFacts) => {
      if (all === 1) {
        if (disputed > 0) return 'The one checked statement is disputed';
        if (unplaced > 0) return 'The one checked statement has a verdict that is not placed';
        if (open > 0) return 'The one checked statement could not be verified';
        if (denied > 0) return 'The one checked statement is denied by those concerned';
        return `The one checked statement is ${partly > 0 ? 'partly confirmed' : 'confirmed'} by published findings`;
      }
      if (matches === all) return `All ${checked(all)} are confirmed by published findings`;
      if (open === all) return `None of ${checked(all)} could be verified`;
      const ways = [
        ...(matches > 0 ? [`${number(matches)} confirmed`] : []),
        ...(partly > 0 ? [`${number(partly)} partly confirmed`] : []),
        ...(disputed > 0 ? [`${number(disputed)} disputed`] : []),
        ...(denied > 0 ? [`${number(denied)} denied by those concerned`] : []),
        ...(open > 0 ? [`${number(open)} not verifiable`] : []),
        ...(unplaced > 0 ? [`${number(unplaced)} with a verdict that is not placed`] : []),
      ];
      const finding = `None of ${checked(all)} is ${unplaced > 0 ? 'known to be ' : ''}wrong`;
      return shortEnough(`${finding}: ${list(ways)}`, finding);
    },
  };
}
