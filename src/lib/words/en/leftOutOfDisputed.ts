import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { ratedAs, type RatedFacts } from './ratedAs.ts';

/** Of arguments that are disputed, and of those that are so only in what is expected. */
type Amounts = Readonly<Record<'disputed' | 'expected', number>>;

/** Under a slide of disputed arguments: whether these are all, and what the others are. */
export function leftOutOfDisputed(formats: Formats) {
  const { list, number } = formats;
  const { amounts: undisputedAs } = ratedAs(formats);
  return ({
    shown,
    all,
    total,
    rated,
  }: Readonly<Record<'shown' | 'all', Amounts>> & {
    total: number;
    rated: readonly RatedFacts[];
  }) => {
    const part = (amount: number, of: number) =>
      amount < of ? `${number(amount)} of ${number(of)}` : number(of);
    const isAll = shown.disputed === all.disputed;
    const amount = number(shown.disputed + shown.expected);
    const disputed = all.disputed === 1 ? 'the one that is disputed' : 'all that are disputed';
    const predicted = 'on which one side is only a prediction';
    const also = shown.expected > 0 ? ` and ${part(shown.expected, all.expected)} ${predicted}` : '';
    const some = isAll
      ? `${amount} of ${count(formats, total, 'argument', 'arguments')}: ${disputed}${also}`
      : `${amount} of ${count(formats, all.disputed, 'disputed argument')}${total > all.disputed ? `, of ${number(total)} in all` : ''}`;
    const expected = all.expected - shown.expected;
    const undisputed = total - all.disputed - all.expected;
    const rest = [
      ...(expected > 0 ? [`${number(expected)} ${predicted}`] : []),
      ...(undisputed > 0 ? [undisputedAs(undisputed, rated, `${number(undisputed)} not disputed`)] : []),
    ];
    return rest.length === 0 ? some : `${some}; not shown: ${list(rest)}`;
  };
}
