import type { Locator, Page } from '@playwright/test';

/** What governs the charts of a page. */
export function filtersOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Filters' });
}

/** The button that says what is selected and opens the controls. */
export function filterButtonOf(page: Page): Locator {
  return filtersOf(page).getByRole('button', { name: /^Filters/ });
}

/** Unfolds the filters, as a reader does first; on a page where they are unfolded nothing happens. */
export async function openFilters(page: Page): Promise<void> {
  const button = filterButtonOf(page);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}
