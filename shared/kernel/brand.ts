declare const brand: unique symbol;

/** A primitive that only its own constructor may produce. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A list that the compiler knows to hold at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

export function mapNonEmpty<T, U>([first, ...rest]: NonEmpty<T>, transform: (item: T) => U): NonEmpty<U> {
  return [transform(first), ...rest.map(transform)];
}
