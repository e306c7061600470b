import { solidFill, type Colours } from './paint.ts';
import { element, words } from './xml.ts';

export interface RunStyle {
  /** Points; absent for that of the place it stands in. */
  readonly points?: number;
  readonly bold?: boolean;
  /** Six-digit hex; absent for that of the place it stands in. */
  readonly fill?: string;
  /** Id of a relationship to an address. */
  readonly link?: string;
}

/** What runs of a file have in common. */
export interface TextSetting {
  readonly colours: Colours;
  /** BCP 47 tag. */
  readonly language: string;
}

function runProperties(
  name: string,
  { colours, language }: TextSetting,
  { points, bold, fill, link }: RunStyle,
) {
  return element(
    name,
    {
      lang: language,
      sz: points === undefined ? undefined : hundredths(points),
      b: bold === undefined ? undefined : bold ? 1 : 0,
    },
    ...(fill ? [solidFill(colours, fill)] : []),
    ...(link ? [element('a:hlinkClick', { 'r:id': link })] : []),
  );
}

/** Sizes of type are whole hundredths of a point, at least one point. */
export function hundredths(points: number): number {
  return Math.max(100, Math.round(points * 100));
}

export function runXml(setting: TextSetting, text: string, style: RunStyle = {}): string {
  return element('a:r', {}, runProperties('a:rPr', setting, style), element('a:t', {}, words(text)));
}

/** Lines of one paragraph that end where the picture ends them. */
export function linesXml(setting: TextSetting, lines: readonly string[], style: RunStyle): string {
  return lines
    .map((line) => runXml(setting, line, style))
    .join(element('a:br', {}, runProperties('a:rPr', setting, style)));
}

export interface ParagraphStyle {
  readonly align?: 'l' | 'ctr' | 'r';
  /** Exact height of a line in points; absent for that of the font. */
  readonly leading?: number;
}

/** @param content runs */
export function paragraphXml(content: string, { align, leading }: ParagraphStyle = {}): string {
  const spacing =
    leading === undefined ? [] : [element('a:lnSpc', {}, element('a:spcPts', { val: hundredths(leading) }))];
  const properties = align || leading !== undefined ? [element('a:pPr', { algn: align }, ...spacing)] : [];
  return element('a:p', {}, ...properties, content);
}

/** Without margins and without wrapping: every line stands where the picture has it. */
export function placedBody(content: string, anchor: 't' | 'ctr' = 't'): string {
  const properties = { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor };
  return element(
    'p:txBody',
    {},
    element('a:bodyPr', properties, element('a:noAutofit')),
    element('a:lstStyle'),
    content,
  );
}

/** The body of a placeholder, which has margins and anchor of its layout. */
export function flowingBody(content: string, fit: 'shrink' | 'none' = 'none'): string {
  return element(
    'p:txBody',
    {},
    element('a:bodyPr', {}, ...(fit === 'shrink' ? [element('a:normAutofit')] : [])),
    element('a:lstStyle'),
    content,
  );
}
