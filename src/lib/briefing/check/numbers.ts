import { isWhole, placesOf, type Vocabulary } from './vocabulary.ts';

export interface NumberFound {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** `share`: of one · `factor`: so many times. */
  readonly form: 'amount' | 'share' | 'factor';
  readonly hedge: keyof Vocabulary['hedges'] | null;
}

/** The numbers of a text, in digits and words, the longest reading of each first. */
export function readNumbers(text: string, vocabulary: Vocabulary): NumberFound[] {
  const low = text.toLowerCase();
  const found: NumberFound[] = [];
  const add = (from: number, to: number, value: number, form: NumberFound['form']) => {
    const { hedge, start } = hedgeBefore(low, from, vocabulary);
    found.push({ from: start, to, value, form, hedge });
  };
  const parts = parted(low, vocabulary);
  for (const { index, 0: digits } of low.matchAll(/\d+(?:[,'\u202f]\d{3})*(?:\.\d+)?/g)) {
    const start = /[$€£]$/.test(low.slice(0, index)) ? index - 1 : index;
    if (/[\p{L}\p{N}]/u.test(low[start - 1] ?? ' ')) continue;
    const end = index + digits.length;
    add(start, ...behind(low, end, Number(digits.replaceAll(/[,']/g, '')), vocabulary));
  }
  for (const [word, value] of Object.entries(vocabulary.numerals))
    for (const at of placesOf(low, word)) add(at, ...behind(low, at + word.length, value, vocabulary));
  for (const [word, value] of Object.entries(vocabulary.shares))
    for (const at of placesOf(low, word)) add(at, at + word.length, value, 'share');
  for (const [word, value] of Object.entries(vocabulary.factors))
    for (const at of placesOf(low, word)) add(at, at + word.length, value, 'factor');
  return [...found, ...parts].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/** Tens and ones, as in `twenty-three`. */
function parted(low: string, { numerals }: Vocabulary): NumberFound[] {
  const tens = Object.entries(numerals).filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0);
  const ones = Object.entries(numerals).filter(([, value]) => value < 10);
  return tens.flatMap(([ten, large]) =>
    ones.flatMap(([one, small]) =>
      placesOf(low, `${ten}-${one}`).map((from): NumberFound => {
        return {
          from,
          to: from + ten.length + one.length + 1,
          value: large + small,
          form: 'amount',
          hedge: null,
        };
      }),
    ),
  );
}

/** What stands behind a number and belongs to it: a scale, a sign of per cent, `times`. */
function behind(
  low: string,
  end: number,
  value: number,
  { scales, percent, times }: Vocabulary,
): [to: number, value: number, form: NumberFound['form']] {
  const next = (to: number, words: readonly string[]) => {
    const gap = /^[ -]?/.exec(low.slice(to))![0].length;
    const word = words.find(
      (each) => low.startsWith(each, to + gap) && !/[\p{L}\p{N}]/u.test(low[to + gap + each.length] ?? ' '),
    );
    return word === undefined ? null : { word, to: to + gap + word.length };
  };
  const scale = next(end, Object.keys(scales));
  const to = scale?.to ?? end;
  const whole = value * (scale ? scales[scale.word as keyof typeof scales] : 1);
  const share = next(to, percent);
  if (share) return [share.to, whole / 100, 'share'];
  const factor = next(to, times);
  return factor ? [factor.to, whole, 'factor'] : [to, whole, 'amount'];
}

function hedgeBefore(low: string, from: number, { hedges }: Vocabulary) {
  const before = low.slice(0, from).trimEnd();
  for (const hedge of Object.keys(hedges) as (keyof typeof hedges)[]) {
    const phrase = hedges[hedge].find(
      (each) => before.endsWith(each) && isWhole(before, before.length - each.length, before.length),
    );
    if (phrase !== undefined) return { hedge, start: before.length - phrase.length };
  }
  return { hedge: null, start: from };
}

type Amount = Pick<NumberFound, 'value' | 'form' | 'hedge'>;

/** Whether a number that somebody wrote is one that a view has, as exactly as it claims to be. */
export function isSameNumber(written: Amount, known: Pick<Amount, 'value' | 'form'>): boolean {
  if ((written.form === 'share') !== (known.form === 'share')) return false;
  const { value, hedge } = written;
  const is = known.value;
  if (hedge === 'over' && is >= value && is <= 1.2 * value) return true;
  if (hedge === 'under' && is <= value && is >= 0.8 * value) return true;
  // A share is rounded to whole per cent.
  const slack =
    written.form === 'share' ? 0.0051 : hedge === null ? 1e-9 * Math.abs(is) : 0.05 * Math.abs(is);
  return Math.abs(value - is) <= slack;
}
