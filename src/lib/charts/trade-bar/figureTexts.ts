import { sourceNumber } from '#lib/evidence/citation.ts';
import { timesAsLarge } from '#lib/model/figure.ts';
import { recurrenceOf } from '#lib/model/period.ts';
import { capSpan } from '#lib/summary/capShare.ts';
import { findingFacts, shareFacts, shortFlow, whenFacts } from './figureFacts.ts';
import type { FigureContext, FigureRow } from './read.ts';

/** What is written in the picture of one figure beside its label. */
export interface FigureTexts {
  readonly value: string;
  readonly circumstances: string;
  /** Of each finding of the row, in its order. */
  readonly findings: readonly string[];
  /** Empty where there is no share of a limit. */
  readonly share: string;
  /** Of each limit of the row, in its order. */
  readonly caps: readonly string[];
  /** `× 1,000`, in the part of a bar that runs off; empty where none can be given. */
  readonly factor: string;
}

export function figureTexts({ dossier, words, say }: FigureContext, row: FigureRow): FigureTexts {
  const { figure, findings, share, caps } = row;
  const units = words.of('units');
  const wrong = findings.find(({ verdict, value }) => verdict === 'magnitude_error' && value !== null);
  const times = timesAsLarge(figure.value, wrong?.value ?? 0);
  return {
    value: units.value(figure),
    circumstances: say.circumstances({
      value: figure,
      flow: shortFlow(dossier, figure),
      when: whenFacts(figure),
      number: sourceNumber(dossier, figure.source),
    }),
    findings: findingFacts(dossier, row).map(say.finding),
    share: share ? say.share(shareFacts(share)) : '',
    caps: caps.map((cap) => {
      const span = capSpan(cap);
      return say.cap({ value: cap.value, unit: cap.unit, kind: cap.kind, limit: span && recurrenceOf(span) });
    }),
    factor: times === null ? '' : units.compactFactor(times),
  };
}
