import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { FaitDeType } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { formatTitre } from "../regles/voies/titre.ts";
import type { PhraseFait } from "./phrase-qualification.ts";

export type TypeFaitTitre = "titre" | "garde";

/** Who holds the enforceable copy: « rangée », « remise à », « demandée »… */
const LIBELLES_GARDE: Readonly<Record<ContenuPar["garde"]["lieu"], string>> = { service: "Grosse rangée au service", mandataire: "Grosse remise", greffe: "Grosse au greffe", debiteur: "Grosse rendue au débiteur" };

/** What a fact about a title says. */
export function formatFaitTitre(fait: { readonly [T in TypeFaitTitre]: FaitDeType<T> }[TypeFaitTitre]): PhraseFait {
  if (fait.type === "garde") {
    const { lieu, detenteur, retourPour, detail } = fait.contenu;
    return { libelle: `${LIBELLES_GARDE[lieu]}${INSECABLE}: ${detenteur}`, detail: [retourPour === undefined ? undefined : `retour attendu le ${formatJour(retourPour)}`, detail].filter((partie) => partie !== undefined).join(", ") || undefined };
  }
  const { type, auteur, principal, interets, article700, depens } = fait.contenu;
  const sommes = [principal, interets, article700, depens].filter((somme) => somme !== undefined);
  return { libelle: `Titre enregistré${INSECABLE}: ${formatTitre(type)}`, detail: [auteur, sommes.length === 0 ? undefined : `condamnation de ${formatMontant(sumMontants(sommes))}`].filter((partie) => partie !== undefined).join(", ") || undefined };
}
