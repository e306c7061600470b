import { timesAsLarge, type Comparator } from '#lib/model/figure.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import type { ConflictFacts, LargestFacts, OneFigureFacts, ShareFacts } from './tradeFacts.ts';
import { units, type ValueFacts } from './units.ts';

/**
 * What the chart `trade-bar` finds.
 *
 * @param share how much of a limit a figure takes up
 */
export function tradeHeadlines(formats: Formats, share: (facts: ShareFacts) => string) {
  const { flow } = common(formats);
  const { value, bare, quantity, roundedValue, comparators, factor } = units(formats);
  const signed = (comparator: Comparator, number: string) =>
    comparator === '=' ? number : `${comparators[comparator]} ${number}`;

  /** Whether a label says already what is counted. */
  const counts = (label: string, unit: string) =>
    label
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(units(formats).unit(unit, 2).split(' ')[0]!);
  /** A value behind its label, without a unit that the label has. */
  const inLabel = (label: string, of: ValueFacts) =>
    counts(label, of.unit) ? signed(of.comparator, bare(of, of.value)) : value(of);

  return {
    conflict: ({ label, reported, source, published, measure, publisher, isStated }: ConflictFacts) => {
      const was = isStated ? 'stated elsewhere' : 'published';
      const found = `${quantity(published, reported.unit)}${measure && ` (${measure})`}`;
      const bareValue = signed(reported.comparator, bare(reported, reported.value));
      const said = reported.kind === 'capacity' ? `a capacity of ${bareValue}` : bareValue;
      // What is counted stands in the label; a sum of money needs its currency.
      const counted = reported.unit.startsWith('{')
        ? [bare(reported, published) + (measure && ` (${measure})`)]
        : [];
      const ratio = timesAsLarge(reported.value, published) ?? 1;
      const before = publisher
        ? `${quantity(published, reported.unit)} (${[measure, publisher].filter(Boolean).join(', ')})`
        : `${found} ${was}`;
      return shortEnough(
        `${label}: ${before}, but ${source} reports ${said}`,
        ...(publisher && measure === '' && counts(label, reported.unit)
          ? [`${label}: ${bare(reported, published)} (${publisher}), but ${source} reports ${said}`]
          : []),
        `${label}: ${found} ${was}, but ${source} reports ${said}`,
        `${label}: ${before}, but a document reports ${said}`,
        `${label}: ${found} ${was}, but ${said} reported`,
        ...counted.map((number) => `${label}: ${number} ${was}, but ${said} reported`),
        isStated
          ? `Reported are ${found} and ${value(reported)}`
          : `The published figure is ${found}, but a document reports ${value(reported)}`,
        `A reported figure is ${ratio > 1 ? factor(ratio) : `${factor(1 / ratio)} less than`} the ${isStated ? 'other' : 'published'} one`,
      );
    },
    share: ({ label, ...facts }: ShareFacts & { readonly label: string }) =>
      shortEnough(`${label}: ${share(facts)}`, `The largest share of a cap is ${share(facts)}`),
    /** `about` tells it from others of its label, `source` is who gives it; empty where there is nothing to tell. */
    one: ({ label, about, value: number, source }: OneFigureFacts) => {
      const named = about === '' ? label : `${label}, ${about}`;
      const said = inLabel(label, number);
      return shortEnough(
        ...(source === '' ? [] : [`${named}: ${said}, according to ${source}`]),
        `${named}: ${said}`,
        `${label}: ${said}`,
        value(number),
      );
    },
    /** Of figures of one measure that nobody has checked. */
    largest: ({ label, flow: ends, value: number, figures }: LargestFacts) => {
      const said = `${roundedValue(number)}, the largest of ${count(formats, figures, 'figure')}`;
      const between = flow(ends);
      return shortEnough(
        ...(between === '' || label.includes(between) ? [] : [`${label}, ${between}: ${said}`]),
        `${label}: ${said}`,
        capitalised(said),
      );
    },
    count: ({
      figures,
      sources,
      disputed,
      checked,
    }: Readonly<Record<'figures' | 'sources' | 'disputed' | 'checked', number>>) => {
      const from = `from ${countInWords(formats, sources, 'source')}`;
      if (checked === 0)
        return `${capitalised(countInWords(formats, figures, 'figure'))} ${from}, ${figures === 1 ? 'not' : 'none of them'} checked`;
      if (figures === 1) return `The one figure ${from} is ${disputed ? '' : 'not '}disputed`;
      const some =
        disputed === 0 ? 'None' : disputed === figures ? 'All' : capitalised(inWords(formats, disputed));
      return `${some} of ${inWords(formats, figures)} figures ${from} ${disputed < 2 ? 'is' : 'are'} disputed`;
    },
  };
}
