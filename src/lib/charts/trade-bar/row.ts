import type { Figure } from '#lib/model/figure.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { barMarks, capRule } from './bar.ts';
import type { Drawing } from './figureTexts.ts';
import type { PanelScale } from './panelScale.ts';

/**
 * One figure: what was published against it first, in large type, then what the source gives, each with its bar; then its
 * share of a limit and the other findings in words.
 *
 * @param scale of its bars; null for a value out of all proportion, which has none
 * @param isFirst of its panel, so that it is told larger
 */
export function addRow(
  cursor: Cursor,
  { context, textsOf, small, large }: Drawing,
  row: FigureRow,
  scale: PanelScale,
  isOffScale: boolean,
  isFirst: boolean,
): void {
  const { theme, textSize } = cursor.box;
  const { figure, rival, verdict, contested, caps } = row;
  const texts = textsOf(row);
  const height = textSize * Math.max(0.9, large * 0.5);
  const addValue = (value: string, note: string, factor: number, fill: string) => {
    const size = textSize * factor;
    const style = { size, leading: 1.2, weight: 600, gap: textSize * 0.7, noteSize: textSize } as const;
    addTextWithNote(cursor, value, note, { ...style, noteLeading: 1.25, fill, noteFill: fill });
  };
  const addBar = (shape: Pick<Figure, 'value' | 'kind' | 'comparator'>, of: FigureRow['verdict']) => {
    // Rules of limits stand out above and below the bar.
    cursor.gap(4);
    const place = { y: cursor.y, height };
    if (scale.whole !== null) {
      const width = scale.at(scale.whole) - scale.origin;
      cursor.add({ type: 'rect', x: scale.origin, ...place, width, fill: theme.rule });
    }
    const ends = { from: scale.origin, to: scale.at(shape.value) };
    cursor.add(...barMarks({ ...shape, ...place, ...ends, verdict: of }, theme));
    if (scale.domain[0] < 0) {
      const zero = { x: scale.origin - 0.5, y: cursor.y - 3, width: 1, height: height + 6 };
      cursor.add({ type: 'rect', ...zero, fill: theme.ink });
    }
    cursor.gap(height + 6);
  };
  const first = isFirst ? large : 1.15;
  // What is disputed is told in smaller type than what was published.
  const lesserSize = Math.min(first, Math.max(1.3, first * 0.5));
  const published = rival?.value ?? null;
  if (texts.rival && published !== null) {
    // What somebody only states is no truth to measure by.
    const { isOwn } = texts.rival;
    addValue(
      texts.rival.value,
      texts.rival.by,
      isOwn ? first : lesserSize,
      isOwn ? theme.ink : theme.mutedInk,
    );
    addBar({ value: published, kind: 'amount', comparator: '=' }, isOwn ? null : 'unverifiable');
    cursor.gap(textSize * 0.4 * Math.max(0, first - 1.5));
  }
  addValue(texts.value, texts.by, texts.rival ? lesserSize : first, contested ? theme.contested : theme.ink);
  if (!isOffScale) {
    const top = cursor.y + 4;
    addBar(figure, verdict);
    for (const cap of caps) cursor.add(capRule(scale.at(cap.value), top, height, theme.reference));
  }
  const lesser = { size: small, fill: theme.mutedInk, leading: 1.25 };
  const limits = context.words.of('common').parts([texts.share, ...texts.caps]);
  if (limits) cursor.text(limits, { ...lesser, fill: theme.ink });
  for (const { text, isWrong, finding } of texts.findings) {
    if (finding === rival) continue;
    cursor.text(text, { ...lesser, fill: isWrong ? theme.contested : theme.mutedInk });
  }
}
