import { expect, test } from 'vitest';
import { hasPassages } from '#lib/summary/hasPassages.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('sources were read where a row names a passage', async () => {
  expect(hasPassages(await shippedDossier())).toBe(true);
  const votes = Array.from({ length: 300 }, (_, at) => `Member ${at},yes,no`).join('\n');
  const rollCall = await importedDossier(`member,Budget,Border\n${votes}\n`);
  expect(rollCall.stances).toHaveLength(600);
  expect(hasPassages(rollCall)).toBe(false);
  const stances = rollCall.stances.slice(0, 2).map((row, at) => ({ ...row, paragraph: at === 0 ? null : 3 }));
  expect(hasPassages({ ...rollCall, stances })).toBe(true);
});

test('of a large table rows in all parts of it are looked at', async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => `A${at},x,yes,${at < 3000 ? '' : 'We agree'}`).join(
    '\n',
  );
  expect(hasPassages(await importedDossier(`country,issue,vote,quote\n${rows}\n`))).toBe(true);
});
