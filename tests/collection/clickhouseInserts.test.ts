import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { clickhouseStore } from '#lib/collection/engines/clickhouse.ts';

/** A stand-in for a server that knows some settings; gives what a batch was sent with. */
async function settingsOfInsert(known: readonly string[]): Promise<URLSearchParams> {
  const inserts: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    if (searchParams.has('query')) inserts.push(searchParams);
    const texts: string[] = [];
    request.setEncoding('utf8');
    request.on('data', (text: string) => texts.push(text));
    request.on('end', () => {
      const asked = /FROM system\.settings WHERE name = '(\w+)'/.exec(texts.join(''))?.[1];
      response.end(asked !== undefined && known.includes(asked) ? `${asked}\n` : '');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = { urls: [url], database: 'news', cluster: null, milliseconds: 5000 };
  try {
    const store = await clickhouseStore(place);
    await store.store({ number: 0, rows: [{ codes: [0], rowNumber: 2, texts: ['a'] }] });
  } finally {
    server.close();
  }
  expect(inserts).toHaveLength(1);
  return inserts[0]!;
}

test('a batch is one block, however many bytes it has', async () => {
  const sent = await settingsOfInsert([]);
  expect(sent.get('min_insert_block_size_bytes')).toBe('0');
  expect(sent.get('max_insert_block_size')).toBe('1');
});

test('a server that gathers inserts by itself is told to store first, and one that does not know how is not told', async () => {
  expect((await settingsOfInsert(['async_insert'])).get('async_insert')).toBe('0');
  expect((await settingsOfInsert([])).has('async_insert')).toBe(false);
});
