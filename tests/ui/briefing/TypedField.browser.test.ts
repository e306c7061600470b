import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TrimmedField from './TrimmedField.svelte';

const field = () => page.getByLabelText('Headline');

test('a blank that is not kept stands there until the field is left, so that the next word follows it', async () => {
  const onkept = vi.fn();
  await render(TrimmedField, { value: '', onkept });
  await userEvent.type(field(), 'Japan supports ');
  await expect.poll(() => onkept.mock.calls).toEqual([['Japan supports']]);
  await expect.element(field()).toHaveValue('Japan supports ');
  await userEvent.keyboard('the treaty ');
  await expect.element(field()).toHaveValue('Japan supports the treaty ');
  await userEvent.tab();
  await expect.element(field()).toHaveValue('Japan supports the treaty');
});

test('what arrives from elsewhere takes the place of what has been kept', async () => {
  const onkept = vi.fn();
  await render(TrimmedField, { value: '', onkept });
  await userEvent.type(field(), 'Mine ');
  await expect.poll(() => onkept.mock.calls).toEqual([['Mine']]);
  page
    .getByRole('button', { name: 'Change' })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(field()).toHaveValue('From another tab');
});
