import { describe, expect, it } from 'vitest';
import { matchDocuments } from '#lib/data/matchDocuments.ts';
import { harbourDocuments, harbourDossier } from './harbourDossier.ts';

const { sources } = harbourDossier();

function statuses(matches: Awaited<ReturnType<typeof matchDocuments>>): string[] {
  return matches.map(({ source, status }) => `${source.id} ${status}`);
}

describe('matchDocuments', () => {
  it('recognises documents by their content under any name', async () => {
    const renamed = harbourDocuments().map(({ bytes }, i) => ({
      name: `download (${String(i)}).txt`,
      bytes,
    }));
    const matches = await matchDocuments(sources, renamed);
    expect(statuses(matches)).toEqual(['ledger recognised', 'union recognised', 'digest recognised']);
    expect(matches[0]).toMatchObject({ fileName: 'download (1).txt' });
    expect(matches[0]).toHaveProperty('text', expect.stringContaining('Новый Порт'));
  });

  it('tells a changed document from a missing one', async () => {
    const [digest, ledger] = harbourDocuments();
    const changed = { name: ledger!.name, bytes: Uint8Array.from([...ledger!.bytes, 0x20]) };
    expect(statuses(await matchDocuments(sources, [digest!, changed]))).toEqual([
      'ledger changed',
      'union missing',
      'digest recognised',
    ]);
  });

  it('goes by the name where the dossier has no fingerprint', async () => {
    const bare = sources.map((source) => ({ ...source, text_sha256: '' }));
    const files = harbourDocuments().filter(({ name }) => name !== 'union.txt');
    expect(statuses(await matchDocuments(bare, files))).toEqual([
      'ledger recognised',
      'union missing',
      'digest recognised',
    ]);
  });
});
