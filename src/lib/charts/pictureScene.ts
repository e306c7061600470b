import type { Dossier } from '#lib/model/dossier.ts';
import { layoutLegend } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textBlock, type Block, type TextStyle } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { PreparedChart } from './kit/chart.ts';
import { sourceCitation } from '#lib/evidence/citation.ts';

/** Width and height of the canvas in units of which 12 are the smallest text: points on a slide, pixels on a page. */
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
}

/** Around all that is in a picture, in units of its canvas. */
export const pictureMargin = 24;

/** How much the canvas may grow around its text before a picture is called too full. */
const largestGrowth = 4;

/**
 * The whole picture, laid out for a canvas: headline, subtitle, legend, chart, notes, sources, licence and date.
 * Where the chart does not fit, the canvas grows in its proportions (so that the text gets smaller in the file);
 * nothing is ever cut.
 */
export function pictureScene(dossier: Dossier, chart: PreparedChart, options: PictureOptions): Scene {
  const { canvas } = options;
  const { width, height } = canvas;
  const grown = (growth: number) =>
    layoutPicture(dossier, chart, options, width * growth, height === null ? null : height * growth);
  let best = grown(1);
  if (best.fits) return best.scene;
  // First a size that fits, in large steps, then the smallest one, by halving the last step.
  let tooSmall = 1;
  let enough = 1;
  while (!best.fits && enough < largestGrowth) {
    tooSmall = enough;
    enough = Math.min(largestGrowth, enough * 1.3);
    best = grown(enough);
  }
  // Too much for the proportions even in small print: a higher picture is better than a cut one.
  if (!best.fits) return layoutPicture(dossier, chart, options, width * largestGrowth, null).scene;
  while (enough - tooSmall > 0.02) {
    const growth = (tooSmall + enough) / 2;
    const tried = grown(growth);
    if (tried.fits) [best, enough] = [tried, growth];
    else tooSmall = growth;
  }
  return best.scene;
}

function layoutPicture(
  dossier: Dossier,
  chart: PreparedChart,
  options: PictureOptions,
  width: number,
  height: number | null,
): { scene: Scene; fits: boolean } {
  const { theme } = options;
  const margin = pictureMargin;
  const inner = width - 2 * margin;
  const marks: Mark[] = [];
  let top = margin;
  const add = (block: Block, gapAfter: number) => {
    marks.push(...block.marks);
    if (block.height > 0) top += block.height + gapAfter;
  };
  const text = (words: string, style: TextStyle) => textBlock(words, margin, top, inner, style);
  add(text(options.headline ?? chart.headline, { size: 20, weight: 600, fill: theme.ink, leading: 1.25 }), 4);
  add(text(chart.subtitle, { size: 12, fill: theme.mutedInk, leading: 1.35 }), 8);
  add(layoutLegend(chart.legend(theme), margin, top, inner, theme, 12), 10);

  const footer = layoutFooter(dossier, chart, theme, margin, inner);
  const available = height === null ? null : height - top - footer.height - margin - 12;
  const body = chart.body({ x: margin, y: top, width: inner, height: available, theme, textSize: 12 });
  marks.push(...body.marks);
  const fits = available === null || body.height <= available + 0.01;
  const total = height !== null && fits ? height : top + body.height + 12 + footer.height + margin;
  marks.push(...footer.at(total - margin - footer.height));
  return {
    fits,
    scene: {
      width,
      height: total,
      background: options.transparent ? null : theme.ground,
      marks,
      targets: body.targets,
      title: options.headline ?? chart.headline,
      description: `${chart.description.short} ${chart.description.long}`,
    },
  };
}

/** Notes, numbered sources, licence and date; laid out once to know the height and drawn at the bottom. */
function layoutFooter(dossier: Dossier, chart: PreparedChart, theme: Theme, x: number, width: number) {
  const { info } = dossier;
  const { words } = chart;
  const say = words.of('exporting');
  const citations = chart.sources.map((id) => sourceCitation(words, dossier, id));
  const lines = [
    ...chart.notes,
    ...(citations.length > 0 ? [say.sources(citations)] : []),
    say.colophon({ title: info.title, asOf: info.asOf, licence: info.licence.name }),
  ];
  const draw = (y: number): Block => {
    let top = y + 9;
    const marks: Mark[] = [{ type: 'rect', x, y, width, height: 1, fill: theme.rule }];
    for (const line of lines) {
      const block = textBlock(line, x, top, width, { size: 12, fill: theme.mutedInk, leading: 1.3 });
      marks.push(...block.marks);
      top += block.height + 2;
    }
    return { marks, height: top - y };
  };
  return { height: draw(0).height, at: (y: number) => draw(y).marks };
}
