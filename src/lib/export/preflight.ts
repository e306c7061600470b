import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Mark, TextMark } from '#lib/scene/mark.ts';
import { markBounds } from '#lib/scene/markBounds.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { overlappingTexts, textCorners } from '#lib/scene/textOverlap.ts';
import { contrast } from '#lib/scene/theme.ts';
import { mergingColours, type Deficiency } from './mergingColours.ts';
import type { Picture } from './picture.ts';
import type { PictureSize } from './pictureSize.ts';

/** Something of a picture that a room would notice before its maker does. */
export type PreflightProblem =
  /** Points of its smallest text on a slide. */
  | { readonly kind: 'smallType'; readonly points: number }
  | { readonly kind: 'lowContrast'; readonly texts: readonly string[]; readonly ratio: number }
  /** There is no ground, so that nobody knows what the text is read on. */
  | { readonly kind: 'noGround' }
  | { readonly kind: 'mergingColours'; readonly deficiencies: readonly Deficiency[] }
  | { readonly kind: 'clipped'; readonly texts: readonly string[] }
  | { readonly kind: 'overlapping'; readonly texts: readonly string[] }
  | { readonly kind: 'noSources' }
  /** A headline that was written by hand says something that the view does not. */
  | { readonly kind: 'wrongHeadline'; readonly instead: readonly HeadlineFault[] }
  | { readonly kind: 'tooManyPixels'; readonly asked: number; readonly most: number };

/** Words of a headline that a view does not bear out, and what it says instead; empty where it says nothing of the kind. */
export interface HeadlineFault {
  readonly parts: readonly string[];
  readonly says: string;
}

/** What a picture is asked to be. */
export interface PreflightRequest {
  readonly size: PictureSize;
  /** What is known to be wrong with a headline that was written by hand. */
  readonly instead?: readonly HeadlineFault[];
  /** As many as the program that draws it can; absent where there is no limit. */
  readonly mostPixels?: number;
}

/** Points below which a room cannot read the text of a slide. */
const leastPoints = 13.95;
/** WCAG 2.2, success criterion 1.4.3: of text, and of text of 18 points, or 14 if bold. */
const leastContrast = { text: 4.5, large: 3 } as const;
/** How far text may lie outside before it counts, in units of the scene. */
const tolerance = 0.5;

/**
 * Looks at a picture as a graphics desk would before it is written; empty if nothing is to be said. What stops a
 * picture from being drawn at all, such as characters without a font, is an error of drawing it.
 */
export function preflight(
  picture: Picture,
  chart: PreparedChart,
  { size, instead = [], mostPixels }: PreflightRequest,
): PreflightProblem[] {
  const { scene } = picture;
  const texts = scene.marks.filter((mark) => mark.type === 'text');
  const problems: PreflightProblem[] = [];
  const isSlide = size.presentation === 'slide' || chart.presentation === 'slide';
  if (isSlide && picture.smallestPoints < leastPoints)
    problems.push({ kind: 'smallType', points: picture.smallestPoints });
  if (scene.background === null) problems.push({ kind: 'noGround' });
  else problems.push(...faintTexts(scene, scene.background));
  const deficiencies = mergingColours(dataColours(scene));
  if (deficiencies.length > 0) problems.push({ kind: 'mergingColours', deficiencies });
  const clipped = texts.filter((text) => isOutside(text, scene)).map(({ text }) => text);
  if (clipped.length > 0) problems.push({ kind: 'clipped', texts: clipped });
  const overlapping = overlappingTexts(texts).flatMap((pair) => pair.map(({ text }) => text));
  if (overlapping.length > 0) problems.push({ kind: 'overlapping', texts: [...new Set(overlapping)] });
  if (chart.sources.length === 0) problems.push({ kind: 'noSources' });
  if (instead.length > 0) problems.push({ kind: 'wrongHeadline', instead });
  const asked = picture.width * picture.height;
  if (mostPixels !== undefined && asked > mostPixels)
    problems.push({ kind: 'tooManyPixels', asked, most: mostPixels });
  return problems;
}

function isOutside(text: TextMark, { width, height }: Scene): boolean {
  return textCorners(text).some(
    ([x, y]) => x < -tolerance || y < -tolerance || x > width + tolerance || y > height + tolerance,
  );
}

/** Texts that stand out too little from what they are drawn on. */
function faintTexts({ marks }: Scene, ground: string): PreflightProblem[] {
  const found: { text: string; ratio: number }[] = [];
  marks.forEach((mark, at) => {
    if (mark.type !== 'text') return;
    const ratio = contrast(mark.fill, fillUnder(marks, at, mark) ?? ground);
    const isLarge = mark.size >= 18 || (mark.size >= 14 && mark.weight === 600);
    if (ratio < leastContrast[isLarge ? 'large' : 'text']) found.push({ text: mark.text, ratio });
  });
  if (found.length === 0) return [];
  const ratio = Math.min(...found.map((each) => each.ratio));
  return [{ kind: 'lowContrast', texts: [...new Set(found.map(({ text }) => text))], ratio }];
}

/** What is painted last below the middle of a text. */
function fillUnder(marks: readonly Mark[], at: number, text: TextMark): string | undefined {
  const corners = textCorners(text);
  const x = (corners[0][0] + corners[2][0]) / 2;
  const y = (corners[0][1] + corners[2][1]) / 2;
  for (let i = at - 1; i >= 0; i--) {
    const mark = marks[i]!;
    // Paths are lines and hatches, which cover a part of what is below them.
    if (mark.type === 'text' || mark.type === 'path' || !mark.fill) continue;
    const [left, top, right, bottom] = markBounds(mark);
    if (x >= left && x <= right && y >= top && y <= bottom) return mark.fill;
  }
  return undefined;
}

/** Fills of the shapes that mean something, but for those that a line in the colour of the ground sets off from all others. */
function dataColours({ marks, background }: Scene): string[] {
  const fills = marks.flatMap((mark) => {
    if (mark.owner === undefined || mark.type === 'text' || !mark.fill) return [];
    return mark.stroke !== undefined && mark.stroke === background ? [] : [mark.fill];
  });
  return [...new Set(fills)];
}
