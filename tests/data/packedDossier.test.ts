import { describe, expect, test } from 'vitest';
import { packDossier, unpackDossier, type PackedDossier } from '#lib/data/packedDossier.ts';
import { tableNames, type Dossier } from '#lib/model/dossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { harbourDossier } from './harbourDossier.ts';

const sent = (dossier: Dossier): Dossier =>
  unpackDossier(JSON.parse(JSON.stringify(packDossier(dossier))) as PackedDossier);

describe('a packed dossier', () => {
  test.each([
    ['built-in', shippedDossier],
    ['small', harbourDossier],
  ])('is the same when it is unpacked: %s', async (_, open) => {
    const dossier = await open();
    const unpacked = sent(dossier);
    expect(unpacked).toStrictEqual(dossier);
    // Fields in their order as well, since lists are made of them.
    for (const name of tableNames) {
      expect(unpacked[name].map((row) => Object.keys(row))).toEqual(
        dossier[name].map((row) => Object.keys(row)),
      );
    }
  });

  test('keeps tables without rows, nulls, lists and numbers apart from their words', () => {
    const {
      sources: [source],
      ...rest
    } = harbourDossier();
    const odd = [
      { ...source!, id: 'a', rowNumber: 7 },
      { ...source!, id: 'b', rowNumber: 3 },
      { ...source!, id: '3', title: null, author: ['x', ''], publisher: [], language: 3, rowNumber: 4 },
    ];
    const dossier = { ...rest, sources: odd, events: [] } as unknown as Dossier;
    expect(sent(dossier)).toStrictEqual(dossier);
  });

  test('takes far less than its rows written out', async () => {
    const dossier = await shippedDossier();
    const packed = JSON.stringify(packDossier(dossier)).length;
    expect(packed).toBeLessThan(0.7 * JSON.stringify(dossier).length);
  });
});
