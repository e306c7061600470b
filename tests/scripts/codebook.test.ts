import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codebookFile, readCodebook } from '#scripts/codebook.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';

test('a codebook has its parts as contents, each with the id of its heading', async () => {
  const { html, contents } = await readCodebook(dossierFolder);
  expect(contents.map(({ title }) => title)).toContain('1. Reading a document');
  for (const { id } of contents) expect(html.split(`<h2 id="${id}">`)).toHaveLength(2);
  expect(html.match(/<h2/g)).toHaveLength(contents.length);
});

test('names in code stand in the contents without their marks, and markup of its own does not become markup', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'codebook-'));
  await copyFile(join(dossierFolder, 'datapackage.json'), join(folder, 'datapackage.json'));
  await writeFile(join(folder, codebookFile), '# Book\n\n## The `id` of <b>rows</b>\n\n### Less\n');
  const { html, contents } = await readCodebook(folder);
  await rm(folder, { recursive: true });
  expect(contents).toEqual([{ id: 'part-1', title: 'The id of <b>rows</b>' }]);
  expect(html).toContain('<h2 id="part-1">The <code>id</code> of &lt;b&gt;rows&lt;/b&gt;</h2>');
  expect(html).toContain('<h3>Less</h3>');
});
