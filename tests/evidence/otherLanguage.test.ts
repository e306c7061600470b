import { beforeAll, describe, expect, test } from 'vitest';
import { passageOf, type Passage } from '#lib/evidence/passage.ts';
import { rowLinks } from '#lib/evidence/rowLinks.ts';
import { rowName } from '#lib/evidence/rowName.ts';
import { tableNames, type Dossier } from '#lib/model/dossier.ts';
import { en } from '#lib/words/en/en.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { pseudoLanguage } from '#lib/words/pseudo.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

const pseudo = await loadAllWords(pseudoLanguage(en));
const german = await loadAllWords(en, makeFormats('de-DE'));

function passages(words: Words, dossier: Dossier): Passage[] {
  return tableNames.flatMap((table) =>
    dossier[table].flatMap((_, at) => passageOf(words, dossier, { table, at }) ?? []),
  );
}

describe.each(['harbour', 'shipped'] as const)('evidence of the %s dossier', (name) => {
  let dossier: Dossier;
  let written: ReadonlySet<string>;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
    written = new Set(
      tableNames.flatMap((table) =>
        dossier[table].flatMap((row) => Object.values(row).map((value) => String(value).trim())),
      ),
    );
  });

  /** Whether a text comes from words, stands in the dossier, or is a list, number or date of what does. */
  function isSaid(text: string): boolean {
    if (text.startsWith('⁅') || !/\p{L}/u.test(text) || written.has(text)) return true;
    const isDate = [...written].some(
      (value) => /^\d{4}(-\d\d){0,2}$/.test(value) && pseudo.date(value) === text,
    );
    return isDate || isList(text);
  }

  /** A name may itself hold an "and" or a comma, so that each of them may or may not part two. */
  function isList(text: string): boolean {
    return (
      written.has(text) ||
      [...text.matchAll(/, and |, | and /g)].some(
        ({ 0: sign, index }) => written.has(text.slice(0, index)) && isList(text.slice(index + sign.length)),
      )
    );
  }

  test('comes from words or from the dossier, every text of it', () => {
    for (const passage of passages(pseudo, dossier)) {
      const { table, id, heading, citation, account, fields, links } = passage;
      const labels = [...fields.map((field) => field.label), ...links.map(({ sentence }) => sentence)];
      for (const label of labels) expect(label, `${table} ${id}`).toMatch(/^⁅.*⁆$/s);
      for (const text of [heading, citation, account, ...fields.map(({ value }) => value)]) {
        expect(isSaid(text), `${table} ${id}: ${text}`).toBe(true);
      }
      expect(rowName(pseudo, table, passage)).toMatch(/^⁅/);
    }
  });

  test('has the same fields, links and checks in every language', () => {
    const parts = (words: Words) =>
      passages(words, dossier).map(({ table, id, fields, links, checks }) => [
        table,
        id,
        fields.map((field) => field.id),
        links.map((link) => [link.id, link.page, link.view]),
        checks.map(({ check }) => check.id),
      ]);
    expect(parts(pseudo)).toEqual(parts(english));
    expect(parts(german)).toEqual(parts(english));
  });

  test('has its links named in words', () => {
    for (const table of ['theses', 'claims', 'stances', 'provisions', 'issues', 'actors'] as const) {
      dossier[table].forEach((_, at) => {
        for (const { label } of rowLinks(pseudo, dossier, { table, at }, { page: '/', view: {} })) {
          expect(label).toMatch(/^⁅/);
        }
      });
    }
  });

  test('writes numbers and dates as the language does', () => {
    const values = passages(german, dossier).flatMap(({ fields }) => fields.map(({ value }) => value));
    const text = values.join('\n');
    expect(text).toMatch(/\b(Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)\b/);
    expect(text).not.toMatch(/\b(January|February|March|June|July|October|December)\b/);
  });
});
