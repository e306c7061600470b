import { describe, expect, test } from 'vitest';
import { checkHeadline, notBorneOut } from '#lib/briefing/check/checkHeadline.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { passageOf } from '#lib/evidence/passage.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { importedDossier } from '../importedDossier.ts';

const charts = [
  'stance-matrix',
  'stance-spectrum',
  'stances-by-source',
  'actor-comparison',
  'agreement-matrix',
];

function prepared(dossier: Dossier, id: string, presentation: Presentation, view: Partial<View> = {}) {
  const chart = catalog.find((each) => each.id === id)!;
  return chart.prepare(dossier, { ...defaultView, ...view }, english, presentation);
}

/** All that the charts of positions say of a dossier, on the page and on slides, with what opens behind their marks. */
function textsOf(dossier: Dossier): string[] {
  const passages = dossier.stances.map(
    (_, at) => passageOf(english, dossier, { table: 'stances', at })!.heading,
  );
  const all = charts.flatMap((id) =>
    (['full', 'slide'] as const).flatMap((presentation) => {
      const chart = prepared(dossier, id, presentation, { actorOrder: 'mean', issueOrder: 'mean' });
      const { description, headline, subtitle, notes, table } = chart;
      const evidence = table.rows.flatMap(({ key }) => chart.evidence(key) ?? []);
      return [
        headline,
        subtitle,
        ...notes,
        description.short,
        description.long,
        ...chart.legend(lightTheme).map(({ label }) => label),
        ...table.columns.map(({ label }) => label),
        ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
        ...chart.dataTable.columns.map(({ label }) => label),
        ...evidence.flatMap(({ title, subjectInFull = '' }) => [title, subjectInFull]),
      ];
    }),
  );
  return [...passages, ...all];
}

const supporting = /support|oppos(?!ite)|favour|against|affirm|disput|\d % for|\bmostly for\b|^for$/i;

const survey = [
  'party,lrgen,galtan,eu_salience',
  ...['SD,9.04,8.95,3', 'KD,7.5,9,4', 'M,6.15,5,5', 'C,5,2,6', 'S,2.5,3,7', 'V,0.5,0.4,8'],
].join('\n');

const advice = [
  'party;title;thesis;answer',
  ...['A;stimme zu', 'B;stimme zu', 'C;stimme nicht zu', 'D;stimme nicht zu', 'E;neutral'].flatMap((line) => {
    const [party, answer] = line.split(';');
    return [
      `${party};Cannabis;Der Verkauf von Cannabis soll verboten bleiben.;${answer}`,
      `${party};Tempo;Auf Autobahnen soll ein Tempolimit gelten.;${party === 'A' ? 'neutral' : answer}`,
    ];
  }),
].join('\n');

describe('a scale has a low and a high end and no sides', () => {
  test('nowhere is support or opposition', async () => {
    const dossier = await importedDossier(survey);
    expect(dossier.issues.map(({ kind }) => kind)).toEqual(['scale', 'scale']);
    expect(textsOf(dossier).filter((text) => supporting.test(text))).toEqual([]);
  });

  test('the headline names who stands high and low, and on which numbers', async () => {
    const dossier = await importedDossier(survey);
    const spectrum = (issue: string) => prepared(dossier, 'stance-spectrum', 'full', { issue });
    expect(spectrum('galtan').headline).toBe(
      'KD and SD stand at the high end of “galtan” (0–10); V, C and S stand low; M is in the middle',
    );
    expect(prepared(dossier, 'stance-matrix', 'full').inFull).toBe(
      '“galtan” goes from 0 (libertarian) to 10 (traditional or authoritarian)',
    );
  });

  test('of an actor it is said on how many scales it stands where', async () => {
    const dossier = await importedDossier(survey);
    const headline = (actor: string) => prepared(dossier, 'stances-by-source', 'full', { actor }).headline;
    expect([headline('m'), headline('s')]).toEqual([
      'M is in the middle of both scales',
      'S stands low on both scales',
    ]);
    const mixed = await importedDossier(survey.replace('M,6.15', 'M,9.15'));
    expect(prepared(mixed, 'stances-by-source', 'full', { actor: 'm' }).headline).toBe(
      'M stands high on 1 of 2 scales and is in the middle of 1',
    );
  });

  test('a cell says the number that its step was read from, and so does its row', async () => {
    const dossier = await importedDossier(survey);
    const row = dossier.stances.findIndex(({ actor, issue }) => actor === 'm' && issue === 'lrgen');
    expect(passageOf(english, dossier, { table: 'stances', at: row })).toMatchObject({
      heading: '0 in the middle',
      account: '6.15 on a scale from 0 to 10',
    });
    expect(prepared(dossier, 'stance-matrix', 'full').sentence('m~lrgen')).toBe(
      'M on “lrgen”: 6.15 on a scale from 0 to 10, in the middle (0).',
    );
  });

  test('in a step those with the highest numbers stand first', async () => {
    const csv = 'party,lrgen,galtan\nA,9.1,2\nB,9.8,3.5\nC,9.4,1\nD,0.3,5\n';
    const spectrum = prepared(await importedDossier(csv), 'stance-spectrum', 'full', { issue: 'lrgen' });
    const { marks } = pageScene(spectrum, 1000, lightTheme, false);
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts.filter((text) => /^[ABCD]$/.test(text)).slice(0, 4)).toEqual(['D', 'B', 'C', 'A']);
  });

  test('of answers the shares are high and low', async () => {
    const rows = [
      'A,9.5',
      'A,8',
      'A,1',
      'B,0.5',
      'B,2',
      'B,1.5',
      'C,9.5',
      'C,9',
      'C,8',
      'D,1',
      'D,1',
      'D,0.5',
    ];
    const scale = { from: 0, to: 10 };
    const dossier = await importedDossier(`group,score on trust\n${rows.join('\n')}\n`, {
      columns: { actor: 'group', issue: '*' },
      issues: ['score on trust'],
      scale,
      rows: 'observations',
    });
    expect(dossier.issues[0]!.kind).toBe('scale');
    expect(textsOf(dossier).filter((text) => supporting.test(text))).toEqual([]);
    expect(prepared(dossier, 'stance-matrix', 'full').headline).toBe(
      'C (100%) and A (67%) mostly high on “score on trust” (0–10); B (100%) and D (100%) mostly low',
    );
  });
});

describe('with a statement one agrees, whatever its title says', () => {
  test('nowhere is its title supported or opposed', async () => {
    const dossier = await importedDossier(advice);
    expect(dossier.issues.map(({ kind }) => kind)).toEqual(['statement', 'statement']);
    expect(textsOf(dossier).filter((text) => supporting.test(text))).toEqual([]);
  });

  test('the headline says with what, and the statement stands in full beside it', async () => {
    const dossier = await importedDossier(advice);
    const matrix = prepared(dossier, 'stance-matrix', 'full');
    const told = 'A and B agree with the statement on “Cannabis”; C and D disagree; E is neutral';
    expect(matrix.headline).toBe(told);
    expect(matrix.inFull).toBe('“Cannabis” reads: “Der Verkauf von Cannabis soll verboten bleiben.”');
    expect(matrix.legend(lightTheme).map(({ label }) => label)).toContain('disagrees … agrees');
    expect(prepared(dossier, 'stances-by-source', 'full', { actor: 'a' }).headline).toBe(
      'A agrees with 1 of 2 statements and is neutral on 1',
    );
    const spectrum = prepared(dossier, 'stance-spectrum', 'full', { issue: 'cannabis' });
    expect(spectrum.headline).toBe(told);
    expect(spectrum.subtitle).toBe('“Der Verkauf von Cannabis soll verboten bleiben.”');
  });

  test('a question is answered by yes or no', async () => {
    const asked = advice
      .replaceAll('soll verboten bleiben.', 'soll das so bleiben?')
      .replaceAll('gelten.', 'gelten?');
    const dossier = await importedDossier(asked);
    expect(textsOf(dossier).filter((text) => supporting.test(text))).toEqual([]);
    expect(prepared(dossier, 'stance-matrix', 'full').headline).toBe(
      'A and B say yes to the question on “Cannabis”; C and D say no; E is neutral',
    );
  });
});

test('neutral is no disagreement: one has to stand on either side', async () => {
  const asked = advice
    .replaceAll('soll verboten bleiben.', 'soll so bleiben?')
    .replaceAll('gelten.', 'gelten?');
  const noteOf = async (csv: string) =>
    prepared(await importedDossier(csv), 'actor-comparison', 'full').notes;
  expect(await noteOf(advice)).toContain(
    'Actors disagree where one agrees with a statement and another disagrees.',
  );
  expect(await noteOf(asked)).toContain('Actors disagree where one says yes and another no.');
  const { disagreement } = english.of('actor-comparison').notes;
  expect(disagreement('sides', 'position')).toBe('Actors disagree where some are for it and some against.');
});

test('over issues of several kinds a legend speaks of all of them', async () => {
  const { issues, ...dossier } = await importedDossier(advice);
  const [first, second] = issues as [(typeof issues)[0], (typeof issues)[0]];
  const legend = (kinds: readonly [(typeof first)['kind'], (typeof first)['kind']]) => {
    const changed = {
      ...dossier,
      issues: [
        { ...first, kind: kinds[0] },
        { ...second, kind: kinds[1] },
      ],
    };
    return prepared(changed, 'stance-matrix', 'full').legend(lightTheme)[0]!.label;
  };
  expect(legend(['position', 'assessment'])).toBe('opposes … supports');
  expect(legend(['position', 'statement'])).toBe('against … for');
  expect(legend(['scale', 'statement'])).toBe('against, or low end … for, or high end');
  expect(legend(['scale', 'scale'])).toBe('low end … high end');
});

test('headlines on scales and statements are borne out by their views, the other way round they are not', async () => {
  for (const [csv, issue, from, to] of [
    [survey, 'galtan', 'high end', 'low end'],
    [advice, 'cannabis', 'agree with', 'disagree with'],
  ] as const) {
    const dossier = await importedDossier(csv);
    const spectrum = prepared(dossier, 'stance-spectrum', 'full', { issue });
    const wrong = spectrum.headline.replace(from, to);
    expect(wrong).not.toBe(spectrum.headline);
    expect(notBorneOut(checkHeadline(dossier, spectrum, spectrum.headline, english))).toEqual([]);
    expect(notBorneOut(checkHeadline(dossier, spectrum, wrong, english))).not.toEqual([]);
  }
});

test('an overview of very many cells speaks of ends and sides as well', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `scale ${at}`);
  const lines = Array.from({ length: 70 }, (_, at) =>
    [`P${at}`, ...names.map((_name, issue) => (at * 7 + issue * 3) % 11)].join(','),
  );
  const dossier = await importedDossier([`party,${names.join(',')}`, ...lines].join('\n'), {
    columns: { actor: 'party', issue: '*' },
    issues: names,
    scale: { from: 0, to: 10 },
  });
  const matrix = prepared(dossier, 'stance-matrix', 'full');
  const part = matrix.sentence('part~~1-1');
  const texts = [
    ...matrix.legend(lightTheme).map(({ label }) => label),
    ...matrix.table.columns.map(({ label }) => label),
    matrix.description.long,
    part,
  ];
  expect(texts.filter((text) => supporting.test(text) || / for and |against/.test(text))).toEqual([]);
  expect(part).toMatch(/positions, \d+ high and \d+ low/);
  expect(texts).toContain('In the middle');
});
