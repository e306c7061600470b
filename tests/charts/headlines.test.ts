import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { categoryInText } from '#lib/evidence/categoryName.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { parkingDossier } from '../data/parkingDossier.ts';
import { english } from '../english.ts';
import { rawTables, type RawRow } from '../rawTables.ts';
import { shippedDossier } from '../shippedDossier.ts';

/** The numbers of headlines, counted again from the files alone, for every view that leaves a document out. */

interface Case {
  readonly name: string;
  readonly open: () => Dossier | Promise<Dossier>;
  readonly table: (name: string) => readonly RawRow[];
}

const cases: readonly Case[] = [
  { name: 'harbour', open: harbourDossier, table: rawTables('tests/fixtures/harbour-dossier') },
  { name: 'parking', open: parkingDossier, table: rawTables('tests/fixtures/parking-dossier') },
  { name: 'shipped', open: shippedDossier, table: rawTables('static/data') },
];

const wrongVerdicts = ['differs', 'magnitude_error'];
const distinct = (values: readonly string[]) => new Set(values).size;
const has = (value: string | undefined) => value !== undefined && value !== '';

function viewsOf(table: Case['table']): Pick<View, 'sourcesOff' | 'reference'>[] {
  const documents = table('sources').filter((source) => has(source.file));
  return [
    { sourcesOff: [], reference: false },
    { sourcesOff: [], reference: true },
    ...documents.map(({ id = '' }) => ({ sourcesOff: [id], reference: false })),
    ...documents.map(({ id = '' }) => ({
      sourcesOff: documents.map((each) => each.id ?? '').filter((each) => each !== id),
      reference: false,
    })),
  ];
}

/** The rows of a table whose source counts, and the original of a source. */
function counting(table: Case['table'], { sourcesOff, reference }: Pick<View, 'sourcesOff' | 'reference'>) {
  const sources = new Map(table('sources').map((source) => [source.id, source]));
  const isOn = (id: string | undefined) =>
    !sourcesOff.includes(id ?? '') && (reference || has(sources.get(id)?.file));
  const originalOf = (id: string | undefined) => sources.get(id)?.derived_from || id || '';
  const voiceOf = (id: string | undefined) =>
    sources.get(id)?.voice || sources.get(originalOf(id))?.voice || '';
  return { rows: (name: string) => table(name).filter(({ source }) => isOn(source)), originalOf, voiceOf };
}

/** On how many theses sources contradict each other by claims of their own, and how many more in what they expect. */
function disputes(table: Case['table'], view: Pick<View, 'sourcesOff' | 'reference'>) {
  const { rows, originalOf, voiceOf } = counting(table, view);
  const own = rows('claims').filter(({ source, claimant }) => ['', claimant].includes(voiceOf(source)));
  const opposed = (thesis: string | undefined, claims: readonly RawRow[]) => {
    const on = (bearing: string) =>
      claims
        .filter((claim) => claim.thesis === thesis && claim.bearing === bearing)
        .map(({ source }) => originalOf(source));
    const [pro, contra] = [on('supports'), on('contradicts')];
    return {
      any: pro.length > 0 && contra.length > 0,
      apart: pro.some((one) => !contra.includes(one)) && contra.some((one) => !pro.includes(one)),
    };
  };
  const said = own.filter(({ type }) => type !== 'prediction');
  const theses = table('theses').map(({ id }) => id);
  const disputed = theses.filter((id) => opposed(id, said).any);
  const expected = theses.filter((id) => !opposed(id, said).any && opposed(id, own).apart);
  return { amount: disputed.length, expected: expected.length };
}

function errorCount(table: Case['table'], view: Pick<View, 'sourcesOff' | 'reference'>) {
  const { rows } = counting(table, view);
  const found: string[] = [];
  for (const name of ['figures', 'claims', 'events', 'provisions', 'stances']) {
    for (const { id, source, type, obligation } of rows(name)) {
      // An opinion is disputed and no error.
      if (/interpretation|prediction|normative/.test(`${type} ${obligation}`)) continue;
      const against = table('checks').filter(
        (check) =>
          check.table === name &&
          check.subject === id &&
          wrongVerdicts.includes(check.verdict ?? '') &&
          // What another finding bears out of the very same thing is disputed too.
          !table('checks').some(
            (other) =>
              other.table === name &&
              other.subject === id &&
              has(other.error) &&
              other.error === check.error &&
              other.reference !== check.reference &&
              /matches|partly/.test(other.verdict ?? ''),
          ),
      );
      const named = against.flatMap(({ error }) => (has(error) ? [error!] : []));
      if (named.length > 0) found.push(...named);
      else if (against.length > 0) {
        // One source that fails in several rows by the very same findings errs once.
        const findings = against.map((check) => [check.reference, check.verdict, check.explanation].join());
        found.push([source, ...findings.sort()].join());
      }
    }
  }
  return distinct(found);
}

/** ISO dates; seen from a day. */
function forceOf({ in_force: from = '', ended = '' }: RawRow, day: string) {
  if (has(ended) && ended <= day) return 'ended';
  if (!has(from)) return 'unknown';
  return from > day ? 'notYet' : 'inForce';
}

function clauseCounts(table: Case['table'], view: Pick<View, 'sourcesOff' | 'reference'>, day: string) {
  const documents = new Set(table('sources').flatMap(({ id, file }) => (has(file) ? [id] : [])));
  const reported = (id: string | undefined) =>
    table('provisions').filter(({ instrument, source }) => instrument === id && documents.has(source)).length;
  const main = table('instruments').toSorted((a, b) => reported(b.id) - reported(a.id))[0];
  const treaties = new Set(table('sources').flatMap(({ id, kind }) => (kind === 'treaty' ? [id] : [])));
  const ownText = (row: RawRow) => treaties.has(row.source) && !view.sourcesOff.includes(row.source ?? '');
  const counted = new Set(
    counting(table, view)
      .rows('provisions')
      .map(({ id }) => id),
  );
  const said = table('provisions').filter(
    (row) =>
      row.instrument === main?.id &&
      row.obligation !== 'interpretation' &&
      (counted.has(row.id) || ownText(row)),
  );
  // Where the text speaks of a subject, reports of it decide nothing.
  const spoken = new Set(said.filter(ownText).map(({ category }) => category));
  const clauses = said.filter(
    (row) => row.status !== 'excluded' && (ownText(row) || !spoken.has(row.category)),
  );
  const binding = clauses.filter(({ obligation }) => obligation?.startsWith('shall'));
  /** One source, the text itself where it speaks, has a condition on each of its duties. */
  const isConditional = (duties: readonly RawRow[]) => {
    const sources = new Set(
      (duties.some(ownText) ? duties.filter(ownText) : duties).map(({ source }) => source),
    );
    return [...sources].some((source) =>
      duties.filter((row) => row.source === source).every(({ conditions }) => has(conditions)),
    );
  };
  const subjects = (rows: readonly RawRow[]) => distinct(rows.map(({ category }) => category ?? ''));
  return {
    instrument: main?.name ?? '',
    instrumentInText: main?.name_in_text ?? '',
    parties: (main?.parties ?? '').split(';').filter(has).length,
    hasText: spoken.size > 0,
    isPart: spoken.size > 0 && main?.text !== 'complete',
    force: forceOf(main!, day),
    total: subjects(clauses),
    binding: subjects(binding),
    conditional: [...new Set(binding.map(({ category }) => category ?? ''))]
      .filter((category) => isConditional(binding.filter((row) => row.category === category)))
      .sort(),
  };
}

/** Of each subject that the newest of the compared texts has and another is said to lack: the years of both kinds. */
function gapsBetween(
  table: Case['table'],
  view: Pick<View, 'sourcesOff' | 'reference'>,
  compared: readonly string[],
) {
  const treaties = new Set(table('sources').flatMap(({ id, kind }) => (kind === 'treaty' ? [id] : [])));
  const counted = new Set(counting(table, view).rows('provisions'));
  const said = table('provisions').filter(
    (row) => counted.has(row) || (treaties.has(row.source) && !view.sourcesOff.includes(row.source ?? '')),
  );
  const yearOf = (id: string) =>
    table('instruments')
      .find((each) => each.id === id)
      ?.signed?.slice(0, 4) ?? '';
  const years = compared.map(yearOf).sort();
  const categories = [...new Set(said.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const rows = (id: string) => said.filter((row) => row.instrument === id && row.category === category);
    const has = compared.filter((id) =>
      rows(id).some(({ obligation, status }) => obligation !== 'interpretation' && status !== 'excluded'),
    );
    const lacks = compared.filter(
      (id) => !has.includes(id) && rows(id).some(({ status }) => status === 'excluded'),
    );
    const isGap = lacks.length > 0 && has.some((id) => yearOf(id) === years.at(-1));
    return isGap ? [{ has: has.map(yearOf).sort(), lacks: lacks.map(yearOf).sort() }] : [];
  });
}

function happenings(table: Case['table'], view: Pick<View, 'sourcesOff' | 'reference'>) {
  const named = table('events').some(({ happening }) => has(happening));
  return distinct(
    counting(table, view)
      .rows('events')
      .map((row) =>
        named ? row.happening || row.id || '' : [row.date, row.date_end, row.precision, row.label].join(),
      ),
  );
}

describe.each(cases)('the headlines of the $name dossier', ({ open, table }) => {
  const chart = (id: string) => catalog.find((each) => each.id === id)!;
  const views = viewsOf(table);

  test.each(views)('are a recount of its files with %j', async (filter) => {
    const dossier = await open();
    const prepare = (id: string) => chart(id).prepare(dossier, { ...defaultView, ...filter }, english);

    const claims = prepare('claims-by-source');
    const { amount, expected } = disputes(table, filter);
    if (amount + expected > 0) expect(claims.finding?.facts).toMatchObject({ amount, expected });
    else expect(claims.headline).not.toMatch(/(?<!do not )contradict each other|both supported|disagree/);

    const checks = prepare('fact-checks');
    const errors = errorCount(table, filter);
    if (errors > 0) expect(checks.finding?.facts).toMatchObject({ errors });
    else expect(checks.finding?.kind).not.toBe('errors');

    const provisions = prepare('provision-breakdown');
    const counts = clauseCounts(table, filter, dossier.info.asOf);
    if (counts.binding > 0) {
      const facts = provisions.finding!.facts as {
        binding: readonly { subject: string; isConditional: boolean }[];
      };
      const named = (ids: readonly string[]) => ids.map((id) => categoryInText(english, dossier, id)).sort();
      const { binding } = facts;
      expect({
        ...facts,
        binding: binding.length,
        conditional: binding.flatMap((each) => (each.isConditional ? [each.subject] : [])).sort(),
      }).toEqual({ ...counts, conditional: named(counts.conditional) });
      expect(`${provisions.headline} ${provisions.subtitle}`).toContain(counts.instrument);
    } else expect(provisions.finding?.kind).not.toBe('binding');

    const treaties = prepare('treaty-comparison');
    const told = (treaties.finding?.facts ?? {}) as {
      gaps?: readonly { has: readonly string[]; lacks: readonly string[] }[];
    };
    const gaps = (told.gaps ?? []).map(({ has: those, lacks }) => ({
      has: those.toSorted(),
      lacks: lacks.toSorted(),
    }));
    const compared = (treaties.subject?.instruments ?? []) as readonly string[];
    if (treaties.finding?.kind === 'incomplete')
      expect(new Set(gaps.map((each) => JSON.stringify(each)))).toEqual(
        new Set(gapsBetween(table, filter, compared).map((each) => JSON.stringify(each))),
      );
    else expect(gaps).toEqual([]);

    const timeline = prepare('timeline');
    expect(timeline.table.rows).toHaveLength(happenings(table, filter));
  });

  test.each(views)('never rest in silence on a passage in conflict with %j', async (filter) => {
    const dossier = await open();
    const wrong = new Set(
      table('checks').flatMap((check) =>
        wrongVerdicts.includes(check.verdict ?? '') ? [`${check.table} ${check.subject}`] : [],
      ),
    );
    for (const each of catalog) {
      const { finding, headline, notes } = each.prepare(dossier, { ...defaultView, ...filter }, english);
      const conflicts = (finding?.rests ?? []).filter(({ table: name, at }) =>
        wrong.has(`${name} ${(dossier[name][at] as { id: string }).id}`),
      );
      if (conflicts.length === 0) continue;
      expect(`${headline} ${notes.join(' ')}`, each.id).toMatch(
        /behind the headline|error|but .* report(s|ed)|disputed/,
      );
    }
  });

  test.each(views)('are whole and short with %j', async (filter) => {
    const dossier = await open();
    for (const each of catalog) {
      const { headline } = each.prepare(dossier, { ...defaultView, ...filter }, english);
      expect(headline.length, `${each.id}: ${headline}`).toBeLessThanOrEqual(130);
      expect(headline).not.toMatch(/NaN|undefined|null|\b1 (clauses|errors|theses|transfers|events)\b/);
    }
  });
});
