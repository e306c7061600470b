import { expect, test } from 'vitest';
import type { Dossier, Question } from '#lib/model/dossier.ts';
import { namedPages } from '#lib/ui/shell/sections.ts';
import { questionProblems } from '#lib/view/questionProblems.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { problemText } from '../data/problemText.ts';
import { shippedDossier } from '../shippedDossier.ts';

function withQuestion(question: Question): Dossier {
  const dossier = harbourDossier();
  return { ...dossier, info: { ...dossier.info, questions: [question] } };
}

test('the questions of both dossiers lead to pages and views that exist', async () => {
  for (const dossier of [harbourDossier(), await shippedDossier()]) {
    expect(dossier.info.questions.length).toBeGreaterThan(1);
    expect(questionProblems(dossier, namedPages)).toEqual([]);
  }
});

test('a question that leads nowhere is named with what it asks for', () => {
  const lost = withQuestion({ question: 'Where to?', page: '/atlantis', view: 'v=1&issue=gone&rows=name' });
  expect(questionProblems(lost, namedPages).map(problemText)).toEqual([
    'datapackage.json: column "questions": "/atlantis" is no page of the site (in “Where to?”)',
    'datapackage.json: column "questions": "issue=gone" cannot be followed (in “Where to?”)',
  ]);
});
