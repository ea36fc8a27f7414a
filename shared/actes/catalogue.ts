import type { DocumentRedige } from "../word/bloc.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { renderFicheRetour } from "./fiche-retour.ts";
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
  {
    id: "fiche-retour",
    titre: "Fiche de retour",
    besoins: ["un mandat"],
    render: (faits) => {
      if (faits.mandat === undefined) throw new Error("La fiche de retour nomme une mission\u00A0: confiez d’abord un mandat.");
      return renderFicheRetour(faits, faits.mandat);
    },
    listManques: ({ mandat }) => (mandat === undefined ? [{ id: "mandat", libelle: "mandat", gravite: "bloquant", origine: "Fiche du dossier, mandat", references: [] }] : []),
  },
];

export function findActe(id: string): Acte | undefined {
  return ACTES.find((acte) => acte.id === id);
}
