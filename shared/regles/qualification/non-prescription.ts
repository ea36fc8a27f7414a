import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { isAVerifier } from "../../kernel/confiance.ts";
import { formatDuree } from "../../kernel/duree.ts";
import { formatJour, formatJourComplet } from "../../kernel/format-jour.ts";
import { addMois, type Jour } from "../../kernel/jour.ts";
import type { Calcule, Resultat } from "../../kernel/resultat.ts";
import { capitalize, formatListe } from "../../kernel/texte.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Prescription } from "../prescription/types-prescription.ts";
import { createConstat, createPorte } from "./creation-porte.ts";
import type { Constat, Porte } from "./porte.ts";

export interface FaitsNonPrescription {
  readonly au: Jour;
  readonly prescriptions: readonly PrescriptionCalculee[];
}

export interface PrescriptionCalculee {
  readonly creanceId: string;
  /** How a reader names the claim: « facture n° F-25-0412 ». */
  readonly libelle: string;
  readonly resultat: Resultat<Prescription>;
}

/**
 * Gate 3: is each claim still alive in the prudent theory? Prescribed closes it; less than six months, a missing fact or a value to
 * be verified keeps it open with a reservation. A value of confidence C or D never closes it by itself.
 */
export function computeNonPrescription({ au, prescriptions }: FaitsNonPrescription, baremes: Baremes): Porte {
  const alerte = findValeurDe(baremes, "qualification/alerte-prescription", au);
  const constats = prescriptions.flatMap((prescription) => listConstats(prescription, au, alerte.ok ? alerte.lu.valeur : 0));
  return createPorte(isNonEmpty(constats) ? constats : SANS_CREANCE);
}

const SANS_CREANCE: NonEmpty<Constat> = [createConstat("manque", "Aucune créance dans ce dossier")];

function listConstats({ creanceId, libelle, resultat }: PrescriptionCalculee, au: Jour, moisAlerte: number): readonly Constat[] {
  const creanceIds = [creanceId];
  const nom = capitalize(libelle);
  switch (resultat.kind) {
    case "incomplet":
      return [createConstat("reserve", `${nom}\u00A0: il manque ${formatListe(resultat.manquants)}`, { creanceIds })];
    case "inapplicable":
      return [createConstat("reserve", `${nom}\u00A0: ${resultat.motif}`, { creanceIds, references: resultat.references })];
    case "calcule":
      return [createStatut(nom, creanceIds, resultat, au, moisAlerte), ...listSuites(nom, creanceIds, resultat)];
  }
}

function createStatut(nom: string, creanceIds: readonly string[], { valeur, justification }: Calcule<Prescription>, au: Jour, moisAlerte: number): Constat {
  const appuis = { creanceIds, references: justification.references };
  const { dernierJour, agirAuPlusTard, statut } = valeur;
  if (dernierJour === undefined || agirAuPlusTard === undefined) return createConstat("acquis", `${nom}\u00A0: prescription interrompue par une instance en cours`, appuis);
  if (statut === "prescrite") {
    const isIncertain = justification.parametres.some(({ confiance }) => isAVerifier(confiance));
    return createConstat(isIncertain ? "reserve" : "manque", `${nom}\u00A0: prescrite depuis le ${formatJour(dernierJour)}${isIncertain ? ", durée à vérifier" : ""}`, appuis);
  }
  const isProche = agirAuPlusTard < addMois(au, moisAlerte);
  const suite = isProche ? `, moins de ${formatDuree({ mois: moisAlerte })}` : statut === "suspendue" ? ", suspension en cours" : "";
  return createConstat(isProche ? "reserve" : "acquis", `${nom}\u00A0: agir au plus tard le ${formatJourComplet(agirAuPlusTard)}${suite}`, appuis);
}

/** The creditor's theory when it saves the claim, and what the rule asks to verify or to confirm. */
function listSuites(nom: string, creanceIds: readonly string[], { valeur, justification }: Calcule<Prescription>): readonly Constat[] {
  const { statut, theseCreancier } = valeur;
  const seconde = statut === "prescrite" && theseCreancier.statut !== "prescrite" && theseCreancier.dernierJour !== undefined
    ? [createConstat("fait", `${nom}\u00A0: à compter de l’échéance, la prescription ne serait acquise qu’après le ${formatJour(theseCreancier.dernierJour)}`, { creanceIds, references: [{ texte: "C. civ.", article: "2233 3°" }] })]
    : [];
  return [
    ...seconde,
    ...justification.avertissements.map((phrase) => createConstat(phrase.startsWith("À vérifier") ? "reserve" : "fait", `${nom}\u00A0: ${phrase}`, { creanceIds })),
  ];
}
