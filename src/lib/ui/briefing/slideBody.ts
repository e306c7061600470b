import { openView } from '#lib/briefing/pinnedView.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { footLines } from '#lib/charts/pictureFoot.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { PinnedView } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Words } from '#lib/words/Words.ts';

/** A view as it is drawn on a slide, without headline and foot. */
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
const views = new WeakMap<Dossier, Map<string, PreparedChart>>();
const drawings = new WeakMap<PreparedChart, Map<string, SlideDrawing>>();

/** Prepares a view for a slide on screen; the same call gives the same object. */
export function slideView(
  dossier: Dossier,
  pinned: PinnedView,
  highlight: readonly string[],
  words: Words,
): PreparedChart {
  return remembered(
    views,
    dossier,
    JSON.stringify([pinned.chart, pinned.query, highlight]),
    () => openView(dossier, pinned, words, 'slide', { highlight }).prepared,
  );
}

/** Draws a view for the room that a slide on screen has for it. */
export function slideDrawing(
  dossier: Dossier,
  prepared: PreparedChart,
  theme: Theme,
  room: SlideRoom,
): SlideDrawing {
  return remembered(drawings, prepared, JSON.stringify([theme.name, room.width, room.height]), () => {
    const scene = pictureScene(dossier, prepared, { canvas: room, theme, transparent: true, bare: true });
    return { svg: sceneSvg(scene), targets: scene.targets };
  });
}

/** What stands at the foot of a slide: the sources of all its views, and the date. */
export function slideFoot(dossier: Dossier, all: readonly PreparedChart[]): string {
  const [first] = all;
  if (!first) return '';
  const used = new Set(all.flatMap(({ sources }) => sources));
  const sources = dossier.sources.flatMap(({ id }) => (used.has(id) ? [id] : []));
  const publishers = [...new Set(all.flatMap((each) => each.publishers))];
  const { words, presentation, notes } = first;
  return footLines(dossier, { words, presentation, notes, sources, publishers }).join(' ');
}

function remembered<Of extends object, What>(
  memory: WeakMap<Of, Map<string, What>>,
  of: Of,
  key: string,
  make: () => What,
): What {
  const own = memory.get(of) ?? new Map<string, What>();
  memory.set(of, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (own.size >= mostKept) own.delete(own.keys().next().value!);
  own.set(key, made);
  return made;
}
