import { escapeMarkup } from './escapeMarkup.ts';
import { fontRuns, fontStack, uncoveredCharacters, type GivenFont } from './fontRuns.ts';
import { round, roundText, type Mark, type TextMark } from './mark.ts';
import { rasterAddress } from './rasterPng.ts';
import { Remembered } from './remembered.ts';
import type { Logo, Scene } from './scene.ts';

export interface SvgOptions {
  /** Size in pixels; default that of the scene. */
  readonly width?: number;
  readonly height?: number;
  /** `@font-face` rules with data URIs, so that the file looks the same everywhere. */
  readonly fontCss?: string;
  /** For characters that none of our fonts has; their rules are among those of `fontCss`. */
  readonly given?: readonly GivenFont[];
  /** Recorded in the file so that it can be opened again as a view: as an element, and as an attribute for programs that drop it. */
  readonly metadata?: string;
}

/**
 * A file of its own: presentation attributes only, no class, variable, pattern, nested svg or external address,
 * so that every program that opens SVG draws it alike.
 */
export function sceneSvg(scene: Scene, options: SvgOptions = {}): string {
  const { width = scene.width, height = scene.height, fontCss, given, metadata } = options;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}" role="img" font-family="${fontStack('Inter')}"` +
    `${metadata ? ` data-standpoint="${escapeXml(encodeURIComponent(metadata))}"` : ''}>` +
    `<title>${escapeXml(scene.title)}</title><desc>${escapeXml(scene.description)}</desc>` +
    (metadata ? `<metadata>${escapeXml(metadata)}</metadata>` : '') +
    (fontCss ? `<style>${fontCss}</style>` : '') +
    sceneContent(scene, given) +
    '</svg>\n'
  );
}

/** All that is drawn of a scene, from its ground to its logo, to be set inside an svg element. */
export function sceneContent(scene: Scene, given: readonly GivenFont[] = []): string {
  const { width, height, background, marks, logo } = scene;
  const ground = background
    ? `<rect width="${round(width)}" height="${round(height)}" fill="${background}"/>`
    : '';
  return ground + marksSvg(marks, given) + (logo ? logoSvg(logo) : '');
}

function logoSvg({ href, x, y, width, height }: Logo): string {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<image ${place} href="${escapeXml(href)}"/>`;
}

/**
 * The marks alone, to be set inside an svg element of the page, where characters without a font of ours are left to the
 * reader's own.
 */
export function marksSvg(marks: readonly Mark[], given: readonly GivenFont[] = []): string {
  // Pieces, not one text a mark: a hundred thousand texts put together of others take longer than the whole.
  const pieces: string[] = [];
  for (const mark of marks) pushMark(pieces, mark, given);
  return pieces.join('');
}

function pushMark(pieces: string[], mark: Mark, given: readonly GivenFont[]): void {
  switch (mark.type) {
    case 'rect':
      if (mark.raster) {
        pieces.push('<image x="', roundText(mark.x), '" y="', roundText(mark.y));
        pieces.push('" width="', roundText(mark.width), '" height="', roundText(mark.height));
        pieces.push('" preserveAspectRatio="none" image-rendering="pixelated" href="');
        pieces.push(rasterAddress(mark.raster), '"/>');
        break;
      }
      pieces.push('<rect x="', roundText(mark.x), '" y="', roundText(mark.y));
      pieces.push('" width="', roundText(mark.width), '" height="', roundText(mark.height), paint(mark));
      break;
    case 'circle':
      pieces.push('<circle cx="', roundText(mark.x), '" cy="', roundText(mark.y));
      pieces.push('" r="', roundText(mark.radius), paint(mark));
      break;
    case 'path':
      pieces.push('<path d="', mark.d, paint(mark));
      break;
    case 'text':
      pieces.push('<text x="', roundText(mark.x), '" y="', roundText(mark.y), textEnd(mark, given));
  }
}

type Shape = Exclude<Mark, TextMark>;

interface KnownEnd<Of extends Mark> {
  readonly mark: Of;
  readonly text: string;
}

/** Marks of one look end alike, and a picture has few looks: their ends are found by fill, then compared. */
const paints = new Remembered<KnownEnd<Shape>[]>(500);

/** All from the end of the geometry on. */
function paint(mark: Shape): string {
  const { fill = 'none', stroke, strokeWidth, dash } = mark;
  const known = paints.get(fill, () => []);
  for (const { mark: other, text } of known) {
    if (other.stroke === stroke && other.strokeWidth === strokeWidth && other.dash === dash) return text;
  }
  let attributes = `" fill="${fill}"`;
  if (stroke) {
    attributes += ` stroke="${stroke}"`;
    if (strokeWidth !== undefined && strokeWidth !== 1) attributes += ` stroke-width="${strokeWidth}"`;
    if (dash) attributes += ` stroke-dasharray="${dash.join(' ')}"`;
  }
  const text = `${attributes}/>`;
  if (known.length < mostAlike) known.push({ mark, text });
  return text;
}

/** The same for texts, found by what they say. */
const textEnds = new Remembered<KnownEnd<TextMark>[]>(5_000);

/** Looks of one fill or text that are kept. */
const mostAlike = 30;

function textEnd(mark: TextMark, given: readonly GivenFont[]): string {
  const { text, size, weight, anchor, fill } = mark;
  // What is kept is without given fonts.
  if (mark.rotate || (given.length > 0 && uncoveredCharacters(text).length > 0))
    return textAttributes(mark, given);
  const known = textEnds.get(text, () => []);
  for (const { mark: other, text: end } of known) {
    if (other.size === size && other.fill === fill && other.weight === weight && other.anchor === anchor)
      return end;
  }
  const end = textAttributes(mark, []);
  if (known.length < mostAlike) known.push({ mark, text: end });
  return end;
}

function textAttributes(
  { x, y, text, size, weight, anchor, fill, rotate }: TextMark,
  given: readonly GivenFont[],
): string {
  const runs = fontRuns(text, given);
  const single = runs.length === 1 ? runs[0] : undefined;
  const attributes =
    `" font-size="${round(size)}" fill="${fill}"` +
    (weight === 600 ? ' font-weight="600"' : '') +
    (anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '') +
    (rotate ? ` transform="rotate(${rotate} ${round(x)} ${round(y)})"` : '') +
    (single && single.family !== 'Inter' ? ` font-family="${fontStack(single.family)}"` : '');
  const content = single
    ? escapeXml(single.text)
    : runs
        .map((run) =>
          run.family === 'Inter'
            ? escapeXml(run.text)
            : `<tspan font-family="${fontStack(run.family)}">${escapeXml(run.text)}</tspan>`,
        )
        .join('');
  return `${attributes}>${content}</text>`;
}

// eslint-disable-next-line no-control-regex -- XML 1.0 forbids these characters even as references
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(forbidden, '\ufffd'));
}
