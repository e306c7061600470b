import { linePath, type Mark } from '#lib/scene/mark.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { diamond } from './bar.ts';
import { isContested } from '#lib/summary/verdicts.ts';
import { keepTogether } from '../keepTogether.ts';
import type { FigureRow } from './summarise.ts';
import type { PanelStyle } from './panelStyle.ts';
import type { PanelScale } from './panelScale.ts';
import { capWords, findingWords } from './words.ts';

interface Strip {
  readonly left: number;
  readonly right: number;
}

interface Lanes {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/**
 * What stands under a bar, from the top downwards: the share of a limit and the names of limits, then each finding
 * as a thin line from the origin with a diamond at its value and the verdict beside it.
 */
export function layoutLanes(
  row: FigureRow,
  { scale }: PanelScale,
  strip: Strip,
  top: number,
  style: PanelStyle,
  options: { readonly shareShown: boolean; readonly capsNamed: FigureRow['caps'] },
): Lanes {
  const { theme, small } = style;
  const marks: Mark[] = [];
  let y = top;
  const addText = (text: string, x: number, fill: string) => {
    const block = textBlock(text, x, y, strip.right - x, { size: small, fill });
    marks.push(...block.marks);
    y += block.height;
  };

  let shareText = options.shareShown ? keepTogether(row.share?.words ?? '') : '';
  for (const cap of options.capsNamed) {
    const words = keepTogether(capWords(cap));
    const width = textWidth(words, small, 400);
    const rule = scale.at(cap.value);
    const left =
      rule + 4 + width <= strip.right
        ? rule + 4
        : Math.max(strip.left, Math.min(rule + 1.25, strip.right) - width);
    // The share shares the line of the limit where both fit.
    if (shareText && strip.left + textWidth(shareText, small, 400) + 12 <= left) {
      marks.push(...textBlock(shareText, strip.left, y, left, { size: small, fill: theme.ink }).marks);
      shareText = '';
    }
    addText(words, left, theme.ink);
  }
  if (shareText) addText(shareText, strip.left, theme.ink);

  for (const finding of row.findings) {
    const words = keepTogether(findingWords(row.figure, finding));
    const fill = isContested(finding.verdict) ? theme.contested : theme.mutedInk;
    if (finding.value === null) {
      addText(words, strip.left, fill);
      continue;
    }
    const x = scale.at(finding.value);
    const radius = Math.min(5, small * 0.42);
    const height = small * 1.3;
    const middle = y + height / 2;
    const width = textWidth(words, small, 400);
    const [low, high] = [Math.min(x, scale.origin), Math.max(x, scale.origin)];
    const mark = diamond(x, middle, radius, theme.reference);
    const beside = high + radius + 5;
    // Left of the diamond the words take the place of the line.
    const before = x - radius - 5 - width;
    if (beside + width > strip.right && before >= low) {
      marks.push(mark);
      addText(words, before, fill);
      continue;
    }
    const line = linePath([
      [scale.origin, middle],
      [x, middle],
    ]);
    marks.push({ type: 'path', d: line, stroke: theme.reference, strokeWidth: 1.5 }, mark);
    if (beside + width > strip.right) y += height;
    addText(words, beside + width > strip.right ? strip.left : beside, fill);
  }
  return { marks, height: y - top };
}
