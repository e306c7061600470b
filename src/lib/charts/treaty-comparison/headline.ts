import { shortEnough } from '../shortEnough.ts';
import { count } from '../wording.ts';
import type { ComparisonData, ComparisonRow } from './summarise.ts';
import type { Verdict } from './verdict.ts';

/** What something is said of, in the order of a headline. */
const told: readonly { readonly verdict: Verdict; readonly words: string }[] = [
  { verdict: 'kept', words: 'kept' },
  { verdict: 'back', words: 'back again' },
  { verdict: 'again', words: 'found again' },
  { verdict: 'new', words: 'new' },
  { verdict: 'dropped', words: 'dropped' },
];

/** Named first, where not all can be. */
const namedFirst: readonly Verdict[] = ['back', 'new', 'dropped', 'again', 'kept'];
const mostNamed = 2;

/** The finding: what became of the clauses of earlier instruments in the newest. The fullest form that is short enough. */
export function headline(data: ComparisonData): string {
  if (data.rows.length === 0) return 'Nothing found under the filters in force';
  const findings = [findingWords(data, true), findingWords(data, false)];
  const subjects = subjectsOf(data);
  const candidates = findings.flatMap((words) => subjects.map((subject) => `${subject}: ${words}`));
  return shortEnough(...candidates);
}

function subjectsOf({ columns }: ComparisonData): string[] {
  const newest = columns.find(({ place }) => place === 'newest');
  if (!newest || !columns.some(({ place }) => place === 'earlier')) {
    return [`${count(columns.length, 'instrument')} side by side`];
  }
  return [newest.instrument.name, `The instrument of ${newest.instrument.signed.slice(0, 4)}`];
}

function findingWords({ all }: ComparisonData, named: boolean): string {
  const of = (verdict: Verdict | null) => all.filter((row) => row.verdict === verdict);
  if (of(null).length > 0) {
    const shared = all.filter(({ cells }) => cells.every(({ kind }) => kind === 'present')).length;
    return `${count(all.length, 'clause')}, ${shared} of them in every one`;
  }
  const names = named ? namesOf(all) : new Map<Verdict, string>();
  const parts = told
    .map(({ verdict, words }) => ({ verdict, words, amount: of(verdict).length }))
    .filter(({ amount }) => amount > 0)
    .map(
      ({ verdict, words, amount }, i) =>
        `${i === 0 ? count(amount, 'clause') : amount} ${words}${names.get(verdict) ?? ''}`,
    );
  if (parts.length > 0) return parts.join(', ');
  const newest = of('newest').length;
  if (newest > 0) return `${count(newest, 'clause')} found only in it, none said to be new`;
  const earlier = of('earlier').length;
  if (earlier > 0) return `${count(earlier, 'clause')} found only in earlier ones, none said to be dropped`;
  const read = of('read').length;
  return read > 0 ? `${count(read, 'clause')} known only by readings` : 'no clause found in any of them';
}

/** The names of at most two clauses, never of a part of those with a verdict. */
function namesOf(rows: readonly ComparisonRow[]): Map<Verdict, string> {
  const names = new Map<Verdict, string>();
  let room = mostNamed;
  for (const verdict of namedFirst) {
    const labels = rows.filter((row) => row.verdict === verdict).map(({ label }) => inSentence(label));
    if (labels.length === 0 || labels.length > room) continue;
    names.set(verdict, ` (${labels.join(', ')})`);
    room -= labels.length;
  }
  return names;
}

/** A category within a sentence: not capitalised, unless it is an abbreviation. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
