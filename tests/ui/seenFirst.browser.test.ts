import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TwoParts from './TwoParts.svelte';

const top = () => page.getByTestId('top').element().textContent;
const bottom = () => page.getByTestId('bottom').element().textContent;

test('a part in sight follows at once, one out of sight after the frame', async () => {
  const screen = await render(TwoParts, { word: 'old' });
  await vi.waitFor(() => expect(bottom()).toBe('unseen old'));
  const rendered = screen.rerender({ word: 'new' });
  await tick();
  expect(top()).toBe('new');
  expect(bottom()).toBe('unseen old');
  await rendered;
  await vi.waitFor(() => expect(bottom()).toBe('unseen new'));
});

test('a part that came into sight follows at once', async () => {
  const screen = await render(TwoParts, { word: 'old' });
  await vi.waitFor(() => expect(bottom()).toBe('unseen old'));
  page.getByTestId('bottom').element().scrollIntoView();
  await vi.waitFor(() => expect(bottom()).toBe('seen old'));
  void screen.rerender({ word: 'new' });
  await tick();
  expect(bottom()).toBe('seen new');
});
