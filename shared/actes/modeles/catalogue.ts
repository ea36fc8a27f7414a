import type { Famille, ModeleActe } from "../acte.ts";
import { BORDEREAU_PIECES } from "./bordereau-pieces.ts";
import { DECOMPTE } from "./decompte.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "./mise-en-demeure-professionnel.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "./requete-injonction-payer-commerce.ts";

/** Every act of the library, by rank. */
export const MODELES: readonly ModeleActe[] = [MISE_EN_DEMEURE_PROFESSIONNEL, REQUETE_INJONCTION_PAYER_COMMERCE, BORDEREAU_PIECES, DECOMPTE];

/** French names of the families, in the order of a dossier's life. */
export const FAMILLES: Readonly<Record<Famille, string>> = {
  amiable: "Phase amiable", saisine: "Saisir le juge", conservatoire: "Mesures conservatoires", mandat: "Mandater", execution: "Exécuter", collective: "Procédures collectives",
  accord: "Accords", annexe: "Pièces et décompte", suivi: "Suivi et synthèse", cloture: "Clôture",
};

export function findModele(id: string): ModeleActe | undefined {
  return MODELES.find((modele) => modele.id === id);
}
