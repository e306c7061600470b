import type { FieldSchema } from './tableSchema.ts';

/** A field of text that may be anything and may be left out, but for what is said of it. */
export function textField(name: string, more: Partial<FieldSchema> = {}): FieldSchema {
  return {
    name,
    title: name,
    description: '',
    type: 'string',
    format: 'default',
    delimiter: ',',
    required: false,
    unique: false,
    enumeration: null,
    pattern: null,
    minimum: null,
    maximum: null,
    ...more,
  };
}
