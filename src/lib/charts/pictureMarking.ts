import { markingText, type Marking, type TlpLabel } from '#lib/model/marking.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';

/** As the Traffic Light Protocol 2.0 prescribes them, on black whatever the theme. */
const labelColours: Readonly<Record<TlpLabel, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
};
const plateColour = '#000000';

/** The protocol asks for 12 points at least. */
const size = 12;
const padding = 6;
const plateHeight = 18;

/** How a marking looks wherever it stands. */
export interface MarkingLook {
  readonly text: string;
  readonly ink: string;
  readonly plate: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export function markingLook(marking: Marking): MarkingLook {
  const text = markingText(marking);
  const ink = marking.kind === 'tlp' ? labelColours[marking.label] : '#ffffff';
  const width = textWidth(text, size, 600) + 2 * padding;
  return { text, ink, plate: plateColour, size, width, height: plateHeight };
}

/** In the upper and the lower margin, at the right, where it takes no room from what is shown. */
export function markingMarks(
  marking: Marking,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): Mark[] {
  const look = markingLook(marking);
  const x = width - margin - look.width;
  return [(margin - look.height) / 2, height - (margin + look.height) / 2].flatMap((y): Mark[] => [
    { type: 'rect', x, y, width: look.width, height: look.height, fill: look.plate },
    middledText(look.text, x + look.width / 2, y + look.height / 2, {
      size: look.size,
      weight: 600,
      fill: look.ink,
      anchor: 'middle',
    }),
  ]);
}
