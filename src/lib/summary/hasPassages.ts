import { codedColumns } from '#lib/model/codedRows.ts';
import { checkedTables } from '#lib/model/reference.ts';
import { oncePerDossier } from './oncePerDossier.ts';

/** Of a large table, whose rows are made when they are asked for, so many are looked at. */
const mostLookedAt = 1000;

/**
 * Whether rows say which passage of their source they rest on, so that sources were read and not only entered. Of a large
 * table rows at even distances tell.
 */
export const hasPassages = oncePerDossier((dossier) =>
  checkedTables.some((table) => {
    const rows = dossier[table];
    const step = codedColumns(rows) ? Math.ceil(rows.length / mostLookedAt) : 1;
    for (let at = 0; at < rows.length; at += step) {
      const { quote, paragraph } = rows[at]!;
      if (quote !== '' || paragraph !== null) return true;
    }
    return false;
  }),
);
