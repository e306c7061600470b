import type { Formats } from '../Formats.ts';

/** The tour of the overview. */
export function tour({ number }: Formats) {
  return {
    back: 'Back',
    next: 'Next',
    done: 'Done',
    end: 'End tour',
    place: ({ at, of }: { at: number; of: number }) => `${number(at)} of ${number(of)}`,
    steps: {
      evidence: {
        title: 'Every mark shows its evidence',
        text: 'Click a mark, or move with the arrow keys and press Enter. The passages it is based on open beside it, with source, paragraph and what they were checked against.',
      },
      sources: {
        title: 'Leave a source out',
        text: 'Switch a document off, keep only one or set a date. Every chart says at once which headlines, marks and orders change.',
      },
      links: {
        title: 'Ask, explore, export',
        text: 'Questions lead to their answers, names of actors and issues to their own pages. Each chart can be exported as a picture, and the address of a page is a link to exactly what you see.',
      },
    },
  };
}
