import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { SauvegardeVue, TravailVu } from "../../bridge/bridge.ts";
import type { Ton } from "../../components/Etat.tsx";
import type { Constat } from "../../hooks/use-verification.ts";
import { formatInstant } from "../../hooks/format-instant.ts";
import type { Liste } from "./use-securite.ts";

type Nature = NonNullable<TravailVu["enCours"]>["nature"];

/** What a work is called while it runs, once it is over, and when it failed. */
export const TITRES_TRAVAIL: Readonly<Record<Nature, { readonly enCours: string; readonly fin: string; readonly echec: string }>> = {
  sauvegarde: { enCours: "Sauvegarde du coffre", fin: "Sauvegarde faite et vérifiée", echec: "La sauvegarde n’a pas abouti" },
  controle: { enCours: "Vérification de la sauvegarde", fin: "Sauvegarde vérifiée", echec: "Cette sauvegarde n’est pas bonne" },
  restauration: { enCours: "Restauration de la sauvegarde", fin: "Sauvegarde restaurée", echec: "La restauration n’a pas abouti" },
  retour: { enCours: "Retour à un ancien coffre", fin: "Ancien coffre remis en place", echec: "Le retour n’a pas abouti" },
  pieces: { enCours: "Lecture de toutes les pièces", fin: "Pièces relues", echec: "La lecture des pièces n’a pas abouti" },
  reparation: { enCours: "Réparation des pièces", fin: "Réparation terminée", echec: "La réparation n’a pas abouti" },
  export: { enCours: "Export de tout le coffre", fin: "Export terminé", echec: "L’export n’a pas abouti" },
  essai: { enCours: "Essai d’un effacement", fin: "Essai terminé", echec: "L’essai n’a pas abouti" },
  effacement: { enCours: "Effacement définitif", fin: "Effacement", echec: "L’effacement n’a pas abouti" },
  reprise: { enCours: "Reprise d’un export", fin: "Export repris", echec: "L’export n’a pas été repris" },
};

export const MOTIFS = { jour: "automatique", version: "mise à jour", demande: "demandée" } as const;

export interface Verdict {
  readonly ton: Ton;
  readonly mot: string;
  readonly phrase: string;
}

const JOUR = 24 * 60 * 60 * 1000;

/** How safe one is, in one word and one sentence. */
export function findVerdict({ sauvegardes, lieux, maintenant }: Liste): Verdict {
  const bonne = sauvegardes.find(({ controle }) => controle?.isBonne === true)?.contenu;
  const echec = lieux.find((lieu) => lieu.echec !== undefined);
  if (bonne === undefined) return { ton: "late", mot: "Aucune sauvegarde vérifiée", phrase: sauvegardes.length === 0 ? "Le coffre n’existe qu’en un exemplaire. Faites-en une maintenant\u00A0: la suite se fera seule, chaque jour." : "Aucune des sauvegardes connues n’a été relue avec succès. Faites-en une nouvelle." };
  const jours = Math.floor((maintenant - bonne.instant) / JOUR);
  const derniere = `La dernière date du ${formatInstant(bonne.instant)}, relue en entier\u00A0: ${formatNombreDe(bonne.faits, "fait", "faits")}, ${formatNombreDe(bonne.pieces, "pièce", "pièces")}.`;
  if (jours >= 7) return { ton: "late", mot: "Sauvegarde trop ancienne", phrase: derniere };
  if (echec !== undefined) return { ton: "soon", mot: "Un endroit ne reçoit plus les sauvegardes", phrase: `${derniere} ${echec.echec?.phrase ?? ""}` };
  if (jours >= 2) return { ton: "soon", mot: "Sauvegarde en retard", phrase: derniere };
  return { ton: "secured", mot: "Coffre sauvegardé", phrase: derniere };
}

/** What the check of the chain found, and what to do. */
export function formatConstat({ isInterrompu, fichiers, faits, anomalies, sujets, anomalieCopie }: Constat): Verdict {
  const lus = `${formatNombreDe(faits, "fait relu", "faits relus")} dans ${formatNombreDe(fichiers, "fichier", "fichiers")}`;
  if (anomalies.length > 0) return { ton: "late", mot: "La chaîne est abîmée", phrase: `${lus}. Ne supprimez rien\u00A0: vérifiez la dernière sauvegarde puis restaurez-la\u00A0; le coffre actuel sera gardé à côté.` };
  if (isInterrompu) return { ton: "neutre", mot: "Vérification interrompue", phrase: `${lus}, sans anomalie jusque-là.` };
  if (anomalieCopie !== undefined) return { ton: "soon", mot: "Chaîne entière, copie refaite", phrase: `${lus}. La copie que l’écran montre ne correspondait plus\u00A0: elle est refaite depuis le journal, rien n’est perdu.` };
  return { ton: "secured", mot: "Chaîne entière", phrase: `${lus}, chacun scellé et relié au précédent\u00A0; ${formatNombreDe(sujets, "enregistrement de l’écran relu", "enregistrements de l’écran relus")}, conformes.` };
}

export function formatControle({ contenu, controle }: SauvegardeVue): Verdict {
  if (contenu === undefined) return { ton: "late", mot: "Illisible", phrase: "Sa description est abîmée." };
  if (controle === undefined) return { ton: "neutre", mot: "Non vérifiée", phrase: "Elle n’a pas encore été relue depuis ce poste." };
  if (!controle.isBonne) return { ton: "late", mot: "Mauvaise", phrase: `${controle.phrase} (${formatInstant(controle.instant)})` };
  return { ton: contenu.abimees > 0 ? "soon" : "secured", mot: "Vérifiée", phrase: `${controle.phrase} (${formatInstant(controle.instant)})` };
}
