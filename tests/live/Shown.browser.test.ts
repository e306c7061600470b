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

test('a part keeps what it showed last when it leaves the window, and has caught up before it is seen again', async () => {
  const screen = await render(TwoParts, { word: 'old' });
  page.getByTestId('bottom').element().scrollIntoView();
  await vi.waitFor(() => expect(bottom()).toBe('seen old'));
  await screen.rerender({ word: 'newer' });
  scrollTo(0, 0);
  await vi.waitFor(() => expect(bottom()).toBe('unseen newer'));
  void screen.rerender({ word: 'newest' });
  await tick();
  expect(bottom()).toBe('unseen newer');
  // In the frame that shows it, whether or not it was noticed by then that it is in sight.
  page.getByTestId('bottom').element().scrollIntoView();
  await new Promise(requestAnimationFrame);
  expect(bottom()).toMatch(/seen newest$/);
});
