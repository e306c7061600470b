import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { chooseActors } from '#lib/summary/chooseActors.ts';
import { furthestPair, nearestPair } from '#lib/summary/choosePair.ts';
import { comparePairs } from '#lib/summary/comparison.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { english } from '../english.ts';
import { stanceDossier } from '../smallDossier.ts';

/** `p=2,1,. q=-2,1,0`: the steps of each actor on issues of their own names. */
function dossierOf(text: string): Dossier {
  const lines = text.split(' ').map((word) => word.split('='));
  const width = Math.max(...lines.map(([, steps = '']) => steps.split(',').length));
  const rows = lines.flatMap(([actor = '', steps = '']) =>
    steps
      .split(',')
      .flatMap((step, i) =>
        step === '.' || step === ''
          ? []
          : [{ actor, issue: `i${i}`, source: 'a', step: Number(step) as Step }],
      ),
  );
  const issues = Array.from({ length: width }, (_, i) => `i${i}`).join(' ');
  return stanceDossier('a', lines.map(([actor]) => actor).join(' '), issues, rows);
}

function choose(dossier: Dossier, ...actors: string[]) {
  const chosen = chooseActors(dossier, stanceCells(dossier, defaultView), { actors }, english.compare);
  return { ...chosen, actors: chosen.actors.map((at) => dossier.actors[at]?.id).join(' ') };
}

describe('the pair', () => {
  const idsOf = (dossier: Dossier, choosePair: typeof furthestPair) => {
    const all = dossier.actors.map((_, at) => at);
    const cells = stanceCells(dossier, defaultView);
    const pair = choosePair(
      comparePairs(
        cells,
        all,
        dossier.issues.map((_, at) => at),
      ),
    );
    return pair?.actors.map((at) => dossier.actors[at]?.id).join(' ') ?? null;
  };

  test('is of those with six issues or more where two pairs share as many, however far apart others are', () => {
    const many = 'p=2,2,2,2,2,2 q=-1,-1,-1,-1,-1,-1 r=-2,-2,-2,-2,-2,.';
    expect(idsOf(dossierOf(many), furthestPair)).toBe('p r');
    expect(idsOf(dossierOf(`${many} s=1,1,1,1,1,1`), furthestPair)).toBe('p q');
  });

  test('rests on three issues or more where any does', () => {
    expect(idsOf(dossierOf('p=2,0,0 q=-2,.,. r=1,0,0'), furthestPair)).toBe('p r');
    expect(idsOf(dossierOf('p=2,0 q=-2,. r=1,0'), furthestPair)).toBe('p q');
  });

  test('that stands closest is of several alike the one with the most issues, then the first', () => {
    expect(idsOf(dossierOf('p=1,1,1 q=1,1,1,. r=1,1,1,2 s=.,1,1,2'), nearestPair)).toBe('p q');
    expect(idsOf(dossierOf('p=1,1,1 q=1,1,1,2 r=1,1,1,2'), nearestPair)).toBe('q r');
  });

  test('is none where no two are known on the same issue', () => {
    const dossier = dossierOf('p=1,. q=.,1');
    expect([furthestPair, nearestPair].map((each) => idsOf(dossier, each))).toEqual([null, null]);
  });
});

describe('the actors compared', () => {
  const dossier = dossierOf('p=2,2,2 q=1,1,1 r=-1,-1,-1 s=-2,-2,-2 t=0,0,0 u=.');

  test('are those asked for, in the order asked for, the first four of them', () => {
    expect(choose(dossier, 't', 'p')).toEqual({
      actors: 't p',
      how: 'asked',
      least: 0,
      tied: 0,
      leftOut: [],
    });
    expect(choose(dossier, 't', 'p', 'q', 'r', 's')).toEqual({
      actors: 't p q r',
      how: 'asked',
      least: 0,
      tied: 0,
      leftOut: [3],
    });
  });

  test('are the two furthest apart where none is asked for', () => {
    expect(choose(dossier)).toEqual({ actors: 'p s', how: 'pair', least: 3, tied: 1, leftOut: [] });
  });

  test('are the one asked for and who stands furthest from it', () => {
    expect(choose(dossier, 'r')).toEqual({ actors: 'r p', how: 'partner', least: 3, tied: 1, leftOut: [] });
    expect(choose(dossier, 'nobody', 'r')).toEqual({
      actors: 'r p',
      how: 'partner',
      least: 3,
      tied: 1,
      leftOut: [],
    });
  });

  test('are each one once, however often a link names them', () => {
    expect(choose(dossier, 't', 'p', 't')).toEqual({
      actors: 't p',
      how: 'asked',
      least: 0,
      tied: 0,
      leftOut: [],
    });
    expect(choose(dossier, 't', 't', 'p', 'q', 'r').leftOut).toEqual([]);
    expect(choose(dossier, 'r', 'r')).toEqual({
      actors: 'r p',
      how: 'partner',
      least: 3,
      tied: 1,
      leftOut: [],
    });
  });

  test('are the one asked for alone where nobody can be compared with it', () => {
    expect(choose(dossier, 'u')).toEqual({ actors: 'u', how: 'partner', least: 1, tied: 0, leftOut: [] });
  });

  test('are nobody where nothing is known', () => {
    expect(choose(dossierOf('p=. q=.')).actors).toBe('');
  });

  test('are authors of documents only where one is asked for or nobody else is left', () => {
    const asAuthors = (...ids: string[]): Dossier => ({
      ...dossier,
      actors: dossier.actors.map((actor) => (ids.includes(actor.id) ? { ...actor, kind: 'author' } : actor)),
    });
    expect(choose(asAuthors('s')).actors).toBe('p r');
    expect(choose(asAuthors('s'), 's').actors).toBe('s p');
    expect(choose(asAuthors('s', 'r', 'q', 't')).actors).toBe('p s');
  });

  test('are of several alike the first by name, wherever they stand in the file', () => {
    const tie = dossierOf('d=2,2,2 c=-2,-2,-2 b=2,2,2 a=-2,-2,-2');
    expect(choose(tie)).toMatchObject({ actors: 'a b', tied: 4 });
    expect(choose(tie, 'd')).toMatchObject({ actors: 'd a', tied: 2 });
    expect(choose({ ...tie, actors: tie.actors.toReversed() }).actors).toBe('a b');
  });
});
