import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '#lib/evidence/passage.ts';
import { pageScript } from '#lib/export/html/pageScript.ts';
import { layoutItem } from '#lib/export/layoutItem.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { bundledPageScript } from '#scripts/bundledPageScript.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { english } from '../../english.ts';
import { renamedDossier } from '../../renamedDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { itemsOf, jobOf, optionsOf } from '../pdf/pdfJob.ts';
import { pageOf, plain, tagsOf } from './pageOf.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const hostile = '</script><img src=https://x.example onerror="alert(1)"> & "x"';

/** Attributes by which a browser asks for something without being told to. */
const fetching = [
  'src',
  'srcset',
  'data',
  'poster',
  'background',
  'action',
  'formaction',
  'ping',
  'xlink:href',
];

function requestsOf(html: string): string[] {
  const asked = tagsOf(html).flatMap(({ name, attributes }) => [
    ...fetching.filter((key) => key in attributes).map((key) => `${name} ${key}=${attributes[key]}`),
    ...(name !== 'a' && 'href' in attributes && !attributes['href']!.startsWith('data:')
      ? [`${name} href=${attributes['href']}`]
      : []),
    ...(['link', 'iframe', 'object', 'embed', 'base'].includes(name) ? [name] : []),
    ...Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style'),
  ]);
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const addresses = [...style.matchAll(/url\("?([^)]{0,40})/g)].map(([, address]) => address!);
  return [
    ...asked,
    ...addresses.filter((each) => !each.startsWith('data:')),
    ...(style.match(/@import/g) ?? []),
  ];
}

describe('a page in one file', () => {
  test.each([
    ['slides', 'slide', harbour],
    ['all rows', 'full', harbour],
    ['a hostile dossier', 'slide', renamedDossier(harbour, (text) => text && `${text} ${hostile}`)],
  ] as const)(
    'asks for nothing, and lets nothing run but its own script: %s',
    async (_name, form, dossier) => {
      const html = await pageOf(jobOf(dossier, itemsOf(dossier, form), 'https://standpoint.example/'));
      expect(requestsOf(html)).toEqual([]);
      const scripts = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text!);
      const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text!);
      expect(scripts).toEqual([pageScript]);
      expect(styles).toHaveLength(1);
      const policy = tagsOf(html).find(({ attributes }) => 'http-equiv' in attributes)!.attributes['content'];
      const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`script-src ${hash(scripts[0]!)};`);
      expect(policy).toContain(`style-src ${hash(styles[0]!)};`);
    },
  );

  test('follows no address of the data but one of the web', async () => {
    const sources = harbour.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    const html = await pageOf(jobOf({ ...harbour, sources }, itemsOf({ ...harbour, sources }, 'slide')));
    expect(html).not.toContain('javascript:');
    for (const { attributes } of tagsOf(html).filter(({ name }) => name === 'a'))
      expect(attributes['href'] ?? '#').toMatch(/^(#|https?:\/\/)/);
  });

  test('holds every mark with its sentence and exactly its passages, at both widths', async () => {
    for (const dossier of [harbour, shipped]) await expectMarks(dossier);
  });

  async function expectMarks(dossier: Dossier) {
    const items = itemsOf(dossier, 'slide');
    const html = await pageOf(jobOf(dossier, items));
    const passages = new Map(
      [...html.matchAll(/<li id="p(\d+)">(.*?)<\/li>/gs)].map(([, number, text]) => [number!, plain(text!)]),
    );
    const sections = html.split('<section id="s').slice(1);
    for (const [at, item] of items.entries()) {
      const { prepared } = item;
      const marks = [...sections[at]!.matchAll(/<a class="mark".*?<\/a>/gs)].map(([mark]) => mark);
      const targets = ['16:9', '4:5'].flatMap((size) =>
        layoutItem(jobOf(dossier, items), item, optionsOf(size)).flatMap((scene) =>
          scene.targets.filter(({ leads }) => !leads),
        ),
      );
      expect(marks).toHaveLength(targets.length);
      targets.forEach(({ key }, place) => {
        const mark = marks[place]!;
        expect(plain(mark)).toContain(`<title>${prepared.sentence(key)}</title>`);
        const numbers = tagsOf(mark)[0]!.attributes['data-passages']?.split(' ') ?? [];
        const expected = passagesOf(english, dossier, prepared.evidence(key)?.rows ?? []);
        expect(numbers).toHaveLength(expected.length);
        numbers.forEach((number, each) => {
          const { heading, quote, citation } = expected[each]!.passage;
          expect(passages.get(number)).toContain(heading);
          expect(passages.get(number)).toContain(quote);
          expect(passages.get(number)).toContain(citation);
        });
      });
    }
  }

  test('tells each slide in words too: headline, table, what is said to it, sources', async () => {
    const [own, ...others] = itemsOf(shipped, 'slide', ['stance-matrix', 'timeline']);
    const items = [{ ...own!, headline: 'Mine & yours', notes: 'Say this.\nThen that.' }, ...others];
    const html = await pageOf({ ...jobOf(shipped, items), title: 'A <talk>' });
    expect(html).toContain('<title>A &lt;talk&gt;</title>');
    const [first, second] = html.split('<section id="s').slice(1);
    expect(first).toContain('class="heard">Mine &amp; yours</h2>');
    expect(first).toContain('>Say this.</p>');
    expect(first).toContain('>Then that.</p>');
    expect(first!.match(/<tr>/g)).toHaveLength(own!.prepared.table.rows.length + 1);
    for (const id of own!.prepared.sources) {
      const number = shipped.sources.findIndex((source) => source.id === id) + 1;
      expect(first).toContain(`[${number}] `);
    }
    expect(second).toContain(`data-place="2 of 2"`);
    expect(html).toContain('<a href="#s2">');
  });

  test('bears its marking at its beginning, its end and over its evidence', async () => {
    const marking = { kind: 'tlp', label: 'TLP:RED' } as const;
    const [own] = itemsOf(harbour, 'slide', ['stance-matrix']);
    const html = await pageOf(jobOf(harbour, [{ ...own!, marking }]));
    const around = html.split(/<svg class="picture.*?<\/svg>/s);
    expect(around.join('').match(/<p class="marking">TLP:RED<\/p>/g)).toHaveLength(3);
    // And twice in the picture of each width.
    expect(html.match(/>TLP:RED<\/text>/g)).toHaveLength(4);
    expect(await pageOf(jobOf(harbour, [own!]))).not.toContain('TLP');
  });

  test('is the same each time, and at most 1.5 MB with all charts as slides', async () => {
    const job = jobOf(shipped, itemsOf(shipped, 'slide'));
    expect(job.items.length).toBeGreaterThanOrEqual(10);
    const html = await pageOf(job);
    expect(await pageOf(job)).toBe(html);
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(1_500_000);
  });

  test('leaves letters that none of its fonts has to those of its reader', async () => {
    const dossier = renamedDossier(harbour, (text) => `${text}港`);
    const html = await pageOf(jobOf(dossier, itemsOf(dossier, 'slide', ['stance-matrix'])));
    const [drawn = ''] = /<text[^>]*>[^<]*港/.exec(html) ?? [];
    expect(drawn).not.toBe('');
    expect(html).toMatch(/<svg class="picture[^>]*font-family="[^"]*, sans-serif"/);
  });
});

test('the script of the page is the one of its source, and small', async () => {
  const written = readFileSync('src/lib/export/html/pageScript.ts', 'utf8');
  expect(written).toBe(await bundledPageScript());
  expect(pageScript.length).toBeLessThan(15_000);
  expect(pageScript).not.toContain('</');
});
