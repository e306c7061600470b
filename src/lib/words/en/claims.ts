import type { Bearing } from '#lib/model/claim.ts';
import type { ThesisOrder } from '#lib/model/view.ts';
import type { Formats } from '../Formats.ts';
import type { CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, inWords, verb } from './english.ts';

/** Which sides the sources take on a thesis. Numbers are of sources, but for predictions. */
export interface CampFacts {
  readonly supporting: number;
  readonly contradicting: number;
  readonly onlyQualifying: number;
  readonly onBothSides: number;
  /** No source has any claim on it. */
  readonly silent: boolean;
  readonly predictions: number;
  /** Claims of others that the sources quote. */
  readonly quoted: number;
  /** Some claims are those of a copy, which counts once with its original. */
  readonly copied: boolean;
}

type Answer = 'yes' | 'no' | 'contested' | 'expectation' | 'expected' | 'unexpected' | 'open';

/** Claims by the worst of their checks. */
interface CheckedFacts {
  readonly checked: number;
  readonly confirmed: number;
  readonly partly: number;
  readonly wrong: number;
  /** Findings speak against them, but they are opinions or other findings bear them out. */
  readonly disputed: number;
  readonly denied: number;
}

/** What a thesis comes to when it is asked as a question; sources as `Indian Punchline [2]`. */
export interface AnswerFacts {
  readonly answer: Answer;
  readonly supporting: readonly string[];
  readonly contradicting: readonly string[];
  readonly checked: { readonly supporting: CheckedFacts; readonly contradicting: CheckedFacts };
}

/** Who makes a claim, and what those who check say of it. */
interface RatedClaim {
  readonly saidBy: readonly string[];
  readonly checks: readonly CheckFacts[];
}

/** The pages of claims and of theses. */
export function claims(formats: Formats) {
  const { copyNote, checked } = common(formats);
  const orders: Readonly<Record<ThesisOrder, string>> = {
    contested: 'most disputed first',
    uncontested: 'fewest contradictions first',
    diagnostic: 'sharpest split first',
  };
  const sides: Readonly<Record<Bearing, { readonly sign: string; readonly heading: string }>> = {
    supports: { sign: '+', heading: 'Supports it' },
    contradicts: { sign: '−', heading: 'Contradicts it' },
    qualifies: { sign: '±', heading: 'Qualifies it' },
    mentions: { sign: '•', heading: 'Mentions it' },
  };

  /** `2 sources support it, 1 contradicts it`. */
  function camps({ supporting, contradicting, onlyQualifying, onBothSides, silent }: CampFacts): string {
    const parties = [
      { amount: supporting, one: 'supports', many: 'support' },
      { amount: contradicting, one: 'contradicts', many: 'contradict' },
      { amount: onlyQualifying, one: 'only qualifies', many: 'only qualify' },
    ].filter(({ amount }) => amount > 0);
    const [first, ...others] = parties;
    if (!first) return silent ? 'No source has a claim on it' : 'No source takes a side';
    const sentence = formats.list([
      `${countInWords(formats, first.amount, 'source')} ${verb(first.amount, first.one, first.many)} it`,
      ...others.map(({ amount, one, many }) => `${inWords(formats, amount)} ${verb(amount, one, many)} it`),
    ]);
    return capitalised(
      onBothSides > 0
        ? `${sentence}; ${inWords(formats, onBothSides)} of them ${verb(onBothSides, 'does', 'do')} both`
        : sentence,
    );
  }

  /** How checked claims came out, the worst first: `one conflicts with published findings`. */
  function outcomesOf(facts: CheckedFacts): { amount: number; one: string; many: string }[] {
    const { checked, confirmed, partly, wrong, disputed, denied } = facts;
    const isAre = (said: string) => ({ one: `is ${said}`, many: `are ${said}` });
    return [
      { amount: wrong, one: 'conflicts with published findings', many: 'conflict with published findings' },
      { amount: disputed, ...isAre('disputed') },
      { amount: denied, ...isAre('denied by those concerned') },
      { amount: partly, ...isAre('partly confirmed') },
      { amount: confirmed, ...isAre('confirmed') },
      {
        amount: checked - confirmed - partly - wrong - disputed - denied,
        one: 'could not be verified',
        many: 'could not be verified',
      },
    ].filter(({ amount }) => amount > 0);
  }

  /** `Of three checked claims for it, one conflicts with published findings and two are confirmed.`; empty for none checked. */
  function checkedSide(facts: CheckedFacts, side: string): string {
    const outcomes = outcomesOf(facts);
    if (facts.checked === 0) return '';
    if (facts.checked === 1) return `The one checked claim ${side} it ${outcomes[0]!.one}.`;
    const said = outcomes.map(
      ({ amount, one, many }) => `${inWords(formats, amount)} ${verb(amount, one, many)}`,
    );
    return `Of ${countInWords(formats, facts.checked, 'checked claim')} ${side} it, ${formats.list(said)}.`;
  }

  /** The worst of it in brackets, behind one side of several: ` (one of three checked claims for it conflicts with …)`. */
  function checkedAside(facts: CheckedFacts, side: string): string {
    const [worst] = outcomesOf(facts);
    if (!worst) return '';
    const claims = countInWords(formats, facts.checked, 'checked claim');
    if (worst.amount < facts.checked)
      return ` (${inWords(formats, worst.amount)} of ${claims} ${side} it ${verb(worst.amount, worst.one, worst.many)})`;
    return facts.checked === 1
      ? ` (the one checked claim ${side} it ${worst.one})`
      : ` (all ${claims} ${side} it ${worst.many})`;
  }

  /** The answer and how its grounds came out, in sentences; the first one says it all. */
  function answer({ answer: kind, supporting, contradicting, checked }: AnswerFacts): readonly string[] {
    const [pro, contra] = [formats.list(supporting), formats.list(contradicting)];
    const outcome = ({ checked: all, confirmed, partly, wrong, disputed, denied }: CheckedFacts) => {
      if (all === 0) return '';
      if (wrong > 0) {
        const some = wrong === all ? '' : `${inWords(formats, wrong)} of `;
        return `, but published findings conflict with ${some}${all === 1 ? 'the one claim' : countInWords(formats, all, 'claim')} checked`;
      }
      if (disputed > 0) return ', but some of it is disputed';
      if (denied > 0) return ', but those it is said of deny it';
      if (partly > 0) return '; published findings confirm it in part';
      return confirmed === all ? '; published findings confirm what was checked' : '';
    };
    const sidesTaken = `yes, according to ${pro}${checkedAside(checked.supporting, 'for')}; no, according to ${contra}${checkedAside(checked.contradicting, 'against')}`;
    const answers: Readonly<Record<Answer, string>> = {
      yes: `Yes, according to ${pro}${outcome(checked.supporting)}`,
      no: `No, according to ${contra}${outcome(checked.contradicting)}`,
      contested: `Disputed: ${sidesTaken}`,
      expectation: `Disputed, and in part only predicted: ${sidesTaken}`,
      expected: `Expected by ${pro}; no source reports it as fact`,
      unexpected: `Not expected by ${contra}; no source reports it as fact`,
      open: 'Open: no selected source takes a side of its own',
    };
    // What stands in brackets is not said again.
    const isSaid = (facts: CheckedFacts) =>
      (kind === 'contested' || kind === 'expectation') && outcomesOf(facts).length === 1;
    const sides = [
      [checked.supporting, 'for'],
      [checked.contradicting, 'against'],
    ] as const;
    return [
      `${answers[kind]}.`,
      ...sides
        .map(([facts, side]) => (isSaid(facts) ? '' : checkedSide(facts, side)))
        .filter((sentence) => sentence !== ''),
    ];
  }

  return {
    // The page of a thesis.
    thesis: 'Argument',
    orders,
    thesisDescription:
      'One argument and every claim on it side by side: what supports it, contradicts it, qualifies it or mentions it.',
    order: 'Order of arguments',
    camps,
    answer,
    /** In place of an answer, where nobody but those who check takes another side: who says it, and how it is rated. */
    rated: ({ saidBy, checks }: RatedClaim) => {
      const said = saidBy.length === 0 ? [] : [`claimed by ${formats.list(saidBy)}`];
      return `${capitalised([...said, formats.list(checks.map(checked))].join('; '))}.`;
    },
    /** The same in short, in a list of arguments. */
    ratings: (words: readonly string[]) => `Rated ${formats.list(words.map((word) => `“${word}”`))}`,
    /** A source as an answer names it: `Indian Punchline [2]`. */
    answeringSource: ({ number, name }: { number: string; name: string }) => `${name} ${number}`,
    /** What the claims on a thesis come to, in sentences. */
    summary: (facts: CampFacts): readonly string[] => [
      `${camps(facts)}.`,
      ...(facts.predictions > 0
        ? [
            `There ${verb(facts.predictions, 'is', 'are')} also ${countInWords(formats, facts.predictions, 'prediction')}, not counted.`,
          ]
        : []),
      ...(facts.quoted > 0
        ? [
            `${capitalised(countInWords(formats, facts.quoted, 'claim'))} that sources quote from others ${verb(facts.quoted, 'is', 'are')} counted on no side.`,
          ]
        : []),
      ...(facts.copied ? [copyNote] : []),
    ],
    disagreement: (share: number) =>
      `Disagreement ${formats.decimals(share, 2)} (0 = agree, 1 = evenly split).`,
    /** `{0}` is the issue that it is about. */
    issue: 'Issue: {0}',
    beside: 'Arguments beside this one',
    previous: '← Previous argument',
    next: 'Next argument →',
    asChart: 'All arguments and sources as a chart',
    /** `{0}` is the table of claims. */
    needsScript:
      'Without JavaScript this page shows only the most disputed argument; the claims on the others are in the {0}.',
    claimsTable: 'table of claims',
    noThesis: 'This dossier has no argument.',
    index: 'Every argument',
    noTopic: 'No topic',

    // The sides of a thesis.
    sides,
    claimCount: ({ claims: amount, sources }: { claims: number; sources: number }) =>
      `${count(formats, amount, 'claim')} from ${count(formats, sources, 'source')}`,
    predictionsOnly: 'Predictions only.',
    noClaim: 'No claim from the selected sources.',
    predictions: (amount: number) => count(formats, amount, 'prediction'),
    predictionNote: 'Predictions are not counted on either side.',
    quoted: (amount: number) => `${count(formats, amount, 'claim')} quoted from others`,
    quotedOnly: 'Only quoted from others.',
    quotedNote: 'What a source quotes from somebody else does not put the source on a side.',

    // A claim in full.
    nobodyNamed: 'nobody named',
    clauseCommentedOn: 'The clause it comments on',
  };
}
