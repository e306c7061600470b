import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** The export dialogue, and what a picture says beside its chart. */
export function exporting(formats: Formats) {
  const { number, date } = formats;
  return {
    /** At the foot of a picture. */
    sources: (citations: readonly string[]) => `Sources: ${citations.join('  ')}`,
    colophon: ({ title, asOf, licence }: { title: string; asOf: string; licence: string }) =>
      `${title} · as of ${date(asOf)} · ${licence} · made with Standpoint`,
    title: (chart: string) => `Export “${chart}”`,
    close: 'Close',
    closeLabel: 'Close the export',
    headline: 'Headline',
    format: 'Format',
    formats: { png: 'PNG, for slides and posts', svg: 'SVG, to edit and print' },
    size: 'Size',
    sizes: {
      '16:9': '16:9 slide',
      '4:3': '4:3 slide',
      '1:1': '1:1 square',
      '4:5': '4:5 upright',
      A4: 'A4 page',
      'as-seen': 'As on the page',
    } as Readonly<Record<string, string>>,
    scale: 'Scale',
    times: (scale: number) => `${number(scale)}×`,
    theme: 'Theme',
    themes: { light: 'light', dark: 'dark', transparent: 'transparent' },
    slide: 'Slide version: key rows, larger text',
    measured: ({ width, height, points }: { width: number; height: number; points: number }) =>
      `${number(width)} × ${number(height)} pixels. Smallest text on a full-width slide: ${formats.decimals(points, 1)} pt.`,
    tooSmall: 'Too small for a slide: use the slide version or show fewer rows.',
    save: 'Save file',
    copy: 'Copy picture',
    again: 'Try again',
    preview: (description: string) => `Preview: ${description}`,
    saved: (file: string) => `Saved ${file}.`,
    copied: 'Picture copied.',
    savedInstead: 'This browser does not let pages copy pictures, so the file was saved instead.',
    reduced: ({ asked, given }: { asked: readonly [number, number]; given: readonly [number, number] }) =>
      `Browsers cannot draw ${asked.map(number).join(' × ')} pixels; the file has ${given.map(number).join(' × ')}.`,
    notDrawn: 'The picture cannot be drawn. Reload the page and try again.',
    fontMissing: 'A font for the picture did not load. Check the connection and try again.',
    uncovered: (characters: readonly string[]) =>
      `The picture cannot be drawn: no font has ${count(formats, characters.length, 'of its characters', 'of its characters')}, ${characters.join(' ')}.`,
    notWritten: 'The file cannot be written. Try a smaller size, or SVG.',
  };
}
