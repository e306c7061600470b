import { nextTarget } from '#lib/scene/targets.ts';
import type { Target } from '#lib/scene/scene.ts';

/** The marks of a picture, each as its element and as what arrow keys move among. */
type Marks = ReadonlyMap<Target, SVGAElement>;

/** Makes one tab stop of each picture: arrow keys, Home and End lead on from mark to mark. */
export function wireMarks(open: (mark: SVGAElement) => void): void {
  for (const picture of document.querySelectorAll<SVGSVGElement>('svg.picture')) wirePicture(picture, open);
}

function wirePicture(picture: SVGSVGElement, open: (mark: SVGAElement) => void): void {
  const marks: Marks = new Map(
    [...picture.querySelectorAll<SVGAElement>('a.mark')].map((mark, at) => [targetOf(mark, at), mark]),
  );
  const targets = [...marks.keys()];
  const all = [...marks.values()];
  const stopAt = (stop: SVGAElement | undefined) => {
    for (const mark of all) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  };
  for (const mark of all) mark.setAttribute('role', 'button');
  stopAt(all[0]);

  picture.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (mark) stopAt(mark);
  });
  picture.addEventListener('click', (event) => {
    const mark = markOf(event.target);
    if (!mark) return;
    event.preventDefault();
    open(mark);
  });
  picture.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      // A link without an address has no click of its own.
      event.preventDefault();
      open(mark);
      return;
    }
    const current = targets.find((target) => marks.get(target) === mark);
    const next = nextTarget(targets, current, event.key);
    if (!next && !event.key.startsWith('Arrow')) return;
    // At the end of a row an arrow neither scrolls the page nor turns to the next slide.
    event.preventDefault();
    event.stopPropagation();
    if (next) marks.get(next)?.focus();
  });
}

function markOf(node: EventTarget | null): SVGAElement | null {
  return node instanceof Element ? node.closest<SVGAElement>('a.mark') : null;
}

function targetOf(mark: SVGAElement, at: number): Target {
  const [row = 0, column = 0] = (mark.dataset['at'] ?? '').split(' ').map(Number);
  const place = mark.querySelector('rect');
  const measure = (name: string) => Number(place?.getAttribute(name) ?? 0);
  const [x, y, width, height] = [measure('x'), measure('y'), measure('width'), measure('height')];
  return { key: String(at), row, column, x, y, width, height };
}
