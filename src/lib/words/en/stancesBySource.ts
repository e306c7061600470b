import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { allInWords, capitalised, count, countInWords, inWords, verb } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { nameInSentence } from './issueNames.ts';
import { stances, type CellFacts, type WidestGap } from './stances.ts';

/** `differ`: not all on the same step · `agree` · `single`: one source alone reports a position · `silent`: none does. */
export type PartKind = 'differ' | 'agree' | 'single' | 'silent';

/** A source with its copies, by the numbers and the name it is cited with, all together, or the only one, which needs no name. */
export type ColumnFacts = { readonly numbers: string; readonly name: string } | 'all' | 'only';

interface Positions {
  readonly actor: string;
  /** Positions that two or more sources report. */
  readonly positions: number;
}

/** How many positions of an actor are on which side. */
interface SidesFacts {
  readonly actor: string;
  readonly supports: number;
  readonly opposes: number;
  readonly neutral: number;
  /** How all of them are told. */
  readonly told: ToldKind;
}

interface CellOfSource {
  readonly actor: string;
  readonly issue: string;
  readonly column: ColumnFacts;
  readonly cell: CellFacts;
}

/** Of a slide: how many issues and sources are drawn. */
interface LeftOut {
  readonly issues: number;
  /** All issues that the drawn ones are chosen from. */
  readonly several: number;
  /** Several sources report each of these. */
  readonly areOfSeveral: boolean;
  /** Issues that are not among them. */
  readonly single: number;
  readonly sources: number;
  readonly allSources: number;
}

interface RowFacts {
  readonly issue: string;
  readonly cells: readonly Pick<CellOfSource, 'column' | 'cell'>[];
}

/** What the chart `stances-by-source` says. */
export function stancesBySource(formats: Formats) {
  const { list, number } = formats;
  const { stepsApart } = common(formats);
  const { cell: cellWords, confidence, sources } = stances(formats);
  const parts: Readonly<Record<PartKind, string>> = {
    differ: 'Sources differ',
    agree: 'Sources agree',
    single: 'Reported by one source',
    silent: 'No position reported',
  };
  const column = (facts: ColumnFacts) =>
    facts === 'all' ? 'all sources' : facts === 'only' ? '' : `${facts.numbers} ${facts.name}`;
  const isOfOne = (rows: readonly RowFacts[]) =>
    rows.some(({ cells }) => cells.some(({ column: by }) => by === 'only'));
  /** `two of five`. */
  const share = (some: number, all: number) => `${inWords(formats, some)} of ${inWords(formats, all)}`;
  /** `the one position`, `both positions`, `all five positions`, `two of five positions`. */
  const amountOf = (some: number, all: number) => {
    if (all === 1) return 'the one position';
    return `${some === all ? allInWords(formats, all) : share(some, all)} positions`;
  };
  /** `AfD agrees with 8 of 20 statements, disagrees with 8 and is neutral on 4`. */
  const doesWith = (
    { actor, supports, opposes, neutral, told }: SidesFacts,
    [one, many]: readonly [string, string],
  ) => {
    const { does, middle } = kindWords[told];
    const all = supports + opposes + neutral;
    const [first, ...others] = [
      { amount: supports, words: does.for(1, false) },
      { amount: opposes, words: does.against(1, false) },
      { amount: neutral, words: `is ${middle.on}` },
    ].filter(({ amount }) => amount > 0);
    const amount =
      all === 1 ? `the one ${one}` : all === first!.amount ? `${allInWords(formats, all)} ${many}` : null;
    return `${actor} ${list([
      `${first!.words} ${amount ?? `${number(first!.amount)} of ${number(all)} ${many}`}`,
      ...others.map(({ amount: few, words }) => `${words} ${number(few)}`),
    ])}`;
  };
  const more = ({ others }: WidestGap) => (others === 0 ? '' : ` and ${inWords(formats, others)} more`);
  return {
    name: 'Positions by source',
    question: 'How does one actor’s position differ by source?',
    headlines: {
      /** On some issues sources put the actor on opposite sides. */
      conflict: ({
        actor,
        positions,
        agreeing,
        conflicting,
        widest,
      }: Positions & { agreeing: number; conflicting: number; widest: WidestGap | null }) => {
        const found =
          agreeing === 0
            ? `Sources conflict on ${amountOf(conflicting, positions)} of ${actor}`
            : `Sources agree on ${amountOf(agreeing, positions)} of ${actor} and conflict on ${inWords(formats, conflicting)}`;
        if (widest === null) return found;
        const on = `${conflicting === 1 ? ':' : ', most on'} ${nameInSentence(widest)}${more(widest)}`;
        return shortEnough(`${found}${on} (${stepsApart(widest.steps)})`, `${found}${on}`, found);
      },
      /** No opposite sides, but on some issues a source sees the actor neutral where another does not. */
      differ: ({
        actor,
        positions,
        agreeing,
        stronger,
        widest,
      }: Positions & {
        agreeing: number;
        /** On how many more they differ in strength alone. */
        stronger: number;
        widest: WidestGap | null;
      }) => {
        const differing = positions - agreeing - stronger;
        const found =
          agreeing === 0
            ? `Sources differ on ${amountOf(differing, positions)} of ${actor}`
            : `Sources agree on ${amountOf(agreeing, positions)} of ${actor} and differ on ${inWords(formats, differing)}`;
        const also = stronger === 0 ? '' : `; on ${inWords(formats, stronger)} more, only in strength`;
        const whole = `${found}${also}`;
        if (widest === null) return whole;
        const on = `${differing === 1 ? ':' : ', most on'} ${nameInSentence(widest)}${more(widest)}`;
        const steps = ` (${stepsApart(widest.steps)})`;
        return stronger > 0
          ? shortEnough(`${found} (${nameInSentence(widest)})${also}`, whole)
          : shortEnough(`${found}${on}${steps}`, `${found}${on}`, whole);
      },
      /** All sources see the actor for, or all see it against, and some see it more strongly so. */
      strength: ({ actor, positions, differing }: Positions & { differing: number }) => {
        if (positions === 1)
          return `Sources differ only in strength on the one position of ${actor} that several report`;
        return shortEnough(
          `On ${allInWords(formats, positions)} issues that several report, sources put ${actor} on the same side; on ${differing === positions ? 'each' : inWords(formats, differing)} only strength differs`,
          `Sources differ only in strength on ${amountOf(differing, positions)} of ${actor}`,
        );
      },
      agree: ({ actor, positions }: Positions) =>
        `Sources agree on ${amountOf(positions, positions)} of ${actor} that several report`,
      /** `ownTexts`: in how many texts of its own the actor says all of it; 0 where others tell any of it. */
      single: ({ actor, positions, ownTexts }: Positions & { ownTexts: number }) => {
        if (ownTexts > 0) {
          const known = `${capitalised(countInWords(formats, positions, 'position'))} of ${actor} ${verb(positions, 'is', 'are')} known`;
          return `${known}, ${positions > 1 ? 'all ' : ''}from its own ${verb(ownTexts, 'text', 'texts')}`;
        }
        return positions === 1
          ? `The one known position of ${actor} rests on one source`
          : `Each of the ${inWords(formats, positions)} known positions of ${actor} rests on one source`;
      },
      /** Of a dossier with one source: that all rests on it tells nothing of the actor. */
      sides: ({ actor, supports, opposes, neutral, told }: SidesFacts) => {
        const { standing, share, nouns } = kindWords[told];
        if (nouns !== null) return doesWith({ actor, supports, opposes, neutral, told }, nouns);
        const sides = [
          { amount: supports, words: standing.for },
          { amount: opposes, words: standing.against },
          { amount: neutral, words: share.neutral },
        ].filter(({ amount }) => amount > 0);
        const all = supports + opposes + neutral;
        if (sides.length === 1) {
          const known =
            all === 1
              ? `The one known position of ${actor} is`
              : `${capitalised(allInWords(formats, all))} known positions of ${actor} are`;
          return `${known} ${sides[0]!.words}`;
        }
        const [first, ...others] = sides.map(({ amount, words }) => ({ amount: number(amount), words }));
        const said = `${first!.amount} ${verb(sides[0]!.amount, 'is', 'are')} ${first!.words}`;
        return `Of ${number(all)} known positions of ${actor}, ${list([said, ...others.map(({ amount, words }) => `${amount} ${words}`)])}`;
      },
      /** The same where rows are answers: on each issue what most of them are. */
      majorities: ({ actor, supports, opposes, neutral, told }: SidesFacts) => {
        const { share, takes } = kindWords[told];
        const all = supports + opposes + neutral;
        const sides = [
          { amount: supports, words: `mostly ${share.for}${takes}` },
          { amount: opposes, words: `mostly ${share.against}${takes}` },
          { amount: neutral, words: 'divided on' },
        ].filter(({ amount }) => amount > 0);
        const [only] = sides;
        if (sides.length === 1)
          return `${actor} is ${only!.words} ${all === 1 ? 'the one issue' : `${allInWords(formats, all)} issues`}`;
        const said = list(sides.map(({ amount, words }) => `${words} ${inWords(formats, amount)}`));
        return `Of ${countInWords(formats, all, 'issue')}, ${actor} is ${said}`;
      },
      known: ({ actor, positions }: { actor: string; positions: number }) =>
        `${capitalised(countInWords(formats, positions, 'position'))} of ${actor} ${verb(positions, 'is', 'are')} known`,
      unknown: ({ actor }: { actor: string }) => `No position of ${actor} is known`,
    },
    /** In a dossier of one source, by which nothing differs. */
    ofOne: {
      name: 'Positions of one actor',
      question: 'Where does one actor stand on each issue?',
      encoding: ({ actor }: { actor: string }) => `Position of ${actor} on each issue`,
    },
    /** `sources` is null in a dossier of one. */
    kind: ({ issues, sources, actor }: { issues: number; sources: number | null; actor: string }) =>
      sources === null
        ? `List of ${count(formats, issues, 'issue')} with the position of ${actor}.`
        : `Grid of ${count(formats, issues, 'issue')} and ${count(formats, sources, 'source')}: how each source reports the position of ${actor}.`,
    encoding: ({ actor }: { actor: string }) =>
      `How each source reports the position of ${actor} on each issue`,
    order: 'widest difference first',
    /** Of a slide; empty where nothing is left out. */
    leftOut: (of: LeftOut) => {
      const parts = [
        ...(of.issues < of.several
          ? [
              `${number(of.issues)} of ${count(formats, of.several, 'issue')}${of.areOfSeveral ? ' that several sources report, widest difference first' : ''}`,
            ]
          : []),
        ...(of.single > 0
          ? [`without the ${countInWords(formats, of.single, 'issue')} that one source alone reports`]
          : []),
        ...(of.sources < of.allSources
          ? [`${number(of.sources)} of ${count(formats, of.allSources, 'source')}`]
          : []),
      ];
      return capitalised(parts.join(' · '));
    },
    empty: ({ actor }: { actor: string }) =>
      actor === '' ? 'No position matches these filters.' : `No position of ${actor} matches these filters.`,
    notes: {
      agreement:
        'Sources agree where two or more report a position and all report the same step of the scale.',
      copies: 'A paraphrase is shown in the column of its original.',
    },
    parts,
    column,
    /** Over the last column where there is no room for more. */
    all: 'all',
    title: ({ actor, issue, column: by }: Omit<CellOfSource, 'cell'>) =>
      `${actor} on “${issue}”${by === 'only' ? '' : `: ${column(by)}`}`,
    sentence: ({ actor, issue, column: by, cell }: CellOfSource) => {
      if (typeof by === 'object' && cell.kind === 'none')
        return `Nothing found in ${column(by)} about ${actor} on “${issue}”.`;
      const who = by === 'only' ? '' : by === 'all' ? `, ${column(by)}` : `, according to ${column(by)}`;
      const found = [
        cellWords(cell),
        by === 'all' ? sources(cell) : '',
        cell.confidence ? confidence(cell.confidence) : '',
      ];
      return `${actor} on “${issue}”${who}: ${found.filter((part) => part !== '').join('; ')}.`;
    },
    partSentence: ({ kind, rows }: { kind: PartKind; rows: readonly RowFacts[] }) =>
      [
        ...(isOfOne(rows) ? [] : [`${parts[kind]}:`]),
        ...rows.map(({ issue, cells }) => {
          const said = cells.map(({ column: by, cell }) =>
            by === 'only' ? cellWords(cell) : `${column(by)}: ${cellWords(cell)}`,
          );
          return `“${issue}” – ${said.join('; ')}.`;
        }),
      ].join(' '),
    missing: (issues: readonly string[]) => `Nothing found on: ${issues.join(' · ')}`,
    /** Sources that have no column. */
    silent: (columns: readonly string[]) => `Nothing found in: ${columns.join(' · ')}`,
    silentSentence: (columns: readonly string[]) => `Nothing found in ${list(columns)}.`,
    missingSentence: (issues: readonly string[]) => `Nothing found on ${list(issues)}.`,
    previous: (actor: string | null) => (actor === null ? 'Previous actor' : `Previous: ${actor}`),
    next: (actor: string | null) => (actor === null ? 'Next actor' : `Next: ${actor}`),
    table: {
      caption: ({ actor }: { actor: string }) => `Position of ${actor} on each issue, by source`,
      source: 'Source',
    },
  };
}
