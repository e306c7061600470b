import fc from 'fast-check';
import type { Actor } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Check } from '#lib/model/reference.ts';
import type { Source } from '#lib/model/source.ts';
import { bases, confidences, steps, type Stance } from '#lib/model/stance.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import { bareDossier } from '../smallDossier.ts';

const sourceIds = ['s0', 's1', 's2', 's3', 's4'];
const actorIds = ['a0', 'a1'];
const issueIds = ['i0', 'i1'];

/** Dates near and far from each other, whole and in part, and none. */
const aDate = fc.constantFrom(
  '',
  '2020',
  '2020-02',
  '2020-02-29',
  '2023-12-31',
  '2024',
  '2024-01-01',
  '2024-03',
  '2024-06-19',
  '2024-12-20',
  '1962-10-14',
);

const aSource = fc.record({
  isDocument: fc.boolean(),
  published: aDate,
  copyOf: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 2 }),
});

const aRow = fc.record({
  actor: fc.constantFrom(...actorIds),
  issue: fc.constantFrom(...issueIds),
  source: fc.constantFrom(...sourceIds),
  position: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...steps) },
    { weight: 1, arbitrary: fc.constantFrom('unclear' as const, 'not_applicable' as const) },
  ),
  basis: fc.constantFrom(null, ...bases),
  confidence: fc.constantFrom(null, ...confidences),
  date: fc.oneof(aDate, fc.constantFrom('2020-02-29', '2024-06-19')),
  item: fc.constantFrom('', '', 'vote 1', 'vote “2”'),
  quote: fc.constantFrom('', 'a "quoted", word', 'two\nlines'),
  wrong: fc.constantFrom('', '', '', 'differs' as const, 'matches' as const),
});

/** Few actors, issues and sources with many rows, so that cells hold several; some sources are copies of one before. */
export const aDossier: fc.Arbitrary<Dossier> = fc
  .record({
    sources: fc.array(aSource, { minLength: 5, maxLength: 5 }),
    rows: fc.array(aRow, { minLength: 1, maxLength: 40, size: 'max' }),
    kind: fc.constantFrom('readings' as const, 'observations' as const),
    assessment: fc.boolean(),
  })
  .map(({ sources, rows, kind, assessment }) => {
    const stances = rows.map(({ position, wrong: _, ...row }, at): Stance => ({
      ...row,
      id: `row${at}`,
      status: typeof position === 'string' ? position : 'position',
      stance: typeof position === 'string' ? null : position,
      paragraph: null,
      rationale: '',
      rowNumber: at + 2,
    }));
    return {
      ...bareDossier,
      info: { ...bareDossier.info, rows: kind },
      sources: sources.map(({ isDocument, published, copyOf }, at): Source => ({
        id: sourceIds[at]!,
        kind: 'analysis',
        title: `Title ${at}`,
        author: '',
        publisher: `Paper ${at}`,
        published,
        language: 'en',
        url: isDocument ? '' : 'https://example.org/',
        file: isDocument ? `${at}.txt` : '',
        text_sha256: '',
        reliability: 'C',
        reliability_note: '',
        derived_from: copyOf !== null && copyOf < at ? sourceIds[copyOf]! : '',
        note: '',
        voice: '',
        rowNumber: at + 2,
      })),
      actors: actorIds.map((id, at): Actor => ({
        id,
        name: `Actor ${at}`,
        short_name: `Actor ${at}`,
        kind: 'state',
        iso3: '',
        parent: '',
        bloc: at === 0 ? 'East' : 'West',
        note: '',
        name_in_text: '',
        role: '',
        members: [],
        rowNumber: at + 2,
      })),
      issues: issueIds.map((id, at): Issue => ({
        id,
        proposition: `Plan ${at} should go ahead.`,
        short_label: `Plan ${at}`,
        category: '',
        support_means: '',
        oppose_means: '',
        provision: '',
        name_in_text: '',
        kind: assessment && at === 0 ? 'assessment' : 'position',
        rowNumber: at + 2,
      })),
      stances,
      checks: rows.flatMap(({ wrong }, at): Check[] =>
        wrong === ''
          ? []
          : [
              {
                id: `check${at}`,
                table: 'stances',
                subject: `row${at}`,
                reference: '',
                verdict: wrong,
                explanation: '',
                by: [],
                error: '',
                rating: '',
                rowNumber: at + 2,
              },
            ],
      ),
    };
  });

export const aFilter: fc.Arbitrary<StanceFilter> = fc.record({
  sourcesOff: fc.subarray(sourceIds),
  reference: fc.boolean(),
  asOf: fc.oneof(fc.constant(''), aDate),
  bases: fc.oneof(fc.constant(bases), fc.subarray([...bases])),
  confidence: fc.constantFrom(...confidences),
});
