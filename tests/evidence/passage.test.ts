import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { claimControls } from '#lib/charts/kit/controls.ts';
import type { Claim } from '#lib/model/claim.ts';
import type { Source } from '#lib/model/source.ts';
import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { checksOf } from '#lib/evidence/checksOf.ts';
import { passageOf, type Passage } from '#lib/evidence/passage.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();

/** The item of a row by its id; throws if there is none. */
function itemOf(table: TableName, id: string, of: Dossier = dossier): Passage {
  const at = of[table].findIndex((row) => row.id === id);
  const item = passageOf(english, of, { table, at });
  if (!item) throw new Error(`no item: ${table} ${id}`);
  return item;
}

const fieldsOf = (item: Passage) => Object.fromEntries(item.fields.map(({ id, value }) => [id, value]));

describe('what nobody has rated', () => {
  const rated = (reliability: Source['reliability'], credibility: Claim['credibility']): Dossier => ({
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, reliability, reliability_note: '' })),
    claims: dossier.claims.map((claim) => ({ ...claim, credibility })),
    figures: dossier.figures.map((figure) => ({ ...figure, credibility })),
  });
  const toldOf = (of: Dossier) => {
    const item = itemOf('claims', 'c-ledger-01', of);
    return [item.reliability, fieldsOf(item)['credibility'] ?? ''];
  };

  it('is not said, nor where all of it cannot be judged, as tables were once filled', () => {
    expect(toldOf(rated('', null))).toEqual(['', '']);
    expect(toldOf(rated('F', 6))).toEqual(['', '']);
    expect(toldOf(rated('B', 2))).toEqual(['B', expect.stringMatching(/^2, /)]);
  });

  it('is said of one that cannot be judged among others that can', () => {
    expect(fieldsOf(itemOf('claims', 'c-ledger-01'))['credibility']).toMatch(/^6, /);
  });

  it('is nothing to filter by', () => {
    const offered = (of: Dossier) => claimControls.filter(({ offered }) => !offered || offered(of));
    const keys = (of: Dossier) => offered(of).map(({ key }) => key);
    expect(keys(dossier)).toEqual(expect.arrayContaining(['credibility', 'reliability']));
    for (const of of [rated('', null), rated('F', 6)])
      expect(keys(of)).not.toEqual(expect.arrayContaining(['credibility']));
    expect(keys(rated('', null))).not.toContain('reliability');
  });
});

describe('a passage', () => {
  it('cites source, paragraph and quote of a row as they stand in the file', () => {
    const item = itemOf('stances', 's-union-dockers-union-terminal');
    expect(item).toMatchObject({
      table: 'stances',
      id: 's-union-dockers-union-terminal',
      quote: 'we reject the terminal plan as it stands',
      paragraph: 2,
      sourceNumber: 2,
      fromDocument: true,
      account: 'Rejected in so many words.',
    });
    expect(item.citation).toMatch(/^\[2\] Dockers' Union, paragraph 2, /);
    expect(item.source?.publisher).toBe("Dockers' Union");
    expect(item.rowNumber).toBe(dossier.stances.find(({ id }) => id === item.id)?.rowNumber);
  });

  it('heads a stance with its code and its words, and keeps the kinds of nothing apart', () => {
    expect(itemOf('stances', 's-union-dockers-union-terminal').heading).toBe('−− strongly opposes');
    expect(itemOf('stances', 's-ledger-novy-port-dredging').heading).toBe('0 neutral or ambivalent');
    expect(itemOf('stances', 's-union-haesong-terminal').heading).toBe('? cannot be judged');
    expect(itemOf('stances', 's-digest-haesong-night-shifts').heading).toBe('n/a not applicable');
  });

  it('of a claim has its own date and address before those of its source', () => {
    const id = 'c-union-01';
    const own = { date: '2021-05-06', url: 'https://example.org/check/1' };
    const dated = {
      ...dossier,
      claims: dossier.claims.map((claim) => (claim.id === id ? { ...claim, ...own } : claim)),
    };
    expect(itemOf('claims', id, dated)).toMatchObject(own);
    expect(fieldsOf(itemOf('claims', id, dated))).toMatchObject({ date: '6 May 2021' });
    const { source, ...item } = itemOf('claims', id);
    expect(item).toMatchObject({ date: source?.published, url: source?.url });
    expect(fieldsOf(itemOf('claims', id))).not.toHaveProperty('date');
  });

  it('tells what is from another publication', () => {
    const item = itemOf('stances', 's-ref-novy-port-dredging');
    expect(item).toMatchObject({ fromDocument: false, paragraph: null, quote: '' });
    expect(item.url).toBe('https://example.org/archive/bay-charter');
  });

  it('says who claims what, and on which thesis it bears', () => {
    const item = itemOf('claims', 'c-ledger-01');
    expect(item.heading).toBe('At full size the terminal will move 480,000 containers a year.');
    expect(fieldsOf(item)).toMatchObject({
      claimant: 'Halden Line Shipping Company',
      bearing: '“The terminal will fill with ships.”',
    });
    expect(item.fields.find(({ id }) => id === 'bearing')?.label).toBe('Supports');
    expect(fieldsOf(item)['credibility']).toMatch(/^6, cannot be judged/);
    expect(fieldsOf(itemOf('claims', 'c-union-02'))).not.toHaveProperty('bearing');
  });

  it('says a figure with what it is compared to, its unit and both ends of its flow', () => {
    const fields = fieldsOf(itemOf('figures', 'f-digest-04'));
    expect(fields['value']).toMatch(/^less than 60,000 /);
    expect(fields['flow']).toBe('Halden Line Shipping Company → Town of Kelm');
    expect(fieldsOf(itemOf('figures', 'f-ledger-07'))['flow']).toBe('to Town of Kelm');
    expect(fieldsOf(itemOf('figures', 'f-ledger-01'))).not.toHaveProperty('flow');
    expect(fieldsOf(itemOf('figures', 'f-digest-03'))['period']).toBe('per year');
    expect(fieldsOf(itemOf('figures', 'f-union-04'))).not.toHaveProperty('period');
  });

  it('tells instrument, obligation and condition of a provision', () => {
    const fields = fieldsOf(itemOf('provisions', 'p-ref-1998-03'));
    expect(fields['instrument']).toMatch(/^Bay Charter, Article 3$/i);
    expect(fields['obligation']).toBe('must');
    expect(fields['conditions']).toBe('A channel is to be deepened.');
  });

  it('dates an event and names its actors', () => {
    expect(fieldsOf(itemOf('events', 'e-ledger-05'))).toMatchObject({
      date: '2019 to 2023',
      actors: 'Town of Kelm and Town of Norvik',
    });
  });

  it('shows a reference finding with its publisher and address', () => {
    const item = itemOf('references', 'r-budget');
    expect(item).toMatchObject({ source: undefined, fromDocument: false, checks: [] });
    expect(item.url).toBe('https://example.org/budget/2024');
    expect(item.citation).toContain('Ministry of Finance of Lervia');
    expect([item.heading, item.account].join(' ')).toContain('34 million crowns');
  });

  it('leads from a provision, a claim and a stance to the clause that each is about', () => {
    const expected = (clause: string, text: string) => [
      { id: 'clause', sentence: 'Clause: {0}', text, page: '/clause', view: { clause } },
    ];
    expect(itemOf('provisions', 'p-ref-1998-03').links).toEqual(
      expected('p-ref-1998-03', 'Consultation, Bay Charter'),
    );
    expect(itemOf('claims', 'c-ledger-04').links).toEqual(
      expected('p-ref-1998-03', 'Consultation, Bay Charter'),
    );
    expect(itemOf('stances', 's-ledger-norvik-dredging').links).toEqual(
      expected('p-ref-1998-03', 'Consultation, Bay Charter'),
    );
    expect(itemOf('claims', 'c-ledger-01').links).toEqual([]);
    expect(itemOf('stances', 's-ledger-norvik-terminal').links).toEqual([]);
  });

  it('has no field without a value', () => {
    for (const table of tableNames) {
      dossier[table].forEach((_, at) => {
        const fields = passageOf(english, dossier, { table, at })?.fields ?? [];
        for (const { id, label, value } of fields) {
          expect(label.trim(), `${table} ${at}: ${id}`).not.toBe('');
          expect(value.trim(), `${table} ${at}: ${id}`).not.toBe('');
          expect(value, `${table} ${at}: ${id}`).not.toMatch(/\b(undefined|null|NaN)\b/);
        }
      });
    }
  });

  it('gives an item for every row that is evidence and none for any other', () => {
    const evidence: TableName[] = ['stances', 'claims', 'figures', 'references', 'provisions', 'events'];
    for (const table of tableNames) {
      dossier[table].forEach((row, at) => {
        expect(passageOf(english, dossier, { table, at })?.id ?? null).toBe(
          evidence.includes(table) ? row.id : null,
        );
      });
      const outside: EvidenceRow[] = [
        { table, at: dossier[table].length },
        { table, at: -1 },
      ];
      for (const row of outside) expect(passageOf(english, dossier, row)).toBeNull();
    }
  });
});

describe('checks', () => {
  it.each(['figures', 'claims', 'events', 'provisions', 'stances'] as const)(
    'stand beside the row of %s that they are about, with their reference',
    (table) => {
      const expected = dossier.checks.filter((check) => check.table === table);
      expect(expected.length).toBeGreaterThan(0);
      for (const check of expected) {
        const { checks } = itemOf(table, check.subject);
        expect(checks.map((each) => each.check)).toContain(check);
        expect(checks.find((each) => each.check === check)?.reference?.id).toBe(check.reference);
      }
    },
  );

  it('are not mixed up between rows of the same id in two tables', () => {
    const subject = dossier.checks.find(({ table }) => table === 'figures')?.subject ?? '';
    expect(checksOf(dossier, 'figures', subject)).toHaveLength(1);
    expect(checksOf(dossier, 'claims', subject)).toEqual([]);
  });

  it('are all there where several are about one row, in the order of the file', () => {
    const [first, ...rest] = dossier.checks;
    if (!first) throw new Error('the dossier has no check');
    const second = { ...first, id: 'k-second', verdict: 'partly' as const };
    const more: Dossier = { ...dossier, checks: [first, ...rest, second] };
    const item = itemOf(first.table, first.subject, more);
    expect(item.checks.map(({ check }) => check.id)).toEqual([first.id, 'k-second']);
  });
});
