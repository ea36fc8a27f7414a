import { type FaitDeType, splitSujetId } from "../model/fait.ts";
import { removeInconnus } from "./inconnus.ts";
import type { LectureReleves, Mouvement, Operation } from "./lecture-releves.ts";
import type { MouvementEnAttente } from "./rapprochement-faits.ts";

export interface Attentes {
  /** Waiting movements as a statement would give them, to be matched again. */
  readonly lecture: Pick<LectureReleves, "releves" | "nature">;
  /** Where each was left, by the identifier that its proposition will have. */
  readonly origines: ReadonlyMap<string, MouvementEnAttente>;
}

/** Movements left for later, ready to be matched with today's dossiers. */
export function createAttentes(faits: readonly FaitDeType<"mouvement">[]): Attentes {
  const attentes = faits.filter(({ contenu }) => contenu.decision === "attente");
  const mouvements = attentes.map((fait): Mouvement => {
    const { mouvementId, montant, devise, noms, iban, libelle, bout, references, isRetour, motifRetour } = fait.contenu;
    const operation = removeInconnus<Operation>({ montant, noms, iban, libelle, bout, references, motifRetour });
    // A key of its own: the recorded one says that the movement is already known, which is why it is here.
    return removeInconnus<Mouvement>({ cle: mouvementId, cleCommune: undefined, date: fait.dateFait, dateValeur: undefined, montant, devise, etat: "comptabilise", isRetour, operations: [operation], ligne: 0 });
  });
  return {
    lecture: { nature: "releve", releves: [{ compte: {}, mouvements, controle: { nombre: mouvements.length, somme: "0" } }] },
    origines: new Map(attentes.map((fait) => [`${fait.contenu.mouvementId}/0`, { importId: splitSujetId(fait.sujet).id, faitId: fait.id, mouvementId: fait.contenu.mouvementId, cle: fait.contenu.cle, rang: fait.contenu.rang, ...(fait.contenu.cleCommune === undefined ? {} : { cleCommune: fait.contenu.cleCommune }) }])),
  };
}
