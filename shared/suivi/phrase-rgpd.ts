import { formatNombreDe, INSECABLE } from "../kernel/texte.ts";
import type { Fait } from "../model/fait.ts";
import { LIBELLES_DEMANDE_PERSONNE } from "./libelles-rgpd.ts";
import type { PhraseFait } from "./phrase-qualification.ts";

export type TypeRgpd = "demande-effacement" | "visa-effacement" | "effacement" | "effacement-applique" | "statistiques" | "demande-personne" | "confidentialite" | "consultation";

/** What was asked, decided and kept of the data of persons, as the history says it. */
export function formatFaitRgpd(fait: Extract<Fait, { readonly type: TypeRgpd }>): PhraseFait {
  switch (fait.type) {
    case "demande-effacement": return { libelle: `Effacement proposé par ${fait.contenu.demandeur}`, detail: formatNombreDe(fait.contenu.dossiers.length, "dossier", "dossiers") };
    case "visa-effacement": return { libelle: `Effacement ${fait.contenu.decision === "accorde" ? "approuvé" : "refusé"} par ${fait.contenu.approbateur}`, detail: fait.contenu.isSeul === true ? "seconde confirmation de la même personne" : fait.contenu.motif };
    case "effacement": return { libelle: "Effacement ordonné", detail: `${fait.contenu.demandeur}, ${fait.contenu.approbateur}` };
    case "effacement-applique": return { libelle: "Effacement appliqué sur un poste" };
    case "statistiques": return { libelle: "Chiffres anonymes conservés", detail: formatNombreDe(fait.contenu.dossiers.length, "dossier", "dossiers") };
    case "demande-personne": return { libelle: `Demande de la personne${INSECABLE}: ${LIBELLES_DEMANDE_PERSONNE[fait.contenu.nature].toLowerCase()}`, detail: fait.contenu.reponse ?? fait.contenu.detail };
    case "confidentialite": return { libelle: fait.contenu.isConfidentiel ? "Dossier rendu confidentiel" : "Dossier rendu à tous", detail: fait.contenu.motif };
    case "consultation": return { libelle: `Consulté par ${fait.contenu.personne}` };
  }
}
