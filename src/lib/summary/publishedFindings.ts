import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { Reference, Verdict } from '#lib/model/reference.ts';
import { periodsOverlap } from '#lib/model/period.ts';
import { groupBy } from './groupBy.ts';
import { isWrong, severityOf } from './verdicts.ts';

/** What was published elsewhere on the subject of a figure: equal findings of several publishers are one. */
export interface PublishedFinding {
  /** Null where no check says how figure and finding relate: they share measure, unit and period. */
  readonly verdict: Verdict | null;
  /** In the unit of the figure; null where the finding has no number in it. */
  readonly value: number | null;
  /** Other values that the same publication gives instead of it; ascending. */
  readonly alternatives: readonly number[];
  /** Whose number it is that the publishers pass on; empty where it is their own. */
  readonly statedBy: string;
  /** The measure of the finding where it is not that of the figure; else empty. */
  readonly otherMeasure: string;
  /** `actors.id`s of those who deny it; empty unless the verdict is `denied`. */
  readonly by: readonly string[];
  /** In the order of their names. */
  readonly publishers: readonly string[];
  /** Positions in `dossier.references`, ascending. */
  readonly references: readonly number[];
}

/**
 * Looks up what was published elsewhere beside a figure: first what its checks name, the worst verdict first, then the
 * rest by value.
 *
 * @param compare order of the names of publishers
 */
export function publishedFindings(
  dossier: Dossier,
  compare: (a: string, b: string) => number,
): (figure: Figure) => readonly PublishedFinding[] {
  const byId = new Map(dossier.references.map((reference, at) => [reference.id, { reference, at }]));
  const ofFigures = dossier.checks.filter((check) => check.table === 'figures');
  const checks = groupBy(ofFigures, (check) => check.subject);
  const byMeasure = groupBy(
    dossier.references
      .map((reference, at) => ({ reference, at }))
      .filter(({ reference }) => reference.value !== null),
    ({ reference }) => `${reference.measure} ${reference.unit}`,
  );
  const figures = new Map(dossier.figures.map((figure) => [figure.id, figure]));
  const checkedBy = groupBy(ofFigures, (check) => check.reference);
  // A finding that a check sets beside a figure of another flow is about that flow.
  const mayBear = (reference: Reference, figure: Figure) => {
    const checked = (checkedBy.get(reference.id) ?? []).flatMap(({ subject }) => figures.get(subject) ?? []);
    return (
      checked.length === 0 ||
      checked.some((each) => each.flow_from === figure.flow_from && each.flow_to === figure.flow_to)
    );
  };
  return (figure) => {
    const own = checks.get(figure.id) ?? [];
    const checked = own.flatMap(({ verdict, reference, by }): PublishedFinding[] => {
      const found = byId.get(reference);
      return found ? [toFinding(figure, found.reference, found.at, verdict, by)] : [];
    });
    const seen = new Set(own.map(({ reference }) => reference));
    const others = (byMeasure.get(`${figure.measure} ${figure.unit}`) ?? [])
      .filter(
        ({ reference }) =>
          !seen.has(reference.id) && periodsOverlap(reference, figure) && mayBear(reference, figure),
      )
      .map(({ reference, at }) => toFinding(figure, reference, at, null, []));
    return mergeAlternatives(dossier, mergeEqual([...checked, ...others], compare));
  };
}

function toFinding(
  figure: Figure,
  reference: Reference,
  at: number,
  verdict: Verdict | null,
  by: readonly string[],
): PublishedFinding {
  const comparable = reference.value !== null && reference.unit === figure.unit;
  return {
    verdict,
    value: comparable ? reference.value : null,
    alternatives: [],
    statedBy: reference.stated_by,
    by,
    otherMeasure: comparable && reference.measure !== figure.measure ? reference.measure : '',
    publishers: reference.publisher ? [reference.publisher] : [],
    references: [at],
  };
}

function mergeEqual(
  findings: readonly PublishedFinding[],
  compare: (a: string, b: string) => number,
): PublishedFinding[] {
  const merged = new Map<string, PublishedFinding>();
  for (const finding of findings) {
    const key = [finding.verdict, finding.value, finding.otherMeasure, finding.statedBy, ...finding.by].join(
      '|',
    );
    const twin = merged.get(key);
    const publishers = new Set([...(twin?.publishers ?? []), ...finding.publishers]);
    const references = new Set([...(twin?.references ?? []), ...finding.references]);
    merged.set(key, {
      ...finding,
      publishers: [...publishers].sort(compare),
      references: [...references].sort((a, b) => a - b),
    });
  }
  const text = (finding: PublishedFinding) => `${finding.otherMeasure}|${finding.publishers.join('|')}`;
  return [...merged.values()].sort(
    (a, b) =>
      severityOf(a.verdict) - severityOf(b.verdict) ||
      (a.value ?? Infinity) - (b.value ?? Infinity) ||
      compareText(text(a), text(b)),
  );
}

/** Values of one publication on the same thing at the same time, none of them against the figure, stand in one line. */
function mergeAlternatives(
  { references }: Dossier,
  findings: readonly PublishedFinding[],
): readonly PublishedFinding[] {
  const groups = groupBy(findings, (finding) => {
    const [reference, ...others] = finding.references.map((at) => references[at]!);
    const isAlone = !reference || reference.url === '' || others.length > 0;
    if (isAlone || finding.value === null || isWrong(finding.verdict)) return finding.references.join('+');
    const { url, measure, period_start, period_end } = reference;
    return [finding.verdict, finding.statedBy, url, measure, period_start, period_end].join('|');
  });
  return [...groups.values()].map(([first, ...others]) => ({
    ...first!,
    alternatives: others.map(({ value }) => value!),
    references: [first!, ...others].flatMap((each) => each.references).sort((a, b) => a - b),
  }));
}
