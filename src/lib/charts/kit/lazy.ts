/** Makes a value when it is first asked for, and keeps it. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The values of an object with others that are made when they are first asked for, and kept. */
export function lazily<Made extends object, Known extends object>(
  known: Known,
  make: { readonly [Key in keyof Made]: () => Made[Key] },
): Known & Made {
  for (const key in make) Object.defineProperty(known, key, { get: lazy(make[key]), enumerable: true });
  return known as Known & Made;
}
