import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { columnAt } from '#lib/charts/kit/columnAt.ts';
import { levelled } from './lexicon.ts';
import { phrases, placesOf, type Vocabulary } from './vocabulary.ts';

/** A subject on which a treaty has clauses, and whether any of them binds. */
interface Subject {
  readonly name: string;
  readonly isBinding: boolean;
  /** As the table says it. */
  readonly says: string;
}

/**
 * The subjects on which a headline says that a treaty binds, or that it does not, against what the view has of its clauses.
 * Read are words of duty with subjects behind them (`binds on defence and trade`) or right before (`trade is binding`).
 */
export function wrongDuties(
  prepared: PreparedChart,
  headline: string,
  vocabulary: Vocabulary,
): { readonly from: number; readonly to: number; readonly says: string }[] {
  const subjects = subjectsOf(prepared);
  if (subjects.length === 0) return [];
  const text = levelled(headline).toLowerCase();
  return dutiesIn(text, vocabulary).flatMap((duty) => {
    const behind = text.slice(duty.to, duty.end);
    const before = text.slice(duty.start, duty.from);
    const named = subjects.filter(({ name }) => placesOf(behind, name).length > 0);
    const about =
      named.length > 0 ? named : subjects.filter(({ name }) => isRightBefore(before, name, vocabulary));
    const wrong = about.filter(({ isBinding }) => isBinding === duty.isDenied);
    return wrong.length === 0
      ? []
      : [{ from: duty.from, to: duty.to, says: wrong.map(({ says }) => says).join(' · ') }];
  });
}

/** A word of duty in the part of a sentence that is about it. */
interface Duty {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly isDenied: boolean;
}

/** The words of duty of a text, in small letters; of what binds `only` under a condition nobody can say that it is wrong. */
function dutiesIn(text: string, { duties, negations, breaks }: Vocabulary): Duty[] {
  const ends = phrases(text, { end: breaks.filter((each) => each !== ':') });
  return phrases(text, { duty: duties.binding }).flatMap(({ from, to }): Duty[] => {
    const start = ends.findLast((each) => each.to <= from)?.to ?? sentenceStart(text, from);
    const end = Math.min(ends.find((each) => each.from >= to)?.from ?? text.length, sentenceEnd(text, to));
    const around = text.slice(start, end);
    if (phrases(around, { only: duties.only }).length > 0) return [];
    const denials = phrases(around, negations).length;
    // Of two that deny nobody can say what they come to.
    return denials > 1 ? [] : [{ from, to, start, end, isDenied: denials === 1 }];
  });
}

function sentenceStart(text: string, at: number): number {
  return Math.max(...[';', '. ', ','].map((mark) => text.lastIndexOf(mark, at) + 1), 0);
}

function sentenceEnd(text: string, at: number): number {
  const ends = [';', '. '].map((mark) => text.indexOf(mark, at)).filter((found) => found >= 0);
  return Math.min(...ends, text.length);
}

/** Whether nothing but verbs and words that deny stands between a name and the end of a text. */
function isRightBefore(text: string, name: string, { duties, negations }: Vocabulary): boolean {
  const at = placesOf(text, name).at(-1);
  if (at === undefined) return false;
  const between = text.slice(at + name.length).trim();
  const known = phrases(between, { known: [...duties.verbs, ...negations.not] });
  const rest = known.reduceRight((left, each) => left.slice(0, each.from) + left.slice(each.to), between);
  return rest.trim() === '';
}

function subjectsOf({ table }: PreparedChart): Subject[] {
  const column = (id: string) => columnAt(table, id);
  const [categoryAt, strengthAt] = [column('category'), column('strength')];
  if (categoryAt < 0 || strengthAt < 0) return [];
  const found = new Map<string, Subject>();
  for (const { cells } of table.rows) {
    const name = levelled(cells[categoryAt]!.text).toLowerCase();
    if (name === '') continue;
    const own = found.get(name);
    const isBinding = (own?.isBinding ?? false) || cells[strengthAt]!.id === 'binding';
    const says = [own?.says ?? cells[categoryAt]!.text, cells[strengthAt]!.text].join(own ? ', ' : ': ');
    found.set(name, { name, isBinding, says });
  }
  return [...found.values()];
}
