import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** What a deck of slides says beside its pictures: names of its parts, and the notes for who speaks. */
export function slides(formats: Formats) {
  return {
    /** Of the design, which programs list. */
    theme: 'Standpoint',
    layouts: { titleOnly: 'Chart', obj: 'Title and text' },
    /** What stands in an empty place of a layout. */
    placeholders: { title: 'Finding', body: 'Text', ftr: 'Sources', sldNum: 'Slide number' },
    notesPage: { slide: 'Slide', notes: 'Notes' },
    /** Names of objects in the list of a program. */
    objects: {
      subtitle: 'Subtitle',
      legend: 'Legend',
      leftOut: 'What is left out',
      logo: 'Logo',
      chart: (name: string) => `Chart: ${name}`,
      shapes: { line: 'Line', rect: 'Rectangle', circle: 'Circle', path: 'Shape', guides: 'Guides' },
    },
    legend: (labels: readonly string[]) => `Legend: ${formats.list(labels)}`,
    sheet: ({ title, sheet, sheets }: { title: string; sheet: number; sheets: number }) =>
      `${title} (${formats.number(sheet)} of ${formats.number(sheets)})`,
    notes: {
      evidence: 'Evidence',
      passage: ({ heading, quote }: { heading: string; quote: string }) =>
        quote === '' ? heading : `${heading}: “${quote}”`,
      more: (passages: number) => `${count(formats, passages, 'more passage')} in the view.`,
      leftOut: 'Not on the slide',
      remarks: 'Remarks',
      described: 'The picture in words',
      view: 'Open this view',
      sources: 'Sources',
    },
  };
}
