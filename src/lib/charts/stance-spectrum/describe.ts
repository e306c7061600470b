import { stepCodes, steps, stepWords, type Step } from '#lib/model/stance.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords, stanceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import type { SpectrumData } from './summarise.ts';

export function issueLabel(data: SpectrumData, issue = data.issue): string {
  return data.dossier.issues[issue]?.short_label ?? '';
}

/** Number of actors on each step. */
export function stepCounts(data: SpectrumData): Readonly<Record<Step, number>> {
  const counts = { '-2': 0, '-1': 0, 0: 0, 1: 0, 2: 0 };
  for (const { value } of data.positions) if (value !== null) counts[value]++;
  return counts;
}

/** Number of actors on either side, in the middle, and told of in opposite ways. */
export function sides(data: SpectrumData) {
  const counts = stepCounts(data);
  return {
    support: counts[1] + counts[2],
    oppose: counts[-1] + counts[-2],
    neutral: counts[0],
    split: data.split.length,
  };
}

export function headline(data: SpectrumData): string {
  if (data.drawn.length === 0) return 'Nothing found under the filters in force';
  const label = `“${issueLabel(data)}”`;
  const { support, oppose, neutral, split } = sides(data);
  const known = data.positions.length;
  const opposite = split ? `; ${split} told in opposite ways` : '';
  if (known + split === 0) return `${label}: no position is known`;
  if (known === 0) return `${label}: no clear position${opposite}`;
  for (const [amount, verb] of [
    [support, 'support'],
    [oppose, 'oppose'],
  ] as const) {
    if (amount !== known) continue;
    const all = known === 1 ? `the one known position ${verb}s` : `all ${known} known positions ${verb}`;
    return `${label}: ${all} it${opposite}`;
  }
  const parts = [
    `${count(support, 'actor')} for`,
    `${oppose} against`,
    ...(neutral ? [`${neutral} neutral`] : []),
  ];
  return `${label}: ${parts.join(', ')}${opposite}`;
}

export function subtitle(data: SpectrumData): string {
  const { dossier, view, issue } = data;
  const parts = [
    `“${dossier.issues[issue]?.proposition ?? ''}”`,
    'each actor at the median of its sources, from −− strongly opposes to ++ strongly supports',
    'most supportive first, then by confidence and name',
    ...sourceFilterWords(dossier, view),
    ...stanceFilterWords(view),
  ];
  return parts.join(' · ');
}

export function notes(data: SpectrumData): string[] {
  const lines: string[] = [];
  if (data.split.length)
    lines.push('Opposite readings stand at both their ends; they have no median and are on neither side.');
  if (data.positions.some((cell) => cell.confidence === 'low' && Math.abs(cell.value ?? 0) === 2))
    lines.push('Low confidence never shows the strongest colours.');
  if (hasCopy(data.dossier, data.sources)) lines.push('A paraphrased copy counts once with its original.');
  return lines;
}

export function describe(data: SpectrumData): Description {
  const { dossier } = data;
  const issue = dossier.issues[data.issue];
  const nameOf = (actor: number) => dossier.actors[actor]?.name ?? '';
  const names = (cells: readonly StanceCell[]) => joinWords(cells.map((cell) => nameOf(cell.actor)));
  const perStep = steps.toReversed().flatMap((step) => {
    const cells = data.positions.filter((cell) => cell.value === step);
    return cells.length ? [`${stepWords[step]} (${stepCodes[step]}): ${names(cells)}.`] : [];
  });
  const apart = [
    { words: 'Told in opposite ways', cells: data.split },
    { words: 'Cannot be judged', cells: data.unclear },
    { words: 'Not applicable', cells: data.notApplicable },
  ].flatMap(({ words, cells }) => (cells.length ? [`${words}: ${names(cells)}.`] : []));
  const missing = data.missing.length ? [`Nothing found on ${joinWords(data.missing.map(nameOf))}.`] : [];
  return {
    short: `Actors on a scale from opposition to support of “${issue?.short_label ?? ''}”. ${headline(data)}.`,
    long: [
      `The proposition is: ${(issue?.proposition ?? '').replace(/\.?$/, '.')}`,
      ...perStep.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)),
      ...apart,
      ...missing,
    ].join(' '),
  };
}

/** `9 actors with a position`; those of whom sources tell opposite ones are among them. */
export function knownWords(data: SpectrumData): string {
  return `${count(data.positions.length + data.split.length, 'actor')} with a position`;
}
