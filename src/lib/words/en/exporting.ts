import type { RowKind } from '#lib/model/rowKind.ts';
import type { Formats } from '../Formats.ts';
import { asOfTold, type AsOfFacts } from './asOf.ts';
import { rowNouns } from './chosenRows.ts';
import { capitalised, count, firstNamed, mostNamed } from './english.ts';
import { leftOutAtFoot, type ExplainedLosses } from './leftOut.ts';

/** The export dialogue, and what a picture says beside its chart. */
export function exporting(formats: Formats) {
  const { number, list } = formats;
  return {
    /** At the foot of a picture. */
    sources: (citations: readonly string[]) => {
      const { named, more } = firstNamed(citations);
      return `Sources: ${named.join('  ')}${more > 0 ? `  and ${number(more)} more, all of them in the data` : ''}`;
    },
    sheet: ({ sheet, sheets }: { sheet: number; sheets: number }) => `${number(sheet)} of ${number(sheets)}`,
    /** Who published what the sources were checked against. */
    checkedAgainst: (publishers: readonly string[]) => `Checked against: ${formats.list(publishers)}`,
    /** What of the file is not in the picture since it was left out when it was opened, in a sentence. */
    leftOutOfFile: (losses: ExplainedLosses) => leftOutAtFoot(formats, losses),
    /** On a slide all of it is one line. */
    slideFoot: ({
      shortNames = '',
      leftOut = [],
      sources,
      publishers,
      morePublishers,
      licence,
      cite = '',
      ...known
    }: {
      /** What letters stand for, in sentences; may be empty. */
      shortNames?: string | undefined;
      /** What of the files was left out, in sentences. */
      leftOut?: readonly string[];
      sources: readonly string[];
      publishers: readonly string[];
      morePublishers: number;
      licence: string;
      /** A short id; may be empty. */
      cite?: string;
    } & AsOfFacts) =>
      [
        ...[shortNames, ...leftOut].map((sentence) => sentence.replace(/\.$/, '')),
        sources.length > 0 &&
          (sources.length > mostNamed
            ? `${number(sources.length)} sources, listed in the data`
            : `Sources: ${sources.join(', ')}`),
        publishers.length > 0 &&
          `checked against ${formats.list(morePublishers > 0 ? [...publishers, `${number(morePublishers)} others`] : publishers)}`,
        asOfTold(formats, known),
        licence,
        cite,
        'Standpoint',
      ]
        .filter(Boolean)
        .join(' · '),
    colophon: ({
      title,
      licence,
      cite = '',
      ...known
    }: {
      title: string;
      licence: string;
      cite?: string;
    } & AsOfFacts) =>
      [title, asOfTold(formats, known), licence, cite, 'made with Standpoint'].filter(Boolean).join(' · '),
    title: (chart: string) => `Export “${chart}”`,
    close: 'Close',
    closeLabel: 'Close the export',
    headline: 'Headline',
    /** What a reader leaves out of a picture and adds to it. */
    own: {
      shown: 'In the picture',
      parts: { legend: 'Legend', notes: 'Notes' },
      credit: 'Credit line',
      logo: 'Logo (PNG or JPEG)',
      stays: 'The logo is kept in this browser and never sent anywhere.',
      removeLogo: 'Remove the logo',
      refused: (kilobytes: number) =>
        `This file is no PNG or JPEG picture, or larger than ${number(kilobytes)} kB.`,
    },
    /** Which rows a picture shows. */
    rows: {
      /** `Rows: 3 of 23 issues`. */
      summary: (kinds: readonly { kind: RowKind; chosen: number; all: number }[]) => {
        const shares = kinds.map(
          ({ kind, chosen, all }) => `${number(chosen)} of ${count(formats, all, ...rowNouns[kind])}`,
        );
        return shares.length > 0 ? `Rows: ${formats.list(shares)}` : 'Rows: chosen by the chart';
      },
      hint: 'Where none is ticked, the chart chooses. The headline stays that of all rows.',
      heading: (kind: RowKind) => capitalised(rowNouns[kind][1]),
      /** Of very many rows those are listed that have some letters in their names. */
      filter: 'Find',
      notListed: (amount: number) => `and ${number(amount)} more`,
      all: 'All',
      none: 'None',
      allOf: (kind: RowKind) => `All ${rowNouns[kind][1]}`,
      noneOf: (kind: RowKind) => `None of the ${rowNouns[kind][1]}`,
    },
    /** The notes at marks. */
    notes: {
      heading: 'Notes at marks',
      /** Of a mark that the chart does not draw. */
      elsewhere: 'Note at a mark that this chart does not show',
      remove: 'Remove',
      removeFrom: (mark: string) => `Remove: ${mark}`,
    },
    format: 'Format',
    formats: {
      png: 'PNG picture, for slides and posts',
      svg: 'SVG picture, to edit',
      pdf: 'PDF, to print and send',
      handout: 'Handout: PDF of slides with their evidence',
      pptx: 'PowerPoint slide, to edit',
      html: 'HTML page: picture, evidence and table in one file',
      xlsx: 'Excel workbook: table and evidence',
      csv: 'CSV table, exact, for programs',
      'csv-spreadsheet': 'CSV table, for spreadsheets',
      zip: 'ZIP: table, evidence, citation, licence',
      pictures: 'ZIP of all pictures as PNG',
    } as Readonly<Record<string, string>>,
    size: 'Size',
    sizes: {
      '16:9': '16:9 slide',
      '4:3': '4:3 slide',
      '1:1': '1:1 square',
      '4:5': '4:5 upright',
      A4: 'A4 page',
      A3: 'A3 page',
      'as-seen': 'As on the page',
    } as Readonly<Record<string, string>>,
    scale: 'Scale',
    times: (scale: number) => `${number(scale)}×`,
    theme: 'Theme',
    themes: { light: 'light', dark: 'dark', transparent: 'transparent' },
    form: 'Version',
    forms: { slide: 'Slide: key rows in large type', full: 'Full: all rows, notes and sources' },
    measured: ({ width, height, points }: { width: number; height: number; points: number }) =>
      `${number(width)} × ${number(height)} pixels. Smallest chart text on a slide: ${formats.decimals(points, 1)} pt.`,
    save: 'Save file',
    /** With a headline that the chart does not bear out. */
    saveAnyway: 'Save anyway',
    /** What few pictures need. */
    more: 'More: rows, notes, credit, logo, font',
    again: 'Try again',
    preview: (description: string) => `Preview: ${description}`,
    saved: (files: readonly string[]) => `Saved ${formats.list(files)}.`,
    sheets: 'Sheets',
    reduced: ({ asked, given }: { asked: readonly [number, number]; given: readonly [number, number] }) =>
      `Browsers cannot draw ${asked.map(number).join(' × ')} pixels; the file has ${given.map(number).join(' × ')}.`,
    notDrawn: 'The picture cannot be drawn. Reload the page and try again.',
    fontMissing: 'A font for the picture did not load. Check the connection and try again.',
    /** Each with its code point, since what has no glyph cannot be told apart by sight: `🙂 (U+1F642)`. */
    uncovered: (texts: readonly Uncovered[]) => {
      const it = charactersOf(texts).length === 1 ? 'it' : 'them';
      return `The picture cannot be drawn: no font has ${these(texts)}. Choose a font file that has ${it}.`;
    },
    /** Beside it, which formats are saved without. */
    needNoFont: 'PowerPoint, HTML, Excel, CSV and ZIP files can be saved without one.',
    /** Of a format that needs no font of ours, in place of the picture of it. */
    uncoveredPreview: (texts: readonly Uncovered[]) =>
      `There is no preview: no font here has ${these(texts)}. The file can be saved all the same; it is shown in the fonts of the computer that opens it.`,
    /** Of the slides of a briefing, for which no font can be chosen. */
    uncoveredSlides: (texts: readonly Uncovered[]) =>
      `The slides cannot be drawn: no font here has ${these(texts)}. PowerPoint and HTML files can be saved without one.`,
    /** A text of the picture, and what of it no font has. */
    uncoveredText: ({ text, characters }: Uncovered) => `“${text}”: ${characters.join(' ')}`,
    /** On the command line: charts of which the dossier has no row. */
    nothingFor: (charts: readonly string[]) =>
      `left out, since the dossier has nothing for them: ${list(charts.map((chart) => `“${chart}”`))}`,
    /** On the command line: a chart that is not written, then where its characters stand. */
    leftOut: ({ chart, texts }: { chart: string; texts: readonly Uncovered[] }) => {
      const characters = charactersOf(texts);
      const places = texts.slice(0, mostPlaces).map(({ text, characters: here }) => {
        return `  “${text}”: ${here.map(withCodePoint).join(', ')}`;
      });
      const more = texts.length - places.length;
      return [
        `${chart} is not written: no font has ${characters.length === 1 ? 'this character' : `these ${number(characters.length)} characters`}`,
        ...places,
        ...(more > 0 ? [`  and in ${number(more)} more ${more === 1 ? 'text' : 'texts'}`] : []),
      ].join('\n');
    },
    giveFont: 'Name a font that has them: --font FILE, or --font "NAME" of an installed one.',
    /** A presentation that lends slides its design. */
    template: {
      choose: 'Template for the slides (.pptx or .potx)',
      stays: 'The template stays on this computer; its design is put into the file.',
      remove: (name: string) => `Remove ${name}`,
      errors: {
        unreadable:
          'This template is no PowerPoint presentation that can be read. Save it in PowerPoint as .pptx or .potx and choose it again.',
        noTitle:
          'No layout of this template has a place for a title, which the finding needs. Add one in the slide master, or choose another template.',
      },
      without: 'Save without the template',
    },
    /** A font file of the reader's own. */
    ownFont: {
      choose: 'Font for other scripts (TTF, OTF or WOFF2)',
      stays: 'The font stays on this computer and is put into the file; PowerPoint slides only name it.',
      refused: 'This file is no font that can be read (TTF, OTF, WOFF or WOFF2).',
      remove: (families: readonly string[]) => `Remove ${formats.list([...new Set(families)])}`,
    },
    /** In place of a picture of a chart. */
    plainPreview: { title: 'Standpoint', below: 'Who stands where, and what it rests on' },
    /** Of a build that goes on without the picture of link previews. */
    noPreview: (texts: readonly Uncovered[]) =>
      `The preview picture shows no chart: no font has ${formats.list(firstOf(charactersOf(texts)))}.`,
    notWritten: 'The file cannot be written. Try a smaller size, or SVG.',
    /** What a room would notice of the picture, each with what can be done about it. */
    preflight: {
      title: 'Before you save',
      smallType: ({ points }: { points: number }) =>
        `The smallest text would be ${formats.decimals(points, 1)} points on a slide; a room needs 14.`,
      lowContrast: ({ texts, ratio }: { texts: readonly string[]; ratio: number }) =>
        `Hard to read on its ground (contrast ${formats.decimals(ratio, 1)} to 1): ${some(texts)}.`,
      noGround: () => 'Without a ground, text may be hard to read on what the picture is laid on.',
      mergingColours: ({ deficiencies }: { deficiencies: readonly Deficiency[] }) =>
        `Two colours look alike with ${formats.list(deficiencies)}.`,
      clipped: ({ texts }: { texts: readonly string[] }) => `Cut off at the edge: ${some(texts)}.`,
      overlapping: ({ texts }: { texts: readonly string[] }) => `Over one another: ${some(texts)}.`,
      noSources: () => 'The picture names no source.',
      wrongHeadline: ({
        instead,
      }: {
        instead: readonly { readonly parts: readonly string[]; readonly says: string }[];
      }) =>
        instead
          .map(
            ({ parts, says }) =>
              `The headline says ${formats.list(parts.map((part) => `“${part}”`))}, the chart does not.${says === '' ? '' : ` It says: ${says}`}`,
          )
          .join(' '),
      tooManyPixels: ({ asked, most }: { asked: number; most: number }) =>
        `Browsers draw ${number(most)} pixels at most; this would be ${number(asked)}. The file gets smaller.`,
      mends: {
        slide: 'Use the slide version',
        headline: 'Use the computed headline',
        ground: 'Use a light ground',
        scale: 'Use a smaller scale',
      },
    },
  };

  /** The first of many characters. */
  /** `the characters あ (U+3042) and い (U+3044)` */
  function these(texts: readonly Uncovered[]): string {
    const characters = charactersOf(texts);
    return `the ${characters.length === 1 ? 'character' : 'characters'} ${formats.list(firstOf(characters))}`;
  }

  function firstOf(characters: readonly string[]): string[] {
    const most = 8;
    const named = characters.slice(0, most).map(withCodePoint);
    return characters.length > most ? [...named, `${number(characters.length - most)} more`] : named;
  }

  /** The first of many texts. */
  function some(texts: readonly string[]): string {
    const most = 3;
    const named = texts.slice(0, most).map((text) => `“${text}”`);
    return formats.list(texts.length > most ? [...named, `${number(texts.length - most)} more`] : named);
  }
}

/** Texts that a command line names before it only counts them. */
const mostPlaces = 10;

interface Uncovered {
  readonly text: string;
  readonly characters: readonly string[];
}

type Deficiency = 'protanopia' | 'deuteranopia' | 'tritanopia';

/** Each once, in the order of the picture. */
function charactersOf(texts: readonly Uncovered[]): string[] {
  return [...new Set(texts.flatMap(({ characters }) => characters))];
}

function withCodePoint(character: string): string {
  const codes = [...character].map(
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `${character} (${codes.join(' ')})`;
}
