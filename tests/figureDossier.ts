import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { Check, Reference, Verdict } from '#lib/model/reference.ts';
import { harbourDossier } from './data/harbourDossier.ts';

const harbour = harbourDossier();

const plainFigure: Figure = {
  id: '',
  source: 'ledger',
  paragraph: 1,
  quote: '',
  measure: 'trade',
  label: 'Trade',
  comparator: '=',
  value: 1,
  unit: 'USD',
  period_start: '2023',
  period_end: '2023',
  flow_from: '',
  flow_to: '',
  commodity: '',
  kind: 'amount',
  credibility: 3,
  note: '',
  issue: '',
  per: '',
  stated_by: '',
  rowNumber: 2,
};

const plainReference: Reference = {
  id: '',
  publisher: 'Office',
  title: '',
  url: '',
  published: '',
  finding: '',
  measure: 'trade',
  value: 1,
  unit: 'USD',
  period_start: '2023',
  period_end: '2023',
  note: '',
  stated_by: '',
  rowNumber: 2,
};

/** The sources and actors of the harbour dossier with other figures; ids are `f-0`, `f-1`, … and `r-0`, `r-1`, … */
export function figureDossier(
  figures: readonly Partial<Figure>[],
  references: readonly Partial<Reference>[] = [],
  checks: readonly (readonly [figure: number, reference: number, verdict: Verdict])[] = [],
): Dossier {
  return {
    ...harbour,
    figures: figures.map((figure, i) => ({ ...plainFigure, id: `f-${i}`, ...figure })),
    references: references.map((reference, i) => ({ ...plainReference, id: `r-${i}`, ...reference })),
    checks: checks.map(([figure, reference, verdict], i): Check => ({
      id: `k-${i}`,
      table: 'figures',
      subject: `f-${figure}`,
      reference: `r-${reference}`,
      verdict,
      explanation: '',
      by: [],
      error: '',
      rating: '',
      rowNumber: i + 2,
    })),
  };
}
