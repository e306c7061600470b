import type { Mapping } from '#lib/import/mapping.ts';
import { readMapping, type MappingFault } from '#lib/import/readMapping.ts';
import type { Asked } from '#lib/import/readGrid.ts';
import type { ActorAndIssue } from '#lib/import/ActorAndIssue.ts';
import type { TableOutcome, TableReading } from '#lib/import/tableFile.ts';
import { withStore, type Done } from '#lib/own/withStore.ts';
import type { FilesReader } from './openFiles.ts';

/** A table of the reader's that is being opened: how it is read, what is made of it. */
export class OpenTable {
  readonly name: string;
  outcome = $state.raw<TableOutcome>();
  /** While it is being read anew. */
  busy = $state(true);
  /** How much of it has been read (0…1); null where that cannot be told. */
  share = $state<number | null>(null);
  /** The mapping of an earlier file of these columns is followed. */
  remembered = $state(false);
  /** Why a mapping from a file cannot be followed. */
  fault = $state.raw<MappingFault | null>(null);
  /** Columns that were taken for actors and issues by what they hold; null where that was plain. */
  toldPair = $state.raw<ActorAndIssue | null>(null);
  /** Why nothing could be read at all. */
  failure = $state('');
  /** What the reader has said of how the file is written. */
  #asked = $state.raw<Asked>({});
  readonly #reader: FilesReader;
  #turn = 0;

  constructor(name: string, reader: FilesReader) {
    this.name = name;
    this.#reader = reader;
  }

  /** Whether the reader has said something of how the file is written. */
  get isAsked(): boolean {
    return Object.keys(this.#asked).length > 0;
  }

  /** Reads the file by what it tells itself, and by what was said of an earlier one of the same columns. */
  async start(): Promise<void> {
    this.#asked = {};
    this.remembered = false;
    await this.#read(null);
    const columns = this.#columns();
    const kept = await withStore((store) => store.readMapping(columns));
    const reading = kept.ok && kept.result !== undefined ? readMapping(kept.result, columns) : null;
    if (!reading?.ok) return;
    this.remembered = true;
    await this.#read(reading.mapping);
  }

  /** Reads the file anew; its columns may be others then, so that what they hold is guessed again. */
  async ask(change: Asked): Promise<void> {
    this.#asked = { ...this.#asked, ...change };
    await this.guess();
  }

  async map(mapping: Mapping): Promise<void> {
    this.fault = null;
    await this.#read(mapping);
  }

  /** Forgets what was said of the columns; cells that were corrected stay so. */
  async guess(): Promise<void> {
    this.remembered = false;
    const cells = this.outcome?.ok ? this.outcome.reading.mapping.cells : undefined;
    await this.#read(null);
    if (cells?.length && this.outcome?.ok) await this.#read({ ...this.outcome.reading.mapping, cells });
  }

  /** Follows a mapping that was saved as a file. */
  async useMapping(file: File): Promise<void> {
    const reading = readMapping(await file.text(), this.#columns());
    if (reading.ok) await this.map(reading.mapping);
    else this.fault = reading.fault;
  }

  /** Keeps the dossier that the table makes, and what was said of its columns for the next file of the same ones. */
  async keep(title: string): Promise<Done<string>> {
    const kept = await this.#reader.keep(title);
    // A dossier that is kept is none the worse where this fails.
    if (kept.ok) await withStore((store) => store.saveMapping(this.#columns(), this.mappingText(false)));
    return kept;
  }

  /**
   * The mapping as the command line takes it.
   *
   * @param withCells with the cells that were corrected, which are those of this one file
   */
  mappingText(withCells = true): string {
    if (!this.outcome?.ok) return '';
    const { cells, ...ofColumns } = this.outcome.reading.mapping;
    const mapping = withCells && cells?.length ? { ...ofColumns, cells } : ofColumns;
    return `${JSON.stringify(mapping, null, 2)}\n`;
  }

  /** What is asked for after that is not answered any more. */
  close(): void {
    this.#turn++;
  }

  #columns(): string[] {
    return this.outcome?.ok ? this.outcome.reading.columns.map(({ address }) => address) : [];
  }

  /** What was asked for before is not shown any more once something else is. */
  async #read(mapping: Mapping | null): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    this.share = null;
    this.failure = '';
    try {
      const outcome = await this.#reader.read(this.#asked, mapping, (share) => (this.share = share));
      if (turn !== this.#turn) return;
      this.outcome = outcome;
      // What the reader has confirmed or swapped is no guess any more, yet can still be swapped.
      if (mapping === null) this.toldPair = outcome.ok ? toldPair(outcome.reading) : null;
    } catch (error) {
      if (turn === this.#turn) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}

function toldPair({ problems, mapping: { columns } }: TableReading): ActorAndIssue | null {
  const isTold = problems.some(({ flaw }) => flaw.kind === 'columnTaken' && flaw.swap !== null);
  return isTold ? { actor: columns.actor ?? '', issue: columns.issue ?? '' } : null;
}
