import type { ExportItem } from './Exporter.ts';

/** What heads an item: the words of the reader in place of the finding where there are any, on one line. */
export function itemHeadline({ headline, prepared }: ExportItem): string {
  return (headline ?? '').replaceAll(/\s+/g, ' ').trim() || prepared.headline;
}
