import type { Destination } from '#lib/model/destination.ts';
import type { View } from '#lib/model/view.ts';
import { destinationQuery } from '#lib/view/viewParams.ts';
import { pageAddress } from './pageAddress.ts';

/** The address of another view: which rows are selected goes along, the rest is what the destination says. */
export function destinationAddress(from: View, { page, view, mark }: Destination): string {
  return pageAddress(page, destinationQuery(from, view, mark));
}
