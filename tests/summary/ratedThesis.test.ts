import { expect, test } from 'vitest';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { aboutThesis, ratingsOf } from '#lib/summary/aboutThesis.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

/** What the page of an argument says in the place of an answer. */
async function told(csv: string): Promise<string> {
  const dossier = await importedDossier(csv);
  const { ratings, claimants } = aboutThesis(dossier, defaultView, english.compare)!;
  return english.of('claims').rated({
    saidBy: claimants.map((id) => dossier.actors.find((actor) => actor.id === id)!.name),
    checks: ratings.map((check) => checkFacts(dossier, check)),
  });
}

test.each([
  [
    'a checker who is named, on a day',
    'statement,speaker,rating,checker,factcheck_date\nIt leaks,Ana,Mostly false,Desk,2024-05-06\n',
    'Claimed by Ana; rated “Mostly false” by Desk, 6 May 2024.',
  ],
  [
    'nobody who is named',
    'statement,speaker,rating,factcheck_date\nIt leaks,Ana,Mostly false,2024-05-06\n',
    'Claimed by Ana; rated “Mostly false” (6 May 2024), according to own.csv.',
  ],
  [
    'several who check what several say',
    'claim,claimant,rating,checker\nIt leaks,Ana,False,Desk\nIt leaks,Bo,True,Fact Room\n',
    'Claimed by Ana and Bo; rated “False” by Desk and rated “True” by Fact Room.',
  ],
  ['no speaker', 'statement,rating\nIt leaks,False\n', 'Rated “False”, according to own.csv.'],
])('a rated claim is told by who says it and what those who check call it: %s', async (_, csv, sentence) => {
  expect(await told(csv)).toBe(sentence);
});

test('in a list each word of a verdict stands once', async () => {
  const dossier = await importedDossier(
    'claim,claimant,rating,checker\nIt leaks,Ana,False,Desk\nIt leaks,Bo,False,Fact Room\nIt leaks,Bo,True,Third\n',
  );
  const { row } = aboutThesis(dossier, defaultView, english.compare)!;
  const words = new Set(ratingsOf(dossier, row).map(({ rating }) => rating));
  expect(english.of('claims').ratings([...words])).toBe('Rated “False” and “True”');
});

test('an argument that is not rated has no ratings', async () => {
  const dossier = await importedDossier('statement,speaker,rating\nIt leaks,Ana,\nIt holds,Bo,False\n');
  const about = aboutThesis(dossier, { ...defaultView, thesis: 'it-leaks' }, english.compare)!;
  expect(about.ratings).toEqual([]);
  expect(aboutThesis(await shippedDossier(), defaultView, english.compare)!.ratings).toEqual([]);
});
