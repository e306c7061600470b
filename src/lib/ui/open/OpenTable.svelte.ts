import type { Mapping, StanceField } from '#lib/import/mapping.ts';
import { newInfo } from '#lib/own/newInfo.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { TableFile, TableOutcome } from '#lib/import/tableFile.ts';

/** A table of the reader's that is being opened: how it is read, what is made of it. */
export class OpenTable {
  readonly name: string;
  /** What the reader has said of how the file is written. */
  asked = $state.raw<Asked>({});
  outcome = $state.raw<TableOutcome>();
  readonly #file: TableFile;

  constructor(name: string, file: TableFile) {
    this.name = name;
    this.#file = file;
    this.outcome = file.read(this.asked, null);
  }

  /** Reads the file anew; its columns may be others then, so that what they hold is guessed again. */
  ask(change: Asked): void {
    this.asked = { ...this.asked, ...change };
    this.outcome = this.#file.read(this.asked, null);
  }

  map(mapping: Mapping): void {
    this.outcome = this.#file.read(this.asked, mapping);
  }

  /** The files of the dossier that the table makes. */
  async dossier(title: string): Promise<ReadonlyMap<string, string>> {
    const { default: model } = await import('#static/data/datapackage.json');
    return this.#file.dossier({ ...newInfo(title), file: this.name }, model);
  }
}

/** What a select says of where a field comes from: nothing, each column, the same for all, or a column. */
export type FieldChoice = '' | '*' | '=' | `: ${string}`;

export function fieldChoice({ columns, constants }: Mapping, field: StanceField): FieldChoice {
  const address = columns[field];
  if (address === '*' && field === 'issue') return '*';
  if (address !== undefined) return `: ${address}`;
  return constants[field] === undefined ? '' : '=';
}

/** The mapping with another choice for a field. */
export function withField(mapping: Mapping, field: StanceField, choice: FieldChoice, same = ''): Mapping {
  const { [field]: _column, ...columns } = mapping.columns;
  const { [field]: _constant, ...constants } = mapping.constants;
  if (choice === '') return { ...mapping, columns, constants };
  if (choice === '=') return { ...mapping, columns, constants: { ...constants, [field]: same } };
  const address = choice === '*' ? '*' : choice.slice(2);
  return { ...mapping, columns: { ...columns, [field]: address }, constants };
}
