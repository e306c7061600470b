import { describe, expect, it } from 'vitest';
import {
  fingerprintHere,
  matchDocuments,
  type DocumentFile,
  type DocumentsFound,
} from '#lib/data/matchDocuments.ts';
import { harbourDocuments, harbourDossier } from './harbourDossier.ts';

const { sources } = harbourDossier();

const bare = sources.map((source) => ({ ...source, text_sha256: '' }));

function match(files: readonly DocumentFile[], from = sources): Promise<DocumentsFound> {
  return matchDocuments(from, files, fingerprintHere());
}

function statuses({ matches }: DocumentsFound): string[] {
  return matches.map(({ source, status }) => `${source.id} ${status}`);
}

describe('matchDocuments', () => {
  it('recognises documents by their content under any name', async () => {
    const renamed = harbourDocuments().map(({ bytes }, i) => ({
      name: `download (${String(i)}).txt`,
      bytes,
    }));
    const found = await match(renamed);
    expect(statuses(found)).toEqual(['ledger recognised', 'union recognised', 'digest recognised']);
    expect(found.strangers).toEqual([]);
    const { matches } = found;
    expect(matches[0]).toMatchObject({ fileName: 'download (1).txt' });
    expect(matches[0]).toHaveProperty('text', expect.stringContaining('Новый Порт'));
  });

  it('tells a changed document from a missing one', async () => {
    const [digest, ledger] = harbourDocuments();
    const changed = { name: ledger!.name, bytes: Uint8Array.from([...ledger!.bytes, 0x20]) };
    expect(statuses(await match([digest!, changed]))).toEqual([
      'ledger changed',
      'union missing',
      'digest recognised',
    ]);
  });

  it('goes by the name where the dossier has no fingerprint', async () => {
    const files = harbourDocuments().filter(({ name }) => name !== 'union.txt');
    const found = await match(files, bare);
    expect(statuses(found)).toEqual(['ledger named', 'union missing', 'digest named']);
    expect(found.matches[0]).toHaveProperty('text', expect.stringContaining('Новый Порт'));
  });

  it('names every file that is no document, be their names the same, but no copy of one', async () => {
    const [, ledger] = harbourDocuments();
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const files = [
      file('notes.txt', 'one'),
      file('notes.txt', 'two'),
      ledger!,
      { ...ledger!, name: 'ledger (1).txt' },
      file(ledger!.name, 'another edition'),
    ];
    const { matches, strangers } = await match(files);
    expect(matches[0]).toMatchObject({ status: 'recognised', fileName: 'ledger.txt' });
    expect(strangers).toEqual([files[0], files[1], files[4]]);
    expect((await match(files, bare)).matches[0]).toMatchObject({ status: 'named', fileName: 'ledger.txt' });
  });

  it('tells a document that is no text it can read', async () => {
    const latin1 = { name: 'ledger.txt', bytes: Uint8Array.from([0x63, 0x61, 0x66, 0xe9]) };
    const found = await match([latin1], bare);
    expect(found.matches[0]).toMatchObject({ status: 'notText', fileName: 'ledger.txt' });
    expect(found.strangers).toEqual([]);
  });

  it('compares nothing and calls no file a stranger where no fingerprint can be made', async () => {
    const found = await matchDocuments(sources, harbourDocuments(), null);
    expect(statuses(found)).toEqual(['ledger notCompared', 'union notCompared', 'digest notCompared']);
    expect(found.strangers).toEqual([]);
    expect(statuses(await matchDocuments(bare, harbourDocuments(), null))).toContain('ledger named');
  });
});
