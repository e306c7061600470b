import type { Issue } from './issue.ts';

const number = /^[-−]?\d+([.,]\d+)?(?=$|\s)/;

/** The numbers at the low and the high end of a scale, as printed; null where the dossier does not say them, or of no scale. */
export function numbersOfScale(issue: Issue): readonly [low: string, high: string] | null {
  const [low] = number.exec(issue.oppose_means) ?? [];
  const [high] = number.exec(issue.support_means) ?? [];
  return issue.kind !== 'scale' || low === undefined || high === undefined ? null : [low, high];
}

/** What both ends of a scale mean, where the dossier says more of them than numbers; else null. */
export function endsOfScale({ kind, oppose_means: low, support_means: high }: Issue) {
  const isTold = [low, high].every((end) => end.replace(number, '').trim() !== '');
  return kind === 'scale' && isTold ? { low, high } : null;
}
