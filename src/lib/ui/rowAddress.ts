import type { TableName } from '#lib/model/dossier.ts';
import { anchorAddress } from './anchor.ts';
import { pageAddress } from './pageAddress.ts';

/** The address of a row on the page of its table. */
export function rowAddress(table: TableName, id: string): string {
  return pageAddress(`/data/${table}`, '', anchorAddress(id));
}
