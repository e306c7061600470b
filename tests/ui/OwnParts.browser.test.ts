import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { defaultView, type View } from '#lib/model/view.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { keepLogo, readLogo, type KeptLogo } from '#lib/ui/export/keptLogo.ts';
import { english } from '../english.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import OwnPartsInApp from './OwnPartsInApp.svelte';

let set: Partial<View>[] = [];
let logos: (KeptLogo | null)[] = [];

async function show(view: Partial<View> = {}, logo: KeptLogo | null = null) {
  set = [];
  logos = [];
  const app = new App(harbourInBrowser(), english, () => undefined);
  await render(OwnPartsInApp, {
    app,
    parts: {
      view: { ...defaultView, ...view },
      logo,
      onset: (change) => set.push(change),
      onlogo: (chosen) => logos.push(chosen),
    },
  });
}

async function pngOf(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'logo.png', { type: 'image/png' });
}

const fileInput = () => page.getByLabelText('Logo (PNG or JPEG)');

beforeEach(() => keepLogo(null));

test('legend and notes are left out and taken back, a credit line is set', async () => {
  await show({ hidden: ['notes'] });
  await page.getByRole('checkbox', { name: 'Legend' }).click();
  await page.getByRole('checkbox', { name: 'Notes' }).click();
  await page.getByLabelText('Credit line').fill(' Desk 4 ');
  await userEvent.tab();
  expect(set).toEqual([{ hidden: ['legend', 'notes'] }, { hidden: [] }, { credit: 'Desk 4' }]);
});

test('a logo is kept in this browser, in its proportions, and can be removed', async () => {
  await show();
  await userEvent.upload(fileInput(), await pngOf(80, 20));
  await expect.poll(() => logos.length).toBe(1);
  expect(logos[0]).toMatchObject({ width: 80, height: 20 });
  expect(logos[0]?.href).toMatch(/^data:image\/png;base64,/);
  expect(readLogo()).toEqual(logos[0]);
});

test('a logo that is there can be removed, from the browser too', async () => {
  const kept = { href: 'data:image/png;base64,AAAA', width: 4, height: 3 };
  keepLogo(kept);
  await show({}, kept);
  await page.getByRole('button', { name: 'Remove the logo' }).click();
  expect(logos).toEqual([null]);
  expect(readLogo()).toBeNull();
});

test('what is no picture is refused in words, and an address of another host never read', async () => {
  await show();
  await userEvent.upload(fileInput(), new File(['<svg/>'], 'logo.png', { type: 'image/png' }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('no PNG or JPEG picture');
  expect(logos).toEqual([]);
  keepLogo({ href: 'https://example.org/logo.png', width: 4, height: 3 });
  expect(readLogo()).toBeNull();
});
