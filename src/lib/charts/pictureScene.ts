import type { Dossier } from '#lib/model/dossier.ts';
import type { Marking } from '#lib/model/marking.ts';
import type { Presentation } from '#lib/model/view.ts';
import { layoutLegend } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { RememberedOf } from '#lib/scene/rememberedOf.ts';
import type { Logo, Scene, SceneParts } from '#lib/scene/scene.ts';
import { textBlock, type Block, type TextStyle } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Body, Head, PreparedChart } from './kit/chart.ts';
import { footLines } from './pictureFoot.ts';
import { smallestGrowth } from './smallestGrowth.ts';
import { markingMarks } from './pictureMarking.ts';

/**
 * Width and height of the canvas. Of a slide picture its units are points on a slide of 13.33 × 7.5 inches, which it
 * fits in width and height; of a full one 12 are a label.
 */
export interface Canvas {
  readonly width: number;
  /** Null for as high as the chart needs. */
  readonly height: number | null;
}

export interface PictureOptions {
  readonly canvas: Canvas;
  readonly theme: Theme;
  readonly transparent?: boolean;
  /** In place of the computed headline. */
  readonly headline?: string;
  /** What the view is cited by, in the foot. */
  readonly cite?: string;
  /** A last line of the reader's own in the foot. */
  readonly credit?: string;
  /** At the right of the foot, in its own proportions. */
  readonly logo?: Omit<Logo, 'x' | 'y'>;
  /** To whom it may be passed on. */
  readonly marking?: Marking;
  /** Without headline, foot and margin: whoever asks has a place of their own for them. */
  readonly bare?: boolean;
}

/** Sizes of type and distances, in units of the canvas. */
interface PictureForm {
  /** Around all that is in the picture. */
  readonly margin: number;
  readonly headline: number;
  /** Of labels, subtitle, legend and what is left out. */
  readonly text: number;
  /** Nothing of the chart is set smaller. */
  readonly smallest?: number;
  /** Of the sources. */
  readonly foot: number;
}

const forms: Readonly<Record<Presentation, PictureForm>> = {
  slide: { margin: 28, headline: 26, text: 14, smallest: 14, foot: 11 },
  full: { margin: 24, headline: 20, text: 12, foot: 12 },
};

/** Around all that is in a full picture, in units of its canvas. */
export const pictureMargin = forms.full.margin;

/** How much the canvas may grow around its text before a picture is called too full. */
const largestGrowth = 4;

/** Between what stands one below the other. */
const gap = 8;

/**
 * The whole picture, laid out for a canvas: headline, subtitle, legend, chart, sources and date; of a full one also notes
 * and licence. A slide draws as many rows as fit and says how many there are; where a chart does not fit all the same,
 * the canvas grows in its proportions (so that the text gets smaller in the file). Nothing is ever cut.
 */
export function pictureScene(dossier: Dossier, chart: PreparedChart, options: PictureOptions): Scene {
  const { canvas } = options;
  const { width, height } = canvas;
  const first = layoutPicture(dossier, chart, options, width, height);
  if (first.fits || height === null) return first.scene;
  const grown = (growth: number, isTrial: boolean) =>
    layoutPicture(dossier, chart, options, width * growth, height * growth, isTrial);
  const share = ({ fits, missing }: LaidOut) => ({ fits, missing: missing / height });
  const trial = (growth: number) => share(grown(growth, true));
  let tooLittle = 1;
  for (const isLower of [true, false]) {
    const growth = smallestGrowth(trial, share(first), largestGrowth, isLower, tooLittle);
    if (growth === null) break;
    const last = grown(growth, false);
    if (last.fits) return last.scene;
    tooLittle = growth;
  }
  // Too much for the proportions even in small print: a higher picture is better than a cut one.
  return layoutPicture(dossier, chart, options, width * largestGrowth, null).scene;
}

/** A picture with the place of its chart, and whether the chart fits it. */
export interface LaidOut {
  readonly scene: Scene;
  readonly fits: boolean;
  /** How much higher the canvas would have to be for it; below zero where it fits. */
  readonly missing: number;
  readonly bodyTop: number;
  /** Names of columns in the chart. */
  readonly heads: readonly Head[];
}

/**
 * @param height null for as high as it needs
 * @param isTrial whether only what fits is asked for, and no marks
 */
export function layoutPicture(
  dossier: Dossier,
  chart: PreparedChart,
  options: PictureOptions,
  width: number,
  height: number | null,
  isTrial = false,
): LaidOut {
  const { theme, marking, bare = false } = options;
  const form = bare ? { ...forms[chart.presentation], margin: 0 } : forms[chart.presentation];
  const { margin } = form;
  const inner = width - 2 * margin;
  const marks: Mark[] = [];
  let top = margin;
  const add = (block: Block, gapAfter: number) => {
    for (const mark of block.marks) marks.push(mark);
    if (block.height > 0) top += block.height + gapAfter;
  };
  const text = (words: string, style: TextStyle) => textBlock(words, margin, top, inner, style);
  const lesser = { size: form.text, fill: theme.mutedInk, leading: 1.3 };
  const title = options.headline ?? chart.headline;
  const ends: number[] = [];
  const partEnds = () => ends.push(marks.length);
  if (!bare) add(text(title, { size: form.headline, weight: 600, fill: theme.ink, leading: 1.2 }), gap / 2);
  partEnds();
  add(text(chart.subtitle, lesser), gap);
  partEnds();
  add(layoutLegend(chart.legend(theme), margin, top, inner, theme, form.text), gap + 2);
  partEnds();

  const foot = bare ? noFoot : layoutFoot(dossier, chart, options, form, margin, inner);
  const available = height === null ? null : height - top - foot.height - margin - (bare ? 0 : gap);
  const [body, below] = bodyAndLeftOut(available);
  partEnds();
  for (const mark of body.marks) marks.push(mark);
  partEnds();
  const used = body.height + below;
  const fits = available === null || used <= available + 0.01;
  const total = height !== null && fits ? height : top + used + (bare ? 0 : gap) + foot.height + margin;
  const footTop = total - margin - foot.height;
  if (marking && !bare) marks.push(...markingMarks(marking, { width, height: total, margin }));
  if (!isTrial) for (const mark of foot.at(footTop)) marks.push(mark);
  return {
    fits,
    missing: used - (available ?? used),
    bodyTop: top,
    heads: body.heads ?? [],
    scene: {
      width,
      height: total,
      background: options.transparent ? null : theme.ground,
      marks,
      targets: body.targets,
      ...(foot.logoAt ? { logo: foot.logoAt(footTop) } : {}),
      footTop,
      parts: partsOf(ends),
      title,
      description: `${chart.description.short} ${chart.description.long}`,
    },
  };

  /** What is left out is known when the chart is drawn, and takes room from it. */
  function bodyAndLeftOut(room: number | null): readonly [Body, number] {
    const box = {
      x: margin,
      y: top,
      width: inner,
      theme,
      textSize: form.text,
      smallest: form.smallest,
      isTrial,
    };
    const blockOf = ({ leftOut = '', height: bodyHeight }: Body) =>
      textBlock(leftOut, margin, top + bodyHeight + gap, inner, lesser);
    const heightOf = (block: Block) => (block.height > 0 ? block.height + gap : 0);
    let drawn = chart.body({ ...box, height: room });
    let block = blockOf(drawn);
    // With less room more is left out, whose words may need a line more.
    for (let taken = 0; room !== null && drawn.height + heightOf(block) > room && taken < heightOf(block);) {
      taken = heightOf(block);
      drawn = chart.body({ ...box, height: room - taken });
      block = blockOf(drawn);
    }
    for (const mark of block.marks) marks.push(mark);
    return [drawn, heightOf(block)];
  }
}

/** A picture is laid out again and again until it fits, and its sources may be hundreds. */
const linesOfFoot = new RememberedOf<PreparedChart, readonly string[]>(10);

const noFoot = { height: 0, at: (): readonly Mark[] => [], logoAt: null };

/** @param ends how many marks there are when each part is added, in the order of the picture */
function partsOf(ends: readonly number[]): SceneParts {
  const [headline = 0, subtitle = 0, legend = 0, leftOut = 0, chart = 0] = ends.map(
    (end, at) => end - (ends[at - 1] ?? 0),
  );
  return { headline, subtitle, legend, leftOut, chart };
}

/** Laid out once to know the height and drawn at the bottom. */
function layoutFoot(
  dossier: Dossier,
  chart: PreparedChart,
  { theme, credit = '', logo, cite }: PictureOptions,
  { foot: size }: PictureForm,
  x: number,
  width: number,
) {
  const known = linesOfFoot.get(chart, cite ?? '', () => footLines(dossier, chart, cite));
  const lines = credit ? [...known, credit] : known;
  const logoSize = logo && fitLogo(logo, size);
  const room = logoSize ? width - logoSize.width - 2 * gap : width;
  const draw = (y: number): Block => {
    let top = y + gap;
    const marks: Mark[] = [{ type: 'rect', x, y, width, height: 1, fill: theme.rule }];
    for (const line of lines) {
      const block = textBlock(line, x, top, room, { size, fill: theme.mutedInk, leading: 1.3 });
      marks.push(...block.marks);
      top += block.height + 2;
    }
    return { marks, height: Math.max(top - y, logoSize ? gap + logoSize.height : 0) };
  };
  return {
    height: draw(0).height,
    at: (y: number) => draw(y).marks,
    logoAt:
      logo && logoSize
        ? (y: number): Logo => ({ ...logo, ...logoSize, x: x + width - logoSize.width, y: y + gap })
        : null,
  };
}

/** As high as three lines of the foot, unless that makes it wider than a sixth of a slide. */
function fitLogo({ width, height }: Pick<Logo, 'width' | 'height'>, size: number) {
  const scale = Math.min((3.9 * size) / height, 160 / width);
  return { width: width * scale, height: height * scale };
}
