import { describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { defaultView } from '#lib/model/view.ts';
import { withSourceNoun } from '#lib/words/en/sourceNouns.ts';
import { dossierWords } from '#lib/words/dossierWords.ts';
import { en } from '#lib/words/en/en.ts';
import type { Area } from '#lib/words/Words.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

const sourceNoun = { one: 'interview', many: 'interviews' };
const words = dossierWords(en, { isFromTheRight: false, sourceNoun });
await words.load(...(Object.keys(en.areas) as Area[]));

describe('what a dossier calls its sources', () => {
  it.each([
    ['No selected source mentions this.', 'No selected interview mentions this.'],
    ['Sources: 3 sources', 'Interviews: 3 interviews'],
    ['A document reports a source', 'An interview reports an interview'],
    ['the sources’ positions', 'the interviews’ positions'],
    // What is no source keeps its name.
    ['Treaty or document', 'Treaty or document'],
    ['for spreadsheets and for documents', 'for spreadsheets and for documents'],
    ['see /sources/, sources.csv and re-source', 'see /sources/, sources.csv and re-source'],
    ['resources', 'resources'],
  ])('%s', (text, named) => {
    expect(withSourceNoun(text, sourceNoun)).toBe(named);
  });

  it('is said with the right article', () => {
    expect(withSourceNoun('A source', { one: 'unit', many: 'units' })).toBe('A unit');
    expect(withSourceNoun('an source', { one: 'poll', many: 'polls' })).toBe('a poll');
  });

  it('changes no fact', () => {
    const said = words.of('exporting').sources(['Documents of the port', 'A source of doubt']);
    expect(said).toBe(
      english
        .of('exporting')
        .sources(['Documents of the port', 'A source of doubt'])
        .replace('Sources', 'Interviews'),
    );
    expect(words.of('shell').about({ asOf: '2024-01-01', documents: 3 })).toBe(
      'As of 1 January 2024. Based on 3 interviews.',
    );
  });

  it('leaves how files are read alone, whose columns are called as they are', () => {
    expect(words.of('opening').fields.names.source).toBe('Source');
  });
});

/** Every text in a value of any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(catalog.map((chart) => [chart.id, chart] as const))('the chart %s', (_, chart) => {
  it('says it wherever it would say source or document', async () => {
    const dossier = await shippedDossier();
    const texts = (said: typeof words) => {
      const { headline, subtitle, notes, description, table } = chart.prepare(dossier, defaultView, said);
      // A whole word in small letters is the key of a column.
      return textsIn([headline, subtitle, notes, description, table.caption, table.columns])
        .filter((text) => !/^[a-z]+$/.test(text))
        .join('\n');
    };
    const [named, plain] = [texts(words), texts(english)];
    expect(named.includes('\ue000')).toBe(false);
    // Names of the dossier have such words too: as many as in the usual words once those are taken away.
    const amount = (text: string) => text.match(/\b(sources?|documents?)\b/gi)?.length ?? 0;
    expect(amount(named)).toBeLessThanOrEqual(amount(withSourceNoun(plain, { one: '…', many: '…' })));
  });
});
