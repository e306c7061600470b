import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What a PDF says beside its pictures. */
export function pdf(formats: Formats) {
  return {
    /** As it stands in the last line of a picture, where it leads to the view. */
    maker: 'Standpoint',
    openView: (headline: string) => `Open this view: ${headline}`,
    /** A bookmark where several charts have the same headline. */
    ofChart: ({ chart, headline }: { chart: string; headline: string }) => `${chart}: ${headline}`,
    /** A bookmark. */
    sheet: ({ headline, sheet }: { headline: string; sheet: string }) => `${headline} (${sheet})`,
    /** For who cannot see the page. */
    sheetDescription: ({ description, sheet }: { description: string; sheet: string }) =>
      `${description} Sheet ${sheet}.`,
    /** Below the slides of a handout. */
    handout: {
      evidence: (passages: number) => `Evidence of the headline: ${count(formats, passages, 'passage')}`,
      more: (passages: number) =>
        `and ${count(formats, passages, 'more passage')}, in the deck and the data.`,
    },
  };
}
