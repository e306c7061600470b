import { anyColumn, type ImportField, type Mapping } from '#lib/import/mapping.ts';
import type { ImportProblem } from '#lib/import/problem.ts';
import { fieldsOf, type ImportTable } from '#lib/import/tableFields.ts';

/** What a select says of where a field comes from: nothing, each column, the same for all, or a column. */
export type FieldChoice = '' | '*' | '=' | `: ${string}`;

/** Fields of a table without which nothing can be made. */
export function neededFields(table: ImportTable): readonly ImportField[] {
  if (table === 'stances') return ['actor', 'issue', 'stance'];
  return fieldsOf(table).flatMap(([field, { isNeeded }]) => (isNeeded ? [field] : []));
}

/** Those of them that have neither a column nor a text that all rows have. */
export function unmappedFields(problems: readonly ImportProblem[]): readonly ImportField[] {
  return problems.flatMap(({ flaw }) => (flaw.kind === 'fieldUnmapped' ? [flaw.field as ImportField] : []));
}

export function fieldChoice(mapping: Mapping, field: ImportField): FieldChoice {
  const address = mapping.columns[field];
  if (address === anyColumn) return '*';
  if (address !== undefined) return `: ${address}`;
  return (mapping.constants[field] ?? '') === '' ? '' : '=';
}

/**
 * The mapping with another choice for a field. A field that is to come from nowhere holds nothing in all rows, so that it is
 * not guessed again.
 *
 * @param same what all rows have, where that is chosen
 */
export function withField(mapping: Mapping, field: ImportField, choice: FieldChoice, same = ''): Mapping {
  const { [field]: _column, ...columns } = mapping.columns;
  const { [field]: _constant, ...constants } = mapping.constants;
  if (choice === '' || choice === '=')
    return { ...mapping, columns, constants: { ...constants, [field]: same } };
  if (choice === '*') {
    // Columns stand for one thing alone.
    const others = Object.entries(columns).filter(([, address]) => address !== anyColumn);
    return { ...mapping, columns: { ...Object.fromEntries(others), [field]: anyColumn }, constants };
  }
  const address = choice.slice(2);
  return { ...mapping, columns: { ...columns, [field]: address }, constants };
}
