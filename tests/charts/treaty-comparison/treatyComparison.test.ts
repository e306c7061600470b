import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { chooseInstruments } from '#lib/summary/chooseInstruments.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { provisionDossier } from '../../smallDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const harbour = harbourDossier();
let shipped: Dossier;
beforeAll(async () => {
  shipped = await shippedDossier();
});

const prepare = (dossier: Dossier, view: TestView = {}) =>
  treatyComparison.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

/** What a cell of the table says, by the key of its mark and the id of its column; null for nothing. */
function cellOf(dossier: Dossier, key: string, column: string, view: TestView = {}) {
  const { table } = prepare(dossier, view);
  const row = table.rows.find((each) => each.key === key);
  return row?.cells[table.columns.findIndex(({ id }) => id === column)]?.value;
}

const textsOf = (dossier: Dossier, view: TestView = {}, width = 1100) =>
  pageScene(prepare(dossier, view), width, lightTheme).marks.flatMap((mark) =>
    mark.type === 'text' ? mark.text : [],
  );

/** Three treaties that share the subjects `one` and `two`, and a subject `aid` as given: `+` it has, `−` said missing, `?` read, `.` nothing. */
function threeTreaties(aid: string): Dossier {
  const words: Readonly<Record<string, string>> = {
    '+': 'shall agreed',
    '−': 'shall excluded',
    '?': 'interpretation reported',
  };
  const ids = ['x', 'y', 'z'];
  const shared = ids.flatMap((id) => [`${id} one may agreed a`, `${id} two may agreed a`]);
  const own = ids.flatMap((id, i) => (words[aid[i]!] ? [`${id} aid ${words[aid[i]!]} a`] : []));
  return provisionDossier('a', 'y:1980 x:1961 z:2000', [...shared, ...own].join('\n'));
}

/** The same where every text is there in full. */
function inFull(dossier: Dossier, but: readonly string[] = []): Dossier {
  return {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, kind: 'treaty' })),
    instruments: dossier.instruments.map((row) => ({ ...row, text: but.includes(row.id) ? '' : 'complete' })),
  };
}

test('an article of a whole text that is known from reports alone is named as not seen', () => {
  const note = 'Known from reports alone, its own words not seen: 1961, Article 6.';
  expect(prepare(shipped, { reference: true }).notes).toContain(note);
  const seen = shipped.provisions.map((row) => ({ ...row, status: 'agreed' }) as const);
  expect(prepare({ ...shipped, provisions: seen }, { reference: true }).notes).not.toContain(note);
});

describe('the verdict on a clause', () => {
  test.each([
    ['+++', 'kept'],
    ['.++', 'kept'],
    ['+−+', 'restored'],
    ['+.+', 'restored'],
    ['+?+', 'restored'],
    ['−−+', 'new'],
    ['..+', 'new'],
    ['?.+', 'new'],
    ['++−', 'dropped'],
    ['+..', 'dropped'],
    ['+.?', 'dropped'],
    ['..?', 'in none of the full texts'],
    ['−.−', 'in none of the full texts'],
  ])('of %s in full texts is “%s”', (found, expected) => {
    const dossier = inFull(threeTreaties(found));
    for (const id of ['x', 'y', 'z']) expect(cellOf(dossier, `aid~${id}`, 'verdict')).toBe(expected);
  });

  test.each(['+++', '−−+', '..+', '+..'])('of %s is none where no text is there in full', (found) => {
    const dossier = threeTreaties(found);
    expect(cellOf(dossier, 'aid~z', 'verdict')).toBeNull();
    expect(cellOf(inFull(dossier, ['z']), 'aid~z', 'verdict')).toBeNull();
    expect(cellOf(inFull(dossier, ['x', 'y']), 'aid~z', 'verdict')).toBeNull();
  });

  test('passes over a text that is not there in full, and says so', () => {
    const dossier = inFull(threeTreaties('+.+'), ['y']);
    expect(cellOf(dossier, 'aid~z', 'verdict')).toBe('kept');
    expect(prepare(dossier).headline).toBe('Treaty z keeps three earlier clauses; not compared: 1980');
    expect(prepare(dossier).notes).toContain(
      'Not available in full, so clauses may be missing here: 1980 (this dossier does not have the text).',
    );
  });

  test('goes by what stands in a text, not by what a document says of it', () => {
    const dossier = inFull(
      provisionDossier(
        'a told',
        'x:1961 z:2000',
        'x one may agreed a\nx two may agreed a\nz one may agreed a\nz two may agreed a\nz aid shall reported told',
      ),
    );
    const sources = dossier.sources.map((source) =>
      source.id === 'told' ? { ...source, kind: 'analysis' as const } : source,
    );
    expect(cellOf({ ...dossier, sources }, 'aid~z', 'verdict')).toBe('in none of the full texts');
  });

  test('needs the whole text among the selected sources', () => {
    const dossier = inFull(threeTreaties('..+'));
    const view = { sourcesOff: ['a'] };
    expect(prepare(dossier, view).data.columns.map(({ text }) => text)).toEqual([
      'unselected',
      'unselected',
      'unselected',
    ]);
  });

  test('leaves out an instrument without a date and one signed on the day of the newest', () => {
    const rows = ['x', 'y', 'z'].map((id) => `${id} one may agreed a\n${id} two may agreed a`).join('\n');
    for (const signed of ['', ':2000']) {
      const dossier = provisionDossier(
        'a',
        `x:1961 y${signed} z:2000`,
        `${rows}\ny aid may agreed a\nz one may agreed a`,
      );
      expect(cellOf(inFull(dossier), 'aid~y', 'verdict')).toBe('in none of the full texts');
      expect(prepare(dossier).notes.join(' ')).toContain('Not ranked by date');
    }
  });

  test('is none where no two instruments can be ordered in time', () => {
    const dossier = provisionDossier(
      'a',
      'x y',
      'x one may agreed a\nx two may agreed a\ny one may agreed a\ny two may agreed a',
    );
    expect(cellOf(dossier, 'one~x', 'verdict')).toBeNull();
    expect(prepare(dossier).headline).toBe('Both texts share two of two clauses');
  });
});

describe('the four kinds of nothing', () => {
  test('differ in words and in marks', () => {
    const drawn = [...'+−?.'].map((sign) => {
      const dossier = threeTreaties(`${sign}.+`);
      const scene = pageScene(prepare(dossier), 760, lightTheme);
      const target = scene.targets.find(({ key }) => key === 'aid~x')!;
      const band = scene.marks.flatMap((mark) => {
        if (mark.type !== 'rect' && mark.type !== 'circle') return [];
        const inside = mark.x >= target.x && mark.x < target.x + 10;
        const level = mark.y >= target.y && mark.y < target.y + target.height;
        const ground = mark.fill === lightTheme.emptyFill || mark.fill === lightTheme.rule;
        const { type, fill, stroke, dash } = mark;
        return inside && level && !ground ? [{ type, fill, stroke, dash }] : [];
      });
      return {
        found: cellOf(dossier, 'aid~x', 'finding'),
        marks: JSON.stringify(band),
      };
    });
    expect(drawn.map(({ found }) => found)).toEqual([
      'provision found',
      'said not to be in the text',
      'interpretations only',
      'nothing found',
    ]);
    expect(new Set(drawn.map(({ marks }) => marks)).size).toBe(4);
    expect(drawn.every(({ marks }) => marks !== '[]')).toBe(true);
  });

  test('are all in the legend, whichever occur', () => {
    const labels = prepare(harbour)
      .legend(lightTheme)
      .map(({ label }) => label);
    expect(labels).toEqual([
      'binding provision',
      'softer provision',
      'known or reported not to be in the text',
      'interpretations only',
      'nothing found',
    ]);
  });
});

describe('the instruments set side by side', () => {
  const ids = (dossier: Dossier, instruments: readonly string[] = []) =>
    chooseInstruments(dossier, { instruments }).instruments.map(({ id }) => id);

  test('are the one with most provisions and those that share two subjects with it, by signature', () => {
    const dossier = provisionDossier(
      'a',
      'big:2000 near:1961 far:1970 late:1980',
      'big one may agreed a\nbig two may agreed a\nbig three may agreed a\nnear one may agreed a\n' +
        'near two shall excluded a\nfar one may agreed a\nfar nine may agreed a\nlate two may agreed a\nlate three interpretation reported a',
    );
    expect(ids(dossier)).toEqual(['near', 'late', 'big']);
  });

  test('are those that share most where none shares two subjects', () => {
    const rows = 'big one may agreed a\nbig two may agreed a\nnear one may agreed a\nlone nine may agreed a';
    expect(ids(provisionDossier('a', 'big:2000 near:1961 lone:1970', rows))).toEqual(['near', 'big']);
  });

  test('are the ones the reader chose, if there are two that the dossier knows', () => {
    expect(ids(shipped, ['treaty-2024', 'bridge-2024'])).toEqual(['bridge-2024', 'treaty-2024']);
    expect(ids(shipped, ['treaty-2024', 'gone'])).toEqual(ids(shipped));
    expect(prepare(shipped, { instruments: ['treaty-1961', 'treaty-2024'] }).subtitle).toContain(
      'your selection',
    );
  });

  test('stay while filters empty their cells', () => {
    for (const view of [{ sourcesOff: ['union', 'digest'] }, { asOf: '1998-12-31', reference: true }]) {
      const cells = prepare(harbour, view).table.rows.map((row) => row.cells[1]?.text);
      expect(new Set(cells)).toEqual(new Set(['Bay Charter', 'Framework agreement on the Kelm terminal']));
    }
  });

  test('keep the subjects too that a filter empties', () => {
    const subjects = (view: TestView) =>
      new Set(prepare(harbour, view).table.rows.map((row) => row.cells[0]?.text));
    expect(subjects({ sourcesOff: ['union'] })).toEqual(subjects({}));
  });
});

describe('every cell', () => {
  test.each(['harbour', 'shipped'] as const)('of the %s dossier equals a recount of its rows', (name) => {
    const dossier = name === 'harbour' ? harbour : shipped;
    for (const reference of [false, true]) {
      const prepared = prepare(dossier, { reference });
      const known = new Set(
        dossier.sources
          .filter(({ file, kind }) => reference || file !== '' || kind === 'treaty')
          .map(({ id }) => id),
      );
      const treaties = new Set(dossier.sources.filter(({ kind }) => kind === 'treaty').map(({ id }) => id));
      for (const { key } of prepared.table.rows) {
        const rows = dossier.provisions.filter(
          (row) => `${row.category}~${row.instrument}` === key && known.has(row.source),
        );
        const evidence = prepared.evidence(key)?.rows.map(({ at }) => dossier.provisions[at]!.id) ?? [];
        expect(evidence.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        const said = rows.filter((row) => row.obligation !== 'interpretation');
        const own = said.filter((row) => treaties.has(row.source));
        const texts = (own.length > 0 ? own : said).filter((row) => row.status !== 'excluded');
        const told = String(cellOf(dossier, key, 'provisions', { reference }) ?? '');
        for (const row of texts) expect(told).toContain(row.provision);
        expect(cellOf(dossier, key, 'finding', { reference }) === 'provision found').toBe(texts.length > 0);
      }
    }
  });

  test('says its conditions one by one', () => {
    const dossier = provisionDossier(
      'a',
      'x:1961 z:2000',
      'x aid shall agreed a\nz aid shall agreed a an attack; a state of war\nx two may agreed a\nz two may agreed a',
    );
    expect(textsOf(dossier)).toEqual(expect.arrayContaining(['if: an attack', 'if: a state of war']));
    expect(cellOf(dossier, 'aid~z', 'conditions')).toBe('an attack; a state of war');
    expect(prepare(dossier).sentence('aid~z')).toContain('conditions: “an attack” and “a state of war”');
  });

  test('shows of two provisions the one it quotes with the conditions of that one alone', () => {
    const dossier = provisionDossier(
      'a',
      'x:1961 z:2000',
      'x term may agreed a notice is given\nx term shall agreed a no notice is given\nz term shall agreed a',
    );
    const conditions = textsOf(dossier).filter((text) => text.startsWith('if: '));
    expect(conditions).toEqual(['if: no notice is given']);
    expect(prepare(dossier).sentence('term~x')).toContain('conditions of single provisions: “no');
    expect(prepare(dossier).notes).toContain(
      'A cell shows the conditions of one provision; open it for those of the others.',
    );
  });

  test('that is said to be missing shows what is, as missing', () => {
    expect(textsOf(threeTreaties('−−+')).filter((text) => text.startsWith('missing: '))).toHaveLength(2);
  });
});

describe('the headline', () => {
  test.each([
    ['+−+', 'Treaty z keeps two earlier clauses and restores one (aid)'],
    ['−−+', 'Treaty z keeps two earlier clauses and adds one (aid)'],
    ['++−', 'Treaty z keeps two earlier clauses and drops one (aid)'],
    ['+++', 'Treaty z keeps three earlier clauses'],
    ['..+', 'Treaty z keeps two earlier clauses and adds one (aid)'],
    ['...', 'Treaty z keeps two earlier clauses (one, two)'],
  ])('of %s reads “%s”', (aid, expected) => {
    expect(prepare(inFull(threeTreaties(aid))).headline).toBe(expected);
  });

  test('says which text is missing instead of taking silence for an absence', () => {
    const { headline, notes } = prepare(inFull(threeTreaties('..+'), ['x', 'y']));
    expect(headline).toBe(
      'All three texts share two of three clauses; without full texts, what is new cannot be told',
    );
    expect(notes).toContain(
      'Not available in full, so clauses may be missing here: 1961 (this dossier does not have the text) and 1980 (this dossier does not have the text).',
    );
    expect(prepare(harbour).headline).not.toMatch(/only|adds|drops/);
  });

  test('says what is known of each text where no clause is known from all', () => {
    const only = provisionDossier(
      'a',
      'x:1961 y:1980 z:2000',
      `z aid may agreed a
       z war shall agreed a
       x war interpretation reported a
       y war interpretation reported a`,
    );
    expect(prepare(only).headline).toBe(
      '2 clauses of 2000 are known, but of 1961 and 1980 only what sources read into them (war)',
    );
    const without = { ...only, provisions: only.provisions.filter(({ instrument }) => instrument !== 'y') };
    expect(prepare(without, { instruments: ['x', 'y', 'z'] }).headline).toBe(
      '2 clauses of 2000 are known, but of 1961 only what sources read into it (war) and nothing of 1980',
    );
  });

  test.each(['shipped', 'harbour'] as const)('of the %s dossier is a recount of its full texts', (name) => {
    const dossier = name === 'harbour' ? harbour : shipped;
    for (const reference of [false, true]) {
      const { finding, data } = prepare(dossier, { reference });
      const isText = (source: string) => {
        const { kind, file } = dossier.sources.find(({ id }) => id === source)!;
        return kind === 'treaty' || file === '';
      };
      const full = data.columns
        .map(({ instrument }) => instrument)
        .filter(({ text }) => text === 'complete' && reference)
        .map(({ id }) => id);
      const newest = data.columns.find(({ place }) => place === 'newest')!.instrument.id;
      if (!full.includes(newest) || full.length < 2) {
        expect(finding?.kind).toBe('incomplete');
        continue;
      }
      const has = (id: string) =>
        new Set(
          dossier.provisions
            .filter(
              (row) =>
                row.instrument === id &&
                isText(row.source) &&
                row.obligation !== 'interpretation' &&
                row.status !== 'excluded',
            )
            .map(({ category }) => category),
        );
      const before = full.filter((id) => id !== newest).map(has);
      const fresh = [...has(newest)].filter((category) => before.every((text) => !text.has(category)));
      const { changes } = finding!.facts as { changes: { change: string; amount: number }[] };
      expect(changes.find(({ change }) => change === 'new')?.amount ?? 0).toBe(fresh.length);
    }
  });

  test('does not compare a text with nothing', () => {
    const dossier = provisionDossier('a', 'x:1961', 'x one may agreed a\nx two shall excluded a');
    expect(prepare(dossier).headline).toBe(
      'Treaty x: one clause is known, and there is no other text to compare',
    );
  });

  test('names the instrument by its year where its name is too long', () => {
    const dossier = inFull(threeTreaties('+−+'));
    const instruments = dossier.instruments.map((row) => ({ ...row, name: row.name.repeat(20) }));
    expect(prepare({ ...dossier, instruments }).headline).toMatch(/^The text of 2000 keeps /);
  });
});

describe('what other publications would add', () => {
  test('is counted as long as they do not count', () => {
    const columns = new Set(chooseInstruments(shipped, defaultView).instruments.map(({ id }) => id));
    const documents = new Set(shipped.sources.filter(({ file }) => file !== '').map(({ id }) => id));
    const own = shipped.provisions.filter((row) => columns.has(row.instrument));
    const more = own.filter((row) => !documents.has(row.source));
    const cells = (rows: typeof own) => new Set(rows.map((row) => `${row.instrument} ${row.category}`)).size;
    const filled = cells(own) - cells(own.filter((row) => documents.has(row.source)));
    // A treaty's own text counts without being asked for; an explainer of it does not.
    const retold: Dossier = {
      ...shipped,
      sources: shipped.sources.map((each) =>
        each.kind === 'treaty' ? { ...each, kind: 'explainer' as const } : each,
      ),
    };
    expect(prepare(retold).notes).toContain(
      `Other publications, not included here, hold ${more.length} more passages and say something in ${filled} cells that are empty here.`,
    );
    expect(prepare(shipped).notes.join(' ')).not.toContain('Other publications');
    expect(prepare(shipped, { reference: true }).notes.join(' ')).not.toContain('other publications');
  });
});

describe('the picture', () => {
  test('sets the subjects above their cells on a phone', () => {
    const { targets } = pageScene(prepare(shipped, { reference: true }), 340, lightTheme);
    expect(new Set(targets.map(({ x }) => x)).size).toBe(1);
  });

  test('lines the cells of a subject up with its instruments where there is room', () => {
    const { targets } = pageScene(prepare(shipped, { reference: true }), 1000, lightTheme);
    for (const { row, y } of targets) {
      expect(targets.filter((each) => each.row === row).map((each) => each.y)).toEqual([y, y, y]);
    }
    expect(new Set(targets.map(({ x }) => x)).size).toBe(3);
  });

  test('shows the wording of provisions only where there is room', () => {
    const view = { ...defaultView, reference: true };
    const wording = shipped.provisions.find(({ id }) => id === 'p-ref-1961-02')!.provision;
    const prepared = treatyComparison.prepare(shipped, view, english);
    expect(textsOf(shipped, view).join(' ')).toContain(wording);
    const canvas = { width: 960, height: 540 };
    const picture = pictureScene(shipped, prepared, { canvas, theme: lightTheme });
    expect(picture.marks.some((mark) => mark.type === 'text' && mark.text === wording)).toBe(false);
  });

  test('is without a fault with two, three and four instruments, in full and in brief', () => {
    const offered = ['treaty-1961', 'treaty-2000', 'un-sanctions-dprk', 'treaty-2024'];
    for (const amount of [2, 3, 4]) {
      for (const presentation of ['full', 'slide'] as const) {
        const instruments = offered.slice(-amount);
        const prepared = prepare(shipped, { instruments, reference: true, presentation });
        for (const width of [288, 600, 760, 1280]) {
          expect(sceneFaults(pageScene(prepared, width, lightTheme), prepared.sentence)).toEqual([]);
        }
      }
    }
  });
});

describe('a slide', () => {
  const slide = (dossier: Dossier, view: TestView = {}) =>
    prepare(dossier, { ...view, presentation: 'slide' });
  const body = (prepared: ReturnType<typeof prepare>, height: number | null, width = 900) =>
    prepared.body({ x: 0, y: 0, width, height, theme: lightTheme, textSize: 14, smallest: 14 });
  const words = (prepared: ReturnType<typeof prepare>, height: number | null, width?: number) =>
    body(prepared, height, width).marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
  const subjects = (prepared: ReturnType<typeof prepare>) => [
    ...new Set(prepared.table.rows.map(({ cells }) => cells[0]?.text)),
  ];

  test('shows subjects that two texts tell of before others, and names under it what has no room', () => {
    const dossier = provisionDossier(
      'a',
      'x:1961 z:2000',
      'x one may agreed a\nz one may agreed a\nx two interpretation reported a\nz two shall agreed a\nz aid shall agreed a',
    );
    expect(subjects(slide(dossier))).toEqual(['One', 'Two', 'Aid']);
    expect(body(slide(dossier), 400).leftOut).toBe('');
    expect(body(slide(dossier), 150).leftOut).toBe('not shown: 1 more subject, known from 2000 alone: Aid');
    expect(words(slide(dossier), 150)).not.toContain('nothing found');
  });

  test('shows what each text has, where no subject is told of two', () => {
    const dossier = provisionDossier('a', 'x:1961 z:2000', 'x one may agreed a\nz two may agreed a');
    expect(subjects(slide(dossier))).toEqual(['One', 'Two']);
    expect(body(slide(dossier), 400).leftOut).toBe('');
  });

  test('leaves out a text of which nothing is told, and says so', () => {
    const dossier = threeTreaties('+.+');
    const without = {
      ...dossier,
      provisions: dossier.provisions.filter(({ instrument }) => instrument !== 'y'),
    };
    const view = { instruments: ['x', 'y', 'z'] };
    const instruments = slide(without, view).table.rows.map(({ cells }) => cells[1]?.text);
    expect(new Set(instruments)).toEqual(new Set(['Treaty x', 'Treaty z']));
    expect(body(slide(without, view), 400).leftOut).toBe('nothing told of 1980');
    expect(slide(without, view).subject).toEqual(view);
  });

  test('begins with what one text has and another is said to lack, which the headline names', () => {
    const prepared = slide(shipped, { reference: true });
    expect(subjects(prepared)).toHaveLength(7);
    expect(subjects(prepared).slice(0, 2)).toEqual(['Defence', 'Sanctions']);
    expect(prepared.headline).toMatch(
      /^Clauses on defence are reportedly only in the texts of 1961 and 2024; on sanctions only in that of 2024$/,
    );
    expect(body(prepared, 200).leftOut).toMatch(/^not shown: \d+ more subjects$/);
    expect(new Set(body(prepared, 200).targets.map(({ key }) => key.split('~')[0])).has('defence')).toBe(
      true,
    );
  });

  test('says of each text, on a phone too, whether it is known or only reported to lack something', () => {
    for (const width of [380, 900]) {
      const full = prepare(shipped, { reference: true });
      const said = pageScene(full, width, lightTheme, false).marks.flatMap((mark) =>
        mark.type === 'text' ? [mark.text.trim()] : [],
      );
      const counts = ['not in the text', 'reportedly not in the text'].map(
        (words) => said.filter((text) => text === words).length,
      );
      expect(counts).toEqual([1, 2]);
    }
  });

  test('does not call a silence missing', () => {
    expect(slide(threeTreaties('..+')).headline).not.toMatch(/aid/);
    expect(slide(threeTreaties('+−.')).headline).not.toMatch(/aid/);
    expect(slide(threeTreaties('.−+')).headline).toBe(
      'Clauses on aid are in the text of 2000, reportedly not in that of 1980',
    );
    expect(slide(threeTreaties('−−+')).headline).toBe(
      'Clauses on aid are reportedly only in the text of 2000',
    );
  });

  test('says in each cell how strongly, without a legend, and what only where there is room', () => {
    const prepared = slide(shipped, { reference: true });
    expect(prepared.legend(lightTheme)).toEqual([]);
    expect(words(prepared, 300)).toEqual(
      expect.arrayContaining(['must, conditional', 'not in the text', 'reportedly not in the text']),
    );
    expect(words(prepared, 300).join(' ')).not.toMatch(/source|if: /);
    expect(words(slide(threeTreaties('+.+')), 300).join(' ')).toContain(
      threeTreaties('+.+').provisions[0]!.provision,
    );
  });

  test('never shows two clauses alike where one names a condition that the other does not', () => {
    const prepared = slide(shipped, { reference: true });
    const said = (height: number | null) => words(prepared, height).join(' ');
    for (const height of [null, 400, 200]) {
      expect(said(height)).toMatch(
        /condition: Article 51 of the\s+UN\s+Charter and the laws of both\s+sides/,
      );
      // What both texts name stands in neither.
      expect(said(height)).not.toContain('a state of war that results');
    }
  });

  test('tells the first subjects in words and more of them by how strongly they bind', () => {
    const prepared = slide(shipped, { reference: true });
    const drawn = (height: number) =>
      new Set(body(prepared, height).targets.map(({ key }) => key.split('~')[0])).size;
    expect(words(prepared, 290).join(' ')).toContain('Neither applies');
    expect(words(prepared, 290).join(' ')).not.toContain('They exchange views');
    expect(drawn(290)).toBeGreaterThan(2);
  });

  test('heads narrow columns by their year', () => {
    const prepared = slide(shipped, { reference: true });
    expect(words(prepared, 300, 484)).toEqual(expect.arrayContaining(['1961', '2000', '2024']));
    // Of all of them, as soon as one name takes more than two lines.
    expect(words(prepared, 300, 900).join(' ')).not.toContain('Treaty of Friendship');
    expect(words(prepared, 300, 1600).join(' ')).toContain('Treaty of Friendship');
  });
});
