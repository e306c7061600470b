import { openView } from '#lib/briefing/pinnedView.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { footLines } from '#lib/charts/pictureFoot.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { PinnedView } from '#lib/model/briefing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Words } from '#lib/words/Words.ts';

/** A view as a slide takes it up. */
export interface SlideView {
  readonly prepared: PreparedChart;
  /** Sources and date, which stand at the foot. */
  readonly foot: string;
}

/** In points of a slide. */
export interface SlideRoom {
  readonly width: number;
  readonly height: number;
}

/** More than a long briefing has in several sizes. */
const mostKept = 100;
const views = new WeakMap<Dossier, Map<string, SlideView>>();
const drawings = new WeakMap<PreparedChart, Map<string, string>>();

/** Prepares a view for a slide on screen; the same call gives the same object. */
export function slideView(
  dossier: Dossier,
  pinned: PinnedView,
  highlight: readonly string[],
  words: Words,
): SlideView {
  return remembered(views, dossier, JSON.stringify([pinned.chart, pinned.query, highlight]), () => {
    const { prepared } = openView(dossier, pinned, words, 'slide', { highlight });
    return { prepared, foot: footLines(dossier, prepared).join(' ') };
  });
}

/** Draws a view, without its headline and foot, for the room that a slide on screen has for it. */
export function slideSvg(dossier: Dossier, view: SlideView, theme: Theme, room: SlideRoom): string {
  return remembered(drawings, view.prepared, JSON.stringify([theme.name, room.width, room.height]), () =>
    sceneSvg(pictureScene(dossier, view.prepared, { canvas: room, theme, transparent: true, bare: true })),
  );
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
