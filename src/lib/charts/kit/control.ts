import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import type { Words } from '#lib/words/Words.ts';

/**
 * Something of a view that a reader sets. `toggle`: yes or no · `choice`: one of a few · `pick`: one of many, such as an
 * actor · `several`: any of a few · `date` · `range`: two dates.
 */
export type ControlKind = 'toggle' | 'choice' | 'pick' | 'several' | 'date' | 'range';

export interface Control<Key extends keyof View = keyof View> {
  /** What it sets; its label, and those of its choices, stand in the words `controls`. */
  readonly key: Key;
  readonly kind: ControlKind;
  /** Whether the dossier has anything to choose between; absent where it always has. */
  readonly offered?: (dossier: Dossier) => boolean;
  /** All values that can be chosen, names in the order of a language; of `several` the members of the list. None for dates. */
  readonly values: (dossier: Dossier, compare: Compare) => readonly Member<View[Key]>[];
  /** How a value is called where only the chart knows that; absent where all pages do. */
  label?(words: Words, dossier: Dossier, value: Member<View[Key]>): string;
  /** What of its values is drawn in a view; absent where that is what the view says. */
  shown?(dossier: Dossier, view: View): Member<View[Key]>;
  /** What setting a value changes; absent where that is nothing but the value. */
  set?(value: Member<View[Key]>): Partial<View>;
  /** Whether it changes anything in a view; absent where it always does. */
  applies?(dossier: Dossier, view: View): boolean;
  /** The views that one step leads to, likeliest first; none where the values have no end. */
  readonly beside: (dossier: Dossier, view: View, compare: Compare) => readonly Partial<View>[];
}

/** Whether a control of a dossier has anything to choose between, and changes anything in a view. */
export function isOffered(
  { offered, applies }: Pick<Control, 'offered' | 'applies'>,
  dossier: Dossier,
  view: View,
): boolean {
  return (!offered || offered(dossier)) && (!applies || applies(dossier, view));
}

type Member<Value> = Value extends readonly (infer Each)[] ? Each : Value;
