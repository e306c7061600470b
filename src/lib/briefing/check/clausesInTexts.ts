import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { columnAt } from '#lib/charts/kit/columnAt.ts';
import { levelled } from './lexicon.ts';
import { phrases, placesOf, type Vocabulary } from './vocabulary.ts';

/** A year of which a headline says that a text of it has a clause, or has it not. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly year: string;
  readonly has: boolean;
}

/** Of a subject the years whose texts have something on it, and those whose texts are known to have nothing. */
interface Found {
  readonly name: string;
  readonly years: ReadonlyMap<string, boolean>;
  /** As the table says it. */
  readonly says: string;
}

/**
 * The years that a headline puts a clause into, or keeps it out of, against what the view found in the texts of these years.
 * Only phrases that can be read in one way are: `in the texts of 1961 and 2024, not in that of 2000`.
 */
export function yearsOfTexts(
  prepared: PreparedChart,
  headline: string,
  vocabulary: Vocabulary,
): { readonly from: number; readonly to: number; readonly isRight: boolean; readonly says: string }[] {
  const subjects = subjectsOf(prepared);
  if (subjects.length === 0) return [];
  const text = levelled(headline).toLowerCase();
  return sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    const named = subjects
      .flatMap((subject) => placesOf(sentence, subject.name).map((at) => ({ at, subject })))
      .toSorted((a, b) => a.at - b.at);
    return placedIn(sentence, vocabulary).flatMap((placed) => {
      const about = named.findLast(({ at }) => at < placed.from) ?? named[0];
      const has = about?.subject.years.get(placed.year);
      if (!about || has === undefined) return [];
      const place = { from: from + placed.from, to: from + placed.to };
      return [{ ...place, isRight: has === placed.has, says: about.subject.says }];
    });
  });
}

function subjectsOf({ table }: PreparedChart): Found[] {
  const column = (id: string) => columnAt(table, id);
  const [categoryAt, textAt, signedAt, findingAt] = ['category', 'instrument', 'signed', 'finding'].map(
    column,
  ) as [number, number, number, number];
  if (Math.min(categoryAt, textAt, signedAt, findingAt) < 0) return [];
  const found = new Map<string, { years: Map<string, boolean | null>; says: string[] }>();
  for (const { cells } of table.rows) {
    const name = cells[categoryAt]!.text;
    const [year] = /\b\d{4}\b/.exec(String(cells[signedAt]!.value ?? '')) ?? [];
    const kind = cells[findingAt]!.id;
    if (name === '' || year === undefined) continue;
    const own = found.get(name) ?? { years: new Map<string, boolean | null>(), says: [] };
    const has = kind === 'present' ? true : kind === 'absent' ? false : null;
    // Of two texts of one year nobody knows which is meant.
    own.years.set(year, own.years.has(year) && own.years.get(year) !== has ? null : has);
    own.says.push(`${year}: ${cells[findingAt]!.text}`);
    found.set(name, own);
  }
  return [...found].map(([name, { years, says }]) => ({
    name: levelled(name).toLowerCase(),
    years: new Map([...years].flatMap(([year, has]) => (has === null ? [] : [[year, has] as const]))),
    says: `${name} · ${says.join(' · ')}`,
  }));
}

function sentencesOf(text: string): { readonly from: number; readonly to: number }[] {
  const ends = [...text.matchAll(/; |\. |$/g)].map(({ index }) => index);
  return ends.map((to, at) => ({ from: at === 0 ? 0 : ends[at - 1]! + 2, to }));
}

/** The years of a sentence that stand in a list behind words such as `in the texts of`. */
function placedIn(sentence: string, { texts, negations }: Vocabulary): Placed[] {
  const denied = phrases(sentence, { not: [...negations.not, ...texts.without] });
  let last = 0;
  return phrases(sentence, { in: texts.in }).flatMap(({ from, to }): Placed[] => {
    const rest = sentence.slice(to);
    const [list = ''] = /^ (?:\d{4}(?:, and | and |, | or )?)+/.exec(rest) ?? [];
    const before = denied.filter((each) => each.from >= last && each.to <= from);
    last = to + list.length;
    const isAdjacent = before.some((each) => sentence.slice(each.to, from).trim() === '');
    // What is denied further off may be another thing.
    if (before.length > 0 && !isAdjacent) return [];
    return [...list.matchAll(/\d{4}/g)].map(({ index, 0: year }) => {
      const start = to + index;
      return { from: start, to: start + 4, year, has: !isAdjacent };
    });
  });
}
