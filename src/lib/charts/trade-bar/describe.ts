import type { Description } from '../chart.ts';
import { bareQuantity, valueWords } from '../figureWords.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { shortEnough } from '../shortEnough.ts';
import { count } from '../wording.ts';
import { quantityWords, unitWords } from '#lib/model/units.ts';
import type { Finding } from './finding.ts';
import { brokenRows, isLogarithmic } from './panelScale.ts';
import type { FigureData, FigureRow, Panel } from './summarise.ts';
import { factorWords, figureSentence, printedBy, timesLarger } from './words.ts';

/** A value wrong by orders of magnitude if there is one, else the largest share of a limit, else how many figures. */
export function headline(data: FigureData): string {
  if (data.rows.length === 0) return 'Nothing found under the filters in force';
  return magnitudeHeadline(data) ?? shareHeadline(data) ?? countHeadline(data);
}

function magnitudeHeadline(data: FigureData): string | null {
  const wrong = data.rows.flatMap((row) => {
    const finding = row.findings.find(
      ({ verdict, value }) => verdict === 'magnitude_error' && value !== null,
    );
    const factor = finding?.value ? timesLarger(row.figure.value, finding.value) : null;
    return finding && factor !== null ? [{ row, finding, factor }] : [];
  });
  const size = (factor: number) => Math.abs(Math.log(factor));
  const [worst] = wrong.sort((a, b) => size(b.factor) - size(a.factor));
  return worst ? shortEnough(...magnitudeSentences(data, worst.row, worst.finding, worst.factor)) : null;
}

/** From the most telling to the shortest. */
function magnitudeSentences(
  { dossier }: FigureData,
  { figure }: FigureRow,
  finding: Finding,
  factor: number,
): string[] {
  const [said, published] = [valueWords(figure), bareQuantity(figure, finding.value ?? 0)];
  const plain = quantityWords(figure.value, figure.unit);
  const gap = factor > 1 ? `${factorWords(factor)} less` : `${factorWords(1 / factor)} more`;
  const who = printedBy(dossier, figure);
  const publisher = finding.publishers[0];
  const elsewhere = publisher ? `${publisher} has ${published}` : `the published figure is ${published}`;
  const bare = `where the published figure is ${published}`;
  return [
    `${who} says ${said} where ${elsewhere}, ${gap}`,
    `A document says ${said} where ${elsewhere}, ${gap}`,
    `A document says ${said} ${bare}, ${gap}`,
    `A document says ${plain} ${bare}`,
    `A figure is out by a factor of ${factorWords(Math.max(factor, 1 / factor)).replace(/ times$/, '')}`,
  ];
}

function shareHeadline({ rows }: FigureData): string | null {
  const shares = rows.flatMap((row) => (row.share ? [{ label: row.figure.label, share: row.share }] : []));
  const largest = Math.max(...shares.map(({ share }) => share.share));
  const first = shares.find(({ share }) => share.share === largest);
  if (!first) return null;
  return shortEnough(
    `${first.label}: ${first.share.words}`,
    `The largest share of a cap: ${first.share.words}`,
  );
}

function countHeadline({ rows, sources }: FigureData): string {
  const contested = rows.filter((row) => row.contested).length;
  const amount = `${count(rows.length, 'figure')} from ${count(sources.length, 'source')}`;
  if (contested === 0) return `${amount}, none of them contested by a check`;
  return `${amount}, ${contested === rows.length ? 'all' : contested} of them contested by a check`;
}

export function subtitle(data: FigureData): string {
  const scale = usesLog(data) ? 'log scale' : 'linear scale from zero';
  return [
    'Numbers as printed, one panel for each unit and subject, beside caps and what was published elsewhere',
    scale,
    ...sourceFilterWords(data.dossier, data.view),
  ].join(' · ');
}

function usesLog({ panels, view }: FigureData): boolean {
  return panels.some((panel) => isLogarithmic(panel, view.scale));
}

export function notes(data: FigureData): string[] {
  const { panels, rows, view } = data;
  const lines: string[] = [];
  if (usesLog(data)) {
    lines.push(
      'On the log scale bars begin at the left end of the axis, not at zero: compare where they end.',
    );
    const linear = panels.some((panel) => !isLogarithmic(panel, view.scale));
    if (linear) lines.push('Shares, changes and panels with a zero stay on a linear scale.');
  }
  if (panels.some((panel) => brokenRows(panel, view.scale).length > 0)) {
    lines.push(
      'A broken bar is wrong by orders of magnitude and does not set the scale; the log scale shows it at its length.',
    );
  } else if (view.scale === 'linear' && panels.some(isWide)) {
    lines.push('Some values differ by orders of magnitude; a log scale shows the small ones better.');
  }
  if (rows.some((row) => row.share || row.findings.length > 0)) {
    lines.push(
      'Verdicts and shares compare numbers as printed: nothing is corrected, nothing scaled to another period.',
    );
  }
  return lines;
}

/** Whether the smallest bar of a panel is hardly to be seen beside the largest. */
function isWide(panel: Panel): boolean {
  const sizes = panel.rows.map((row) => Math.abs(row.figure.value)).filter((size) => size > 0);
  return panel.axis === 'amount' && Math.max(...sizes) > 100 * Math.min(...sizes);
}

export function describe(data: FigureData): Description {
  const { dossier, panels, others, rows } = data;
  const contested = rows.filter((row) => row.contested).length;
  const kinds = `${count(rows.length, 'figure')} in ${count(panels.length, 'panel')}${others.length ? ` and ${others.length} on their own` : ''}`;
  const short = `Bar chart of ${kinds}${contested ? `, ${contested} contested` : ''}. ${headline(data)}.`;
  const panelWords = panels.map((panel) => {
    const unit = unitWords(panel.unit, 2);
    const sentences = panel.rows.map((row) => figureSentence(dossier, row)).join(' ');
    return `${panel.title}${unit ? `, ${unit}` : ''}: ${sentences}`;
  });
  const otherWords = others.map((row) => figureSentence(dossier, row));
  return { short, long: [...panelWords, ...otherWords].join(' ') };
}
