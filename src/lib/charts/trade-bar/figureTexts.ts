import { sourceName } from '#lib/evidence/citation.ts';
import { recurrenceOf } from '#lib/model/period.ts';
import { plainName } from '#lib/model/plainName.ts';
import { capSpan } from '#lib/summary/capShare.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { PublishedFinding } from '#lib/summary/publishedFindings.ts';
import type { ValueFacts } from '#lib/words/en/units.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import { findingFacts, shareFacts, shortFlow, whenFacts } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/** What is written in the picture of one figure beside its label. */
export interface FigureTexts {
  readonly value: string;
  readonly circumstances: string;
  /** Who gives the value; empty where all come from one source. */
  readonly source: string;
  /** The same, and how it stands to what was published. */
  readonly by: string;
  /** What was published against it, and by whom, as their own finding or somebody's statement; null where nothing conflicts. */
  readonly rival: { readonly value: string; readonly by: string; readonly isOwn: boolean } | null;
  /** Empty where there is no share of a limit. */
  readonly share: string;
  /** Of each limit of the row. */
  readonly caps: readonly string[];
  /** Of each finding, in the order of the row. */
  readonly findings: readonly FindingText[];
}

export interface FindingText {
  readonly text: string;
  readonly isWrong: boolean;
  readonly finding: PublishedFinding;
}

export function figureTexts(
  { dossier, words, say }: FigureContext,
  row: FigureRow,
  value: (figure: ValueFacts) => string,
): FigureTexts {
  const { figure, findings, rival, share, caps } = row;
  const facts = findingFacts(dossier, row);
  const capTexts = caps.map((cap) => {
    const span = capSpan(cap);
    return say.cap({ value: cap.value, unit: cap.unit, kind: cap.kind, limit: span && recurrenceOf(span) });
  });
  const against = rival && facts[findings.indexOf(rival)]!;
  // Whose all of them are is said under the chart.
  const isSaidOnce = isOfOneSource(dossier) && figure.stated_by === '' && !against;
  const source = isSaidOnce
    ? ''
    : say.givenBy({ statedBy: figure.stated_by, by: sourceName(words, dossier, figure.source) });
  return {
    value: value(figure),
    circumstances: say.circumstances({
      label: figure.label,
      commodity: plainName(figure.commodity),
      value: figure,
      flow: shortFlow(dossier, figure),
      when: whenFacts(figure),
    }),
    source,
    by: against ? say.reportedBy({ source, ...against }) : source,
    rival: against && {
      value: value({ ...figure, comparator: '=', value: against.published ?? 0 }),
      by: say.publishedBy(against),
      isOwn: against.statedBy === '',
    },
    share: share ? say.share(shareFacts(share)) : '',
    caps: capTexts,
    findings: findings.map((finding, i) => ({
      text: say.finding(facts[i]!),
      isWrong: isWrong(finding.verdict),
      finding,
    })),
  };
}

/** A panel of more figures is a list, whose values are compared at a glance. */
const fewestListed = 12;

/** How the values of each figure are written: as they are given, in one precision where a panel is a long list of amounts. */
export function valueWriter({
  words,
  data,
}: FigureContext): (row: FigureRow) => (figure: ValueFacts) => string {
  const { roundedValue, valueAlike } = words.of('units');
  const writers = new Map<FigureRow, (figure: ValueFacts) => string>();
  for (const { rows, axis } of data.panels) {
    if (
      rows.length < fewestListed ||
      axis !== 'amount' ||
      rows.some(({ caps, rival }) => caps.length > 0 || rival)
    )
      continue;
    const alike = valueAlike(rows.map(({ figure }) => figure));
    for (const row of rows) writers.set(row, alike);
  }
  return (row) => writers.get(row) ?? roundedValue;
}

/** Distance between columns of panels, and of lines below them. */
export const columnGap = 36;

/** What figures are drawn from and how. */
export interface Drawing {
  readonly context: FigureContext;
  readonly textsOf: (row: FigureRow) => FigureTexts;
  /** Size of everything beside labels. */
  readonly small: number;
  /** Size of the first value of a comparison, in multiples of labels. */
  readonly large: number;
}
