import type { View } from '#lib/model/view.ts';
import type { RowFilter } from './rowsInForce.ts';

/** The part of a view that decides which rows of stances count. */
export type StanceFilter = RowFilter & Pick<View, 'bases' | 'confidence'>;

/** The same for filters that let the same rows through, in whatever order their parts were named. */
export function filterKey({ sourcesOff, reference, asOf, bases, confidence }: StanceFilter): string {
  return JSON.stringify([[...sourcesOff].sort(), reference, asOf, [...bases].sort(), confidence]);
}
