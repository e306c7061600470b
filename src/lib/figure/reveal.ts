import type { Area } from '#lib/scene/scene.ts';

/** How near to the edges of what can be seen a mark may lie, in pixels. */
const margin = { top: 60, bottom: 20 };

/**
 * Scrolls until a mark is seen, above evidence that covers the lower part of the page: no further than it takes for a
 * reader who steps from mark to mark, to the middle for one who comes by a link. A mark in sight stays where it is.
 *
 * @param stage what the picture fills
 * @param area the mark, in units of a picture of the given width
 */
export function reveal(stage: Element, area: Area, width: number, to: 'edge' | 'middle'): void {
  const box = stage.getBoundingClientRect();
  const scale = box.width / width;
  const top = box.top + area.y * scale;
  const bottom = top + area.height * scale;
  const lowest = sheetTop(box.left + (area.x + area.width / 2) * scale) - margin.bottom;
  if (top >= margin.top && bottom <= lowest) return;
  // Of what is higher than the room there is, the beginning.
  const fits = bottom - top <= lowest - margin.top;
  if (to === 'middle' && fits) window.scrollBy(0, (top + bottom - margin.top - lowest) / 2);
  else if (top < margin.top || !fits) window.scrollBy(0, top - margin.top);
  else window.scrollBy(0, bottom - lowest);
}

/** From where on downwards evidence covers the page at a place along its width; the end of the window for nowhere. */
function sheetTop(x: number): number {
  const sheet = document.elementFromPoint(x, window.innerHeight - 4)?.closest('aside');
  return sheet?.getBoundingClientRect().top ?? window.innerHeight;
}
