import { markingMarks } from '#lib/charts/pictureMarking.ts';
import type { Passage } from '#lib/evidence/passage.ts';
import { wholePassages } from '#lib/evidence/wholeHeading.ts';
import { isWebAddress } from '#lib/model/isWebAddress.ts';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { colophonOf } from '../colophonOf.ts';
import type { ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { layoutItem } from '../layoutItem.ts';
import { jobMarking } from '../marked.ts';
import type { TextLink } from '../pdf/linkedLines.ts';
import { pictureSize } from '../pictureSize.ts';

/** A4, in points. */
export const paper = { width: 595.28, height: 841.89 } as const;
const margin = 36;
const pictureWidth = 418;
const gap = 8;
const columnGap = 16;
const size = 7.5;
const style = { size, fill: lightTheme.ink, leading: 1.25 } as const;
/** Places on a page, from the top. */
const tops = [54, 432] as const;
const slotHeight = 366;
/** More are not tried; no slide has room for them. */
const mostTried = 24;

/** A text in the lines that it is drawn in. */
export interface HandoutText {
  readonly lines: readonly TextMark[];
  readonly links: readonly TextLink[];
}

/** A slide on its page, with what it rests on below it. */
export interface HandoutSlide {
  readonly headline: string;
  readonly description: string;
  readonly scene: Scene;
  /** Where the picture stands. */
  readonly x: number;
  readonly y: number;
  /** Points of a unit of the scene. */
  readonly scale: number;
  readonly evidence: readonly HandoutText[];
}

export interface HandoutPage {
  readonly slides: readonly HandoutSlide[];
  /** Title, number, what it is made of, marking. */
  readonly around: readonly Mark[];
}

/** Two slides a page, each with the passages of its finding, as many as fit; how many more there are is said. */
export function handoutPages(job: ExportJob, options: ExportOptions): HandoutPage[] {
  const { words } = job.items[0]!.prepared;
  const size = pictureSize('16:9');
  const scenes = job.items.flatMap((item) =>
    layoutItem(job, item, { ...options, size }).map((scene) => ({ item, scene })),
  );
  const pages = Math.ceil(scenes.length / tops.length);
  return Array.from({ length: pages }, (_, page) => ({
    slides: scenes
      .slice(page * tops.length, (page + 1) * tops.length)
      .map(({ item, scene }, at) => slideOf(job, item, scene, tops[at]!)),
    around: aroundOf(job, options, words.of('exporting').sheet({ sheet: page + 1, sheets: pages })),
  }));
}

function slideOf(job: ExportJob, item: ExportItem, scene: Scene, y: number): HandoutSlide {
  // A picture that grew is no wider for it, and never takes the room of its evidence.
  const scale = Math.min(pictureWidth / scene.width, (pictureWidth * 9) / 16 / scene.height);
  const top = y + scene.height * scale + gap;
  return {
    headline: itemHeadline(item),
    description: scene.description,
    scene,
    x: margin,
    y,
    scale,
    evidence: evidenceOf(job, item, top, y + slotHeight),
  };
}

/** The passages in two columns under a heading, with how many have no room. */
function evidenceOf(job: ExportJob, { prepared }: ExportItem, top: number, bottom: number): HandoutText[] {
  const { words, finding } = prepared;
  const passages = wholePassages(words, job.dossier, finding?.rests ?? []);
  if (passages.length === 0) return [];
  const say = words.of('pdf').handout;
  const heading = textBlock(say.evidence(passages.length), margin, top, paper.width - 2 * margin, {
    ...style,
    weight: 600,
  });
  const from = top + heading.height + 2;
  for (let shown = Math.min(passages.length, mostTried); ; shown--) {
    const more = passages.length - shown;
    const texts = [
      ...passages
        .slice(0, shown)
        .map(({ passage }) => passageText(passage, words.of('slides').notes.passage)),
      ...(more > 0 ? [{ text: say.more(more), links: [] }] : []),
    ];
    const placed = inColumns(texts, from, bottom);
    if (placed || shown === 0) return [{ lines: textsOf(heading.marks), links: [] }, ...(placed ?? [])];
  }
}

interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

function passageText(
  { heading, quote, citation, url }: Passage,
  say: (of: { heading: string; quote: string }) => string,
): LinkedText {
  const links = isWebAddress(url) ? [{ words: citation, url, label: citation }] : [];
  return { text: `${say({ heading, quote })} ${citation}`, links };
}

/** Null where they do not fit. */
function inColumns(texts: readonly LinkedText[], top: number, bottom: number): HandoutText[] | null {
  const width = (paper.width - 2 * margin - columnGap) / 2;
  let column = 0;
  let y = top;
  const placed: HandoutText[] = [];
  for (const { text, links } of texts) {
    const place = () => textBlock(text, margin + column * (width + columnGap), y, width, style);
    let block = place();
    if (y + block.height > bottom) {
      column++;
      y = top;
      block = place();
      if (column > 1 || y + block.height > bottom) return null;
    }
    placed.push({ lines: textsOf(block.marks), links });
    y += block.height + 2.5;
  }
  return placed;
}

function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.filter((mark) => mark.type === 'text');
}

function aroundOf(job: ExportJob, options: ExportOptions, number: string): Mark[] {
  const { dossier, items, title } = job;
  const { info } = dossier;
  const { words } = items[0]!.prepared;
  const marking = jobMarking(job, options);
  const lesser = { size, fill: lightTheme.mutedInk };
  const line = (text: string, y: number, width: number) => textBlock(text, margin, y, width, lesser).marks;
  const colophon = colophonOf(words, info);
  // Beside the marking.
  const width = paper.width - 2 * margin - 180;
  return [
    ...line(title || info.title, 24, width),
    ...line([number, colophon, ...(options.credit ? [options.credit] : [])].join(' · '), 810, width),
    ...(marking ? markingMarks(marking, { ...paper, margin }) : []),
  ];
}
