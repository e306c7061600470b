import { rollup } from 'd3';
import { sourceName, sourceNumber } from '#lib/evidence/citation.ts';
import { rowsAt, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { nameInText, shortName } from '#lib/evidence/names.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { recurrenceOf } from '#lib/model/period.ts';
import { plainName } from '#lib/model/plainName.ts';
import { isSpanOfTime } from '#lib/model/units.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import type { CapShare } from '#lib/summary/capShare.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import { isRestated } from '#lib/summary/isRestated.ts';
import type { FlowFacts } from '#lib/words/en/common.ts';
import type { FindingFacts } from '#lib/words/en/findingInWords.ts';
import type { FigureFacts, WhenFacts } from '#lib/words/en/tradeBar.ts';
import type { ShareFacts } from '#lib/words/en/tradeFacts.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { FigureContext } from './read.ts';

/** All that is said of one figure, with actors as they stand within a sentence. */
export function figureFacts({ dossier, words }: FigureContext, row: FigureRow): FigureFacts {
  const { figure, share } = row;
  return {
    label: figure.label,
    value: figure,
    flow: flowFacts(figure, (id) => nameInText(dossier, id)),
    when: whenFacts(figure),
    number: sourceNumber(dossier, figure.source),
    // Whose all of them are is said under the chart.
    source:
      isOfOneSource(dossier) && figure.stated_by === ''
        ? ''
        : words.of('common').passedOn({
            statedBy: figure.stated_by,
            by: sourceName(words, dossier, figure.source),
          }),
    findings: findingFacts(dossier, row),
    share: share && shareFacts(share),
  };
}

/** Who gives to whom, by their short names. */
export function shortFlow(dossier: Dossier, figure: Figure): FlowFacts {
  return flowFacts(figure, (id) => shortName(dossier, id));
}

/** What tells each of some figures from the others of its label: from whom to whom, and when; empty where it alone has that. */
export function figureAbout(context: FigureContext, rows: readonly FigureRow[]): (figure: Figure) => string {
  const labels = rollup(
    rows,
    (alike) => alike.length,
    ({ figure }) => figure.label,
  );
  return (figure) => (labels.get(figure.label)! > 1 ? flowAndTime(context, figure) : '');
}

function flowAndTime({ dossier, words, say }: FigureContext, figure: Figure): string {
  const { flow } = words.of('common');
  return [flow(shortFlow(dossier, figure)), say.when(whenFacts(figure))]
    .filter((part) => part !== '')
    .join(', ');
}

function flowFacts({ flow_from, flow_to }: Figure, name: (id: string) => string): FlowFacts {
  return { from: flow_from && name(flow_from), to: flow_to && name(flow_to) };
}

export function whenFacts({ period_start, period_end, per, unit }: Figure): WhenFacts {
  return { start: period_start, end: period_end, per, isSpan: isSpanOfTime(unit) };
}

/** In the order of the row. */
export function findingFacts(dossier: Dossier, { figure, findings }: FigureRow): FindingFacts[] {
  return findings.map(({ verdict, value, alternatives, statedBy, otherMeasure, publishers, by }) => ({
    verdict,
    reported: figure,
    published: value,
    alternatives,
    statedBy,
    isRestated: isRestated(figure, { stated_by: statedBy }),
    measure: plainName(otherMeasure),
    publishers,
    by: by.map((id) => nameInText(dossier, id)),
  }));
}

export function shareFacts({ share, comparator, limit, during }: CapShare): ShareFacts {
  return { share, comparator, limit: recurrenceOf(limit), during };
}

/** More subjects are not named but told by what their numbers are in. */
const mostNamed = 3;

/** The subjects of a panel as the dossier names them, in a line; what the numbers are in where they are more than three. */
export function panelTitle(
  { dossier, say }: Pick<FigureContext, 'dossier' | 'say'>,
  { subjects, subjectColumn, unit, axis, rows }: Panel,
): string {
  if (subjects.length > mostNamed) {
    const areCounts = rows.every(({ figure }) => figure.kind === 'count');
    return say.manySubjects({ unit, axis, areCounts, measure: sharedMeasure(dossier, rows) });
  }
  const column = `figures.${subjectColumn}`;
  const labelled = dossier.info.labels?.[column] ?? {};
  return subjects
    .map((subject, i) =>
      i === 0 || Object.hasOwn(labelled, subject) ? valueLabel(dossier, column, subject) : plainName(subject),
    )
    .join(', ');
}

/** What all of some figures measure, as the dossier names it; empty where that differs. */
export function sharedMeasure(dossier: Dossier, rows: readonly FigureRow[]): string {
  const [first, ...others] = measuresOf(rows);
  return first === undefined || others.length > 0 ? '' : valueLabel(dossier, 'figures.measure', first);
}

/** What figures measure, each once. */
export function measuresOf(rows: readonly FigureRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ figure }) => figure.measure));
}

/** The rows of the table in which figures stand. */
export function evidenceOf(rows: readonly FigureRow[]): EvidenceRow[] {
  return rowsAt(
    'figures',
    rows.map(({ at }) => at),
  );
}

/** What the numbers of a panel are in; empty where its title says that already. */
export function panelUnit({ say }: Pick<FigureContext, 'say'>, panel: Panel, isLog: boolean): string {
  return say.panelUnit({ unit: isNamedByUnit(panel) ? '' : panel.unit, isLog });
}

/** The unit counts the things that the last subject names: `{shell}` of `artillery-shells`; or it is the title. */
function isNamedByUnit({ unit, subjects }: Panel): boolean {
  if (subjects.length > mostNamed) return true;
  const thing = unit.startsWith('{') ? unit.slice(1, -1) : null;
  const last = subjects.at(-1)?.split(/[-_]/).at(-1);
  return thing !== null && last !== undefined && last.startsWith(thing);
}
