import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { aboutClause } from '#lib/summary/aboutClause.ts';
import { clauses } from '#lib/summary/clauses.ts';
import { leadingProvision } from '#lib/summary/leadingProvision.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { provisionDossier } from '../smallDossier.ts';

const dossier = harbourDossier();

test('any row of a clause opens it, with the same category elsewhere and never itself', () => {
  const view = { ...defaultView, reference: true };
  for (const { id, instrument, category } of dossier.provisions) {
    const about = aboutClause(dossier, view, id, english.compare);
    expect(about.clause).toMatchObject({ instrument, category });
    expect(about.instrument?.id).toBe(instrument);
    expect(about.comments).not.toBeNull();
    for (const each of about.elsewhere) {
      expect(each.instrument.id).toBe(each.clause.instrument);
      expect(each.clause.category).toBe(category);
      expect(each.instrument.id).not.toBe(instrument);
    }
  }
});

test('the same subject in other treaties stands in the order of signature', () => {
  const small = provisionDossier(
    'a',
    'new:2024 old:1961 middle:2000',
    `new defence shall agreed a
     middle defence shall agreed a
     old defence shall agreed a
     old trade may agreed a`,
  );
  const about = aboutClause(small, defaultView, 'p000', english.compare);
  expect(about.elsewhere.map(({ instrument }) => instrument.id)).toEqual(['old', 'middle']);
});

test('a clause of which nothing is selected can still be asked for, and says what publications would add', () => {
  const small = provisionDossier('a b@', 'x:2024', 'x defence shall agreed b\nx trade may agreed a');
  const about = aboutClause(small, defaultView, 'p000', english.compare);
  expect(about.clause).toMatchObject({ category: 'defence', kind: 'none', rows: [] });
  expect(about.moreRows).toBe(1);
  expect(aboutClause(small, { ...defaultView, reference: true }, 'p000', english.compare).moreRows).toBe(0);
});

test('without a choice the clause that most rows comment on is shown, and none where there is none', () => {
  const about = aboutClause(dossier, defaultView, '', english.compare);
  expect(about.asked).toBeUndefined();
  expect(about.all).toEqual(clauses(dossier, defaultView));
  expect(about.all).toContain(about.clause);
  const none = aboutClause({ ...dossier, provisions: [] }, defaultView, '', english.compare);
  expect(none).toMatchObject({ clause: null, comments: null, elsewhere: [], moreRows: 0 });
});

test('the text of the treaty stands for what others report of it, else the strongest', () => {
  const small = provisionDossier(
    'a b',
    'x:2024',
    `x defence may agreed a
     x defence shall reported a
     x defence may agreed b`,
  );
  expect(leadingProvision(small, [0, 1, 2])).toMatchObject({ text: 'Text 1.', amount: 3 });
  const sources = small.sources.map((source) => ({
    ...source,
    kind: source.id === 'b' ? ('treaty' as const) : source.kind,
  }));
  expect(leadingProvision({ ...small, sources }, [0, 1, 2]).text).toBe('Text 2.');
  expect(leadingProvision(small, [])).toEqual({ provision: undefined, text: '', amount: 0 });
});
