import type { DocumentRedige } from "../word/bloc.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { listManques, type Manque } from "./manques.ts";
import { renderTransmissionAvocat } from "./transmission-avocat.ts";

/** An act that the application writes. */
export interface Acte {
  readonly id: string;
  readonly titre: string;
  /** What the dossier must hold before the act makes sense, in French words. */
  readonly besoins: readonly string[];
  readonly render: (faits: FaitsTransmission) => DocumentRedige;
  readonly listManques: (faits: FaitsTransmission) => readonly Manque[];
}

/** Every act, in the order in which a dossier needs them. */
export const ACTES: readonly Acte[] = [
  {
    id: "transmission-avocat",
    titre: "Transmettre à l’avocat",
    besoins: ["une qualification", "un décompte du jour", "un mandat donné à un avocat", "des pièces"],
    render: renderTransmissionAvocat,
    listManques,
  },
];

export function findActe(id: string): Acte | undefined {
  return ACTES.find((acte) => acte.id === id);
}
