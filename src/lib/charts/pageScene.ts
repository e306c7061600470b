import { layoutLegend } from '#lib/scene/legend.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { PreparedChart } from './kit/chart.ts';

/** The picture as it stands on a page, where headline, notes and sources are text around it. Its ground is the page's. */
export function pageScene(chart: PreparedChart, width: number, theme: Theme, legendShown = true): Scene {
  const legend = layoutLegend(legendShown ? chart.legend(theme, width) : [], 0, 0, width, theme, 12);
  const top = legend.height ? legend.height + 12 : 0;
  const body = chart.body({ x: 0, y: top, width, height: null, theme, textSize: 12 });
  const style = { size: 12, fill: theme.mutedInk, leading: 1.35 };
  const leftOut = textBlock(body.leftOut ?? '', 0, top + body.height + 8, width, style);
  return {
    width,
    height: top + body.height + (leftOut.height > 0 ? leftOut.height + 8 : 0),
    background: null,
    marks: [...legend.marks, ...body.marks, ...leftOut.marks],
    targets: body.targets,
    ...(body.brush ? { brush: body.brush } : {}),
    title: chart.description.short,
    get description() {
      return chart.description.long;
    },
  };
}
