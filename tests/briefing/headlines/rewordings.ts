import type { PreparedChart } from '#lib/charts/kit/chart.ts';

/** Names as they are said aloud rather than as the dossier has them. */
export const spoken: Readonly<Record<string, string>> = {
  prk: 'North Korea',
  kor: 'South Korea',
  usa: 'the United States',
};

/** The pairs that stand closest or furthest apart. */
interface EndFacts {
  readonly actors: readonly string[];
  readonly issues: number;
  readonly pairs: number;
}

/** The facts of findings as far as sentences need them; each kind has some of them. */
interface Facts {
  readonly actor: string;
  readonly actors: readonly string[];
  readonly positions: number;
  readonly differing: number;
  readonly agreeing: number;
  readonly issues: number;
  readonly nearest: EndFacts;
  readonly furthest: EndFacts;
  readonly total: number;
  readonly binding: readonly string[];
  readonly amount: number;
  readonly all: number;
  readonly from: string;
  readonly to: string;
  readonly transfers: number;
  readonly surest: readonly { readonly state: string; readonly amount: number }[];
  readonly errors: number;
  readonly sources: number;
}

const tens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', ...tens];
const inWords = (amount: number) => words[amount] ?? String(amount);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const one = (amount: number, noun: string) => `${noun}${amount === 1 ? '' : 's'}`;

const patterns: Readonly<Record<string, (facts: Facts, chart: PreparedChart) => string[]>> = {
  'stances-by-source strength': ({ actor, positions, differing }) =>
    positions < 2
      ? []
      : [
          `Nobody disputes on which side ${actor} stands, though sources differ in strength on ${differing} issues of ${positions}`,
          `On ${inWords(differing)} of ${inWords(positions)} issues the sources rate the strength of ${actor}’s position differently`,
          ...(differing * 2 === positions
            ? [`On half of the issues sources differ over how strongly ${actor} feels`]
            : []),
        ],
  'stances-by-source single': ({ actor, positions }) => [
    positions === 1
      ? `One position of ${actor} is known, from one source`
      : `${capital(inWords(positions))} positions of ${actor} are known, each from one source`,
  ],
  'stances-by-source differ': ({ actor, positions, agreeing }) => [
    `Sources agree about ${actor} on ${inWords(agreeing)} positions out of ${inWords(positions)}`,
    ...(agreeing * 2 === positions ? [`Sources agree on half of the positions of ${actor}`] : []),
  ],
  'actor-comparison disagree': ({ actors: [a, b], issues }) => [
    `${capital(a!)} and ${b} are at odds on all ${issues} issues`,
    `On none of ${inWords(issues)} issues do ${a} and ${b} agree`,
    `${capital(inWords(issues))} issues, and on each of them ${a} and ${b} disagree`,
  ],
  'agreement-matrix nearestAndFurthest': ({ nearest, furthest }) => {
    const [a, b] = nearest.actors;
    const [c, d] = furthest.actors;
    if (nearest.pairs > 1 || furthest.pairs > 1) return [];
    return [
      `Nobody stands closer than ${a} and ${b}, who share ${inWords(nearest.issues)} issues`,
      `${capital(a!)} and ${b} are nearest to each other on ${nearest.issues} shared issues`,
      `${capital(c!)} and ${d} are furthest apart, on ${inWords(furthest.issues)} issues`,
    ];
  },
  'trade-bar conflict': (_, { table }) => {
    const trade = table.rows.some(
      ({ key, cells }) => key === 'f-001-03' && cells.some(({ value }) => value === 34e9),
    );
    return trade
      ? [
          'Indian Punchline puts trade at more than $34bn; TASS has $34.4m',
          'Indian Punchline reports trade of over 34 billion dollars in 2023',
          'Trade in 2023: TASS says 34.4 million dollars, about a thousandth of what Indian Punchline says',
          'RAIA Group reports more than three million shells from North Korea',
          'More than 165,000 barrels of refined petroleum went to North Korea in March 2024',
          'RAIA Group: over a third of the yearly oil cap shipped in one month',
        ]
      : [];
  },
  'provision-breakdown binding': ({ total, binding }) => [
    `Only ${binding.length} of the treaty’s ${total} clauses bind`,
    `${capital(inWords(binding.length))} out of ${inWords(total)} clauses ${binding.length === 1 ? 'is' : 'are'} binding`,
    ...(binding.length * 2 === total ? ['Half of the clauses bind'] : []),
  ],
  'claims-by-source contradiction': ({ amount, total }) => [
    `The documents clash on ${inWords(amount)} of ${total} arguments`,
    `${capital(inWords(amount))} of ${total} arguments are contradicted by another source`,
  ],
  'claims-by-source none': (_, { headline }) => [
    headline.replace('No contradiction', 'Nobody contradicts anybody'),
  ],
  'timeline busiest': (facts) => {
    const { amount, all } = facts;
    const { month } = facts as unknown as { month: string };
    const named = `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
    return [
      `${named} was busiest, with ${amount} of ${all} events`,
      `${capital(inWords(amount))} events out of ${all} happened in ${named}`,
    ];
  },
  'exchange-flows several': ({ from, to, transfers, surest }) => {
    const delivered = surest.find(({ state }) => state === 'delivered')?.amount;
    if (delivered === undefined) return [];
    const share =
      transfers === 3 * delivered ? [`A third of the transfers between ${from} and ${to} is delivered`] : [];
    return [
      `${capital(inWords(delivered))} of ${inWords(transfers)} transfers between ${from} and ${to} have been delivered`,
      ...share,
    ];
  },
  'fact-checks errors': ({ errors, sources }) => [
    `${capital(inWords(errors))} ${one(errors, 'error')} found in ${inWords(sources)} ${one(sources, 'document')}`,
    `Checks found ${errors} ${one(errors, 'error')}`,
  ],
};

/** What people would write over a view in place of its own headline. */
export function reworded(chart: PreparedChart): string[] {
  const { finding } = chart;
  if (!finding) return [];
  const id = Object.keys(patterns).find((key) => {
    const [, kind] = key.split(' ');
    return kind === finding.kind && chartOf(chart) === key.split(' ')[0];
  });
  return id ? patterns[id]!(finding.facts as Facts, chart) : [];
}

/** The area of words that a chart is told in is named after it. */
function chartOf(chart: PreparedChart): string {
  const ids = [...new Set(Object.keys(patterns).map((key) => key.split(' ')[0]!))];
  return ids.find((id) => chart.words.of(id as 'timeline').name === chart.name) ?? '';
}
