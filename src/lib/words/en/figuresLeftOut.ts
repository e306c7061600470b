import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** No more letters of names stand under a slide. */
const longestNames = 140;

/**
 * Under a slide, of the figures it does not draw: those that are disputed by name, the others too if there is room for all, else how
 * many.
 */
export function figuresLeftOut(formats: Formats) {
  const { list } = formats;
  return ({
    disputed,
    others,
    unchecked,
  }: Readonly<Record<'disputed' | 'others', readonly string[]>> & {
    /** How many of the others nobody has checked; null where nothing was checked at all. */
    readonly unchecked: number | null;
  }) => {
    const named = (labels: readonly string[]) => {
      const fits = (amount: number) => labels.slice(0, amount).join(', ').length <= longestNames;
      const amount = labels.findLastIndex((_, i) => fits(i + 1)) + 1;
      const rest = labels.length - amount;
      return list([...labels.slice(0, amount), ...(rest > 0 ? [`${formats.number(rest)} more`] : [])]);
    };
    const fitting = others.join(', ').length <= longestNames ? `: ${list(others)}` : '';
    const undisputed = others.length - (unchecked ?? others.length);
    const outcomes = [
      undisputed > 0 && `${formats.number(undisputed)} ${undisputed === 1 ? 'is' : 'are'} not disputed`,
      unchecked && `${formats.number(unchecked)} ${unchecked === 1 ? 'is' : 'are'} not checked`,
    ].filter((part): part is string => typeof part === 'string');
    const more = count(formats, others.length, 'more figure');
    const told =
      unchecked === null
        ? more
        : unchecked === 0
          ? `${more} ${others.length === 1 ? 'is' : 'are'} not disputed`
          : `Of ${more}, ${list(outcomes)}`;
    return [
      disputed.length > 0 && `Disputed too: ${named(disputed)}`,
      others.length > 0 && `${told}${fitting}`,
    ]
      .filter(Boolean)
      .join('. ');
  };
}
