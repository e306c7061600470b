import { describe, expect, test } from 'vitest';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Claim } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { nextTarget } from '#lib/scene/targets.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { importedDossier } from '../../importedDossier.ts';
import { claimDossier } from '../../smallDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

function prepare(sources: string, theses: string, claims: string, view: TestView = {}) {
  return claimsBySource.prepare(
    claimDossier(sources, theses, claims),
    { ...defaultView, allTheses: true, ...view },
    english,
    view.presentation,
  );
}

/** Every source speaks as the actor that has its id. */
function withVoices(dossier: Dossier): Dossier {
  return { ...dossier, sources: dossier.sources.map((source) => ({ ...source, voice: source.id })) };
}

/** The marks inside the cell of a key on a wide page. */
function marksOf(prepared: ReturnType<typeof prepare>, key: string): Mark[] {
  const scene = pageScene(prepared, 760, lightTheme);
  const { x, y, width, height } = scene.targets.find((target) => target.key === key)!;
  const inside = (px: number, py: number) => px > x && px < x + width && py > y && py < y + height;
  return scene.marks.filter((mark) => mark.type !== 'path' && mark.type !== 'rect' && inside(mark.x, mark.y));
}

function signOf(prepared: ReturnType<typeof prepare>, key: string): string | undefined {
  return marksOf(prepared, key).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))[0];
}

describe('the headline', () => {
  test('counts the theses on which sources contradict each other', () => {
    const { headline } = prepare('a b', 't u v', 'a t supports\nb t contradicts\na u supports');
    expect(headline).toBe('The sources contradict each other on one of three arguments: “t”');
  });

  test('names no thesis where there are several', () => {
    const { headline } = prepare(
      'a b',
      't u',
      'a t supports\nb t contradicts\na u supports\nb u contradicts',
    );
    expect(headline).toBe('The sources contradict each other on both arguments');
  });

  test('does not speak of sources in the plural where one contradicts itself', () => {
    const { headline } = prepare('a b', 't u', 'a t supports\na t contradicts\nb u supports');
    expect(headline).toBe('One of two arguments is both supported and contradicted: “t”');
  });

  test('counts contradictions in which one side is a prediction apart from those of fact', () => {
    const expected = prepare('a b', 't', 'a t supports\nb t contradicts prediction');
    expect(expected.headline).toBe(
      'Where sources contradict each other, one side is only a prediction, on the only argument: “t”',
    );
    expect(expected.notes).toContain('One side only predicts on “t”.');
    const claims = 'a t supports\nb t contradicts\na u supports\nb u contradicts prediction';
    expect(prepare('a b', 't u', claims).headline).toBe(
      'The sources contradict each other on one of two arguments; on one more, one side is only a prediction',
    );
    const withItself = 'a t supports\na t contradicts prediction\nb t supports prediction';
    expect(prepare('a b', 't', withItself).headline).toBe(
      'The two sources do not contradict each other on the only argument',
    );
    expect(prepare('a', 't', 'a t supports\na t contradicts prediction').headline).toBe(
      'One source covers the only argument; with it alone, nothing can contradict it',
    );
  });

  test('does not put a source on the side of somebody whom it quotes', () => {
    const dossier = withVoices(claimDossier('a b', 't', 'a t supports fact a\nb t contradicts fact ushakov'));
    const prepared = claimsBySource.prepare(dossier, defaultView, english);
    expect(prepared.headline).toBe('The two sources do not contradict each other on the only argument');
    expect(prepared.evidence('t~b')?.summary).toBe(
      'Paper b [2] on “t”: it quotes ushakov, who contradicts it.',
    );
    expect(prepared.table.rows[1]?.cells.map(({ id }) => id)).toContain('quoted');
    expect(prepared.notes).toContain('Quotations of others count for neither side.');
    const only = claimsBySource.prepare(dossier, { ...defaultView, claimant: 'ushakov' }, english);
    expect(only.headline).toBe('On the only argument the sources only quote others');
  });

  test('says that one source alone is no comparison', () => {
    expect(prepare('a', 't u', 'a t supports').headline).toBe(
      'One source covers one of two arguments; with it alone, nothing can contradict it',
    );
  });
});

describe('a cell', () => {
  const prepared = prepare(
    'a b c d e f',
    't',
    'a t supports\na t supports\nb t contradicts\nc t qualifies\nd t supports\nd t contradicts\ne t mentions\nf - x',
  );

  test('shows a sign, and how many claims if more than one', () => {
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((source) => signOf(prepared, `t~${source}`))).toEqual([
      '+ ×2',
      '−',
      '±',
      '≠',
      undefined,
      undefined,
    ]);
  });

  test('has a dot for a mention and nothing at all for silence', () => {
    expect(marksOf(prepared, 't~e').map((mark) => mark.type)).toEqual(['circle']);
    expect(marksOf(prepared, 't~f')).toEqual([]);
  });

  test('says the same in its sentence', () => {
    const sentence = (key: string) => prepared.evidence(key)?.summary;
    expect(sentence('t~a')).toBe('Paper a [1] on “t”: 2 claims support it.');
    expect(sentence('t~d')).toBe(
      'Paper d [4] on “t”: says both; 1 claim supports it and 1 claim contradicts it.',
    );
    expect(sentence('t~f')).toBe('Paper f [6] does not mention “t”.');
  });

  test('is hollow where it rests on predictions alone', () => {
    const fills = (type: string) => {
      const one = prepare('a', 't', `a t supports ${type}`);
      return pageScene(one, 760, lightTheme, false)
        .marks.filter((mark) => mark.type === 'rect')
        .map((mark) => mark.fill);
    };
    expect(fills('fact')).toContain(lightTheme.stance[2]);
    expect(fills('prediction')).not.toContain(lightTheme.stance[2]);
  });

  test('has a ring where predictions stand beside claims', () => {
    const both = prepare('a', 't', 'a t supports\na t contradicts prediction');
    expect(marksOf(both, 't~a').map((mark) => mark.type)).toEqual(['text', 'circle']);
    expect(both.evidence('t~a')?.summary).toBe(
      'Paper a [1] on “t”: 1 claim supports it; 1 prediction contradicts it.',
    );
  });
});

describe('a copy', () => {
  test('shares a column and its number with the original', () => {
    const prepared = prepare('a b<a', 't', 'a t supports\nb t supports');
    expect(prepared.table.rows.map((row) => row.cells[2]?.text)).toEqual(['[1, 2] Paper a']);
    expect(prepared.evidence('t~a')?.rows).toEqual([
      { table: 'claims', at: 0 },
      { table: 'claims', at: 1 },
    ]);
  });

  test('is called one where its original is not in force', () => {
    const prepared = prepare('a@ b<a', 't', 'b t supports');
    expect(prepared.table.rows[0]?.cells[2]?.text).toBe('[2] Paper a (copy)');
    expect(prepared.sources).toEqual(['b']);
  });
});

test('a source known by its title alone is named by the first words of it', () => {
  const dossier = claimDossier('a', 't', 'a t supports');
  const title = 'The Content and Consequences of a Summit';
  const untold = {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, publisher: '', title })),
  };
  const { table } = claimsBySource.prepare(untold, defaultView, english);
  expect(table.rows[0]?.cells[2]?.text).toBe('[1] “The Content and Consequences…”');
});

describe('the picture', () => {
  const many = Array.from({ length: 28 }, (_, i) => `thesis-${String(i).padStart(2, '0')}`);
  const claims = many.flatMap((thesis, i) => [
    `a ${thesis} supports`,
    i < 5 ? `b ${thesis} contradicts` : '',
  ]);
  const dossier = claimDossier('a b c d e', many.join(' '), `${claims.join('\n')}\nc - x\nd - x\ne - x`);
  const prepared = claimsBySource.prepare(dossier, defaultView, english);

  test('goes down the ranking row by row at every width', () => {
    for (const width of [288, 760, 1100]) {
      const targets = pageScene(prepared, width, lightTheme).targets.filter(({ leads }) => !leads);
      expect(targets.map((target) => target.key)).toEqual(prepared.table.rows.map((row) => row.key));
      for (const { row, column, key } of targets) {
        expect(key).toBe(prepared.table.rows[row * 5 + column]?.key);
      }
    }
  });

  test('of a slide has the eight that are most disputed, as many as fit, and says of how many', () => {
    const most = claimsBySource.prepare(dossier, defaultView, english, 'slide');
    expect(new Set(most.table.rows.map(({ cells }) => cells[0]?.text)).size).toBe(5);
    const wide = claims.map((line) => line.replace(/^$/, 'b x contradicts'));
    const disputed = many.map((thesis) => `a ${thesis} supports\nb ${thesis} contradicts`).join('\n');
    const all = claimDossier('a b c d e', many.join(' '), `${disputed}\n${wide.join('\n')}`);
    const slide = claimsBySource.prepare(all, defaultView, english, 'slide');
    const theses = slide.table.rows.map(({ key }) => key.split('~')[0]);
    expect(new Set(theses).size).toBe(8);
    for (const canvas of [
      { width: 960, height: 540 },
      { width: 540, height: 540 },
    ]) {
      const scene = pictureScene(all, slide, { canvas, theme: lightTheme });
      const drawn = new Set(scene.targets.filter(({ leads }) => !leads).map(({ key }) => key.split('~')[0]));
      expect([...drawn]).toEqual([...new Set(theses)].slice(0, drawn.size));
      const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
      expect(texts.join(' ')).toContain(`${drawn.size} of 28 disputed arguments`);
    }
  });

  test('of a slide names the sources over their columns, with numbers only where names are the same', () => {
    const textsOf = (own: Dossier) => {
      const slide = claimsBySource.prepare(own, defaultView, english, 'slide');
      const scene = pageScene(slide, 904, lightTheme, false);
      return scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    };
    const two = claimDossier('a b', 't', 'a t supports\na t supports\nb t contradicts');
    expect(textsOf(two)).toEqual(expect.arrayContaining(['Paper a', 'Paper b', '+', '−']));
    const sources = two.sources.map((source) => ({ ...source, publisher: 'Paper' }));
    expect(textsOf({ ...two, sources })).toEqual(expect.arrayContaining(['[1] Paper', '[2] Paper']));
  });

  test('breaks the cells of many sources into lines on a phone', () => {
    const ids = Array.from({ length: 14 }, (_, i) => `s${i}`);
    const wide = claimDossier(ids.join(' '), 't', ids.map((id) => `${id} t supports`).join('\n'));
    const crowded = claimsBySource.prepare(wide, defaultView, english);
    const scene = pageScene(crowded, 288, lightTheme);
    expect(sceneFaults(scene, crowded.sentence)).toEqual([]);
    expect(new Set(scene.targets.map((target) => target.y)).size).toBeGreaterThan(1);
    for (const target of scene.targets) expect(target.width).toBeGreaterThanOrEqual(46 - 6);
  });

  test('keeps theses without claims at the end under a heading of their own', () => {
    const scene = pageScene(prepare('a', 'said unsaid', 'a said supports'), 760, lightTheme);
    const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts.slice(texts.indexOf('No claim found'))).toEqual(['No claim found', 'unsaid']);
  });
});

describe('a thesis', () => {
  const prepared = prepare(
    'a b c d',
    't u v',
    'a t supports\nb t supports\nc t contradicts\nd t qualifies\na u supports\na u contradicts\nb u supports',
  );

  test('is a door to its claims, which is no mark, at every width', () => {
    for (const width of [288, 760, 1100]) {
      const doors = pageScene(prepared, width, lightTheme).targets.filter(({ leads }) => leads);
      expect(doors.map(({ key }) => prepared.destination(key))).toEqual([
        { page: '/thesis', view: { thesis: 't' } },
        { page: '/thesis', view: { thesis: 'u' } },
        { page: '/thesis', view: { thesis: 'v' } },
      ]);
      for (const { key } of doors) {
        expect(prepared.evidence(key)).toBeNull();
        expect(prepared.table.rows.map((row) => row.key)).not.toContain(key);
      }
    }
    expect(prepared.destination('t~a')).toBeNull();
  });

  test('is reached from its first cell by the arrow to the left', () => {
    for (const width of [288, 760]) {
      const { targets } = pageScene(prepared, width, lightTheme);
      const first = targets.find(({ key }) => key === 'u~a');
      const door = nextTarget(targets, first, 'ArrowLeft');
      expect(prepared.destination(door?.key ?? '')?.view).toEqual({ thesis: 'u' });
      expect(nextTarget(targets, door, 'ArrowRight')).toBe(first);
      // A reader who comes by keyboard starts at a mark.
      expect(nextTarget(targets, undefined, 'Home')?.key).toBe('t~a');
    }
  });

  test('says which sides are taken, by how many sources on both, and how much it separates them', () => {
    const { targets } = pageScene(prepared, 760, lightTheme);
    const sentences = targets.filter(({ leads }) => leads).map(({ key }) => prepared.sentence(key));
    expect(sentences).toEqual([
      '“t”: 2 sources support it, 1 contradicts it and 1 only qualifies it; disagreement score 0.69. Opens its claims side by side.',
      '“u”: 2 sources support it and 1 contradicts it; 1 of them says both. Opens its claims side by side.',
      '“v”: no claim bears on it. Opens its claims side by side.',
    ]);
  });

  test('has its diagnosticity in the table', () => {
    const column = prepared.table.columns.findIndex(({ id }) => id === 'diagnosticity');
    expect(prepared.table.rows.map(({ cells }) => cells[column]?.value)).toEqual([
      ...Array<number>(4).fill(0.6875),
      ...Array<null>(8).fill(null),
    ]);
  });
});

describe('theses in another order', () => {
  const claims = [
    'a agreed supports\nb agreed supports',
    'a divided supports\nb divided contradicts',
    'a lonely supports\na noted mentions',
  ].join('\n');
  const shown = (view: TestView) => {
    const prepared = prepare('a b', 'absent agreed divided lonely noted', claims, view);
    const { marks } = pageScene(prepared, 760, lightTheme, false);
    const left = marks.filter((mark) => mark.type === 'text' && mark.anchor === 'start');
    return { ...prepared, texts: left.map((mark) => (mark.type === 'text' ? mark.text : '')) };
  };

  test('by fewest contradictions have headings and a finding of their own', () => {
    const { texts, headline, subtitle } = shown({ thesisOrder: 'uncontested' });
    expect(texts).toEqual([
      'Supported, and no source contradicts it',
      'agreed',
      'lonely',
      'Neither supported nor contradicted',
      'noted',
      'Contradicted by 1 source',
      'divided',
      'No claim found',
      'absent',
    ]);
    expect(headline).toBe('Two of five arguments are supported and go unchallenged');
    expect(subtitle).toContain('fewest contradictions first');
  });

  test('by diagnosticity have the number beside them and its meaning in subtitle and notes', () => {
    const { texts, headline, subtitle, notes, description } = shown({ thesisOrder: 'diagnostic' });
    expect(texts).toEqual([
      'The sources split',
      'divided (1.00)',
      'The sources that take a side agree',
      'agreed (0.00)',
      'Fewer than two sources take a clear side',
      'lonely',
      'noted',
      'No claim found',
      'absent',
    ]);
    expect(headline).toBe('The sources differ, outright or in degree, on one of five arguments');
    expect(subtitle).toContain('0 = all sources agree, 1 = evenly split');
    expect(notes.join(' ')).toContain('variance');
    expect(description.long).toContain('disagreement score 1.00');
  });

  test('in brief are those that carry the finding of the order', () => {
    const theses = (view: TestView) => [
      ...new Set(shown({ ...view, presentation: 'slide' }).table.rows.map(({ cells }) => cells[0]?.text)),
    ];
    expect(theses({})).toEqual(['divided']);
    expect(theses({ thesisOrder: 'uncontested' })).toEqual(['agreed', 'lonely']);
    expect(theses({ thesisOrder: 'diagnostic' })).toEqual(['divided']);
  });
});

describe('a filter of claims', () => {
  const claims = 'a t supports\nb t contradicts\na u supports prediction\na v mentions';
  const prepared = prepare('a b', 't u v w', claims, { claimType: 'prediction' });

  test('leaves out theses without such a claim, says how many, and keeps the columns', () => {
    expect(prepared.table.rows.map(({ key }) => key)).toEqual(['u~a', 'u~b']);
    expect(prepared.subtitle).toContain('only claims of the type “prediction”');
    expect(prepared.subtitle).toContain('3 arguments without matching claims hidden');
    expect(prepared.headline).toBe('The two sources do not contradict each other on the only argument');
  });

  test('that no claim passes leaves nothing', () => {
    const none = prepare('a b', 't u', claims, { claimType: 'normative' });
    expect(none.headline).toBe('Nothing found for this selection');
    expect(none.empty).toMatch(/^No selected source .*\.$/);
    expect(none.table.rows).toEqual([]);
  });

  test('is not mentioned where none is set', () => {
    const all = prepare('a b', 't u v w', claims);
    expect(all.subtitle).not.toContain('hidden');
    expect(all.table.rows.some(({ key }) => key.startsWith('w~'))).toBe(true);
  });

  test('of each kind is a recount of the claims in every cell of a dossier', () => {
    const dossier = harbourDossier();
    const rated = (claim: Claim) => dossier.sources.find(({ id }) => id === claim.source)!.reliability;
    const filters: [Partial<View>, (claim: Claim) => boolean][] = [
      [{ claimant: 'author-ledger' }, ({ claimant }) => claimant === 'author-ledger'],
      [{ claimType: 'fact' }, ({ type }) => type === 'fact'],
      [{ topic: 'traffic' }, ({ topic }) => topic === 'traffic'],
      [{ credibility: 3 }, ({ credibility }) => credibility! <= 3],
      [{ reliability: 'C' }, (claim) => ['A', 'B', 'C'].includes(rated(claim))],
    ];
    for (const [filter, passes] of filters) {
      const filtered = claimsBySource.prepare(dossier, { ...defaultView, ...filter }, english);
      const theses = new Set<string>();
      dossier.claims.forEach((claim, at) => {
        const source = dossier.sources.find(({ id }) => id === claim.source)!;
        if (!passes(claim) || claim.thesis === '' || source.file === '') return;
        theses.add(claim.thesis);
        const { rows } = filtered.evidence(`${claim.thesis}~${source.derived_from || source.id}`)!;
        expect(rows).toContainEqual({ table: 'claims', at });
      });
      const cells = filtered.table.rows.flatMap(({ key }) => filtered.evidence(key)?.rows ?? []);
      for (const { at } of cells) expect(passes(dossier.claims[at]!)).toBe(true);
      expect(new Set(filtered.table.rows.map(({ key }) => key.split('~')[0]))).toEqual(theses);
      expect(filtered.subtitle).toContain(`${dossier.theses.length - theses.size} arguments`);
    }
  });
});

test('the evidence of every mark of a dossier is a recount of its claims', () => {
  const dossier = harbourDossier();
  const prepared = claimsBySource.prepare(dossier, defaultView, english);
  for (const { key } of prepared.table.rows) {
    const [thesis, root] = key.split('~');
    const expected = dossier.claims.flatMap((claim, at) => {
      const source = dossier.sources.find(({ id }) => id === claim.source)!;
      const belongs = (source.derived_from || source.id) === root && claim.thesis === thesis;
      return belongs && source.file ? [{ table: 'claims', at }] : [];
    });
    expect(prepared.evidence(key)?.rows).toEqual(expected);
  }
});

test('a brief view holds the contested theses alone and the finding about all', () => {
  const prepared = prepare('a b', 't u v', 'a t supports\nb t contradicts\na u supports', {
    presentation: 'slide',
  });
  expect(prepared.table.rows.map((row) => row.key)).toEqual(['t~a', 't~b']);
  expect(prepared.headline).toBe('The sources contradict each other on one of three arguments: “t”');
  expect(
    prepared.body({ x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 }).leftOut,
  ).toBe('1 of 3 arguments: the one that is disputed; not shown: 2 not disputed');
});

test('a slide keeps contradictions apart from what is disputed only in expectation', () => {
  const rows = (thesis: string, type: string) => `a ${thesis} supports\nb ${thesis} contradicts ${type}`;
  const slideOf = (expected: readonly string[]) => {
    const claims = [rows('t', ''), ...expected.map((thesis) => rows(thesis, 'prediction'))].join('\n');
    const dossier = claimDossier('a b', ['t', ...expected, 'z'].join(' '), claims);
    const slide = claimsBySource.prepare(dossier, defaultView, english, 'slide');
    const { marks, leftOut } = slide.body({
      x: 0,
      y: 0,
      width: 760,
      height: null,
      theme: lightTheme,
      textSize: 12,
    });
    const words = marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
    return { slide, words, leftOut };
  };
  const few = slideOf(['u']);
  expect(few.slide.headline).toBe(
    'The sources contradict each other on one of three arguments; on one more, one side is only a prediction',
  );
  expect(few.words.filter((text) => text.startsWith('Disputed'))).toHaveLength(2);
  expect(few.leftOut).toBe(
    '2 of 3 arguments: the one that is disputed and 1 on which one side is only a prediction; not shown: 1 not disputed',
  );
  const many = slideOf([...'abcdefgh']);
  expect(new Set(many.slide.table.rows.map(({ cells }) => cells[0]?.text))).toEqual(new Set(['t']));
  expect(many.words.filter((text) => text.startsWith('Disputed'))).toEqual([]);
  expect(many.leftOut).toBe(
    '1 of 10 arguments: the one that is disputed; not shown: 8 on which one side is only a prediction and 1 not disputed',
  );
});

test('without a claim in force there is a sentence in place of a grid', () => {
  const prepared = prepare('a', 't', 'a t supports', { sourcesOff: ['a'] });
  expect(prepared.empty).toBe('No selected source makes a claim on an argument that matches these filters.');
  expect(prepared.table.rows).toEqual([]);
  expect(pageScene(prepared, 760, lightTheme).targets).toEqual([]);
});

test('the table has topics in words', () => {
  const dossier = claimDossier('a b', 't', 'a t supports');
  const theses = dossier.theses.map((thesis) => ({ ...thesis, topic: 'defence-clause' }));
  const { table } = claimsBySource.prepare({ ...dossier, theses }, defaultView, english);
  const topic = table.columns.findIndex(({ id }) => id === 'topic');
  expect(new Set(table.rows.map(({ cells }) => cells[topic]?.text))).toEqual(new Set(['Defence clause']));
});

describe('what nobody disputes', () => {
  const claims = 'a t supports\nb t contradicts\na u supports\nb u supports';
  const keysOf = (view: TestView) =>
    new Set(prepare('a b', 't u', claims, view).table.rows.map(({ key }) => key.split('~')[0]));

  test('is left out beside what is disputed, counted, and shown where it is asked for', () => {
    expect(keysOf({ allTheses: false })).toEqual(new Set(['t']));
    expect(keysOf({ allTheses: true })).toEqual(new Set(['t', 'u']));
    expect(prepare('a b', 't u', claims, { allTheses: false }).subtitle).toContain(
      '1 argument nobody disputes',
    );
  });

  test('is all there is to see where nothing is disputed, in other orders and of one claimant', () => {
    const alike = claims.replace('contradicts', 'supports');
    const undisputed = prepare('a b', 't u', alike, { allTheses: false });
    expect(undisputed.table.rows).toHaveLength(4);
    expect(keysOf({ allTheses: false, thesisOrder: 'uncontested' })).toEqual(new Set(['t', 'u']));
  });

  test('is what no source contradicts or qualifies: the others stand under headings of their own', () => {
    const { groups } = prepare(
      'a b',
      'both plain half none',
      'a both supports\nb both contradicts\na plain supports\na half supports\nb half qualifies\na none contradicts',
      { allTheses: true },
    ).data;
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['disputed', 1],
      ['contradicted', 1],
      ['qualified', 1],
      ['undisputed', 1],
    ]);
  });

  test('is not what is rated half true: of rated claims it is said whether those who check contradict them', async () => {
    const csv = 'statement,speaker,rating\nIt leaks,Ana,False\nIt holds,Bo,Half true\nIt sinks,Cy,True\n';
    const rated = claimsBySource.prepare(
      await importedDossier(csv),
      { ...defaultView, allTheses: true },
      english,
    );
    const say = english.of('claims-by-source');
    expect(rated.data.groups.map((group) => [say.group(group), group.rows.length])).toEqual([
      ['Those who check contradict it', 1],
      ['Those who check do not contradict it', 2],
    ]);
  });

  test('stays where only a source left out makes it so', () => {
    expect(keysOf({ allTheses: false, sourcesOff: ['b'] })).toEqual(new Set(['t']));
  });
});
