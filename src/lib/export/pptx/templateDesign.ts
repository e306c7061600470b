import type { Sayings } from '#lib/words/Words.ts';
import type { Design } from './Design.ts';
import { footHeight, type Frame, type FrameTexts, type Rect } from './frame.ts';
import { elements, OfficeFile, TemplateError } from './OfficeFile.ts';
import { addNotesMaster } from './ownDesign.ts';
import type { Package } from './Package.ts';
import { coloursOf } from './paint.ts';
import { placeholdersOf, type TemplatePlaceholder } from './templatePlaceholders.ts';
import { templateTheme } from './templateTheme.ts';
import { emuPerPoint } from './shapes.ts';

/** Points of our own slide, on which pictures are laid out. */
const slide = { width: 960, height: 540 } as const;
const gap = 8;
/** Of the slide; with less there is no room for a chart. */
const leastBody = 0.45;

/**
 * Takes over the master, the layouts, the theme and their pictures of a presentation. Its slides stay behind.
 *
 * @throws TemplateError if it is no presentation, or has no layout with a title
 */
export function addTemplateDesign(
  file: Package,
  bytes: Uint8Array,
  texts: FrameTexts,
  say: Sayings['slides'],
): Design {
  const template = new OfficeFile(bytes);
  const [main] = template.relations('').filter(({ type }) => type.endsWith('/officeDocument'));
  if (!main) throw new TemplateError('unreadable');
  const masters = template.relations(main.target).filter(({ type }) => type.endsWith('/slideMaster'));
  const chosen = chosenLayout(
    template,
    masters.map(({ target }) => target),
  );
  if (!chosen) throw new TemplateError('noTitle');
  const { master, layout } = chosen;
  copyParts(file, template, master);
  const { theme, scheme } = templateTheme(template, master);

  const [size] = elements(template.xml(main.target), 'sldSz');
  const points = (name: string, usual: number) =>
    size ? Number(size.getAttribute(name)) / emuPerPoint : usual;
  const [width, height] = [points('cx', slide.width), points('cy', slide.height)];
  const perPoint = Math.min(slide.width / width, slide.height / height);
  const { title, ftr, sldNum, dt } = placeholdersOf(template, master, layout);
  const { frame, footPlace } = frameOf({ width, height }, perPoint, { title, ftr, sldNum, dt }, texts);
  return {
    frame,
    perPoint,
    theme,
    colours: coloursOf(scheme),
    layout,
    notesMaster: addNotesMaster(file, say),
    title: title?.id ?? null,
    foot: ftr?.id ?? null,
    number: sldNum?.id ?? null,
    titlePlace: null,
    footPlace,
    plate: hasPlainGround(template, master, layout) ? null : plateOf(frame, footPlace),
    masters: [master],
  };
}

interface LayoutPlaceholders {
  readonly title: TemplatePlaceholder | null;
  readonly ftr: TemplatePlaceholder | null;
  readonly sldNum: TemplatePlaceholder | null;
  readonly dt: TemplatePlaceholder | null;
}

/** The chart has what title and foot leave: between them, and as wide as the title. */
function frameOf(
  { width, height }: { readonly width: number; readonly height: number },
  perPoint: number,
  { title, ftr, sldNum, dt }: LayoutPlaceholders,
  { feet }: FrameTexts,
): { frame: Frame; footPlace: Rect } {
  const edge = 28 / perPoint;
  const usualTitle: Rect = { x: edge, y: edge, width: width - 2 * edge, height: 66 / perPoint };
  const place = title?.place ?? usualTitle;
  const foot = 11 / perPoint;
  // Dates, numbers and footers of the template stand at the bottom, if they are where most templates have them.
  const low = [ftr, sldNum, dt].flatMap((each) =>
    each?.place && each.place.y > height * 0.75 ? [each.place.y] : [],
  );
  const floor = Math.min(height - edge, ...low);
  // A title at the side or over half of the slide leaves the chart the usual place.
  const isUsual =
    place.width > width / 2 &&
    place.x + place.width <= width &&
    place.y + place.height < height * (1 - leastBody);
  const [x, inner] = isUsual ? [place.x, place.width] : [edge, width - 2 * edge];
  const needed = footHeight(feet, inner, foot);
  const footPlace = { x, y: floor - needed - 2, width: inner, height: needed };
  const top = (isUsual ? place.y + place.height : edge + usualTitle.height) + gap / 2;
  const body = { x, y: top, width: inner, height: footPlace.y - gap - top };
  const number = sldNum?.place ?? { x: width - edge - 80, y: height - edge, width: 80, height: 16 };
  const type = { title: title?.points ?? 26 / perPoint, foot };
  return { frame: { width, height, type, title: place, body, foot: footPlace, number }, footPlace };
}

/** Pictures and gradients behind a slide make texts of any colour hard to read somewhere. */
function hasPlainGround(template: OfficeFile, master: string, layout: string): boolean {
  const [ground] = [layout, master].flatMap((path) => elements(template.xml(path), 'bg'));
  return !ground || ['blipFill', 'gradFill', 'pattFill'].every((name) => elements(ground, name).length === 0);
}

function plateOf({ body }: Frame, foot: Rect): Rect {
  const edge = gap / 2;
  const bottom = foot.y + foot.height;
  return {
    x: body.x - edge,
    y: body.y - edge,
    width: body.width + 2 * edge,
    height: bottom - body.y + 2 * edge,
  };
}

/** That for a title alone, else the first with a title, of the first master that has one. */
function chosenLayout(template: OfficeFile, masters: readonly string[]) {
  const layouts = masters.flatMap((master) =>
    template
      .relations(master)
      .filter(({ type }) => type.endsWith('/slideLayout'))
      .map(({ target }) => {
        const xml = template.xml(target);
        const type = xml.documentElement?.getAttribute('type') ?? '';
        const kinds = elements(xml, 'ph').map((each) => each.getAttribute('type') ?? 'obj');
        return { master, layout: target, type, kinds };
      }),
  );
  const titled = layouts.filter(({ kinds }) => kinds.includes('title'));
  const alone = titled.filter(({ kinds }) =>
    kinds.every((kind) => ['title', 'dt', 'ftr', 'sldNum'].includes(kind)),
  );
  return titled.find(({ type }) => type === 'titleOnly') ?? alone[0] ?? titled[0] ?? null;
}

/** A master and all parts that it leads to, in the places they have. */
function copyParts(file: Package, template: OfficeFile, from: string): void {
  if (file.has(from)) return;
  const bytes = template.bytes(from);
  if (!bytes) return;
  const { name, isDefault } = template.type(from);
  if (isDefault) file.addByExtension(from, name, bytes);
  else file.add(from, name, bytes);
  for (const { id, type, target, external } of template.relations(from)) {
    file.keep(from, { id, type, target, external });
    if (!external) copyParts(file, template, target);
  }
}
