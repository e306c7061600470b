import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { sourceName } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { orders, type View } from '#lib/model/view.ts';
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

/** The settings of the matrix, in the order of its controls, as they are in a view. */
export function filterFields(words: Words, dossier: Dossier, view: View): FilterField[] {
  const { labels, orders: orderNames } = words.of('controls');
  const { basisNames, confidenceNames } = words.of('common');
  const say = words.of('collection');
  return stanceMatrix.controls.flatMap(({ key }): FilterField[] => {
    const name = parameterName(key);
    const choices = (
      values: readonly string[],
      label: (value: string) => string,
      isChosen: (value: string) => boolean,
    ) => values.map((value) => ({ value, label: label(value), chosen: isChosen(value) }));
    switch (key) {
      case 'sourcesOff': {
        const shown = dossier.sources.filter((source) => view.reference || isDocument(source));
        const label = (id: string) => sourceName(words, dossier, id);
        const all = choices(
          shown.map(({ id }) => id),
          label,
          (id) => view.sourcesOff.includes(id),
        );
        return [{ name, label: say.sourcesOff, kind: 'several', choices: all }];
      }
      case 'bases': {
        const label = (basis: string) => basisNames[basis as keyof typeof basisNames];
        const all = choices(bases, label, (basis) => view.bases.some((each) => each === basis));
        return [{ name, label: labels.bases, kind: 'several', choices: all }];
      }
      case 'confidence': {
        const label = (each: string) => confidenceNames[each as keyof typeof confidenceNames];
        const all = choices(confidences, label, (each) => each === view.confidence);
        return [{ name, label: labels.confidence, kind: 'one', choices: all }];
      }
      case 'actorOrder':
      case 'issueOrder': {
        const names: Readonly<Record<string, string>> = orderNames[key];
        const all = choices(
          orders,
          (order) => names[order] ?? order,
          (order) => order === view[key],
        );
        return [{ name, label: labels[key], kind: 'one', choices: all }];
      }
      case 'asOf':
        return [{ name, label: labels.asOf, kind: 'text', value: view.asOf }];
      default: {
        const value = view[key];
        if (typeof value !== 'boolean') return [];
        const label = (each: string) => (each === 'on' ? say.on : say.off);
        const all = choices(['on', 'off'], label, (each) => (each === 'on') === value);
        return [{ name, label: labels[key as keyof typeof labels], kind: 'one', choices: all }];
      }
    }
  });
}
