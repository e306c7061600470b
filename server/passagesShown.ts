import { rowsAtOnce, type RowsPage } from '#lib/collection/Collection.ts';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/** The rows of a page as a reader meets them, with the addresses of those before and after. */
export function passagesShown(words: Words, { dossier, total }: RowsPage, page: number, url: URL) {
  const say = words.of('collection');
  const from = page * rowsAtOnce;
  const to = from + dossier.stances.length;
  const rows = dossier.stances.map((_, at) => ({ table: 'stances' as const, at }));
  const at = (number: number) => {
    const query = new URLSearchParams(url.search);
    query.set('page', String(number + 1));
    return `?${query}`;
  };
  return {
    passages: passagesOf(words, dossier, rows),
    shown: { from: from + 1, to, total },
    earlier: page > 0 ? { address: at(page - 1), text: say.earlier } : null,
    later: to < total ? { address: at(page + 1), text: say.later } : null,
  };
}

/** Rows as a reader meets them. */
export function passagesOf(words: Words, dossier: Dossier, rows: readonly EvidenceRow[]) {
  return rows.flatMap(({ table, at }) => {
    const passage = passageOf(words, dossier, { table, at });
    if (!passage) return [];
    const { heading, quote, citation, account, fields, url } = passage;
    return [
      {
        id: `${table} ${at}`,
        heading,
        quote,
        citation,
        account,
        address: url,
        fields: fields.map(({ label, value }) => ({ label, value })),
      },
    ];
  });
}
