import type { Area } from '#lib/scene/scene.ts';

/**
 * Scrolls no further than it takes to see a mark, above evidence that covers the lower part of the page.
 *
 * @param stage what the picture fills
 * @param area the mark, in units of a picture of the given width
 */
export function reveal(stage: Element, area: Area, width: number): void {
  const place = () => {
    const box = stage.getBoundingClientRect();
    const scale = box.width / width;
    const top = box.top + area.y * scale;
    return { x: box.left + (area.x + area.width / 2) * scale, top, bottom: top + area.height * scale };
  };
  const { top, bottom } = place();
  if (top < 60) window.scrollBy(0, top - 60);
  else if (bottom > window.innerHeight - 20) window.scrollBy(0, bottom - window.innerHeight + 20);
  const seen = place();
  const sheet = document.elementFromPoint(seen.x, seen.bottom + 4)?.closest('aside');
  if (sheet) window.scrollBy(0, seen.bottom + 20 - sheet.getBoundingClientRect().top);
}
