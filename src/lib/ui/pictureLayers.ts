import type { Drawing } from './drawing.ts';
import { mostKept } from './keptCharts.ts';
import { LivePicture } from './livePicture.ts';

/** What has more elements than this is drawn when it is asked for: sixty of them would fill the memory of a phone. */
const largest = 1000;

interface Layer {
  readonly box: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly group: SVGGElement;
  readonly picture: LivePicture;
  drawing: Drawing | null;
  /** What is left to be drawn; null if all is. */
  rest: Iterator<undefined> | null;
}

/**
 * Pictures of one chart, one above the other: one is seen, others are made and laid out before they are asked for. To
 * make elements and to set type is the dearest part of a drawing for a browser; to show what it has laid out is not.
 * Pictures that are not seen are as good as absent to readers too: they are not found, selected or read out.
 */
export class PictureLayers {
  #host: Element | null = null;
  #seen: Layer | null = null;
  /** Out of sight; the one that was asked for last comes last. */
  readonly #ahead = new Map<Drawing, Layer>();

  /**
   * Shows a drawing in an element that nothing else is put in.
   *
   * @param exact no higher than the drawing is
   */
  show(host: Element, drawing: Drawing, exact: boolean): void {
    if (this.#host !== host) {
      this.#host = host;
      this.#seen = null;
      this.#ahead.clear();
    }
    const seen = this.#seen;
    const ahead = exact || seen?.drawing === drawing ? undefined : this.#ahead.get(drawing);
    if (!ahead) {
      this.#seen ??= newLayer();
      draw(this.#seen, drawing, exact);
      if (!seen) host.append(this.#seen.box);
      return;
    }
    if (seen?.drawing) {
      hide(seen);
      // What was printed may have been made ahead as well.
      this.#ahead.get(seen.drawing)?.box.remove();
      this.#ahead.set(seen.drawing, seen);
    }
    this.#ahead.delete(drawing);
    finish(ahead);
    ahead.box.style.contentVisibility = '';
    this.#seen = ahead;
  }

  /**
   * Makes the picture of a drawing that is likely to be asked for, in steps, out of sight. Where the steps are not taken
   * to their end, the next ones for the same drawing go on from there.
   */
  *make(drawing: Drawing): Generator<undefined, void> {
    if (!this.#host || this.#seen?.drawing === drawing || sizeOf(drawing) > largest) return;
    if (!CSS.supports('content-visibility', 'hidden')) return;
    const known = this.#ahead.get(drawing);
    const layer = known ?? newLayer();
    this.#ahead.delete(drawing);
    this.#ahead.set(drawing, layer);
    if (!known) {
      hide(layer);
      layer.rest = fillInSteps(layer, drawing, false);
      this.#host.append(layer.box);
      this.#dropOldest();
    }
    while (layer.rest) {
      if (layer.rest.next().done) layer.rest = null;
      yield;
      // Asking where it is has it laid out, which a browser else puts off until it is seen.
      layer.group.getBoundingClientRect();
      yield;
    }
  }

  #dropOldest(): void {
    const [oldest] = this.#ahead;
    if (this.#ahead.size <= mostKept || !oldest) return;
    oldest[1].box.remove();
    this.#ahead.delete(oldest[0]);
  }
}

function newLayer(): Layer {
  const box = document.createElement('div');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.setAttribute('role', 'img');
  svg.setAttribute('font-family', "Inter, 'Inter Fallback', sans-serif");
  svg.append(group);
  box.append(svg);
  return { box, svg, group, picture: new LivePicture(), drawing: null, rest: null };
}

function hide({ box }: Layer): void {
  box.style.contentVisibility = 'hidden';
}

function draw(layer: Layer, drawing: Drawing, exact: boolean): void {
  layer.rest = fillInSteps(layer, drawing, exact);
  finish(layer);
}

function finish(layer: Layer): void {
  while (layer.rest && !layer.rest.next().done);
  layer.rest = null;
}

/**
 * The svg element is higher than the drawing, in steps: a browser sets all texts of an svg element anew when its size
 * changes, even if none of them does.
 */
function* fillInSteps(layer: Layer, drawing: Drawing, exact: boolean): Generator<undefined, void> {
  const height = exact ? drawing.height : Math.ceil(drawing.height / 500) * 500;
  const attributes = {
    viewBox: `0 0 ${drawing.width} ${height}`,
    width: String(drawing.width),
    height: String(height),
    'aria-label': drawing.title,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (layer.svg.getAttribute(name) !== value) layer.svg.setAttribute(name, value);
  }
  layer.drawing = drawing;
  yield* layer.picture.showInSteps(layer.group, drawing);
}

function sizeOf({ shapes, rows }: Drawing): number {
  return shapes.length + rows.reduce((sum, { texts }) => sum + texts.length, 0);
}
