import { expect, type Locator, type Page } from '@playwright/test';

/** A row of a dossier's table as the evidence panel lists it. */
export interface ListedRow {
  readonly table: string;
  readonly id: string;
  readonly rowNumber: number;
  /** Without the quotation marks around it; empty if the row has none. */
  readonly quote: string;
}

export function panelOf(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Evidence' });
}

/** The rows in the order of the panel; waits until it is open. */
export async function listedRows(page: Page): Promise<ListedRow[]> {
  await expect(panelOf(page)).toBeVisible();
  const items = await panelOf(page)
    .getByRole('listitem')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const link = element.querySelector<HTMLAnchorElement>('a[href*="/data/"][href*="#"]');
        return {
          hash: link ? decodeURIComponent(new URL(link.href).hash.slice(1)) : '',
          label: link?.textContent.trim() ?? '',
          quote: element.querySelector('blockquote')?.textContent.trim().replace(/^“|”$/g, '') ?? '',
        };
      }),
    );
  // Other items lead to further views.
  const rows = items.filter(({ hash }) => hash !== '');
  return rows.map(({ hash, label, quote }) => {
    const [, table = '', rowNumber = ''] = /^(\w+)\.csv, row (\d+)$/.exec(label) ?? [];
    return { table, id: hash, rowNumber: Number(rowNumber), quote };
  });
}

/** What the panel should list for some rows of a table, by id, as `byId` sorts it. */
export function asListed(
  table: string,
  rows: readonly { readonly id: string; readonly rowNumber: number; readonly quote: string }[],
): ListedRow[] {
  return byId(rows.map(({ id, rowNumber, quote }) => ({ table, id, rowNumber, quote })));
}

export function byId(rows: readonly ListedRow[]): ListedRow[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
