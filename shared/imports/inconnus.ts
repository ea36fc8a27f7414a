/** The same object without the fields that are not known: absent, never `undefined`. */
export function removeInconnus<T extends object>(champs: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(champs).filter(([, valeur]) => valeur !== undefined)) as T;
}
