import type { Dossier } from "../model/dossier.ts";
import { type BrouillonDeType, createSujetId } from "../model/fait.ts";
import type { CreateId } from "./brouillons-procedure.ts";
import type { SaisieGarde, SaisieTitre } from "./controle-titre.ts";
import type { TitreDossier } from "./titres.ts";

/** A title recorded, or stated again under its own identifier: the moves of its copy stay tied to it. */
export function createTitre(dossier: Pick<Dossier, "id" | "titres">, { titreId, dateFait, ...contenu }: SaisieTitre, createId: CreateId): BrouillonDeType<"titre"> {
  const connu = dossier.titres.find((titre) => titre.titreId === titreId);
  return { sujet: createSujetId("dossier", dossier.id), type: "titre", dateFait, remplace: connu === undefined ? [] : [connu.faitId], contenu: { titreId: connu?.titreId ?? createId(), ...contenu } };
}

/** The enforceable copy goes somewhere. */
export function createGarde(dossierId: string, { dateFait, ...contenu }: SaisieGarde, createId: CreateId): BrouillonDeType<"garde"> {
  return { sujet: createSujetId("dossier", dossierId), type: "garde", dateFait, remplace: [], contenu: { gardeId: createId(), ...contenu } };
}

/** What the form of a title starts from: its fact, or the decision that gave it. */
export function createSaisieTitre({ fait, isEnregistre, type, rendu, poursuiteId, jalonId, condamnation }: TitreDossier): SaisieTitre {
  if (isEnregistre && fait !== undefined) {
    const { faitId: _faitId, ...saisie } = fait;
    return saisie;
  }
  return { type, dateFait: rendu, poursuiteId, jalonId, principal: condamnation?.principal };
}
