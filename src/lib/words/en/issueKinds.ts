import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Step } from '#lib/model/stance.ts';
import { verb } from './english.ts';

/** What so many do, where all of them stand at that end of the scale more firmly. */
type Doing = (amount: number, isStrong: boolean) => string;

/** The words for positions on issues of a kind. */
export interface KindWords {
  readonly steps: Readonly<Record<Step, string>>;
  /** All steps, from one end to the other. */
  readonly strip: string;
  /** The two ends, as headings. */
  readonly ends: { readonly for: string; readonly against: string };
  /** Before what the ends mean. */
  readonly means: { readonly for: string; readonly against: string };
  /** Before what an issue is about; `too` where it has been named before. */
  readonly does: { readonly for: Doing; readonly against: Doing; readonly too: Doing };
  /** Of those in the middle, and before what an issue is about. */
  readonly middle: { readonly alone: string; readonly on: string };
  /** Of answers, and after a number of positions. */
  readonly share: { readonly for: string; readonly neutral: string; readonly against: string };
  /** After a share, before what an issue is about. */
  readonly takes: string;
  /** Where most answers are on a side, before what an issue is about. */
  readonly mostly: { readonly for: string; readonly against: string };
  /** What issues are that somebody does something about, one and many; null where nobody would say so. */
  readonly nouns: readonly [one: string, many: string] | null;
  /** Of all positions of somebody, after “are”. */
  readonly standing: { readonly for: string; readonly against: string };
  /** When actors do so: where there are steps on a side, and where there are none. */
  readonly apart: { readonly steps: string; readonly sides: string };
  /** What actors do who stand far from each other on an issue. */
  readonly disagree: string;
  /** Over the issues on which they do not. */
  readonly near: string;
  /** The furthest steps, after “from” and “to”. */
  readonly extremes: { readonly for: string; readonly against: string };
  /** Before what an issue says in full. */
  readonly reads: string;
  /** Before the names of so many issues, after a verb. */
  readonly listed: (amount: number) => string;
  /** What one and several do who take part in an issue, before “on” and what it is about. */
  readonly takesPart: (amount: number) => string;
  /** The order from one end to the other. */
  readonly order: string;
  /** From where to where one issue goes. */
  readonly axis: string;
}

const position: KindWords = {
  steps: {
    '-2': 'strongly opposes',
    '-1': 'opposes',
    0: 'neutral or ambivalent',
    1: 'supports',
    2: 'strongly supports',
  },
  strip: 'opposes … supports',
  ends: { for: 'Support', against: 'Opposition' },
  means: { for: 'Support means', against: 'Opposition means' },
  does: {
    for: (amount, isStrong) => `${strongly(isStrong)}${verb(amount, 'supports', 'support')}`,
    against: (amount, isStrong) => `${strongly(isStrong)}${verb(amount, 'opposes', 'oppose')}`,
    // What is supported may be several things, so that no pronoun fits all of them.
    too: (amount, isStrong) => `${verb(amount, 'is', 'are')} ${strongly(isStrong)}opposed`,
  },
  middle: { alone: 'neutral', on: 'neutral on' },
  share: { for: 'for', neutral: 'neutral', against: 'against' },
  takes: '',
  mostly: { for: 'is mostly for', against: 'is mostly against' },
  nouns: null,
  standing: { for: 'in favour', against: 'against' },
  apart: { steps: 'they are more than one step apart', sides: 'some are for it and some against' },
  disagree: 'disagree',
  near: 'Where they agree or nearly agree',
  reads: 'The issue reads',
  extremes: { for: 'strongly supports', against: 'strongly opposes' },
  listed: () => '',
  takesPart: (amount) => verb(amount, 'takes a side', 'take a side'),
  order: 'most supportive first',
  axis: 'from opposition to support of',
};

const assessment: KindWords = {
  ...position,
  steps: {
    '-2': 'strongly disputes',
    '-1': 'disputes',
    0: 'neutral or ambivalent',
    1: 'affirms',
    2: 'strongly affirms',
  },
  does: {
    for: (amount) => verb(amount, 'affirms', 'affirm'),
    against: (amount) => verb(amount, 'disputes', 'dispute'),
    too: (amount) => `${verb(amount, 'disputes', 'dispute')} it`,
  },
  mostly: { for: 'mostly affirms', against: 'mostly disputes' },
};

/** With whose words somebody agrees. */
const statement: KindWords = {
  ...position,
  steps: {
    '-2': 'strongly disagrees',
    '-1': 'disagrees',
    0: 'neutral or undecided',
    1: 'agrees',
    2: 'strongly agrees',
  },
  strip: 'disagrees … agrees',
  ends: { for: 'Agreement', against: 'Disagreement' },
  means: { for: 'To agree means', against: 'To disagree means' },
  does: {
    for: (amount, isStrong) => `${strongly(isStrong)}${verb(amount, 'agrees', 'agree')} with`,
    against: (amount, isStrong) => `${strongly(isStrong)}${verb(amount, 'disagrees', 'disagree')} with`,
    too: (amount, isStrong) => `${strongly(isStrong)}${verb(amount, 'disagrees', 'disagree')}`,
  },
  share: { for: 'agreeing', neutral: 'neutral', against: 'disagreeing' },
  takes: ' with',
  mostly: { for: 'mostly agrees with', against: 'mostly disagrees with' },
  nouns: ['statement', 'statements'],
  standing: { for: 'in agreement', against: 'in disagreement' },
  apart: { ...position.apart, sides: 'one agrees with a statement and another disagrees' },
  reads: 'The statement reads',
  extremes: { for: 'strongly agrees', against: 'strongly disagrees' },
  listed: (amount) => verb(amount, 'the statement on ', 'the statements on '),
  order: 'most agreement first',
  axis: 'from disagreement to agreement with',
};

const question: KindWords = {
  ...statement,
  steps: { '-2': 'clearly no', '-1': 'no', 0: 'neutral or undecided', 1: 'yes', 2: 'clearly yes' },
  strip: 'no … yes',
  ends: { for: 'Yes', against: 'No' },
  means: { for: 'Yes means', against: 'No means' },
  does: {
    for: (amount, isStrong) => `${verb(amount, 'says', 'say')} ${clearly(isStrong)}yes to`,
    against: (amount, isStrong) => `${verb(amount, 'says', 'say')} ${clearly(isStrong)}no to`,
    too: (amount, isStrong) => `${verb(amount, 'says', 'say')} ${clearly(isStrong)}no`,
  },
  share: { for: 'yes', neutral: 'neutral', against: 'no' },
  takes: ' to',
  mostly: { for: 'mostly says yes to', against: 'mostly says no to' },
  nouns: ['question', 'questions'],
  standing: { for: 'yes', against: 'no' },
  apart: { ...position.apart, sides: 'one says yes and another no' },
  reads: 'The question reads',
  extremes: { for: 'clearly yes', against: 'clearly no' },
  listed: (amount) => verb(amount, 'the question on ', 'the questions on '),
  order: 'most often yes first',
  axis: 'from no to yes to',
};

/** On which nobody is for or against anything. */
const scale: KindWords = {
  steps: {
    '-2': 'at the low end',
    '-1': 'on the low side',
    0: 'in the middle',
    1: 'on the high side',
    2: 'at the high end',
  },
  strip: 'low end … high end',
  ends: { for: 'High end', against: 'Low end' },
  means: { for: 'High end', against: 'Low end' },
  does: {
    for: (amount, isStrong) =>
      `${verb(amount, 'stands', 'stand')} ${isStrong ? 'at the high end of' : 'high on'}`,
    against: (amount, isStrong) =>
      `${verb(amount, 'stands', 'stand')} ${isStrong ? 'at the low end of' : 'low on'}`,
    too: (amount, isStrong) => `${verb(amount, 'stands', 'stand')} ${isStrong ? 'at the low end' : 'low'}`,
  },
  middle: { alone: 'in the middle', on: 'in the middle of' },
  share: { for: 'high', neutral: 'in the middle', against: 'low' },
  takes: ' on',
  mostly: { for: 'is mostly high on', against: 'is mostly low on' },
  nouns: ['scale', 'scales'],
  standing: { for: 'high', against: 'low' },
  apart: { steps: 'more than one step lies between them', sides: 'some stand high and some low' },
  disagree: 'stand apart',
  near: 'Where they stand close together',
  reads: 'The scale reads',
  extremes: { for: 'the high end', against: 'the low end' },
  listed: () => '',
  takesPart: (amount) => verb(amount, 'has a place', 'have a place'),
  order: 'highest first',
  axis: 'from the low to the high end of',
};

/** Of issues of several kinds, none of them a scale. */
const sides: KindWords = {
  ...position,
  steps: {
    '-2': 'strongly against',
    '-1': 'against',
    0: 'neutral or undecided',
    1: 'for',
    2: 'strongly for',
  },
  strip: 'against … for',
  extremes: { for: 'strongly for', against: 'strongly against' },
};

/** Of issues of several kinds, scales among them. */
const mixed: KindWords = {
  ...scale,
  nouns: null,
  steps: {
    '-2': 'strongly against, or low end',
    '-1': 'against, or low',
    0: 'neutral, or middle',
    1: 'for, or high',
    2: 'strongly for, or high end',
  },
  strip: 'against, or low end … for, or high end',
  ends: { for: 'Support, or high end', against: 'Opposition, or low end' },
  means: { for: 'Support, or the high end, means', against: 'Opposition, or the low end, means' },
  share: { for: 'for or high', neutral: 'neutral or in the middle', against: 'against or low' },
  standing: { for: 'in favour or high', against: 'against or low' },
  extremes: { for: 'strongly for, or the high end', against: 'strongly against, or the low end' },
  order: 'most supportive or highest first',
};

/** How positions are told, by the kind of their issues. */
export const kindWords: Readonly<Record<ToldKind, KindWords>> = {
  position,
  assessment,
  statement,
  question,
  scale,
  sides,
  mixed,
};

function strongly(isStrong: boolean): string {
  return isStrong ? 'strongly ' : '';
}

function clearly(isStrong: boolean): string {
  return isStrong ? 'clearly ' : '';
}
