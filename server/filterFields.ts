import type { Chart } from '#lib/charts/kit/chart.ts';
import type { Control } from '#lib/charts/kit/control.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';
import { choiceLabel } from '#lib/ui/filters/choiceLabel.ts';
import { parameterName } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** A setting of a view as a form shows it. */
export type FilterField = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'one' | 'several'; readonly choices: readonly Choice[] }
  | { readonly kind: 'text'; readonly value: string }
);

/** The settings of a chart, in the order of its controls, as they are in a view. */
export function filterFields(words: Words, small: Dossier, view: View, chart: Chart): FilterField[] {
  return chart.controls.flatMap((control) => {
    // What stances offer cannot be asked here; a choice without effect is better than none where there is one.
    if (control.offered?.(small) === false && control.key !== 'allActors') return [];
    return [fieldOf(words, small, view, control)];
  });
}

function fieldOf(words: Words, small: Dossier, view: View, { key, kind, values }: Control): FilterField {
  const say = words.of('collection');
  const { labels } = words.of('controls');
  const name = parameterName(key);
  const label = key === 'sourcesOff' ? say.sourcesOff : labels[key as keyof typeof labels];
  const chosen: readonly unknown[] = [view[key]].flat();
  if (kind === 'date' || kind === 'range') return { name, label, kind: 'text', value: String(view[key]) };
  if (kind === 'toggle') {
    const choice = (value: string, is: boolean) => ({
      value,
      label: is ? say.on : say.off,
      chosen: view[key] === is,
    });
    return { name, label, kind: 'one', choices: [choice('on', true), choice('off', false)] };
  }
  const shown = values(small, words.compare).filter((value) => {
    const source = key === 'sourcesOff' && small.sources.find(({ id }) => id === value);
    return !source || view.reference || isDocument(source);
  });
  const choices = shown.map((value) => ({
    value: String(value ?? ''),
    label: choiceLabel(words, small, key, value as View[keyof View]),
    chosen: chosen.includes(value),
  }));
  // What the chart chooses by itself is no value of its own.
  if (kind !== 'several' && !choices.some((choice) => choice.chosen))
    choices.unshift({ value: '', label: say.own, chosen: true });
  return { name, label, kind: kind === 'several' ? 'several' : 'one', choices };
}
