import { fontRuns, fontStack } from './fontRuns.ts';
import { round, roundText, type Mark, type TextMark } from './mark.ts';
import { Remembered } from './remembered.ts';
import type { Scene } from './scene.ts';

export interface SvgOptions {
  /** Size in pixels; default that of the scene. */
  readonly width?: number;
  readonly height?: number;
  /** `@font-face` rules with data URIs, so that the file looks the same everywhere. */
  readonly fontCss?: string;
  /** Recorded in the file so that it can be opened again as a view. */
  readonly metadata?: string;
}

/**
 * A file of its own: presentation attributes only, no class, variable, pattern, nested svg or external address,
 * so that every program that opens SVG draws it alike.
 */
export function sceneSvg(scene: Scene, options: SvgOptions = {}): string {
  const { width = scene.width, height = scene.height, fontCss, metadata } = options;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" ` +
    `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}" role="img" font-family="${fontStack('Inter')}">` +
    `<title>${escapeXml(scene.title)}</title><desc>${escapeXml(scene.description)}</desc>` +
    (metadata ? `<metadata>${escapeXml(metadata)}</metadata>` : '') +
    (fontCss ? `<style>${fontCss}</style>` : '') +
    (scene.background
      ? `<rect width="${round(scene.width)}" height="${round(scene.height)}" fill="${scene.background}"/>`
      : '') +
    marksSvg(scene.marks) +
    '</svg>\n'
  );
}

/** The marks alone, to be set inside an svg element of the page. */
export function marksSvg(marks: readonly Mark[]): string {
  // Pieces, not one text a mark: a hundred thousand texts put together of others take longer than the whole.
  const pieces: string[] = [];
  for (const mark of marks) pushMark(pieces, mark);
  return pieces.join('');
}

function pushMark(pieces: string[], mark: Mark): void {
  switch (mark.type) {
    case 'rect':
      pieces.push('<rect x="', roundText(mark.x), '" y="', roundText(mark.y));
      pieces.push('" width="', roundText(mark.width), '" height="', roundText(mark.height));
      break;
    case 'circle':
      pieces.push('<circle cx="', roundText(mark.x), '" cy="', roundText(mark.y));
      pieces.push('" r="', roundText(mark.radius));
      break;
    case 'path':
      pieces.push('<path d="', mark.d);
      break;
    case 'text':
      pushText(pieces, mark);
      return;
  }
  pieces.push('" fill="', mark.fill ?? 'none');
  if (mark.stroke) {
    pieces.push('" stroke="', mark.stroke);
    if (mark.strokeWidth !== undefined && mark.strokeWidth !== 1)
      pieces.push('" stroke-width="', String(mark.strokeWidth));
    if (mark.dash) pieces.push('" stroke-dasharray="', mark.dash.join(' '));
  }
  pieces.push('"/>');
}

function pushText(pieces: string[], { x, y, text, size, weight, anchor, fill, rotate }: TextMark): void {
  const { family, content } = contents.get(text, () => contentOf(text));
  pieces.push('<text x="', roundText(x), '" y="', roundText(y));
  pieces.push('" font-size="', roundText(size), '" fill="', fill);
  if (weight === 600) pieces.push('" font-weight="600');
  if (anchor && anchor !== 'start') pieces.push('" text-anchor="', anchor);
  if (rotate) pieces.push('" transform="rotate(', `${rotate} ${roundText(x)} ${roundText(y)})`);
  if (family !== 'Inter') pieces.push('" font-family="', fontStack(family));
  pieces.push('">', content, '</text>');
}

/** A text as it stands in its element, and the family of the element. */
interface Content {
  readonly family: string;
  readonly content: string;
}

const contents = new Remembered<Content>(20_000);

function contentOf(text: string): Content {
  const runs = fontRuns(text);
  const [run] = runs;
  if (run && runs.length === 1) return { family: run.family, content: escapeXml(run.text) };
  const spans = runs.map(({ family, text: part }) =>
    family === 'Inter'
      ? escapeXml(part)
      : `<tspan font-family="${fontStack(family)}">${escapeXml(part)}</tspan>`,
  );
  return { family: 'Inter', content: spans.join('') };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// eslint-disable-next-line no-control-regex -- XML 1.0 forbids these characters even as references
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
