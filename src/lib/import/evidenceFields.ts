import { text, type TableField } from './tableField.ts';

/** Where a row of any table stands. */
export const evidenceFields = {
  source: text('source', 'document', 'publisher', 'outlet', 'quelle', 'источник', '출처'),
  paragraph: {
    holds: 'whole',
    names: ['paragraph', 'page', 'line', 'absatz', 'seite', 'paragraphe', 'абзац', 'страница', '문단', '쪽'],
  },
  quote: text('quote', 'quotation', 'zitat', 'цитата', '인용'),
} as const satisfies Record<string, TableField>;

export const noteField = text(
  ...[
    'note',
    'comment',
    'remark',
    'kommentar',
    'anmerkung',
    'commentaire',
    'комментарий',
    'примечание',
    '비고',
  ],
);
