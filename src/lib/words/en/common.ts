import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Basis, Confidence, StanceStatus, Step } from '#lib/model/stance.ts';
import type { Bearing, ClaimType, Credibility } from '#lib/model/claim.ts';
import type { FlowState } from '#lib/model/flow.ts';
import type { Obligation, ProvisionStatus } from '#lib/model/provision.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import type { Reliability } from '#lib/model/source.ts';
import type { Formats } from '../Formats.ts';
import { checkedRows, passedOn } from './checked.ts';
import { chosenRows } from './chosenRows.ts';
import { conflicts } from './conflicts.ts';
import { capitalised, count, inWords } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { picturePages } from './picturePages.ts';

/** An actor between two that gives and gets; an empty name is not known. */
export interface FlowFacts {
  readonly from: string;
  readonly to: string;
}

/** No more short names are explained below one picture. */
const mostExplained = 6;
/** Letters that newspapers do not explain. */
const household: ReadonlySet<string> = new Set(['EU', 'NATO', 'UK', 'UN', 'US', 'USA', 'USSR']);

/** What every chart and page needs: scales, kinds of nothing, filters, citations, periods. */
export function common(formats: Formats) {
  const { list, date } = formats;
  const { verdicts, magnitude, checked, rated } = checkedRows(formats);
  const statuses: Readonly<Record<Exclude<StanceStatus, 'position'> | 'none', string>> = {
    unclear: 'cannot be judged',
    not_applicable: 'not applicable',
    none: 'nothing found',
  };
  const bases: Readonly<Record<Basis, string>> = {
    stated: 'stated: the source quotes the actor or describes a formal act',
    attributed: 'attributed: the source reports or expects it of the actor',
    inferred: 'inferred: implied but not stated',
  };
  const basisNames: Readonly<Record<Basis, string>> = {
    stated: 'stated',
    attributed: 'attributed',
    inferred: 'inferred',
  };
  const confidences: Readonly<Record<Confidence, string>> = {
    low: 'low: the passage allows another reading',
    moderate: 'moderate: the passage says it, with room for doubt',
    high: 'high: the passage says it plainly',
  };
  const confidenceNames: Readonly<Record<Confidence, string>> = {
    low: 'low',
    moderate: 'moderate',
    high: 'high',
  };
  const obligations: Readonly<Record<Obligation, string>> = {
    shall: 'must',
    shall_not: 'must not',
    strive: 'should seek to',
    may: 'may',
    declaratory: 'declares',
    interpretation: 'interpreted as',
  };
  const provisionStatuses: Readonly<Record<ProvisionStatus, string>> = {
    agreed: 'in the text',
    announced: 'announced by a party',
    reported: 'reported only',
    excluded: 'said to be left out',
  };
  /** How a provision is known; of a code, what it says. */
  const provisionStatus = ({ status, isCoded }: { status: ProvisionStatus; isCoded: boolean }) =>
    isCoded ? `coded as ${status === 'excluded' ? 'absent' : 'present'}` : provisionStatuses[status];
  const claimTypes: Readonly<Record<ClaimType, string>> = {
    fact: 'fact',
    figure: 'figure',
    interpretation: 'interpretation',
    prediction: 'prediction',
    normative: 'recommendation',
  };
  const bearings: Readonly<Record<Bearing, string>> = {
    supports: 'supports',
    contradicts: 'contradicts',
    qualifies: 'qualifies',
    mentions: 'mentions',
  };
  const credibilities: Readonly<Record<Credibility, string>> = {
    1: 'confirmed by other sources',
    2: 'probably true',
    3: 'possibly true',
    4: 'doubtful',
    5: 'improbable',
    6: 'cannot be judged',
  };
  const reliabilities: Readonly<Record<Reliability, string>> = {
    A: 'completely reliable',
    B: 'usually reliable',
    C: 'fairly reliable',
    D: 'not usually reliable',
    E: 'unreliable',
    F: 'cannot be judged',
  };
  const flowStates: Readonly<Record<FlowState, string>> = {
    delivered: 'delivered: reported as done or under way',
    promised: 'promised: agreed, announced or offered by the giver',
    sought: 'sought: asked for or wanted by the receiver',
    expected: 'expected: thought likely or possible',
    feared: 'feared: warned of',
  };
  const flowStateNames: Readonly<Record<FlowState, string>> = {
    delivered: 'delivered',
    promised: 'promised',
    sought: 'sought',
    expected: 'expected',
    feared: 'feared',
  };
  /** What a row of a checked table is called. */
  const statements: Readonly<Record<CheckedTable, string>> = {
    figures: 'figure',
    claims: 'claim',
    events: 'event',
    provisions: 'provision',
    stances: 'position',
  };
  return {
    /** In place of a headline where a chart has nothing to show. */
    noMatch: 'Nothing found for this selection',
    /** What letters stand for, below a picture that has them; empty where every reader knows. */
    shortNames: (all: readonly { readonly short: string; readonly name: string }[]) => {
      const told = all.filter(({ short }) => !household.has(short)).slice(0, mostExplained);
      return told.length === 0 ? '' : `${told.map(({ short, name }) => `${short}: ${name}`).join('; ')}.`;
    },
    /** Between the parts of a line that is no sentence. */
    parts: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
    pages: picturePages(formats),
    /** Below the part of a long list that is shown. */
    listPages: {
      shown: ({ first, last, all }: Record<'first' | 'last' | 'all', number>) =>
        `${formats.number(first)} to ${formats.number(last)} of ${formats.number(all)}`,
      earlier: 'Earlier',
      later: 'Later',
    },
    /** What a chart is and what it finds, in one breath. */
    chartSummary: ({ chart, headline }: { chart: string; headline: string }) => `${chart} ${headline}.`,
    /** The steps of the scale, by how positions are told. */
    steps: stepsByKind,
    passedOn,
    statuses,
    bases,
    basisNames,
    confidences,
    confidenceNames,
    verdicts,
    magnitude,
    rated,
    obligations,
    provisionStatuses,
    provisionStatus,
    claimTypes,
    bearings,
    credibilities,
    reliabilities,
    flowStates,
    flowStateNames,
    statements,
    /** `supports (+1)`. */
    step: (step: Step, told: ToldKind) => `${kindWords[told].steps[step]} (${formats.signed(step)})`,
    /** A distance on the scale of five; what is more than nothing never prints as 0. */
    stepsApart: (distance: number) => `${stepCount(formats, distance)} apart`,
    /** `0.2 steps`. */
    stepCount: (distance: number) => stepCount(formats, distance),
    stepsNumber: (distance: number) => stepsNumber(formats, distance),
    /** @param points of the scale, as the dossier takes them */
    stepsNote: (points: number) =>
      `Gap in steps on the ${inWords(formats, points)}-point scale: 0 = same position, ${formats.number(points - 1)} = opposite ends.`,
    copyNote: 'A paraphrase and its original count as one source.',
    /** Who published a copy that names nobody, after its original. */
    copyOf: (original: string) => `${original} (copy)`,
    quoted: (title: string) => `“${title}”`,
    /** Over what goes on in a second column. */
    continued: (heading: string) => `${heading} (continued)`,
    /** `[2] Indian Punchline, June 2024`. */
    citation: ({ number, name, published }: { number: number; name: string; published: string }) =>
      `[${number}] ${name}, ${published === '' ? 'undated' : date(published)}`,
    /** `[2] Indian Punchline`. */
    source: ({ number, name }: { number: number; name: string }) => `[${number}] ${name}`,
    /** Before the list of the sources that something rests on. */
    sources: 'Sources:',
    /** After the name of a source: `(reliability C, fairly reliable)`. */
    reliabilityAside: (grade: Reliability) => `(reliability ${grade}, ${reliabilities[grade]})`,
    /** The field in the head of every page. */
    searchBox: {
      form: 'Search this dossier',
      field: 'Search claims, quotes and more',
      placeholder: 'Search',
    },
    /** `2023`, `19 June 2024`, `Sep 2023–Feb 2024`, `from 2022`; empty where both ends are. */
    period: ({ start, end }: { start: string; end: string }) => {
      if (start === '' && end === '') return '';
      if (start === end) return date(start);
      if (end === '') return `from ${date(start)}`;
      if (start === '') return `until ${date(end)}`;
      return `${date(start, 'short')}–${date(end, 'short')}`;
    },
    /** `19 June 2024` or `18 June 2024 to 19 June 2024`. */
    dates: ({ date: first, end }: { date: string; end: string }) =>
      end === '' || end === first ? date(first) : `${date(first)} to ${date(end)}`,
    undated: 'undated',
    /** `Russia → DPRK`, `from Russia`, `to DPRK`; empty without either. */
    flow: ({ from, to }: FlowFacts) => {
      if (from && to) return `${from} → ${to}`;
      if (from) return `from ${from}`;
      return to ? `to ${to}` : '';
    },
    /** `Article 4`, `Preamble, articles 1 and 2`; what has no number is named as it is. */
    articles: (articles: readonly string[]) => {
      const numbered = articles.filter((article) => /^\d/.test(article));
      const noun = numbered.length === 1 ? 'article' : 'articles';
      return capitalised(
        [
          ...articles.filter((article) => article !== '' && !numbered.includes(article)),
          ...(numbered.length > 0 ? [`${noun} ${list(numbered)}`] : []),
        ].join(', '),
      );
    },
    noCategory: 'No category',
    /** Which passages are selected, as parts of a line. */
    filters: {
      noSource: 'no source selected',
      publications: 'including other publications',
      only: (source: string) => `only ${source}`,
      noDocument: 'without any document',
      without: (sources: readonly string[]) => `without ${list(sources)}`,
      /** Where too many are left out to be named. */
      withoutMany: ({ off, all }: { off: number; all: number }) =>
        `without ${formats.number(off)} of ${formats.number(all)} sources`,
      upTo: (day: string) => `up to ${date(day)}`,
      noBasis: 'no type of evidence selected',
      onlyBases: (kinds: readonly string[]) => `only ${list(kinds)} positions`,
      confidence: (least: Confidence) => `minimum confidence: ${confidenceNames[least]}`,
      claimType: (type: ClaimType) => `only claims of the type “${claimTypes[type]}”`,
      /** Beside it, where nobody says of some what they are. */
      untyped: (claims: number) => `${count(formats, claims, 'claim')} without a type left out`,
      claimant: (name: string) => `only claims by ${name}`,
      topic: (topic: string) => `only the topic “${topic}”`,
      credibility: (least: Credibility) => `credibility ${least} (${credibilities[least]}) or better`,
      reliability: (least: Reliability) =>
        `sources of reliability ${least} (${reliabilities[least]}) or better`,
    },
    checked,
    /** Behind what rests on passages some of which conflict with published findings. */
    conflicts: conflicts(formats),
    /** Where a reader has chosen the rows that are shown. */
    chosenRows: chosenRows(formats),
    /** What a reader has added, for those who cannot see it. */
    emphasis: {
      highlighted: (titles: readonly string[]) =>
        titles.length > 6
          ? `Highlighted: ${formats.list([...titles.slice(0, 5), `${formats.number(titles.length - 5)} more`])}.`
          : `Highlighted: ${formats.list(titles)}.`,
      note: ({ title, text }: { title: string; text: string }) => `Note at ${title}: ${text}`,
    },
    /** What a row says, in a phrase without a full stop. */
    statement: {
      figure: ({ label, value, period }: { label: string; value: string; period: string }) =>
        period === '' ? `${label}: ${value}` : `${label}: ${value}, ${period}`,
      event: ({ label, dates }: { label: string; dates: string }) => `${label}: ${dates}`,
      stance: ({ actor, issue, position }: { actor: string; issue: string; position: string }) =>
        `${actor} on “${issue}”: ${position}`,
    },
  };
}

/** What it is called to stand on a step. */
const stepsByKind = Object.fromEntries(
  Object.entries(kindWords).map(([told, { steps }]) => [told, steps]),
) as Readonly<Record<ToldKind, Readonly<Record<Step, string>>>>;

function stepCount(formats: Formats, distance: number): string {
  return `${stepsNumber(formats, distance)} ${isOneStep(distance) ? 'step' : 'steps'}`;
}

function isOneStep(distance: number): boolean {
  return Math.round(distance * 10) === 10;
}

/** `3`, `0.2`, `<0.1`. */
function stepsNumber(formats: Formats, distance: number): string {
  const tenths = Math.round(distance * 10) / 10;
  return distance > 0 && tenths === 0 ? `<${formats.number(0.1)}` : formats.number(tenths);
}
