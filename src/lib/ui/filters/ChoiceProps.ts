/** One of several values of a setting. */
export interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onchange: (value: Value) => void;
}
