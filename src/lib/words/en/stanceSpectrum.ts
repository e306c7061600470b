import { stepCodes, steps, type Step } from '#lib/model/stance.ts';
import type { Formats } from '../Formats.ts';
import { shortEnough } from '../shortEnough.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';

/** How many actors take which side of an issue, and on how many more reports conflict. */
export interface SideFacts {
  readonly issue: string;
  readonly support: number;
  readonly oppose: number;
  readonly neutral: number;
  readonly conflicting: number;
}

/** All known positions are on one side. */
export interface OneSideFacts {
  readonly issue: string;
  readonly side: 'support' | 'oppose' | 'neutral';
  readonly known: number;
  readonly conflicting: number;
}

/** Names of actors by where they stand. */
export interface SpectrumFacts {
  readonly proposition: string;
  readonly positions: Readonly<Record<Step, readonly string[]>>;
  readonly split: readonly string[];
  readonly unclear: readonly string[];
  readonly notApplicable: readonly string[];
  readonly missing: readonly string[];
}

/** What the chart `stance-spectrum` says. */
export function stanceSpectrum(formats: Formats) {
  const { list, number } = formats;
  const { steps: stepNames } = common(formats);

  /** With what is said of actors who have no place on the axis, if it is short enough. */
  function withConflicts(conflicting: number, ...sentences: readonly string[]): string {
    if (conflicting === 0) return shortEnough(...sentences);
    const others = `reports conflict on ${countInWords(formats, conflicting, 'more actor')}`;
    return shortEnough(...sentences.map((sentence) => `${sentence}; ${others}`), ...sentences);
  }

  function sides({ issue, support, oppose, neutral, conflicting }: SideFacts): string {
    const amounts = [
      { amount: support, side: 'for' },
      { amount: oppose, side: 'against' },
      { amount: neutral, side: 'neutral' },
    ].filter(({ amount }) => amount > 0);
    const words = amounts.map(({ amount, side }, at) =>
      at === 0
        ? `${countInWords(formats, amount, 'actor')} ${verb(amount, 'is', 'are')} ${side}`
        : `${inWords(formats, amount)} ${side}`,
    );
    return withConflicts(conflicting, `On “${issue}”, ${list(words)}`, capitalised(list(words)));
  }

  function oneSide({ issue, side, known, conflicting }: OneSideFacts): string {
    const kind = conflicting > 0 ? 'clear' : 'known';
    const few = ['', `The only ${kind} position`, `Both ${kind} positions`];
    const who = few[known] ?? `All ${inWords(formats, known)} ${kind} positions`;
    if (side === 'neutral') {
      const are = verb(known, 'is', 'are');
      return withConflicts(conflicting, `${who} on “${issue}” ${are} neutral`, `${who} ${are} neutral`);
    }
    const verbs = {
      support: verb(known, 'supports', 'support'),
      oppose: verb(known, 'opposes', 'oppose'),
    };
    return withConflicts(conflicting, `${who} ${verbs[side]} “${issue}”`, `${who} ${verbs[side]} it`);
  }

  return {
    name: 'Stance spectrum',
    question: 'Where does each actor stand on one issue?',
    headlines: {
      sides,
      oneSide,
      conflicting: ({ issue, conflicting }: { issue: string; conflicting: number }) => {
        const actors = countInWords(formats, conflicting, 'actor');
        return shortEnough(
          `Reports conflict on where ${actors} ${verb(conflicting, 'stands', 'stand')} on “${issue}”; no other position is known`,
          `Reports conflict on ${actors}; no other position is known`,
        );
      },
      unknown: ({ issue }: { issue: string }) =>
        shortEnough(`No position on “${issue}” is known`, 'No position is known'),
    },
    subtitle: {
      proposition: (proposition: string) => `“${proposition}”`,
      place: 'each actor at the median of its sources, from −− strongly opposes to ++ strongly supports',
      order: 'most supportive first',
    },
    empty: (issue: string) => `No position on “${issue}” matches these filters.`,
    notes: {
      split: 'Conflicting positions are shown at both ends and counted on neither side.',
      paler: 'Strong positions known with low confidence are drawn paler.',
    },
    legend: {
      range: 'mark: median of the sources; bar: range across sources',
    },
    /** Over the ends of the axis. */
    opposition: '← Opposition',
    support: 'Support →',
    /** Over the numbers of sources. */
    sources: 'sources',
    /** Those on whom reports conflict are among them. */
    known: (actors: number) => `${count(formats, actors, 'actor')} with a position`,
    opposing: (actors: number) => `${number(actors)} ${verb(actors, 'opposes', 'oppose')}`,
    supporting: (actors: number) => `${number(actors)} ${verb(actors, 'supports', 'support')}`,
    /** `−− 1 · − 3`. */
    onSteps: (amounts: readonly { readonly step: Step; readonly actors: number }[]) =>
      amounts.map(({ step, actors }) => `${stepCodes[step]}\u00a0${number(actors)}`).join(' · '),
    neutral: (actors: number) => `${count(formats, actors, 'actor')} neutral or ambivalent`,
    conflicting: (actors: number) => `Reports conflict on ${count(formats, actors, 'actor')} (≠)`,
    missing: (actors: number) => `Nothing found on ${count(formats, actors, 'other actor')}`,
    names: (actors: readonly string[]) => actors.join(' · '),
    moves: {
      previous: 'Previous issue',
      next: 'Next issue',
      previousIs: (issue: string) => `Previous: “${issue}”`,
      nextIs: (issue: string) => `Next: “${issue}”`,
    },
    kind: (issue: string) => `Actors on a scale from opposition to support of “${issue}”.`,
    retold: ({ proposition, positions, split, unclear, notApplicable, missing }: SpectrumFacts) => {
      const groups = [
        ...steps.toReversed().map((step) => ({
          heading: `${capitalised(stepNames[step])} (${stepCodes[step]})`,
          actors: positions[step],
        })),
        { heading: 'Reports conflict', actors: split },
        { heading: 'Cannot be judged', actors: unclear },
        { heading: 'Not applicable', actors: notApplicable },
        { heading: 'Nothing found', actors: missing },
      ].filter(({ actors }) => actors.length > 0);
      return [
        `The issue reads: “${proposition}”`,
        ...groups.map(({ heading, actors }) => `${heading}: ${list(actors)}.`),
      ].join(' ');
    },
    caption: (issue: string) => `Position of each actor on “${issue}”`,
  };
}
