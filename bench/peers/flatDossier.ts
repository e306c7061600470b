import { cellsOfRecord } from '#lib/data/columns/cellsOfRecord.ts';
import type { TableParts } from '#lib/data/columns/tableParts.ts';
import type { Actor } from '#lib/model/actor.ts';
import { codedRows } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Source } from '#lib/model/source.ts';
import type { Stance, Step } from '#lib/model/stance.ts';

/** The dossier that one flat file makes: of actors, issues and sources it tells nothing but their names. */
export function flatDossier({ bytes, rowCount, starts, rowNumbers, columns: coded }: TableParts): Dossier {
  const columns = new Map(coded);
  const names = (column: string) => (columns.get(column)?.values ?? []).map(String);
  const row = (at: number): Stance => {
    const [
      id = '',
      actor = '',
      issue = '',
      source = '',
      paragraph = '',
      stance = '',
      ,
      ,
      quote = '',
      rationale = '',
    ] = cellsOfRecord(bytes, starts[at]!);
    const own = { id, actor, issue, source, paragraph: Number(paragraph), quote, rationale };
    const untold = { basis: null, confidence: null, date: '', item: '', status: 'position' } as const;
    return { ...own, ...untold, stance: Number(stance) as Step, rowNumber: rowNumbers[at]! };
  };
  // What a basis and a confidence are called here is none of the model's words.
  for (const name of ['basis', 'confidence']) columns.delete(name);
  const info = {
    name: 'bench',
    title: 'Stance of each actor on each issue',
    asOf: '2026-01-01',
    rows: 'readings',
    questions: [],
    contributors: [],
    licence: { name: '', title: '', url: '' },
  } as unknown as Dossier['info'];
  const empty = { theses: [], claims: [], figures: [], references: [], checks: [] };
  return {
    info,
    ...empty,
    ...{ instruments: [], provisions: [], events: [], synonyms: [] },
    sources: names('source').map(sourceOf),
    actors: names('actor').map(actorOf),
    issues: names('issue').map(issueOf),
    stances: codedRows(rowCount, row, columns),
  };
}

function actorOf(name: string, at: number): Actor {
  const texts = { iso3: '', parent: '', bloc: '', note: '', name_in_text: '' };
  return {
    id: name,
    name,
    short_name: name,
    kind: 'organisation',
    role: '',
    members: [],
    ...texts,
    rowNumber: at + 2,
  };
}

function issueOf(name: string, at: number): Issue {
  const texts = { category: '', support_means: '', oppose_means: '', provision: '', name_in_text: '' };
  return { id: name, proposition: name, short_label: name, kind: 'position', ...texts, rowNumber: at + 2 };
}

function sourceOf(name: string, at: number): Source {
  const texts = { author: '', publisher: '', published: '', language: '', url: '', text_sha256: '' };
  const more = { reliability_note: '', derived_from: '', note: '', voice: '' };
  // What has a file counts as a document that was read.
  const place = { kind: 'statistics', file: 'stances.csv', reliability: 'F', rowNumber: at + 2 } as const;
  return { id: name, title: name, ...texts, ...more, ...place };
}
