import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { shippedDossier } from '../shippedDossier.ts';

const running: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => {
  for (const each of running) each.kill();
  rmSync(folder, { recursive: true });
});

/** As it stands in HTML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The address at which a collection is opened; the first time the pages are built. */
function open(path: string, ...options: string[]): Promise<string> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/collection.ts', path, '--port', '0', ...options],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  running.push(server);
  let said = '';
  return new Promise((opened, refuse) => {
    const listen = (part: Buffer) => {
      said += part.toString();
      const address = / is open at (\S+) /.exec(said)?.[1];
      if (address) opened(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => refuse(new Error(said)));
  });
}

test(
  'a folder opens in a browser: headline, filter, evidence, search, files; nothing can be sent',
  { timeout: 600_000 },
  async () => {
    const address = await open('static/data');
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const words = await loadAllWords(en);
    const dossier = await shippedDossier();
    const view = { ...defaultView, sourcesOff: ['doc000'] };
    const chart = stanceMatrix.prepare(dossier, view, words);
    const page = async (part: string) => (await fetch(new URL(part, address))).text();
    expect(await page('/?v=1&without=doc000')).toContain(`>${chart.headline}</h1>`);
    expect(await page('/?without=nothing')).toContain('role="status"');
    // What a form leaves empty asks for nothing.
    expect(await page('/?asof=&without=doc000')).toContain(`>${chart.headline}</h1>`);
    expect(await page('/evidence?of=rus&on=treaty')).toContain('Putin signs the treaty.');
    expect(await page('/search?q=putin%20signs')).toContain('Putin signs the treaty.');
    for (const { id, prepare } of catalog) {
      const html = await page(`/${id}?without=doc000`);
      expect(html, id).toContain(`>${escaped(prepare(dossier, view, words).headline)}</h1>`);
    }
    const ofTrade = /href="(\/evidence\?chart=[^"]+)"/.exec(await page('/trade-bar'))?.[1] ?? 'none';
    expect(await page(ofTrade.replaceAll('&amp;', '&'))).toContain('<blockquote');
    const ofSource = /href="(\/evidence\?[^"]*chart=stances-by-source[^"]+%7Edoc\d+)"/.exec(
      await page('/stances-by-source?actor=rus'),
    )?.[1];
    expect(await page((ofSource ?? 'none').replaceAll('&amp;', '&'))).toContain('<blockquote');
    expect((await fetch(new URL('/no-such-chart', address))).status).toBe(404);
    const fonts = /url\((\S+?inter-400\S+?\.woff2)\)/.exec(await page('/'))?.[1] ?? 'none';
    expect((await fetch(new URL(fonts, address))).status).toBe(200);
    expect(await page('/table.csv')).toMatch(/^actor,issue,n,/i);
    expect(await page('/picture.svg')).toMatch(/^<svg /);
    expect((await fetch(new URL('/evidence?of=rus&on=none', address))).status).toBe(404);
    expect((await fetch(new URL('/', address), { method: 'DELETE' })).status).toBe(405);
  },
);

test('a file of stances opens by itself, and says what of it is left out', { timeout: 600_000 }, async () => {
  const path = join(folder, 'votes.csv');
  writeFileSync(path, 'id,actor,issue,stance\n1,North,Plan,2\n2,South,Plan,-2\n3,South,Plan,often\n');
  const html = await (await fetch(await open(path))).text();
  expect(html).toContain('2 rows on 2 actors and 1 issue from 1 source.');
  expect(html).toContain('1 row is left out');
});

test.each([
  [['--engine', 'clickhouse'], 'was not loaded into ClickHouse'],
  [['--engine', 'clickhouse', '--url', 'nowhere'], '--url is no web address: "nowhere"'],
  [['--url', 'http://127.0.0.1:9'], '--url is for --engine clickhouse'],
  [['--engine', 'sqlite'], 'duckdb'],
])('an engine that does not hold it is refused: %s', { timeout: 600_000 }, async (options, said) => {
  await expect(open('static/data', ...options)).rejects.toThrow(said);
});
