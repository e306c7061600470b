import { tick } from 'svelte';

/** What can be set or pressed in a list, a form once. */
const controls = 'td :is(input, select, button:not(form button))';

/**
 * Keeps the keyboard where it is in a list from which a change takes the row that is being mended: on what then stands in
 * its place, else on the last that is left, else on the heading of the section.
 *
 * @param change is done when the list has been made anew
 */
export async function keepPlace(change: Promise<void>): Promise<void> {
  const active = document.activeElement;
  const section = active?.closest('section');
  const own = active?.closest('form')?.querySelector('input') ?? active;
  const list = () => [...(section?.querySelectorAll<HTMLElement>(controls) ?? [])].filter(isShown);
  const at = list().findIndex((control) => control === own);
  await change;
  await tick();
  const now = document.activeElement;
  // Who has gone on meanwhile stays there.
  if (!section || at === -1 || (now !== active && now !== document.body && now !== null)) return;
  const left = list();
  const next = left[Math.min(at, left.length - 1)];
  if (next) {
    next.focus();
    return;
  }
  const heading = section.querySelector<HTMLElement>('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0;
}
