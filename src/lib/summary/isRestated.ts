import type { Figure } from '#lib/model/figure.ts';
import type { Reference } from '#lib/model/reference.ts';

/** Whether a finding repeats the very statement that the source of a figure repeats, so that it does not confirm the amount. */
export function isRestated(
  figure: Pick<Figure, 'stated_by'>,
  finding: Pick<Reference, 'stated_by'>,
): boolean {
  return figure.stated_by !== '' && figure.stated_by === finding.stated_by;
}
