import { flushSync, mount, unmount } from 'svelte';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { drawInSteps } from '#lib/live/drawing.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import type { Words } from '#lib/words/Words.ts';
import Rehearsal from './Rehearsal.svelte';

/** What of the words has to be loaded before. */
export const rehearsedAreas = stanceMatrix.areas;

/**
 * Draws the matrix of a dossier out of sight, in small steps, as tables of others are drawn: whole, turned, sorted, with
 * fewer sources. Browsers translate code when it is first run and make it quick once it has been run often, so that the
 * first matrix takes several times as long as one that was rehearsed.
 */
export function* rehearse(dossier: Dossier, words: Words): Generator<undefined> {
  const place = document.createElement('div');
  const stage = mount(Rehearsal, { target: place });
  try {
    // Some code is made quick when it is run for the third time or so.
    for (let times = 0; times < 2; times++) {
      for (const change of changesOf(dossier)) {
        const chart = stanceMatrix.prepare(dossier, { ...defaultView, ...change }, words);
        yield;
        const drawn = { width: 1280, theme: lightTheme, legend: true };
        const drawing = yield* drawInSteps(chart, drawn);
        yield;
        flushSync(() => stage.show({ chart, drawing }));
        yield;
      }
    }
  } finally {
    void unmount(stage);
  }
}

function changesOf({ sources }: Dossier): Partial<View>[] {
  const whole: Partial<View> = { observers: true, allActors: true, allIssues: true };
  return [
    whole,
    { ...whole, turned: true, actorOrder: 'given', issueOrder: 'given', grouped: false },
    { ...whole, actorOrder: 'mean' },
    { ...whole, sourcesOff: sources.slice(0, 1).map(({ id }) => id) },
  ];
}
