import { flowStates } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, type TextStyle } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Column } from './grid.ts';
import type { FlowContext } from './read.ts';

/** The names of the states over their zones, as high as the longest of them. */
export function stateHeadings(
  { words }: FlowContext,
  zones: readonly Column[],
  style: TextStyle & { readonly leading: number },
): { readonly height: number; readonly marksAt: (top: number) => Mark[] } {
  const { size, leading, anchor = 'start' } = style;
  const names = words.of('common').flowStateNames;
  const step = size * leading;
  const wrapped = flowStates.map((state, i) => wrapText(names[state], zones[i]!.width - 6, size, 400));
  const height = Math.max(...wrapped.map((lines) => lines.length)) * step;
  return {
    height,
    marksAt: (top) =>
      wrapped.flatMap((lines, i) => {
        const { x, width } = zones[i]!;
        const left = anchor === 'middle' ? x + width / 2 : x + 6;
        return [...lineBlock(lines, left, top + height - lines.length * step, style).marks];
      }),
  };
}
