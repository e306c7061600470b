import type { ActorKind } from '#lib/model/actor.ts';
import type { Bearing, ClaimType, Credibility } from '#lib/model/claim.ts';
import type { TableName } from '#lib/model/dossier.ts';
import type { DatePrecision } from '#lib/model/event.ts';
import type { FigureKind, Recurrence } from '#lib/model/figure.ts';
import type { FlowState } from '#lib/model/flow.ts';
import type { Reliability } from '#lib/model/source.ts';
import { stepCodes, type Stance, type StanceStatus } from '#lib/model/stance.ts';
import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { passedOn, type CheckFacts } from './checked.ts';
import { common } from './common.ts';
import { capitalised, count } from './english.ts';
import { quotesFound, type QuoteFound } from './quotesFound.ts';
import { units } from './units.ts';
import { rowAmounts, rowNouns, type TableAmount } from './rowAmounts.ts';

/** The evidence of a mark: passages, fields, checks, links. */
export function evidence(formats: Formats) {
  const { number, date, list } = formats;
  const {
    steps,
    statuses,
    verdicts,
    magnitude,
    rated,
    period,
    credibilities,
    reliabilities,
    flow,
    flowStateNames,
    claimTypes,
    parts,
  } = common(formats);
  const { per } = units(formats);
  const statusCodes: Readonly<Record<Exclude<StanceStatus, 'position'>, string>> = {
    unclear: '?',
    not_applicable: 'n/a',
  };
  const bearings: Readonly<Record<Bearing, string>> = {
    supports: 'Supports',
    contradicts: 'Contradicts',
    qualifies: 'Qualifies',
    mentions: 'Mentions',
  };
  const actorKinds: Readonly<Record<ActorKind, string>> = {
    state: 'State',
    organisation: 'Organisation',
    person: 'Person',
    author: 'Author of a source',
    media: 'Media',
    collective: 'Group of actors',
  };
  const credibility = (step: Credibility) => `${step}, ${credibilities[step]}`;

  return {
    /** What a briefer does with an open mark. */
    pointOut: {
      /** Of the mark itself where no name is given. */
      highlight: (name: string) => (name === '' ? 'Highlight this' : `Highlight ${name}`),
      /** A row of the chart that the mark belongs to. */
      only: (name: string) => `Show only ${name}`,
      addNote: 'Add a note',
      changeNote: 'Change the note',
      note: 'Note in the picture',
      save: 'Save the note',
      remove: 'Remove it',
      cancel: 'Cancel',
      full: (most: number) => `A chart has room for ${number(most)} notes.`,
    },
    // The panel of a mark.
    title: 'Evidence',
    close: 'Close',
    closeEvidence: 'Close the evidence',
    copyLink: 'Copy link to this evidence',
    /** @param noun what they are where data name no passages */
    basedOn: (amount: number, noun: 'passage' | 'row' = 'passage') =>
      `Based on ${count(formats, amount, noun)}.`,
    noPassage: 'Nothing was found here in the selected sources. Silence is not a neutral position.',
    /** Passages of one stance that lie on both sides. */
    conflict: ({ passages, sources }: { passages: number; sources: number }) => {
      const listed = passages === 2 ? 'both passages are listed' : 'all passages are listed';
      return sources > 1 ? `The sources conflict; ${listed}.` : `One source says both; ${listed}.`;
    },
    /** Whose stance on what. */
    stanceOn: ({ actor, issue }: { actor: string; issue: string }) => `${actor} on “${issue}”`,

    /** `Russia on “2024 treaty”: ++ strongly supports`. */
    stanceSays: ({ subject, says }: { subject: string; says: string }) => `${subject}: ${says}`,

    // A passage.
    /** In quotation marks, unless it is printed in some. */
    quote: (quote: string) => (isQuoted(quote) ? quote : `“${quote}”`),
    /** `[1] Bay Ledger, paragraph 9, June 2024`. */
    citation: (source: { number: number; name: string; paragraph: number | null; published: string }) =>
      [
        `[${source.number}] ${source.name}`,
        ...(source.paragraph === null ? [] : [`paragraph ${number(source.paragraph)}`]),
        ...(source.published === '' ? [] : [date(source.published)]),
      ].join(', '),
    /** Who published a finding, and when. */
    published: ({ publisher, published }: { publisher: string; published: string }) =>
      published === '' ? publisher : `${publisher}, ${date(published)}`,
    fromPublication: 'From another publication',
    publication: 'Publication',
    /** Where somebody who gives a verdict in a word says more. */
    theCheck: 'The check',
    reliability: (grade: Reliability) => `Reliability ${grade}, ${reliabilities[grade]}`,
    credibility: (step: Credibility) => `Credibility ${credibility(step)}`,
    /** Of a copy. */
    countedWith: (original: string) => `Paraphrase of ${original}; counted as one source.`,
    /** A row of the data as links name it; the number is that of the line in the file, so that a spreadsheet has it too. */
    rowName: ({ table, rowNumber }: { table: TableName; rowNumber: number }) =>
      `${table}.csv, row ${rowNumber}`,
    /** In a place too narrow for the name of the file. */
    rowNumber: (rowNumber: number) => `row ${rowNumber}`,
    /** What a field is called where its value stands after it on the line. */
    labelled: (label: string) => `${label}:`,
    /** In place of a list of passages. */
    nothing: 'None in the selected sources.',
    more: (passages: number) => `${number(passages)} more`,

    // Fields of a passage, by id.
    fields: {
      basis: 'Basis',
      confidence: 'Confidence',
      date: 'Date',
      claimant: 'Claimed by',
      type: 'Type',
      /** Of a claim on a thesis: how it bears on it. */
      bearing: (bearing: Bearing) => bearings[bearing],
      transfer: 'Transfer',
      likelihood: 'Likelihood',
      credibility: 'Credibility',
      value: 'Value',
      kind: 'Kind',
      period: 'Period',
      flow: 'Direction',
      instrument: 'Treaty or document',
      obligation: 'Wording',
      conditions: 'Conditions',
      status: 'Status',
      precision: 'Precision',
      actors: 'Actors',
    },
    /** `−− strongly opposes`, `? cannot be judged`. */
    position: ({ status, stance }: Pick<Stance, 'status' | 'stance'>, told: ToldKind) => {
      if (status !== 'position') return `${statusCodes[status]} ${statuses[status]}`;
      return stance === null ? '' : `${stepCodes[stance]} ${steps[told][stance]}`;
    },
    /** A thesis as what a claim supports or contradicts. */
    thesis: (thesis: string) => `“${thesis}”`,
    /** Empty where nobody says what a claim is. */
    claimType: (type: ClaimType | '') => (type === '' ? '' : claimTypes[type]),
    credibilityValue: credibility,
    /** `Oil and food, Russia → DPRK, promised`. */
    transfer: (transfer: { things: readonly string[]; from: string; to: string; state: FlowState }) =>
      [capitalised(list(transfer.things)), flow(transfer), flowStateNames[transfer.state]]
        .filter((part) => part !== '')
        .join(', '),
    figureKinds: {
      delivered: 'delivered',
      shipped: 'shipped',
      capacity: 'capacity',
      cap: 'upper limit',
      change: 'change',
      count: 'number',
      share: 'share',
      amount: 'amount',
    } satisfies Readonly<Record<FigureKind, string>>,
    /** The time that a figure is about and the span after which it recurs: `2023, per month`; empty for neither. */
    period: ({ start, end, per: recurs }: { start: string; end: string; per: Recurrence | '' }) =>
      [period({ start, end }), recurs && per[recurs]].filter((part) => part !== '').join(', '),
    /** An agreement and the place in it. */
    place: (names: readonly string[]) => names.filter((name) => name !== '').join(', '),
    precisions: {
      day: 'exact day',
      month: 'only month known',
      year: 'only year known',
    } satisfies Readonly<Record<DatePrecision, string>>,

    // Checks.
    /** What a check came to, at the beginning of a line. */
    verdict: ({ by, times, rating, isRestated, ...check }: Omit<CheckFacts, 'published'>) => {
      const { verdict, statedBy = '' } = check;
      if (rating !== '') return rated({ ...check, rating });
      const publisher = passedOn({ statedBy, by: check.publisher });
      if (isRestated && verdict === 'matches') return `Same statement: ${check.publisher}`;
      if (by.length > 0 && verdict === 'denied') return `Denied by ${list(by)}`;
      if (publisher !== '' && verdict === 'differs') return `Conflicts with ${publisher}`;
      if (publisher !== '' && verdict === 'matches') return `Confirmed: ${publisher}`;
      return capitalised(verdict === 'magnitude_error' ? magnitude(times) : verdicts[verdict]);
    },

    // Links.
    /** `{0}` is the clause. */
    clause: 'Clause: {0}',
    clauseName: ({ category, instrument }: { category: string; instrument: string }) =>
      `${category}, ${instrument}`,
    inChart: 'In the chart',
    /** After `In the chart` and the like, for who hears links out of their place. */
    of: (row: string) => `: ${row}`,
    toClause: 'The clause',
    toThesis: 'The argument',
    claimsSideBySide: 'Claims side by side',
    toIssue: (issue: string) => `Issue: ${issue}`,
    toActor: (actor: string) => `Actor: ${actor}`,

    // Rows.
    noun: (table: TableName) => rowNouns[table][0],
    /** At the beginning of a line. */
    heading: (table: TableName) => capitalised(rowNouns[table][0]),
    /** `3 claims and 1 event`; empty for none. */
    amounts: (amounts: readonly TableAmount[]) => rowAmounts(formats, amounts),
    /** `State · Signatories · country code PRK`. */
    actor: ({ kind, bloc, iso3 }: { kind: ActorKind | ''; bloc: string; iso3: string }) =>
      parts([kind === '' ? '' : actorKinds[kind], bloc, iso3 && `country code ${iso3}`]),

    // Quotes in the text of a document.
    quoteInParagraph: ({ paragraph, found }: { paragraph: number; found: QuoteFound }) =>
      `Paragraph ${number(paragraph)}: ${quotesFound[found]}`,
  };
}

/** Whether a text stands in quotation marks from its first letter to its last. */
function isQuoted(text: string): boolean {
  return /^("[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』)$/.test(text.trim());
}
