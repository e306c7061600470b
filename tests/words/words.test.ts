import { describe, expect, test } from 'vitest';
import { en } from '#lib/words/en/en.ts';
import { languages } from '#lib/words/languages.ts';
import { pseudoLanguage } from '#lib/words/pseudo.ts';
import { loadAllWords, makeWords } from '#lib/words/Words.ts';

describe('words', () => {
  test('say nothing of an area that has not been loaded', async () => {
    const words = makeWords(en);
    expect(words.has('common')).toBe(false);
    expect(() => words.of('common')).toThrow('words are not loaded: "common"');
    await words.load('common');
    expect(words.of('common').noMatch).toBe('Nothing found for this selection');
  });

  test('are loaded once', async () => {
    let loads = 0;
    const counting = {
      ...en,
      areas: { ...en.areas, common: () => (loads++, en.areas.common()) },
    };
    const words = makeWords(counting);
    await words.load('common');
    const said = words.of('common');
    await words.load('common', 'units');
    expect(loads).toBe(1);
    expect(words.of('common')).toBe(said);
  });

  test('can be asked for again where an area did not arrive', async () => {
    let fails = true;
    const failing = {
      ...en,
      areas: {
        ...en.areas,
        tour: () => (fails ? Promise.reject(new Error('offline')) : en.areas.tour()),
      },
    };
    const words = makeWords(failing);
    await expect(words.load('tour')).rejects.toThrow('offline');
    fails = false;
    await words.load('tour');
    expect(words.has('tour')).toBe(true);
  });
});

test('every language of a site can say all that English can', async () => {
  for (const [code, load] of Object.entries(languages)) {
    const words = await loadAllWords(await load());
    for (const area of Object.keys(en.areas) as (keyof typeof en.areas)[]) {
      expect(words.has(area), `${code} ${area}`).toBe(true);
    }
  }
});

test('the pseudo-language wraps every text, also of sentences with facts, and leaves numbers alone', async () => {
  const said: string[] = [];
  const words = await loadAllWords(pseudoLanguage(en, (text) => said.push(text)));
  const { noMatch, citation, steps } = words.of('common');
  expect(noMatch).toMatch(/^⁅Nóthíng fóúnd fór thís séléctíón.+⁆$/);
  expect(noMatch.length).toBeGreaterThan(1.4 * 'Nothing found for this selection'.length);
  expect(citation({ number: 2, name: 'Ledger', published: '' })).toMatch(/^⁅\[2\] Lédgér, úndátéd.*⁆$/);
  expect(steps.position[-2]).toMatch(/^⁅.*⁆$/);
  expect(words.of('units').quantity(3, '1')).toBe('3');
  expect(words.number(1234)).toBe('1,234');
  expect(said).toContain(citation({ number: 2, name: 'Ledger', published: '' }));
});
