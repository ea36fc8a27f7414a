import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { montant, sumMontants } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { foldReference } from "./banque-reference.ts";
import type { Operation } from "./lecture-releves.ts";
import { type EtatRapprochement, listDesignations, listTextes, type Proposee } from "./rapprochement-etat.ts";
import type { Affectation, ReglementConnu } from "./rapprochement-modele.ts";
import type { PayeurReconnu } from "./rapprochement-nom.ts";

/** Words of the codes of return most met (ISO 20022, external code set). */
const MOTIFS: Readonly<Record<string, string>> = {
  AC01: "compte incorrect", AC04: "compte clos", AC06: "compte bloqué", AM04: "provision insuffisante", AM05: "opération en double", BE05: "créancier inconnu",
  MD01: "pas de mandat", MD06: "contestée par le débiteur", MD07: "débiteur décédé", MS02: "refusée par le débiteur", MS03: "sans motif", SL01: "service refusé",
};

/** « compte clos (AC04) », or the label of the bank. */
export function formatMotifRetour({ motifRetour, libelle }: Operation): string {
  if (motifRetour === undefined) return libelle.slice(0, 200);
  const mots = MOTIFS[motifRetour];
  return mots === undefined ? motifRetour : `${mots} (${motifRetour})`;
}

/** The payment that comes back: same amount, earlier, and the same end-to-end reference, invoice or payer. */
export function proposeRejet(etat: EtatRapprochement, operation: Operation, payeurs: readonly PayeurReconnu[], jour: Jour): Proposee {
  const somme = montant(-operation.montant);
  const motif = formatMotifRetour(operation);
  const groupes = groupRecus(etat.recus).filter((groupe) => sumMontants(groupe.map((recu) => recu.montant)) === somme && groupe.every(({ date }) => date <= jour));
  const parBout = operation.bout === undefined ? [] : groupes.filter((groupe) => groupe.some(({ bout }) => bout !== undefined && foldReference(bout) === foldReference(operation.bout ?? "")));
  if (parBout.length > 0) return build(parBout, `même référence de bout en bout (${operation.bout ?? ""})`, motif);
  const nommees = new Set(listDesignations(etat, listTextes(operation)).map(({ creance }) => creance.creanceId));
  const parReference = groupes.filter((groupe) => groupe.some(({ creanceId }) => creanceId !== undefined && nommees.has(creanceId)));
  if (parReference.length > 0) return build(parReference, "même facture, même montant", motif);
  const debiteurs = new Set(payeurs.map(({ debiteurId }) => debiteurId));
  const parPayeur = groupes.filter((groupe) => groupe.some(({ debiteurId }) => debiteurs.has(debiteurId)));
  if (parPayeur.length > 0) return build(parPayeur, "même débiteur, même montant", motif);
  return { certitude: "inconnu", raison: `Règlement revenu impayé (${motif})${INSECABLE}; celui qu’il annule n’est pas enregistré ici.`, affectations: [], pieces: [] };
}

/** Several payments answer: the last one is proposed, a person confirms. */
function build(groupes: readonly (readonly ReglementConnu[])[], pourquoi: string, motif: string): Proposee {
  const dernier = groupes.toSorted((a, b) => ((a[0]?.date ?? "") < (b[0]?.date ?? "") ? -1 : 1)).at(-1) ?? [];
  const recu = dernier[0] === undefined ? "" : ` du ${formatJour(dernier[0].date)}`;
  return {
    certitude: groupes.length === 1 ? "sur" : "a-confirmer",
    raison: `Retour du règlement${recu} (${motif})${INSECABLE}: ${pourquoi}. La dette revit.`,
    affectations: dernier.map(({ dossierId, debiteurId, reglementId, numero, montant: rejete }): Affectation => ({ kind: "rejet", dossierId, debiteurId, reglementId, montant: rejete, ...(numero === undefined ? {} : { numero }) })),
    pieces: [],
  };
}

/** Payments of one transfer come back together. */
function groupRecus(recus: readonly ReglementConnu[]): readonly (readonly ReglementConnu[])[] {
  const groupes = new Map<string, ReglementConnu[]>();
  for (const recu of recus) {
    if (recu.montant <= 0) continue;
    const cle = recu.mouvementId ?? recu.reglementId;
    groupes.set(cle, [...(groupes.get(cle) ?? []), recu]);
  }
  return [...groupes.values()];
}
