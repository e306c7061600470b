import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Dossier } from '#lib/model/dossier.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { english } from '../english.ts';
import DocumentCheckInApp from './DocumentCheckInApp.svelte';
import { harbourInBrowser } from './harbourInBrowser.ts';

const ledger = Object.values(
  import.meta.glob<string>('../fixtures/harbour-documents/ledger.txt', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)[0]!;
const harbour = harbourInBrowser();
const bare = { ...harbour, sources: harbour.sources.map((source) => ({ ...source, text_sha256: '' })) };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Opens files, which may have the same name, as somebody does who drops them from two folders. */
async function open(dossier: Dossier, files: readonly File[]): Promise<App> {
  const app = new App(dossier, english, () => undefined);
  await render(DocumentCheckInApp, { app });
  const dropped = new DataTransfer();
  for (const file of files) dropped.items.add(file);
  page
    .getByRole('group', { name: 'Open documents' })
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  return app;
}

const items = () => page.getByRole('status').getByRole('listitem');

test('a document is recognised by its fingerprint, whatever its name', async () => {
  await open(harbour, [new File([ledger], 'copy.txt')]);
  await expect.element(items().nth(0)).toHaveTextContent(/: recognised by its fingerprint\.$/);
});

test('one without a fingerprint is opened by its name, which is said', async () => {
  await open(bare, [new File([ledger], 'ledger.txt')]);
  await expect
    .element(items().nth(0))
    .toHaveTextContent(/: opened by its name; the dossier has no fingerprint of it\.$/);
});

test('two files of one name are both named', async () => {
  const strangers = [new File(['one'], 'notes.txt'), new File(['two'], 'notes.txt')];
  await open(harbour, [...strangers, new File([ledger], 'ledger.txt'), new File(['old'], 'ledger.txt')]);
  await expect.element(page.getByText('“notes.txt” is not one of this dossier’s documents.')).toHaveLength(2);
  await expect.element(page.getByText('Another file named “ledger.txt” is not used.')).toBeVisible();
});

test('a text that is not Unicode is called that, and none of its quotes wrong', async () => {
  await open(bare, [new File([Uint8Array.from([0x63, 0x61, 0x66, 0xe9])], 'ledger.txt')]);
  await expect.element(items().nth(0)).toHaveTextContent('“ledger.txt” is not text in UTF-8 or UTF-16');
  await expect.element(page.getByText('0 quotes looked up:')).toBeVisible();
});

test('without a secure context a sentence says what it takes', async () => {
  vi.stubGlobal('crypto', {});
  await open(harbour, [new File([ledger], 'ledger.txt')]);
  await expect
    .element(page.getByText(/^Browsers make fingerprints only on pages that are opened by https/))
    .toBeVisible();
  await expect.element(page.getByText(/cannot read|undefined/i)).not.toBeInTheDocument();
});

test('without a secure context a document that has no fingerprint opens', async () => {
  vi.stubGlobal('crypto', {});
  const app = await open(bare, [new File([ledger], 'ledger.txt')]);
  await expect.poll(() => app.documents.get('ledger')).toBe(ledger);
});
