import type { Formats } from '../Formats.ts';
import { capitalised, countInWords, verb } from './english.ts';
import { saidInstead } from './saidInstead.ts';

/** How English says what a headline can be held against: small letters, whole words, the longest ones are read first. */
const vocabulary = {
  /** Whole numbers in words. */
  numerals: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    'a hundred': 100,
    'one hundred': 100,
    'a dozen': 12,
    'a thousand': 1000,
    both: 2,
    pair: 2,
  },
  shares: {
    half: 1 / 2,
    'a third': 1 / 3,
    'one third': 1 / 3,
    'two thirds': 2 / 3,
    'a quarter': 1 / 4,
    'one quarter': 1 / 4,
    'three quarters': 3 / 4,
    'a fifth': 1 / 5,
    'one in two': 1 / 2,
    'one in three': 1 / 3,
    'one in four': 1 / 4,
    'one in five': 1 / 5,
  },
  factors: {
    twice: 2,
    double: 2,
    twofold: 2,
    thrice: 3,
    triple: 3,
    threefold: 3,
    tenfold: 10,
    'a thousandfold': 1000,
  },
  /** Behind a number; a word can stand without a space too, as in `34bn`. */
  scales: {
    hundred: 1e2,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    m: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    tn: 1e12,
  },
  percent: ['%', 'percent', 'per cent'],
  times: ['times', 'fold'],
  /** What turns a sentence into its opposite. */
  negations: {
    not: [
      ...['no', 'not', 'none', 'never', 'nobody', 'nothing', 'neither', 'nor', 'without', 'cannot'],
      ...['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had'].map((verb) => `${verb}n't`),
      ...['wo', 'would', 'ca', 'could', 'should', 'must', 'need', 'might', 'ai'].map((verb) => `${verb}n't`),
    ],
  },
  /** That there is none of something: before it, behind it, and before both. */
  nothing: {
    none: ['no', 'zero', 'not a single', 'not one', 'not any', 'free of', 'without', 'without any'],
    found: [
      ...['is', 'are', 'was', 'were', 'has been', 'have been', 'could be', 'can be'].flatMap((verb) =>
        ['found', 'made', 'reported', 'seen', 'detected', 'identified', 'left'].map(
          (done) => `${verb} ${done}`,
        ),
      ),
      ...['at all', 'anywhere', 'found', 'in', 'among', 'here'],
    ],
    there: ['there is', 'there are', 'there was', 'there were'],
  },
  /** Before the years of the texts that have a clause, and what turns that round. */
  texts: {
    in: [
      ...['in the text', 'in the texts', 'in that', 'in those', 'in the one', 'in the ones'],
      ...['in the treaty', 'in the treaties', 'in the agreement', 'in the agreements'],
    ].map((place) => `${place} of`),
    without: ['missing', 'absent', 'lacking', 'dropped', 'left out', 'nowhere', 'no longer', 'unlike'],
  },
  /** That a treaty binds; what is said around it; and what leaves open whether it does. */
  duties: {
    binding: [
      ...['binding', 'binds', 'bind', 'bound', 'obliges', 'oblige', 'obliged', 'obligatory', 'mandatory'],
      ...['duty', 'duties', 'obligation', 'obligations'],
    ],
    verbs: ['is', 'are', 'was', 'were', 'be', 'remain', 'remains', 'legally', 'fully', 'a', 'an', 'also'],
    only: ['only', 'solely', 'some', 'most', 'partly', 'conditionally', 'if', 'unless', 'almost'],
  },
  /** Between a part and its whole. */
  of: ['of', 'out of', 'of the', 'out of the', 'of its', 'of all'],
  /** Before a number, by how it stands to the true one. */
  hedges: {
    over: ['more than', 'over', 'at least', 'above'],
    under: ['less than', 'under', 'nearly', 'almost', 'fewer than', 'below', 'up to', 'at most'],
    about: ['about', 'around', 'roughly', 'some', 'approximately'],
  },
  directions: {
    for: [
      'supports',
      'support',
      'supported',
      'supporting',
      'backs',
      'back',
      'backed',
      'favours',
      'favour',
      'affirms',
      'affirm',
      'welcomes',
      'welcome',
      'is for',
      'are for',
      'in favour of',
      ...['agrees with the statement on', 'agree with the statement on'],
      ...['says yes to the question on', 'say yes to the question on'],
      ...['stands high', 'stand high', 'stands high on', 'stand high on'],
      ...['at the high end', 'at the high end of'],
    ],
    against: [
      'opposes',
      'oppose',
      'opposed',
      'opposing',
      'rejects',
      'reject',
      'rejected',
      'disputes',
      'dispute',
      'against',
      ...['disagrees with the statement on', 'disagree with the statement on'],
      ...['says no', 'say no', 'says no to the question on', 'say no to the question on'],
      ...['stands low', 'stand low', 'stands low on', 'stand low on'],
      ...['at the low end', 'at the low end of'],
    ],
    neutral: [
      ...['neutral', 'undecided', 'on the fence', 'takes no side', 'take no side'],
      ...['in the middle', 'in the middle of'],
    ],
    agree: ['agree', 'agrees', 'agreement'],
    differ: [
      'disagree',
      'disagrees',
      'differ',
      'differs',
      'contradict',
      'contradicts',
      'at odds',
      'clash',
      'conflicts',
    ],
    confirmed: ['confirmed', 'confirms'],
    denied: ['denied', 'denies'],
    more: ['more', 'above', 'higher', 'larger', 'greater'],
    less: ['less', 'fewer', 'below', 'lower', 'smaller'],
    first: ['first', 'earliest'],
    last: ['last', 'latest'],
    closest: ['closest', 'nearest', 'most alike'],
    furthest: ['furthest', 'farthest', 'furthest apart'],
  },
  superlatives: {
    all: ['all', 'every', 'each', 'everyone', 'everybody'],
    only: ['only', 'alone'],
    allBut: ['all but', 'everyone but', 'everybody but', 'all parties but', 'everyone except', 'all except'],
    none: ['no', 'none', 'nobody', 'neither', 'not one'],
    most: ['most', 'a majority of', 'the majority of', 'more than half'],
    largest: ['largest', 'biggest', 'highest', 'widest'],
    smallest: ['smallest', 'lowest', 'fewest'],
  },
  /** Behind a verb, before who does it. */
  by: ['by'],
  /** Where a headline says the next thing. */
  breaks: [';', ':', ' – ', ' — ', ' but ', ' while ', ' whereas ', ', and ', ' yet ', '. '],
  /** What stands for those who can be for or against. */
  parties: ['actor', 'actors', 'party', 'parties', 'side', 'sides'],
  /** What stands for whoever has a position, authors and media too. */
  actors: ['voice', 'voices', 'state', 'states', 'country', 'countries', 'governments'],
  /** Behind how many more there are than those named. */
  others: ['other', 'others'],
  /** What says nothing by itself. */
  plain: [
    'the',
    'a',
    'an',
    'of',
    'on',
    'in',
    'is',
    'are',
    'and',
    'it',
    'to',
    'by',
    'as',
    'than',
    'that',
    'with',
    'at',
    'from',
    'its',
    'their',
    'has',
    'have',
    'be',
    'out',
    'where',
    'what',
    'they',
  ],
};

/** What a headline that somebody typed is held against, and what is said of it. */
export function headlineCheck(formats: Formats) {
  const instead = saidInstead(formats);
  return {
    vocabulary,
    /** Numbers of the slides, from 1. */
    wrong: (slides: readonly number[]) =>
      `${capitalised(countInWords(formats, slides.length, 'headline'))} ${verb(slides.length, 'says', 'say')} something the chart does not (${verb(slides.length, 'slide', 'slides')} ${formats.list(slides.map(formats.number))}).`,
    instead,
    onSlide: ({ slide, headline }: { slide: number; headline: string }) =>
      `Slide ${formats.number(slide)}: ${headline}`,
    /** Beside the slide in small. */
    badge: 'Check the headline',
    /** To a presenter, who could still say it right. */
    inNotes: (of: { parts: readonly string[]; says: string }) => `Check the headline. ${instead(of)}`,
    anyway: { present: 'Present anyway', export: 'Export anyway' },
    show: (slides: number) => verb(slides, 'Show it', 'Show them'),
    cancel: 'Cancel',
  };
}
