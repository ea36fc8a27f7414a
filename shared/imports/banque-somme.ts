/** Centimes as the decimal text of a control. */
export function formatCentimes(centimes: number): string {
  const absolu = String(Math.abs(centimes)).padStart(3, "0");
  return `${centimes < 0 ? "-" : ""}${absolu.slice(0, -2)}.${absolu.slice(-2)}`;
}

/** The centimes of such a text. */
export function parseCentimes(somme: string): number {
  return Number(somme.replace(".", ""));
}
