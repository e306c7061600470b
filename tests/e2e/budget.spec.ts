import { expect, test } from '@playwright/test';
import { readFirstLoad } from './firstLoad.ts';

const budgetBytes = 60_000;

test('the first load of the start page is within its budget of JavaScript', () => {
  const scripts = readFirstLoad('build', 'index.html');
  const totalBytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log(
    `first-load JavaScript: ${totalBytes} bytes gzip in ${scripts.length} files, budget ${budgetBytes}`,
  );
  expect(totalBytes).toBeLessThanOrEqual(budgetBytes);
  // Each request costs a slow network seconds, whatever its size.
  expect(scripts.length).toBeLessThanOrEqual(12);
});
