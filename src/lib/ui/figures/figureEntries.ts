import { shortName } from '#lib/evidence/names.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { plainName } from '#lib/model/plainName.ts';
import { rowsInForce, type RowFilter } from '#lib/summary/rowsInForce.ts';
import type { Words } from '#lib/words/Words.ts';

/** A figure as a list shows it. */
export interface FigureEntry {
  readonly figure: Figure;
  readonly flow: string;
  readonly period: string;
  /** In full, with its unit. */
  readonly value: string;
}

export function figureEntry(words: Words, dossier: Dossier, figure: Figure): FigureEntry {
  const { flow, period } = words.of('common');
  const name = (id: string) => (id === '' ? '' : shortName(dossier, id));
  return {
    figure,
    flow: flow({ from: name(figure.flow_from), to: name(figure.flow_to) }),
    period: period({ start: figure.period_start, end: figure.period_end }),
    value: words.of('units').value(figure),
  };
}

/** The figures in force, in the order of the dossier. */
export function figuresInForce(dossier: Dossier, filter: RowFilter): readonly Figure[] {
  return dossier.figures.filter(rowsInForce(dossier, filter, 'figures'));
}

/**
 * What each figure is found by: label, measure, commodity, names of both ends, period, and value in full, in words and
 * without separators. For tens of thousands this is made once and not with every letter that is typed.
 */
export function figureTexts(words: Words, dossier: Dossier, figures: readonly Figure[]): readonly string[] {
  const { roundedValue } = words.of('units');
  return figures.map((figure) => {
    const { flow, period, value } = figureEntry(words, dossier, figure);
    const { label, measure, commodity, period_start, period_end } = figure;
    const texts = [label, plainName(measure), plainName(commodity), flow, period, period_start, period_end];
    return folded([...texts, value, roundedValue(figure), String(figure.value)].join('\n'));
  });
}

/** Those figures in whose text every word of `wanted` is found. */
export function matchingFigures(
  figures: readonly Figure[],
  texts: readonly string[],
  wanted: string,
): readonly Figure[] {
  const terms = folded(wanted)
    .split(/\s+/)
    .filter((term) => term !== '');
  return figures.filter((_, at) => terms.every((term) => texts[at]!.includes(term)));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
