import { round, type Mark } from '#lib/scene/mark.ts';
import { marksSvg } from '#lib/scene/sceneSvg.ts';

/** A mark of a live picture, told apart from others by how it looks. */
interface LiveMark {
  readonly mark: Mark;
  /** All of it but the outline of a path and the place of a text. */
  readonly look: string;
  /** The outline of a path, the place of a text that is not turned; else empty. */
  readonly place: string;
}

export function liveMarks(marks: readonly Mark[]): LiveMark[] {
  return marks.map((mark) => {
    if (mark.type === 'path') return { mark, look: marksSvg([{ ...mark, d: '' }]), place: mark.d };
    if (mark.type !== 'text' || mark.rotate) return { mark, look: marksSvg([mark]), place: '' };
    const { text, size, weight, anchor, fill, x, y } = mark;
    return { mark, look: `${text} ${size} ${weight} ${anchor} ${fill}`, place: `${round(x)} ${round(y)}` };
  });
}

/** What there is to be drawn. */
export interface Picture {
  /** In drawing order. */
  readonly shapes: readonly LiveMark[];
  /** Drawn above all shapes, in any order. */
  readonly texts: readonly LiveMark[];
}

interface ShownMark {
  /** Of a text, the group that it stands in alone. */
  readonly element: Element;
  /** As the element was made; a text is moved from there. */
  readonly made: Mark;
  readonly look: string;
  place: string;
}

/**
 * A picture whose elements stay from view to view, since making elements and setting type is the dearest part of
 * a drawing for a browser. Paths of the same paint get another outline; a text that says the same in the same style stays
 * where it is untouched, or is moved: it stands in a group of its own, as moving a text itself has it set anew. All that
 * is new is written by the one serialiser, at once.
 */
export class LivePicture {
  #group: Element | null = null;
  #shapes: readonly ShownMark[] = [];
  #texts: readonly ShownMark[] = [];

  /** @param group what nothing else is put in */
  show(group: Element, { shapes, texts }: Picture): void {
    if (this.#group !== group) {
      [this.#group, this.#shapes, this.#texts] = [group, [], []];
      group.replaceChildren(newGroup(), newGroup());
      // Pointers are met by the chart as a whole; looking for the shape below them would take long.
      group.children[0]!.setAttribute('pointer-events', 'none');
    }
    const [below, above] = [group.children[0]!, group.children[1]!];
    // In drawing order, so that as few as possible have to be put elsewhere.
    this.#shapes = match(this.#shapes, shapes, below, [lookOf]);
    this.#texts = match(this.#texts, texts, above, [(mark) => `${mark.look} ${mark.place}`, lookOf]);
    // From one to the next; looking for the one at a place takes ever longer while they are moved.
    let there = below.firstElementChild;
    for (const { element } of this.#shapes) {
      if (element === there) there = there.nextElementSibling;
      else below.insertBefore(element, there);
    }
  }
}

type Named = Pick<LiveMark, 'look' | 'place'>;
const lookOf = ({ look }: Named) => look;

/**
 * The wanted marks as elements of a group.
 *
 * @param names by which of them an element that is there already is taken for a mark, the first one first
 */
function match(
  shown: readonly ShownMark[],
  wanted: readonly LiveMark[],
  group: Element,
  names: readonly ((mark: Named) => string)[],
): ShownMark[] {
  const found = new Map<LiveMark, ShownMark>();
  let free = shown;
  for (const nameOf of names) {
    const named = Map.groupBy(free, nameOf);
    for (const mark of wanted) {
      const old = found.has(mark) ? undefined : named.get(nameOf(mark))?.shift();
      if (old) found.set(mark, old);
    }
    free = [...named.values()].flat();
  }
  for (const { element } of free) element.remove();
  const missing = wanted.filter((mark) => !found.has(mark));
  const scratch = newGroup();
  const svgOf = (mark: Mark) => (mark.type === 'text' ? `<g>${marksSvg([mark])}</g>` : marksSvg([mark]));
  scratch.innerHTML = missing.map(({ mark }) => svgOf(mark)).join('');
  missing.forEach((each, i) => {
    const { mark, look, place } = each;
    found.set(each, { element: scratch.children[i]!, made: mark, look, place });
  });
  group.append(...scratch.children);
  return wanted.map((mark) => moved(found.get(mark)!, mark));
}

function moved(shown: ShownMark, { mark, place }: LiveMark): ShownMark {
  if (shown.place === place) return shown;
  shown.place = place;
  if (mark.type === 'path') shown.element.setAttribute('d', place);
  if (mark.type === 'text' && shown.made.type === 'text') {
    const [x, y] = [round(mark.x - shown.made.x), round(mark.y - shown.made.y)];
    shown.element.setAttribute('transform', `translate(${x} ${y})`);
  }
  return shown;
}

function newGroup(): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', 'g');
}
