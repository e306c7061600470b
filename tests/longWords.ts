import type { Dossier } from '#lib/model/dossier.ts';

/** As long as a name in one word may be: 79 letters. */
export const longWord = `${'Donaudampfschifffahrtsgesellschafts'.repeat(2)}kapitaene`;

/** The dossier with every text that a reader sees one long word, the names of groups and values among them. */
export function longWords(dossier: Dossier): Dossier {
  const change =
    <Row extends object>(...fields: readonly (keyof Row)[]) =>
    (row: Row): Row => ({
      ...row,
      ...Object.fromEntries(fields.filter((field) => row[field] !== '').map((field) => [field, longWord])),
    });
  const { info } = dossier;
  return {
    ...dossier,
    info: {
      ...info,
      title: longWord,
      description: longWord,
      questions: [{ question: longWord, page: '/claims', view: '' }],
      licence: { ...info.licence, title: longWord },
    },
    sources: dossier.sources.map(change('title', 'author', 'publisher', 'language', 'reliability_note')),
    actors: dossier.actors.map(change('name', 'short_name', 'bloc', 'note')),
    issues: dossier.issues.map(
      change('proposition', 'short_label', 'category', 'support_means', 'oppose_means'),
    ),
    stances: dossier.stances.map(change('rationale', 'quote')),
    theses: dossier.theses.map(change('thesis', 'topic')),
    claims: dossier.claims.map(change('claim', 'topic', 'quote', 'note', 'likelihood')),
    figures: dossier.figures.map(change('label', 'commodity', 'unit', 'quote', 'note')),
    references: dossier.references.map(change('publisher', 'title', 'finding', 'unit', 'note')),
    checks: dossier.checks.map(change('explanation')),
    instruments: dossier.instruments.map(change('name', 'parties', 'note')),
    provisions: dossier.provisions.map((provision) => ({
      ...change<typeof provision>('article', 'provision', 'conditions', 'quote', 'note')(provision),
      // Two of one name would be one clause.
      category: `${longWord}-${provision.category}`,
    })),
    events: dossier.events.map(change('label', 'thread', 'quote')),
  };
}
