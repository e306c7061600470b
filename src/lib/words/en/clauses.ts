import {
  isBindingObligation,
  type Obligation,
  type Provision,
  type ProvisionStatus,
} from '#lib/model/provision.ts';
import type { Formats } from '../Formats.ts';
import { foundKinds } from './clauseFound.ts';
import { common } from './common.ts';
import { datedName } from './datedName.ts';
import { capitalised, count } from './english.ts';

/** What is found of a clause. Numbers but that of sources are of rows. */
export interface ClauseFacts {
  /** `absent`: no provision, and a source says so · `reading`: nothing but interpretations. */
  readonly kind: 'present' | 'absent' | 'reading' | 'none';
  /** All that is known of it are codes of a table. */
  readonly isCoded: boolean;
  /** Of provisions and interpretations. */
  readonly articles: readonly string[];
  /** Of the provisions, the strongest first. */
  readonly obligations: readonly Obligation[];
  /** Of the provisions. */
  readonly statuses: readonly ProvisionStatus[];
  readonly sources: number;
  readonly interpretations: number;
  readonly exclusions: number;
}

/** In how many treaties a clause is found in which way. */
type CoverageFacts = Readonly<Record<ClauseFacts['kind'], number>> & Pick<ClauseFacts, 'isCoded'>;

/** The row that stands for a clause. */
export type AnswerFacts = Readonly<Pick<Provision, 'article' | 'obligation' | 'conditions' | 'provision'>>;

/** Of a treaty; ISO dates, empty where they are not known. */
interface DatesFacts {
  readonly articles: readonly string[];
  readonly signed: string;
  readonly inForce: string;
  readonly ended: string;
  /** Of the dossier. */
  readonly asOf: string;
}

/** What a clause that does not bind says of its parties. */
const bare: Readonly<Record<Obligation, string>> = {
  shall: 'must do',
  shall_not: 'must not do',
  strive: 'should seek to do',
  may: 'may do',
  declaratory: 'declare',
  interpretation: 'are taken to mean',
};

type Amounts = Omit<CoverageFacts, 'isCoded'>;

const clauseKinds = ['present', 'absent', 'reading', 'none'] as const;

/** How many clauses or treaties of all kinds there are. */
function allOf(amounts: Amounts): number {
  return clauseKinds.reduce((sum, kind) => sum + amounts[kind], 0);
}

/** The page of a clause. */
export function clauses(formats: Formats) {
  const { number, date } = formats;
  const { articles, obligations, provisionStatuses, provisionStatus, parts } = common(formats);

  /** `Article 4 · must, may`, with how it is known where that is not the text itself. */
  function head({
    kind,
    isCoded,
    articles: places,
    obligations: strengths,
    statuses,
    interpretations,
  }: ClauseFacts): string {
    if (isCoded) return foundKinds(true)[kind];
    switch (kind) {
      case 'present': {
        const strength = strengths.map((each) => obligations[each]).join(', ');
        const known = (['announced', 'reported'] as const).filter((status) => statuses.includes(status));
        const inText = statuses.includes('agreed') || known.length === 0;
        return parts([
          articles(places),
          inText ? strength : `${strength} (${known.map((status) => provisionStatuses[status]).join(', ')})`,
        ]);
      }
      case 'absent':
        return 'said to be left out';
      case 'reading':
        return interpretations === 1 ? 'one interpretation only' : 'interpretations only';
      case 'none':
        return 'nothing found';
    }
  }

  /** `2 sources · 1 interpretation`. */
  function tail({ kind, isCoded, sources, interpretations, exclusions }: ClauseFacts): string {
    if (kind === 'none' || (isCoded && sources === 1)) return '';
    return parts([
      count(formats, sources, 'source'),
      interpretations > (kind === 'reading' ? 1 : 0) ? count(formats, interpretations, 'interpretation') : '',
      kind === 'present' && exclusions > 0 ? `${number(exclusions)} said to be left out` : '',
    ]);
  }

  /** `24 coded as present`, one for each kind that there is. */
  const codesOf = (amounts: Amounts) => {
    const kinds = foundKinds(true);
    const told = clauseKinds.filter((kind) => amounts[kind] > 0);
    return told.map((kind) => `${number(amounts[kind])} ${kinds[kind]}`);
  };

  return {
    description:
      'What a treaty or document says on one subject, under which conditions, and who comments on it: interpretations, stances, claims and predictions, each with its quote.',
    clause: 'Clause',
    /** A clause in a list of all: `Bay Charter: Consultation`. */
    option: ({ instrument, category }: { instrument: string; category: string }) =>
      `${instrument}: ${category}`,
    includePublications: (passages: number) =>
      `Include ${count(formats, passages, 'passage')} from other publications`,
    /** Where it stands and since when it holds, as parts of a line. */
    dates: (of: DatesFacts) => {
      /** What happened after the date of the dossier is said to be later. */
      const day = (iso: string) =>
        iso > of.asOf ? `${date(iso)} (after the date of this dossier)` : date(iso);
      return capitalised(
        parts([
          articles(of.articles),
          of.signed && `signed ${day(of.signed)}`,
          of.inForce && `in force since ${day(of.inForce)}`,
          of.ended && `ended ${day(of.ended)}`,
        ]),
      );
    },
    /** The answer before all else: whether it binds and on which conditions, then what it says. */
    answer: ({ article, obligation, conditions, provision }: AnswerFacts) => {
      const place = capitalised(article === '' ? 'the clause' : articles([article]));
      const when = conditions
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '');
      const binds = isBindingObligation(obligation);
      const under =
        when.length === 0
          ? 'no condition is named'
          : `${when.length === 1 ? 'one condition' : 'conditions'}: ${formats.list(when)}`;
      const first = binds
        ? when.length === 0
          ? `${place} binds, and ${under}.`
          : `${place} binds only under ${under}.`
        : obligation === ''
          ? `How far ${article === '' ? 'the clause' : articles([article])} binds is not known.`
          : `${place} does not bind: it says what the parties ${bare[obligation]}.`;
      return [first, provision] as const;
    },
    says: 'What it says',
    /** The same of one of which there is no wording but a code. */
    isCoded: 'How it is coded',
    nothingSaid: 'No selected source reports a provision on it.',
    excluded: ({ isCoded }: { isCoded: boolean }) =>
      isCoded ? capitalised(foundKinds(true).absent) : 'Said to be left out',
    /** Over what sources report of a clause whose own text is known. */
    reported: 'How sources report it',
    elsewhere: 'The same clause in other treaties',
    /** Where there are many: over all, over each group of them. */
    everywhere: {
      heading: 'Which treaties have it and which do not',
      sum: ({ isCoded, ...amounts }: CoverageFacts) => {
        const kinds = foundKinds(isCoded);
        const said = clauseKinds
          .filter((kind) => amounts[kind] > 0)
          .map((kind) => `${kinds[kind]} in ${number(amounts[kind])}`);
        return `Of ${count(formats, allOf(amounts), 'treaty', 'treaties')}: ${formats.list(said)}.`;
      },
      group: ({ kind, isCoded }: Pick<ClauseFacts, 'kind' | 'isCoded'>) =>
        capitalised(foundKinds(isCoded)[kind]),
      picture: 'This clause in the picture of all treaties',
    },
    find: {
      label: 'Find a clause by its name or treaty',
      found: (amount: number) =>
        amount === 0 ? 'No clause has all of these words.' : `${count(formats, amount, 'clause')} found.`,
      /** @param coded of a table of codes; null of any other dossier */
      start: (amount: number, coded: (Amounts & Record<'treaties' | 'clauses', number>) | null) => {
        const all = coded
          ? `${count(formats, coded.clauses, 'clause')} in ${count(formats, coded.treaties, 'treaty', 'treaties')}: ${formats.list(codesOf(coded))}`
          : `${count(formats, amount, 'clause')} in this dossier`;
        return `${all}; type a part of the name of a clause or of a treaty.`;
      },
    },
    comments: 'Who comments on it',
    commentCount: (passages: number) =>
      passages === 0
        ? 'No selected source comments on it.'
        : `${count(formats, passages, 'passage')} from the selected sources.`,
    noMatch: 'No provision matches these filters.',
    all: 'All clauses',
    /** Below the next, of a table of codes: `Of 60 clauses: 24 coded as present, 34 coded as absent and 2 not coded.` */
    ofTreaty: (amounts: Amounts) =>
      `Of ${count(formats, allOf(amounts), 'clause')}: ${formats.list(codesOf(amounts))}.`,
    allOf: ({ treaty }: { treaty: string }) => `All clauses of ${treaty}`,
    /** `{0}` is the table of provisions. */
    needsScript: 'Without JavaScript this page shows one clause. The {0} has them all.',
    provisionsTable: 'table of provisions',

    // What is found of a clause.
    head,
    tail,
    line: (facts: ClauseFacts) => parts([head(facts), tail(facts)]),
    /** One text for all that are found. */
    wording: ({
      kind,
      isCoded,
      text,
      amount,
    }: Pick<ClauseFacts, 'kind' | 'isCoded'> & { text: string; amount: number }) => {
      if (isCoded) return text === '' ? '' : `Code: ${text}`;
      const said = amount > 1 ? `${text} (1 of ${number(amount)})` : text;
      if (kind === 'absent') return `Excluded: ${said}`;
      return kind === 'reading' ? `Interpreted as: ${said}` : said;
    },
    condition: (condition: string) => `if: ${condition}`,
    signed: (treaty: { name: string; signed: string }) => datedName(formats, treaty),
    notElsewhere:
      'No selected source reports this clause for another treaty. That does not mean that no other treaty has it.',
    compare: 'Compare the treaties clause by clause',

    // A row of it.
    fields: {
      obligation: 'Wording',
      conditions: (amount: number) => (amount === 1 ? 'Condition' : 'Conditions'),
      place: 'Place',
      status: 'Status',
      source: 'Source',
      checked: 'Checked',
    },
    obligation: (obligation: Obligation) => capitalised(obligations[obligation]),
    status: (facts: { status: ProvisionStatus; isCoded: boolean }) => capitalised(provisionStatus(facts)),
    place: (article: string) => articles([article]),

    // Comments.
    interpretations: 'Interpretations',
    stances: 'Positions on issues about it',
    claims: 'Claims about it',
    predictions: 'Predictions',
    /** `{0}` is the actor. */
    claimedBy: 'Claimed by: {0}',
    /** `{0}` is the actor, followed by its position. */
    positionOf: '{0}: {1}',
    claimsOnThesis: 'Claims on this argument',
  };
}
