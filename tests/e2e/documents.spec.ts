import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const folder = process.env['STANDPOINT_SOURCES'];

test('says of files that are no documents of the dossier, or not the text that was coded, what they are', async ({
  page,
}) => {
  await page.goto('/sources/');
  const original = await page.locator('section', { hasText: 'Check the quotes yourself' }).first();
  await expect(original).toBeVisible();
  const names = await page.evaluate(() =>
    fetch('../downloads/sources.csv')
      .then((answer) => answer.text())
      .then((text) => /,([^,]+\.txt),/.exec(text)?.[1] ?? ''),
  );
  // What is chosen before the page is alive is lost.
  await page.waitForSelector('html[data-alive]');
  await page.setInputFiles('input[type=file]', [
    { name: 'stranger.txt', mimeType: 'text/plain', buffer: Buffer.from('Nothing to do with it.') },
    { name: names, mimeType: 'text/plain', buffer: Buffer.from('Another edition of the text.') },
  ]);
  await expect(page.getByText('“stranger.txt” is not one of this dossier’s documents.')).toBeVisible();
  await expect(page.getByText(`“${names}” is not the text that was coded`)).toBeVisible();
  await expect(page.getByText('0 quotes looked up')).toBeVisible();
});

if (folder) {
  test('looks up every quote in the documents a reader opens and marks it in the evidence', async ({
    page,
  }) => {
    await page.goto('/sources/');
    await page.waitForSelector('html[data-alive]');
    const files = readdirSync(folder).map((name) => join(folder, name));
    await page.setInputFiles('input[type=file]', files);
    await expect(page.getByText('recognised by its fingerprint')).toHaveCount(files.length);
    await expect(page.getByText('0 not found in the paragraph')).toBeVisible();

    await page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'Positions' })
      .click();
    const chart = page.getByRole('application').first();
    await chart.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    const marked = panel.locator('mark').first();
    await expect(marked).toBeVisible();
    await expect(panel.locator('blockquote').first()).toContainText((await marked.textContent()) ?? '');
  });
}
