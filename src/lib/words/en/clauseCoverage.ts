import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { foundKinds } from './clauseFound.ts';
import { common } from './common.ts';
import { datedName } from './datedName.ts';
import { capitalised, count, countInWords, verb } from './english.ts';

type Amounts = Readonly<Record<'present' | 'absent' | 'reading' | 'none', number>>;

/** Whether all that is known are codes of a table. */
interface Coded {
  readonly isCoded: boolean;
}

/** A stretch of a list by its ends. */
interface Lines {
  readonly amount: number;
  readonly first: string;
  readonly last: string;
}

/** Of a table with a row for each treaty and a column for each clause. */
interface TableSize {
  readonly treaties: number;
  readonly clauses: number;
}

export interface CoverageFacts extends Coded {
  readonly treaties: number;
  readonly clauses: number;
  /** How many treaties have the most common clause. */
  readonly most: number;
  /** The clauses that so many have. */
  readonly named: readonly string[];
  /** It is told of one clause that was chosen, and not of the most common ones. */
  readonly isOne: boolean;
  /** How many treaties are not coded for the one clause that is named; 0 where several are. */
  readonly uncoded: number;
  /** How many clauses more than half of the treaties have. */
  readonly inMost: number;
}

/** What the chart `treaty-comparison` says where there are too many treaties to stand side by side. */
export function clauseCoverage(formats: Formats) {
  const { list, number, percent } = formats;
  const { quoted } = common(formats);
  const treatiesOf = (amount: number) => count(formats, amount, 'treaty', 'treaties');
  /** `62 have it, 30 are coded as absent and 8 are not coded`. */
  const shared = ({ present, absent, reading, none }: Amounts, { isCoded }: Coded) =>
    list([
      `${number(present)} ${verb(present, 'has', 'have')} it`,
      ...(absent > 0
        ? [
            `${number(absent)} ${verb(absent, 'is', 'are')} ${isCoded ? 'coded as without it' : 'said not to have it'}`,
          ]
        : []),
      ...(reading > 0 ? [`into ${number(reading)} it is only read`] : []),
      ...(none > 0
        ? [
            isCoded
              ? `${number(none)} ${verb(none, 'is', 'are')} not coded`
              : `nothing is found of ${number(none)}`,
          ]
        : []),
    ]);
  /** `coded as present 120, coded as absent 170`; kinds that do not occur are left out. */
  const cellsOf = (amounts: Amounts, isCoded: boolean) => {
    const kinds = foundKinds(isCoded);
    return (['present', 'absent', 'reading', 'none'] as const)
      .filter((kind) => amounts[kind] > 0)
      .map((kind) => `${kinds[kind]} ${number(amounts[kind])}`)
      .join(', ');
  };
  const lines = ({ amount, first, last }: Lines) => (amount === 1 ? first : `${first} to ${last}`);
  return {
    question: 'Which clauses do these treaties have, and how many of them have each?',
    headline: ({ treaties, clauses, most, named, isOne, isCoded, uncoded, inMost }: CoverageFacts) => {
      // A code is no word of a sentence.
      const names = list(isCoded ? named.map(quoted) : named);
      const all = countInWords(formats, treaties, 'treaty', 'treaties');
      const unknown = uncoded === 0 ? '' : ` (${number(uncoded)} not coded)`;
      if (most === 0 && isOne) {
        const none = `None of ${all} has`;
        return shortEnough(`${none} ${names}${unknown}`, `${none} this clause${unknown}`);
      }
      if (most === 0) return `None of ${count(formats, clauses, 'clause')} is in any of ${all}`;
      const isAll = most === treaties;
      const by = isAll ? `all ${all}` : `${number(most)} of ${treatiesOf(treaties)}`;
      const have = `${by} ${verb(most, 'has', 'have')}`;
      if (isOne)
        return capitalised(shortEnough(`${have} ${names}${unknown}`, `${have} this clause${unknown}`));
      const half =
        inMost === 0
          ? 'no clause is in more than half'
          : `${number(inMost)} of ${count(formats, clauses, 'clause')} ${verb(inMost, 'is', 'are')} in more than half`;
      // That as many treaties have one clause as another does not mean that they are the same treaties.
      const each = (subject: string) =>
        named.length > 1 && !isAll ? `${subject} are each in ${by}` : `${have} ${subject}${unknown}`;
      const amount = countInWords(formats, named.length, 'clause');
      const briefly = named.length === 1 ? 'the most common clause' : amount;
      return capitalised(
        shortEnough(
          ...(named.length <= 2 ? [`${each(names)}; ${half}`, each(names)] : []),
          `${each(briefly)}; ${half}`,
        ),
      );
    },
    subtitles: {
      shares: (treaties: number) => `How many of ${treatiesOf(treaties)} have each clause`,
      cells: 'Which treaty (rows) has which clause (columns)',
      overview: 'Which treaty (rows) has which clause (columns)',
    },
    orders: {
      share: 'most common first',
      year: 'earliest first',
      given: 'in the dossier’s order',
    },
    /** Under a slide: how many clauses it has no room for, and that it has none for the table that was asked for. */
    leftOut: ({ clauses, asked }: { clauses: number; asked: TableSize | null }) => {
      const more = clauses > 0 ? count(formats, clauses, 'more clause') : '';
      if (asked === null) return more;
      const table = `A slide has no room for the table of ${treatiesOf(asked.treaties)} and ${count(formats, asked.clauses, 'clause')}; the full version has it.`;
      return more === '' ? table : `${more}. ${table}`;
    },
    kinds: ({ isCoded }: Coded) => foundKinds(isCoded),
    /** Beside a bar: `62`, for a room `62 (62%)`, with `, from 1994` where the earliest come first. */
    amount: ({ present, total, since }: { present: number; total: number | null; since: string }) =>
      `${number(present)}${total === null ? '' : ` (${percent(present / total)})`}${since === '' ? '' : `, from ${since.slice(0, 4)}`}`,
    /** At the head of a row, with the year alone. */
    treaty: ({ name, signed }: { name: string; signed: string }) =>
      datedName(formats, { name, signed: signed.slice(0, 4) }),
    sentence: ({
      name,
      amounts,
      total,
      isCoded,
    }: Coded & { name: string; amounts: Amounts; total: number }) =>
      `${name}: of ${treatiesOf(total)}, ${shared(amounts, { isCoded })}.`,
    part: ({
      treaties,
      clauses,
      amounts,
      isCoded,
    }: Coded & { treaties: Lines; clauses: Lines; amounts: Amounts }) => {
      return `${treatiesOf(treaties.amount)} (${lines(treaties)}) and ${count(formats, clauses.amount, 'clause')} (${lines(clauses)}): ${cellsOf(amounts, isCoded)}. Select to look closer.`;
    },
    ofTreaty: ({ name, amounts, isCoded }: Coded & { name: string; amounts: Amounts }) =>
      `${name}: ${cellsOf(amounts, isCoded)}.`,
    treatyPage: 'All clauses of this treaty',
    byTreaty: 'Which treaties have it and which do not',
    page: 'All about this clause',
    notes: {
      untold: ({ isCoded }: Coded) =>
        isCoded
          ? '“Not coded” (an empty cell or a code for unknown) counts neither as having a clause nor as lacking it.'
          : 'That nothing is found of a clause in a treaty does not mean that the treaty lacks it.',
      parts:
        'Names stand only where there is room for them; each part of the picture opens as a matrix of its own, which names all of its treaties and clauses.',
      compare: 'To set two to four treaties side by side, choose them under “Treaties”.',
      years: 'Of treaties only the year is known; those of one year stand in no order of time.',
    },
    kind: ({ treaties, clauses, isMatrix }: { treaties: number; clauses: number; isMatrix: boolean }) =>
      isMatrix
        ? `Matrix of ${treatiesOf(treaties)} and ${count(formats, clauses, 'clause')}.`
        : `Bars of ${count(formats, clauses, 'clause')} by how many of ${treatiesOf(treaties)} have them.`,
    retold: ({
      treaties,
      amounts,
      isCoded,
      clauses,
    }: Coded & {
      treaties: number;
      amounts: Amounts;
      clauses: readonly { readonly name: string; readonly present: number }[];
    }) => {
      const said = clauses.map(({ name, present }) => `${name} ${number(present)}`);
      return `Pairs of a treaty and a clause: ${cellsOf(amounts, isCoded)}. How many of ${treatiesOf(treaties)} have each clause: ${said.join('; ')}.`;
    },
    table: ({ isCoded }: Coded) => {
      const kinds = foundKinds(isCoded);
      return {
        captions: {
          shares: 'How many treaties have each clause',
          cells: 'Which treaty has which clause',
          overview: 'How many clauses each treaty has',
        },
        columns: {
          category: 'Clause',
          instrument: 'Treaty',
          signed: 'Signed',
          finding: 'Found',
          present: capitalised(kinds.present),
          absent: capitalised(kinds.absent),
          reading: capitalised(kinds.reading),
          none: capitalised(kinds.none),
          share: 'Share of treaties',
          since: 'Earliest treaty that has it',
        },
      };
    },
  };
}
