import { timesAsLarge } from '#lib/model/figure.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { Formats } from '../Formats.ts';
import { passedOn } from './checked.ts';
import { units, type ValueFacts } from './units.ts';

/** What was published elsewhere, beside the number that a source gives. */
export interface FindingFacts {
  /** Null where no check says how the two relate. */
  readonly verdict: Verdict | null;
  readonly reported: Pick<ValueFacts, 'value' | 'unit' | 'kind'>;
  /** In the unit of the figure; null where it is no such number. */
  readonly published: number | null;
  /** Other numbers that the same publication gives instead of it. */
  readonly alternatives: readonly number[];
  /** Whose number the publishers pass on; empty where it is their own. */
  readonly statedBy: string;
  /** They repeat the very statement that the source repeats. */
  readonly isRestated: boolean;
  /** What was measured instead; empty where it is the same. */
  readonly measure: string;
  readonly publishers: readonly string[];
  /** Who denies it, as they stand within a sentence. */
  readonly by: readonly string[];
}

/** How a figure stands to what was published elsewhere. */
export function findingInWords(formats: Formats) {
  const { list, either, percent } = formats;
  const { bare, factor } = units(formats);

  /** How the reported number stands to the published one: `2.5 times as much`; empty where that says nothing. */
  function compared({ reported: { value: own, unit, kind }, published }: FindingFacts): string {
    const ratio = published === null ? null : timesAsLarge(own, published);
    const apart = Number(((ratio ?? 1) - 1).toPrecision(2));
    if (ratio === null || unit === '%' || kind === 'change' || apart === 0) return '';
    const isCount = unit.startsWith('{');
    if (ratio === 2) return isCount ? 'twice as many' : 'twice as much';
    if (ratio > 2) return `${factor(ratio)} as ${isCount ? 'many' : 'much'}`;
    const less = isCount ? 'fewer' : 'less';
    if (ratio <= 0.5) return `${factor(1 / ratio)} ${less}`;
    return `${percent(Math.abs(apart))} ${apart > 0 ? 'more' : less}`;
  }

  /** How the reported number stands to the published one: `2.5 times`, `25% above`; empty where that says nothing. */
  function distance({ reported: { value: own, unit, kind }, published }: FindingFacts): string {
    const ratio = published === null ? null : timesAsLarge(own, published);
    if (ratio === null) return '';
    if (ratio === 2) return 'twice';
    if (ratio > 2) return factor(ratio);
    if (ratio <= 0.5) return `${factor(1 / ratio)} less than`;
    const apart = Number((ratio - 1).toPrecision(2));
    if (unit === '%' || kind === 'change' || apart === 0) return '';
    return `${percent(Math.abs(apart))} ${apart > 0 ? 'above' : 'below'}`;
  }

  function finding(facts: FindingFacts): string {
    const { verdict, reported, published, alternatives, measure, statedBy, by: deniers } = facts;
    const { publishers, isRestated } = facts;
    const by = passedOn({ statedBy, by: list(publishers) });
    const source = by && ` (${by})`;
    const numbers = published === null ? [] : [published, ...alternatives];
    const number =
      numbers.length === 0
        ? ''
        : `${measure && `${measure} `}${either(numbers.map((each) => bare(reported, each)))}${source}`;
    if (isRestated && verdict === 'matches' && publishers.length > 0)
      return `${list(publishers)} ${publishers.length === 1 ? 'reports' : 'report'} the same statement`;
    switch (verdict) {
      case null:
        return number ? `also published: ${number}` : `also published elsewhere${source}`;
      case 'matches':
        return !number || (published === reported.value && !measure)
          ? `confirmed${by && `: ${by}`}`
          : `confirmed: ${number}`;
      case 'partly':
        return `partly confirmed${number || by ? `: ${number || by}` : ''}`;
      case 'denied':
        return `denied by ${list(deniers) || 'those it is said of'}${source}`;
      case 'unverifiable':
        return number ? `could not be verified; published: ${number}` : `could not be verified${source}`;
      case 'unplaced':
        return `checked${source}; what the verdict says is not known`;
      case 'differs':
      case 'magnitude_error': {
        const conflict = `conflicts with ${by || 'the published figure'}`;
        const far = distance(facts);
        if (published !== null && far) {
          const whose = by && statedBy === '' ? (publishers.length > 1 ? 'their' : 'its') : 'the';
          return `${conflict}: ${far} ${whose} ${measure || 'figure'} of ${bare(reported, published)}`;
        }
        if (verdict === 'magnitude_error') return `off tenfold or more${number ? `: ${number}` : source}`;
        return published === null
          ? conflict
          : `${conflict}: ${measure && `${measure} `}${bare(reported, published)}`;
      }
    }
  }

  return { compared, finding };
}
