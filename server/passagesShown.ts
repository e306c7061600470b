import { rowsAtOnce, type RowsPage } from '#lib/collection/Collection.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import type { Words } from '#lib/words/Words.ts';

/** The rows of a page as a reader meets them, with the addresses of those before and after. */
export function passagesShown(words: Words, { dossier, total }: RowsPage, page: number, url: URL) {
  const say = words.of('collection');
  const from = page * rowsAtOnce;
  const to = from + dossier.stances.length;
  const passages = dossier.stances.flatMap((row, at) => {
    const passage = passageOf(words, dossier, { table: 'stances', at });
    if (!passage) return [];
    const { heading, quote, citation, account, fields, url: address } = passage;
    return [
      {
        id: row.id,
        heading,
        quote,
        citation,
        account,
        address,
        fields: fields.map(({ label, value }) => ({ label, value })),
      },
    ];
  });
  const at = (number: number) => {
    const query = new URLSearchParams(url.search);
    query.set('page', String(number + 1));
    return `?${query}`;
  };
  return {
    passages,
    shown: { from: from + 1, to, total },
    earlier: page > 0 ? { address: at(page - 1), text: say.earlier } : null,
    later: to < total ? { address: at(page + 1), text: say.later } : null,
  };
}
