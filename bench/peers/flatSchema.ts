import type { FieldSchema, TableSchema } from '#lib/data/tableSchema.ts';
import { textField } from '#lib/data/textField.ts';

const field = (name: string, more: Partial<FieldSchema> = {}) => textField(name, { required: true, ...more });

/** The one file of the harness: every field is checked, as the fields of a dossier are by its own description. */
export const flatSchema: TableSchema = {
  name: 'stances',
  title: 'Stances',
  description: '',
  file: 'stances.csv',
  primaryKey: 'id',
  foreignKeys: [],
  fields: [
    field('id', { pattern: '[^\\s;,]+', unique: true }),
    // Names stand for themselves: the file has no tables of actors, issues and sources.
    ...['actor', 'issue', 'source'].map((name) => field(name, { pattern: '[^]+' })),
    field('paragraph', { type: 'integer', minimum: 1 }),
    field('stance', { type: 'integer', minimum: -2, maximum: 2 }),
    field('basis', { enumeration: ['explicit', 'implied', 'inferred'] }),
    field('confidence', { type: 'number', minimum: 0, maximum: 1 }),
    field('quote'),
    field('rationale'),
  ],
};
