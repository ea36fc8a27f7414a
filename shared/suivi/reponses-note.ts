import { formatMontantNu } from "../kernel/format-montant.ts";
import { findValeurCalculee } from "../kernel/resultat.ts";
import { formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Hypothese } from "../model/dossier.ts";
import { PORTES } from "../model/faits/dossier-faits.ts";
import type { VoieClassee } from "../regles/voies/comparaison.ts";
import { LIBELLES_VOIE } from "./libelles.ts";
import type { Esperance } from "./strategie.ts";
import type { VueDossier } from "./vue-dossier.ts";

/** A route of the comparison with what a person supposes of it. */
export interface VoieComparee {
  readonly classee: VoieClassee;
  readonly hypothese: Hypothese | undefined;
  readonly esperance: Esperance;
}

/** Answers that the note of decision expects, from the comparison on screen; what nobody supposed is left to be asked. */
export function createReponsesNote({ dossier, decompte, portes }: VueDossier, voies: readonly VoieComparee[]): Readonly<Record<string, string>> {
  const retenue = voies.find(({ classee }) => classee.resultat.valeur.id === dossier.strategie?.voie) ?? voies[0];
  if (retenue === undefined) return {};
  const { esperance, hypothese, classee: { resultat: { valeur } } } = retenue;
  const contraires = PORTES.flatMap((porte) => portes[porte].constats.filter(({ kind }) => kind === "manque" || kind === "reserve").map(({ libelle }) => libelle));
  const reponses: Readonly<Record<string, string | undefined>> = {
    "strategie.voie": LIBELLES_VOIE[valeur.id],
    "strategie.recommandation": `${LIBELLES_VOIE[valeur.id]}${findValeurCalculee(decompte) === undefined ? "" : `, sur la totalité du décompte`}`,
    "strategie.voies": voies.map(formatVoie).join("\n"),
    "strategie.montantAvances": formatMontantNu(esperance.avance),
    "strategie.estimationDelai": valeur.delaiHabituel.duree,
    "strategie.esperanceNette": esperance.net === undefined ? undefined : formatMontantNu(esperance.net),
    "strategie.source": "hypothèse",
    "strategie.motifs": dossier.strategie?.motif,
    "strategie.motifsContraires": contraires.length === 0 ? undefined : contraires.join("\n"),
    "strategie.demande": `accorder${INSECABLE}: ${LIBELLES_VOIE[valeur.id]}`,
    ...(hypothese?.honoraires === undefined ? {} : { "strategie.budget": formatMontantNu(hypothese.honoraires) }),
  };
  return Object.fromEntries(Object.entries(reponses).flatMap(([champ, reponse]) => (reponse === undefined || reponse === "" ? [] : [[champ, reponse] as const])));
}

/** « injonction de payer ; oui ; facultatif ; 85,04 ; 2 mois ; 60 % ; 24 000,00 ; hypothèse ». */
function formatVoie({ classee: { resultat: { valeur } }, hypothese, esperance }: VoieComparee): string {
  const manquantes = valeur.conditions.filter(({ etat }) => etat !== "remplie").map(({ libelle }) => libelle);
  const colonnes = [
    LIBELLES_VOIE[valeur.id],
    manquantes.length === 0 ? "oui" : `à compléter${INSECABLE}: ${formatListe(manquantes)}`,
    valeur.competence.avocat ?? "à préciser",
    formatMontantNu(esperance.avance),
    valeur.delaiHabituel.duree ?? "inconnu",
    hypothese?.chances === undefined ? "à estimer" : `${hypothese.chances}${INSECABLE}%`,
    esperance.net === undefined ? "" : formatMontantNu(esperance.net),
    hypothese?.source ?? "hypothèse",
  ];
  return colonnes.map((colonne) => colonne.replace(/[;\n]/g, ",")).join(" ; ");
}
