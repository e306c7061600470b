import type { Dossier } from '#lib/model/dossier.ts';

/** The dossier with every name and text that a chart may print put through a function; ids stay. */
export function renamedDossier(dossier: Dossier, rename: (text: string) => string): Dossier {
  const change =
    <Row extends object>(...fields: readonly (keyof Row)[]) =>
    (row: Row): Row => {
      const texts = fields.map((field) => [field, rename(String(row[field]))]);
      return { ...row, ...(Object.fromEntries(texts) as Partial<Row>) };
    };
  return {
    ...dossier,
    sources: dossier.sources.map(change('title', 'author', 'publisher')),
    actors: dossier.actors.map(change('name', 'short_name', 'bloc')),
    issues: dossier.issues.map(change('proposition', 'short_label', 'category')),
    theses: dossier.theses.map(change('thesis', 'topic')),
    claims: dossier.claims.map(change('claim', 'topic')),
    figures: dossier.figures.map(change('label', 'commodity')),
    references: dossier.references.map(change('publisher', 'title', 'finding')),
    checks: dossier.checks.map(change('explanation')),
    instruments: dossier.instruments.map(change('name', 'parties')),
    provisions: dossier.provisions.map(change('article', 'provision', 'category', 'conditions')),
    events: dossier.events.map(change('label')),
  };
}

export function doubled(text: string): string {
  return text && `${text} ${text}`;
}

const cyrillic = 'абцдефгхийклмнопярстувшыжз';

/** As many Cyrillic letters as there were Latin ones. */
export function inCyrillic(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const changed = cyrillic[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
    return letter === letter.toLowerCase() ? changed : changed.toUpperCase();
  });
}

/** One syllable for every two letters. */
export function inHangul(text: string): string {
  return text.replace(/[a-z]{1,2}/gi, (letters) => {
    const code = [...letters.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
    return String.fromCharCode(0xac00 + ((code * 17) % 11172));
  });
}
