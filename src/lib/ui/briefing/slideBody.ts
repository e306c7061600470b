import { slideItem } from '#lib/briefing/deckItems.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { sourcesSlide } from '#lib/briefing/slides/sourcesSlide.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import { itemHeadline } from '#lib/export/itemHeadline.ts';
import type { Slide } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { RememberedOf } from '#lib/scene/rememberedOf.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Words } from '#lib/words/Words.ts';

/** What a slide shows, and under which headline. */
export interface ShownSlide {
  readonly prepared: PreparedChart;
  readonly headline: string;
  readonly item: ExportItem;
}

/** A slide as it is drawn, without headline and foot. */
export interface SlideDrawing {
  readonly svg: string;
  /** Where its marks are, in the units of its `viewBox`. */
  readonly targets: readonly Target[];
}

/** In points of a slide. */
export interface SlideRoom {
  readonly width: number;
  readonly height: number;
}

/** More than a long briefing has in several sizes. */
const mostKept = 100;
const slides = new RememberedOf<Dossier, ShownSlide | null>(mostKept);
const drawings = new RememberedOf<PreparedChart, SlideDrawing>(mostKept);

/**
 * A slide as files have it too; the same call gives the same object.
 *
 * @param highlight keys of marks that stand out
 * @returns null for a quotation that the dossier does not have
 */
export function shownSlide(
  dossier: Dossier,
  { content, headline }: Pick<Slide, 'content' | 'headline'>,
  highlight: readonly string[],
  words: Words,
): ShownSlide | null {
  // Of two views side by side a mark is named with its side, and is the same in both.
  const keys =
    content.kind === 'comparison' ? highlight.map((key) => key.replace(/^(left|right) /, '')) : highlight;
  return slides.get(dossier, JSON.stringify([content, headline, keys]), () => {
    const slide = { ...bare, content, headline, highlight: keys };
    const item = slideItem(slide, dossier, words);
    return item && shownItem(item);
  });
}

function shownItem(item: ExportItem): ShownSlide {
  return { prepared: item.prepared, headline: itemHeadline(item), item };
}

/** The slide of sources and method that files end with, as a presentation has it too. */
const closingId = 'sources and method';

/** The slides of a briefing as a room sees them. */
export function presentedSlides(slides: readonly Slide[], words: Words): readonly Slide[] {
  const headline = { kind: 'typed', text: words.of('briefing').slides.closing } as const;
  return [
    ...slides,
    { ...bare, id: closingId, highlight: [], content: { kind: 'text', text: '' }, headline },
  ];
}

/** Any slide that is presented, the last one of sources too, which tells those of all others. */
export function presentedSlide(
  dossier: Dossier,
  slide: Slide,
  highlight: readonly string[],
  words: Words,
  all: readonly Slide[],
): ShownSlide | null {
  if (slide.id !== closingId) return shownSlide(dossier, slide, highlight, words);
  const told = all.map(({ content, headline }) => JSON.stringify([content, headline]));
  return slides.get(dossier, `${closingId} ${told.join(' ')}`, () => {
    const items = all.flatMap((each) => shownSlide(dossier, each, [], words)?.item ?? []);
    return shownItem(sourcesSlide(dossier, words, items));
  });
}

/** What of a slide changes nothing about how it is drawn. */
const bare = { id: '', section: '', notes: '', marking: null, steps: [] };

/** Draws what a slide shows for the room that it has on screen. */
export function slideDrawing(
  dossier: Dossier,
  prepared: PreparedChart,
  theme: Theme,
  room: SlideRoom,
): SlideDrawing {
  return drawings.get(prepared, JSON.stringify([theme.name, room.width, room.height]), () => {
    const scene = pictureScene(dossier, prepared, { canvas: room, theme, transparent: true, bare: true });
    return { svg: sceneSvg(scene), targets: scene.targets };
  });
}
