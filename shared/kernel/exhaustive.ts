/** Compile-time proof that every case of a union is treated; throws if untyped input reaches it anyway. */
export function exhaustive(impossible: never): never {
  throw new Error(`Cas non prévu\u00A0: ${JSON.stringify(impossible)}`);
}
