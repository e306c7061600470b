import { markingLook } from '#lib/charts/pictureMarking.ts';
import type { Marking } from '#lib/model/marking.ts';
import type { Frame } from './frame.ts';
import { placeOf } from './masterXml.ts';
import { solidFill } from './paint.ts';
import { presetGeometry, transform, type SlideSetting } from './shapes.ts';
import { paragraphXml, placedBody, runXml } from './textXml.ts';
import { element } from './xml.ts';

/** Distance from the edge of a slide. */
const edge = 5;

/** The marking at the top and the bottom of a slide, at the right, over all that a template may have there. */
export function markingXml(
  { setting, numbering }: SlideSetting,
  frame: Pick<Frame, 'width' | 'height' | 'number'>,
  marking: Marking,
): string[] {
  const { text, ink, plate, size, width, height } = markingLook(marking);
  // A template may not have our fonts.
  const wide = width * 1.15;
  const run = runXml(setting, text, { points: size, bold: true, fill: ink });
  const places = [
    { y: edge, right: frame.width - edge },
    // The number of the slide stands beside it.
    { y: frame.height - edge - height, right: Math.min(frame.width - edge, frame.number.x) },
  ];
  return places.map(({ y, right }) =>
    element(
      'p:sp',
      {},
      numbering.nonVisual('p:nvSpPr', { label: text }, element('p:cNvSpPr', { txBox: 1 })),
      element(
        'p:spPr',
        {},
        transform(placeOf({ x: right - wide, y, width: wide, height })),
        presetGeometry('rect'),
        solidFill(setting.colours, plate),
      ),
      placedBody(paragraphXml(run, { align: 'ctr' }), 'ctr'),
    ),
  );
}
