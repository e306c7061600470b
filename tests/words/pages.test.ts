import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSchema } from '#lib/data/schema.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { sitePages } from '../e2e/sitePages.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { foreignTexts, ownTexts, withoutCodes } from './foreignTexts.ts';
import { pseudoSite, type PseudoSite } from './pseudoSite.ts';

const [dossier, description] = [await shippedDossier(), readFileSync('static/data/datapackage.json', 'utf8')];
const own = ownTexts(withoutCodes(dossier, readSchema(description)));
// The pages of the data show the files as they are.
const ofData = ownTexts(dossier, JSON.parse(description));
const paths = new Set([...sitePages.map(({ path }) => path), ...tableNames.map((name) => `/data/${name}/`)]);
// The codebook is a text of the dossier from its first word to its last.
paths.delete('/data/codebook/');

describe('in the pseudo-language', () => {
  let site: PseudoSite;
  // Every part of the site is compiled for the first page.
  beforeAll(async () => {
    site = await pseudoSite();
    await site.get('/');
  }, 180_000);
  afterAll(() => site.close());

  test('the picture of link previews can be drawn, which needs a font for every sign', async () => {
    const { status, headers } = await site.get('/preview.png');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test.each([...paths, '/no-such-page/'])('every text comes from words or the dossier: %s', async (path) => {
    const html = await (await site.get(path)).text();
    expect(html).toContain('⁅');
    expect(foreignTexts(html, path.startsWith('/data/') ? ofData : own)).toEqual([]);
  });
});

describe('a text that does not come from words is found', () => {
  const page = (body: string) => `<html><body><p>⁅Sáid··⁆ <a href="/">DPRK</a></p>${body}</body></html>`;
  test.each([
    ['<h2>Read more</h2>', 'h2: Read more'],
    ['<p>⁅Sáid··⁆ by <!-- a comment -->him</p>', 'p: by him'],
    ['<p>⁅Clipped</p><p>Untold</p>', 'p: Untold'],
    ['<button aria-label="Close">×</button>', 'button[aria-label]: Close'],
    ['<svg><text>⁅A lóng</text><text>líné⁆</text><text>Untold</text></svg>', 'text: Untold'],
    ['<p>Russia and others</p>', 'p: Russia and others'],
    ['<p>12 rows &amp; more</p>', 'p: 12 rows & more'],
    ['<meta name="description" content="A site">', 'meta[content]: A site'],
  ])('%s', (body, found) => {
    expect(foreignTexts(page(body), own)).toEqual([found]);
  });

  test.each([
    '<p>Russia, DPRK and China</p>',
    '<time>19 June 2024</time>',
    '<td>34 billion</td>',
    '<svg><text>⁅A lóng</text><text>líné⁆</text></svg>',
    '<script>const text = "<p>Untold</p>";</script><style>p::before { content: "Untold" }</style>',
  ])('and nothing else: %s', (body) => {
    expect(foreignTexts(page(body), own)).toEqual([]);
  });
});
