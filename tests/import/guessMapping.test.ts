import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';

async function imported(csv: string) {
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

test.each([
  ['English', 'Who,What they want,Answer,Page', 'yes'],
  ['English, otherwise', 'Who says it,Demand,For or against?,Line', 'no'],
  ['German', 'Wer,Was sie wollen,Antwort,Seite', 'ja'],
  ['French', "Qui,Ce qu'ils veulent,Réponse,Page", 'oui'],
  ['Russian', 'Кто,Чего хотят,Ответ,Страница', 'да'],
  ['Korean', '누가,무엇을,답변,쪽', '찬성'],
])('who, what, which answer and on which page is known in %s', async (_, header, answer) => {
  const { mapping, kept } = await imported(
    `${header}\nA,The ferry is free,${answer},12\nB,The ferry is free,,\n`,
  );
  const [actor, issue, stance, paragraph] = header.split(',');
  expect([mapping.columns, kept]).toEqual([{ actor, issue, stance, paragraph }, 1]);
});

test('a letter with a mark is known however it is written', async () => {
  const { mapping } = await imported(`Pays,Sujet,${'Réponse'.normalize('NFD')}\nA,x,oui\n`);
  expect(Object.keys(mapping.columns)).toEqual(['actor', 'issue', 'stance']);
});

test('a page that is no number is no paragraph, since its rows would be lost', async () => {
  const { mapping, kept } = await imported('Who,Topic,Answer,Page\nA,x,yes,p. 12\nB,x,no,iv\n');
  expect([mapping.columns.paragraph, kept]).toEqual([undefined, 2]);
});

test('a question that begins another name says nothing', async () => {
  const { mapping } = await imported('Party,What year,Topic,Answer\nA,2024,x,yes\n');
  expect(mapping.columns).toMatchObject({ actor: 'Party', issue: 'Topic', stance: 'Answer' });
});

test('a table of claims made by hand is known by its questions', async () => {
  const made = await importFile(new TextEncoder().encode('Who,What they say,Page\nAna,It leaks,3\n'), {
    mapping: { table: 'claims', columns: {}, constants: {}, values: {}, scale: null },
  });
  expect(made.ok && made.mapping.columns).toEqual({
    claim: 'What they say',
    claimant: 'Who',
    paragraph: 'Page',
  });
});
