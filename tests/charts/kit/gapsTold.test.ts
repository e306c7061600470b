import { expect, test } from 'vitest';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { gapsToldOf } from '#lib/model/gapsTold.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';

const polled = (last: string) => importedDossier(`member,Budget,Border\nA,yes,no\nB,no,yes\nC,no,${last}\n`);

test.each([
  ['yes', 'nothing', undefined],
  ["don't know", 'noAnswer', 'nothing found, or no answer'],
  ['absent', 'noVote', 'nothing found, or no vote'],
  ['7', 'nothingOrUnread', 'nothing found, or an answer not read'],
])('an empty cell of a table that says “%s” is told as it may be', async (word, gaps, label) => {
  const dossier = await polled(word);
  expect(gapsToldOf(dossier.info)).toBe(gaps);
  const legend = stanceMatrix.prepare(dossier, defaultView, english).legend(lightTheme);
  const labels = legend.map((item) => item.label);
  expect(labels.find((each) => each.startsWith('nothing found'))).toBe(label);
});

test('what was left out of another table says nothing of positions', async () => {
  const { info } = await polled("don't know");
  const leftOut = info.leftOut!.map((each) => ({ ...each, table: 'claims' as const }));
  expect(gapsToldOf({ ...info, leftOut })).toBe('nothing');
  const didNotVote = [{ actor: 'a', issue: 'border', count: 1 }];
  expect(gapsToldOf({ ...info, didNotVote })).toBe('either');
  const unread = [
    ...info.leftOut!,
    { file: 'own.csv', of: 'cells' as const, why: 'wordUnknown' as const, count: 2 },
  ];
  expect(gapsToldOf({ ...info, didNotVote, leftOut: unread })).toBe('eitherOrUnread');
});
