import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { pictureRecord } from '#lib/export/pictureRecord.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { reopened } from '#lib/ui/reopen/reopened.ts';
import { readView } from '#lib/view/viewParams.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

let dossier: Dossier;
let picture: Uint8Array;
const query = '?v=1&without=doc002';

/** The stance matrix of a view as an SVG file. */
async function pictureOf(of: Dossier): Promise<Uint8Array> {
  const chart = catalog.find(({ id }) => id === 'stance-matrix')!;
  const prepared = chart.prepare(of, readView(query, of).view, english, 'slide');
  const record = pictureRecord({ dossier: of, site: null }, { chart, query, prepared });
  const asked = { size: pictureSize('16:9'), scale: 1, theme: 'light', record: { ...record } } as const;
  return new TextEncoder().encode((await drawPicture(of, prepared, asked, nodeFontReader)).svg);
}

beforeAll(async () => {
  dossier = await shippedDossier();
  picture = await pictureOf(dossier);
});

describe('a picture that is opened again', () => {
  test('leads to its view', async () => {
    expect(await reopened(picture, dossier, english)).toEqual({ kind: 'same', page: '/stances', query });
  });

  test('says what has changed in the data, and whether what it shows has', async () => {
    const event = dossier.events.slice(1);
    const beside = await reopened(picture, { ...dossier, events: event }, english);
    const before = dossier.events.length;
    expect(beside).toEqual({
      ...{ kind: 'changed', page: '/stances', query, isShownSame: true },
      tables: [{ table: 'events', before, now: before - 1 }],
    });
    const stances = dossier.stances.slice(20);
    const changed = await reopened(picture, { ...dossier, stances }, english);
    expect(changed).toMatchObject({ kind: 'changed', isShownSame: false });
  });

  test('of another dossier names it', async () => {
    const harbour = harbourDossier();
    expect(await reopened(picture, harbour, english)).toEqual({
      kind: 'otherDossier',
      name: dossier.info.name,
    });
  });

  test.each([
    ['noRecord', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['notPicture', 'some text'],
    ['newer', '<svg><metadata>{"standpoint":1,"chart":"of-tomorrow","dossier":"NAME"}</metadata></svg>'],
  ])('is told apart from what is none: %s', async (kind, text) => {
    const file = new TextEncoder().encode(text.replace('NAME', dossier.info.name));
    expect(await reopened(file, dossier, english)).toEqual({ kind });
  });
});
