import { fontRuns, fontStack } from './fontRuns.ts';
import { round, type Mark, type TextMark } from './mark.ts';
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
  return marks.map(markSvg).join('');
}

function markSvg(mark: Mark): string {
  switch (mark.type) {
    case 'rect':
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}"${paint(mark)}/>`;
    case 'circle':
      return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${round(mark.radius)}"${paint(mark)}/>`;
    case 'path':
      return `<path d="${mark.d}"${paint(mark)}/>`;
    case 'text':
      return textSvg(mark);
  }
}

function paint(mark: Exclude<Mark, TextMark>): string {
  let attributes = ` fill="${mark.fill ?? 'none'}"`;
  if (mark.stroke) {
    attributes += ` stroke="${mark.stroke}"`;
    if (mark.strokeWidth !== undefined && mark.strokeWidth !== 1)
      attributes += ` stroke-width="${mark.strokeWidth}"`;
    if (mark.dash) attributes += ` stroke-dasharray="${mark.dash.join(' ')}"`;
  }
  return attributes;
}

function textSvg(mark: TextMark): string {
  const { x, y, text, size, weight, anchor, fill, rotate } = mark;
  const runs = fontRuns(text);
  const single = runs.length === 1 ? runs[0] : undefined;
  const attributes =
    `x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${fill}"` +
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
  return `<text ${attributes}>${content}</text>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// eslint-disable-next-line no-control-regex -- XML 1.0 forbids these characters even as references
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
