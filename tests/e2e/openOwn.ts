import { expect, type Page } from '@playwright/test';
import { english } from '../english.ts';

const say = english.of('opening');

/** The page on which a reader opens data of their own, alive. */
export async function openPage(page: Page): Promise<void> {
  await page.goto('/open/');
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
}

export async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel(say.choose.files).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

export async function keep(page: Page, title: string): Promise<void> {
  await page.getByLabel(say.keep.title).fill(title);
  await page.getByRole('button', { name: say.keep.keep }).click();
  await expect(page.getByRole('banner')).toContainText(title);
}
