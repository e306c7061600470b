import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { count } from './english.ts';

/** A briefing as one HTML file: what stands around its pictures. */
export function briefingPage(formats: Formats) {
  const { number } = formats;
  return {
    present: 'Present',
    previous: 'Previous slide',
    next: 'Next slide',
    end: 'End',
    /** `3 of 10`. */
    place: ({ slide, slides }: { slide: number; slides: number }) => `${number(slide)} of ${number(slides)}`,
    contents: 'Slides',
    about: ({ title, licence, ...known }: { title: string; licence: string } & AsOfFacts) =>
      [title, asOfTold(formats, known), licence].filter(Boolean).join(' · '),
    howTo:
      'Choose a mark to read the passages behind it. Tab leads to a picture, arrow keys from mark to mark. While presenting, arrow keys or a clicker change the slide, and Esc ends.',
    evidence: 'Evidence',
    close: 'Close evidence',
    nothing: 'No passage: the sources that are counted say nothing of this.',
    rests: (passages: number) => `Evidence of the headline (${count(formats, passages, 'passage')})`,
    table: 'Table',
    notes: 'Notes',
    sources: (sources: number) => `Sources (${number(sources)})`,
    checkedAgainst: (publishers: readonly string[]) => `Checked against ${formats.list(publishers)}.`,
    openView: 'Open this view on the site',
    viewId: (id: string) => `Id of this view: ${id}`,
    passages: 'All passages',
  };
}
