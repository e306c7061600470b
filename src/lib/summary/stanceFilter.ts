import type { View } from '#lib/model/view.ts';
import type { RowFilter } from './rowsInForce.ts';

/** The part of a view that decides which rows of stances count. */
export type StanceFilter = RowFilter & Pick<View, 'bases' | 'confidence'>;
