// Facts written by several posts that had not seen each other.
import { createFaitId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";

/** A post that writes its own lots: « b » is another post than the one of the builders. */
export function createPoste(lettre: string) {
  let sequence = 0;
  const origine = { poste: lettre.repeat(16), incarnation: lettre.repeat(8) };
  return {
    write: (brouillon: FaitBrouillon, minute = 0): Fait => {
      sequence += 1;
      const id = createFaitId({ ...origine, sequence });
      return { ...brouillon, id, lot: id, horloge: [Date.UTC(2026, 10, 22) + minute * 60_000, 0], par: lettre.repeat(20), v: 1 } as Fait;
    },
  };
}
