import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { medianRule } from './medianRule.ts';

/** Slides of a briefing that are no view: words, quotations, two views side by side, sources and method. */
export function briefingSlides(formats: Formats) {
  const { date } = formats;
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
    closingShort: (sources: number) =>
      `The ${count(formats, sources, 'source')} of the slides, and how they were read.`,
    sources: 'Sources, by the numbers on the slides',
    method: 'Method',
    read: ({ title, documents, asOf }: { title: string; documents: number; asOf: string }) =>
      `“${title}”: ${count(formats, documents, 'document')} read in full, as of ${date(asOf)}.`,
    /** One paragraph each. */
    coded: (told: ToldKind) => [
      `Each position is read from a passage and placed on five steps, from ${kindWords[told].extremes.against} (−−) to ${kindWords[told].extremes.for} (++), with its basis and how sure the coding is.`,
      `Where sources put an actor on opposite sides, both readings are shown and none in between; otherwise the position is the median of the sources, ${medianRule}. Where nothing was found, nothing is assumed.`,
    ],
    licence: (licence: string) => `${licence === '' ? '' : `Data: ${licence}. `}Made with Standpoint.`,
    viewIds: 'Ids of the views, by slide',
    viewId: ({ slide, id }: { slide: number; id: string }) => `${formats.number(slide)}  ${id}`,
  };
}
