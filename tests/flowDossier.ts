import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FlowState } from '#lib/model/flow.ts';
import { claimDossier } from './smallDossier.ts';

/**
 * A dossier of claims that tell of transfers, one a line: source, giver, taker, commodities parted by `;`, state. A
 * state of `-` makes a claim that tells of none. Actors are those named, with ids for names. Ids of claims are `c000`, `c001`, …
 */
export function flowDossier(
  sources: string,
  claims: string,
  figures: readonly Partial<Figure>[] = [],
): Dossier {
  const lines = claims
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length === 5);
  const dossier = claimDossier(sources, '', lines.map(([source]) => `${source} - -`).join('\n'));
  const names = [
    ...lines.flatMap(([, from = '', to = '']) => [from, to]),
    ...figures.flatMap(({ flow_from = '', flow_to = '' }) => [flow_from, flow_to]),
  ].filter(Boolean);
  return {
    ...dossier,
    actors: [...new Set(names)].sort().map((id, i) => ({
      id,
      name: `Actor ${id}`,
      short_name: id,
      kind: 'state',
      iso3: '',
      parent: '',
      bloc: '',
      note: '',
      name_in_text: '',
      role: '',
      members: [],
      rowNumber: i + 2,
    })),
    claims: dossier.claims.map((claim, i): Claim => {
      const [, from = '', to = '', commodity = '', state = ''] = lines[i]!;
      if (state === '-') return claim;
      return {
        ...claim,
        flow_from: from,
        flow_to: to,
        commodity: commodity.split(';'),
        flow_state: state as FlowState,
      };
    }),
    figures: figures.map((figure, i): Figure => ({
      id: `f${i}`,
      source: '',
      paragraph: 1,
      quote: '',
      measure: '',
      label: '',
      comparator: '=',
      value: 1,
      unit: '{box}',
      period_start: '',
      period_end: '',
      flow_from: '',
      flow_to: '',
      commodity: '',
      kind: 'delivered',
      credibility: 3,
      note: '',
      issue: '',
      per: '',
      stated_by: '',
      rowNumber: i + 2,
      ...figure,
    })),
  };
}
