import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { count, inWords } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { medianRule } from './medianRule.ts';

/** What a dossier has of rows that name no passage of a source. */
export interface StatedFacts {
  /** Whether each position is one of many answers. */
  readonly areAnswers: boolean;
  readonly positions: number;
  readonly claims: number;
  /** How many make the claims; 0 where nobody is named. */
  readonly claimants: number;
  /** Claims with a verdict. */
  readonly checked: number;
  readonly figures: number;
  readonly provisions: number;
  readonly events: number;
}

/** How positions were placed on the scale. */
export interface CodingFacts {
  readonly told: ToldKind;
  /** Of the scale. */
  readonly points: number;
  /** Whether rows name the passages they were read from. */
  readonly isRead: boolean;
  /** Whether each row is one of many answers. */
  readonly areAnswers: boolean;
  readonly isOfOneSource: boolean;
  readonly hasBasis: boolean;
  readonly hasConfidence: boolean;
}

/** Slides of a briefing that are no view: words, quotations, two views side by side, sources and method. */
export function briefingSlides(formats: Formats) {
  return {
    text: 'Text',
    textShort: (headline: string) => `A slide of words: ${headline}`,
    quote: 'Quote',
    quoteShort: ({ quote, citation }: { quote: string; citation: string }) => `${quote} (${citation})`,
    comparison: 'Comparison',
    comparisonHeadline: (of: { left: string; right: string; name: string; isOneChart: boolean }) => {
      if (!of.isOneChart) return `${of.left} and ${of.right}, side by side`;
      return of.left === of.right ? of.left : `${of.name}: two views side by side`;
    },
    comparisonShort: ({ left, right }: { left: string; right: string }) =>
      `Two pictures side by side. Left: ${left} Right: ${right}`,
    comparisonLong: ({ left, right }: { left: string; right: string }) => `Left: ${left} Right: ${right}`,
    /** What each side does not show; one of them, or both, may be empty. */
    leftOutOfBoth: ({ left, right }: { left: string; right: string }) => {
      if (left === right) return left;
      return [left && `Left: ${left}`, right && `Right: ${right}`].filter((each) => each !== '').join(' · ');
    },
    closing: 'Sources and method',
    closingShort: ({ sources, isRead }: { sources: number; isRead: boolean }) =>
      `The ${count(formats, sources, 'source')} of the slides, and ${isRead ? 'how they were read' : 'what the data state'}.`,
    sources: 'Sources, by the numbers on the slides',
    method: 'Method',
    read: ({ title, documents, ...known }: { title: string; documents: number } & AsOfFacts) =>
      `“${title}”: ${count(formats, documents, 'document')} read in full, ${asOfTold(formats, known)}.`,
    /** In its place where rows name no passage: the data are all that is known. */
    stated: ({ title, ...of }: { title: string } & AsOfFacts & StatedFacts) =>
      `“${title}”: ${[stated(formats, of), asOfTold(formats, of)].filter(Boolean).join(', ')}.`,
    /** One paragraph each. */
    coded: (of: CodingFacts) => [placed(formats, of), settled(of)],
    licence: (licence: string) => `${licence === '' ? '' : `Data: ${licence}. `}Made with Standpoint.`,
    viewIds: 'Ids of the views, by slide',
    viewId: ({ slide, id }: { slide: number; id: string }) => `${formats.number(slide)}  ${id}`,
  };
}

/** `120 statements of 5 speakers with their verdicts, as the data state them`; empty where there are no rows. */
function stated(formats: Formats, of: StatedFacts): string {
  const by = of.claimants === 0 ? '' : ` of ${count(formats, of.claimants, 'speaker')}`;
  const all = of.claims === 1 ? 'with its verdict' : 'with their verdicts';
  const part = `, ${formats.number(of.checked)} of them with a verdict`;
  const checked = of.checked === 0 ? '' : of.checked === of.claims ? ` ${all}` : part;
  const rows = [
    of.positions > 0 && count(formats, of.positions, of.areAnswers ? 'answer' : 'position'),
    of.claims > 0 && `${count(formats, of.claims, 'statement')}${by}${checked}`,
    of.figures > 0 && count(formats, of.figures, 'figure'),
    of.provisions > 0 && count(formats, of.provisions, 'clause'),
    of.events > 0 && count(formats, of.events, 'event'),
  ].filter((each) => each !== false);
  if (rows.length === 0) return '';
  const amount = of.positions + of.claims + of.figures + of.provisions + of.events;
  return `${formats.list(rows)}, as the data state ${amount === 1 ? 'it' : 'them'}`;
}

function placed(formats: Formats, of: CodingFacts): string {
  const { steps, extremes } = kindWords[of.told];
  const scale =
    of.points === 5
      ? `five steps, from ${extremes.against} (−−) to ${extremes.for} (++)`
      : `${inWords(formats, of.points)} steps, from − (${steps[-1]}) to + (${steps[1]})`;
  const known = [of.hasBasis && 'its basis', of.hasConfidence && 'how sure the coding is'].filter(
    (each) => each !== false,
  );
  const more = known.length === 0 ? '' : `, with ${formats.list(known)}`;
  if (of.isRead) return `Each position is read from a passage and placed on ${scale}${more}.`;
  return `Each ${of.areAnswers ? 'answer' : 'position'} stands on one of ${scale}${more}.`;
}

function settled({ areAnswers, isOfOneSource }: CodingFacts): string {
  const nothing = 'Where nothing was found, nothing is assumed.';
  if (areAnswers) return `Answers are counted each once, and shown by their shares. ${nothing}`;
  const of = isOfOneSource ? 'rows' : 'sources';
  return `Where ${of} put an actor on opposite sides, both readings are shown and none in between; otherwise the position is the median of the ${of}, ${medianRule}. ${nothing}`;
}
