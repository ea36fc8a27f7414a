import { addDuree } from "../kernel/duree.ts";
import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur } from "../model/dossier.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { type Baremes, findValeurDe } from "../regles/baremes.ts";
import { computePrescription } from "../regles/prescription/prescription.ts";
import type { CreanceSuivie, PrescriptionSuivie, ReglesDetection } from "./detection-modele.ts";
import { formatProcedure, LIBELLES_MOTIF_DIRECT } from "./libelles.ts";

/** Why a debtor is handed over at once. */
export interface MotifDirect {
  readonly motif: ContenuPar["detection"]["directes"][number];
  /** A French phrase with its date. */
  readonly phrase: string;
}

interface Entree {
  readonly debiteur: Debiteur;
  readonly retenues: readonly CreanceSuivie[];
  readonly regles: ReglesDetection;
  readonly au: Jour;
  readonly findPrescription: PrescriptionSuivie;
}

/** What passes over the thresholds, among the reasons that the creditor keeps: a proceeding, a near prescription, then what a person noted. */
export function findMotifsDirects({ debiteur, retenues, regles, au, findPrescription }: Entree): readonly MotifDirect[] {
  const { procedure, etatAdministratif, dateCessation, dateRadiation, signalements = [] } = debiteur;
  const motifs: MotifDirect[] = [];
  if (procedure !== undefined && procedure.etat !== "close") {
    const depuis = procedure.dateOuverture === undefined ? "" : ` ouverte le ${formatJour(procedure.dateOuverture)}`;
    motifs.push({ motif: "procedure-collective", phrase: `${formatProcedure(procedure)}${depuis}${INSECABLE}: créance à déclarer` });
  }
  const dernierJour = retenues.flatMap((creance) => findPrescription(creance) ?? []).toSorted().at(0);
  if (dernierJour !== undefined) motifs.push({ motif: "prescription-proche", phrase: dernierJour < au ? `prescription peut-être acquise depuis le ${formatJour(dernierJour)}${INSECABLE}: à vérifier` : `prescription proche${INSECABLE}: agir au plus tard le ${formatJour(dernierJour)}` });
  const fin = dateRadiation ?? dateCessation;
  if (etatAdministratif === "cessee" || dateRadiation !== undefined) motifs.push({ motif: "cessation", phrase: `${dateRadiation === undefined ? "activité cessée" : "radié"}${fin === undefined ? "" : ` le ${formatJour(fin)}`}` });
  for (const { kind, dateFait, detail } of signalements) {
    if (kind !== "relance") motifs.push({ motif: kind, phrase: `${LIBELLES_MOTIF_DIRECT[kind].toLowerCase()} le ${formatJour(dateFait)}${detail === undefined ? "" : `${INSECABLE}: ${detail}`}` });
  }
  return motifs.filter(({ motif }) => regles.directes.includes(motif));
}

/**
 * Counts the prescription of followed claims by the prudent theory (C. civ., art. 2224; C. com., art. L110-4…); a computed due date never delays
 * it. Claims of one kind and one day share one count. Nothing outside the alert period of the packs.
 */
export function createPrescriptionSuivie(au: Jour, baremes: Baremes): PrescriptionSuivie {
  const alerte = baremes.has("qualification/alerte-prescription") ? findValeurDe(baremes, "qualification/alerte-prescription", au) : undefined;
  const limite = alerte?.ok === true ? addDuree(au, { mois: alerte.lu.valeur }) : undefined;
  const connues = new Map<string, Jour | undefined>();
  return ({ poste: { dateFacture, echeance, origineEcheance }, encours: { nature } }) => {
    if (limite === undefined || nature === undefined) return undefined;
    const stipulee = origineEcheance === "stipulee" ? echeance : undefined;
    const cle = `${nature}|${dateFacture}|${stipulee ?? ""}`;
    if (!connues.has(cle)) {
      const resultat = computePrescription({ nature, dates: { facture: dateFacture, echeance: stipulee }, evenements: [], au }, baremes);
      connues.set(cle, resultat.kind === "calcule" ? resultat.valeur.agirAuPlusTard : undefined);
    }
    const agir = connues.get(cle);
    return agir !== undefined && agir <= limite ? agir : undefined;
  };
}
