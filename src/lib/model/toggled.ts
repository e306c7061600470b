/**
 * The list without the value if it is in it, else with it; in the order of all values, so that two toggles of one value
 * give the same view and the same link again.
 */
export function toggled<Value>(all: readonly Value[], on: readonly Value[], value: Value): Value[] {
  return all.filter((each) => on.includes(each) !== (each === value));
}
