import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { formatListe, INSECABLE } from "../kernel/texte.ts";
import type { Operation } from "./lecture-releves.ts";
import { affect, type EtatRapprochement, findReste, listOuvertes, listPieces, type Proposee, sumRestes } from "./rapprochement-etat.ts";
import type { CreanceOuverte } from "./rapprochement-modele.ts";
import type { PayeurReconnu } from "./rapprochement-nom.ts";
import { findSommeUnique } from "./rapprochement-somme.ts";
import { isAuTitre, proposeSurTitre } from "./rapprochement-titre.ts";

const PAR: Readonly<Record<PayeurReconnu["par"], string>> = { iban: "Compte déjà connu de", nom: "Payeur", mention: "Libellé qui nomme" };
const AUCUN: ReadonlySet<string> = new Set();

/** What a payment without a known reference pays, by who pays and how much. An amount alone never places a payment. */
export function proposeParMontant(etat: EtatRapprochement, operation: Operation, payeurs: readonly PayeurReconnu[], jour: Jour): Proposee {
  const [payeur, ...autres] = payeurs;
  if (payeur === undefined) return proposeSansPayeur(etat, operation);
  const qui = `${PAR[payeur.par]} ${etat.noms.get(payeur.debiteurId) ?? ""}`;
  if (autres.length > 0) return { certitude: "inconnu", raison: `Plusieurs débiteurs répondent à ce payeur (${formatListe(payeurs.slice(0, 4).map(({ debiteurId }) => etat.noms.get(debiteurId) ?? ""))}), sans référence qui les départage.`, affectations: [], pieces: [] };
  const ouvertes = listOuvertes(etat, payeur.debiteurId);
  const sure = payeur.par === "mention" ? "a-confirmer" : "sur";
  const build = (creances: readonly CreanceOuverte[], certitude: Proposee["certitude"], raison: string): Proposee => {
    const affectations = affect(etat, creances, operation.montant);
    return { certitude, raison: `${qui}, ${raison}.`, affectations, pieces: listPieces(affectations, creances, AUCUN) };
  };
  const [premiere] = ouvertes;
  if (premiere === undefined) return proposeSansDette(etat, operation, payeur, qui);
  if (isAuTitre(premiere) && ouvertes.length === 1) return proposeSurTitre(etat, premiere, { montant: operation.montant, jour, qui, reserve: "", isSur: false, isSurEntier: sure === "sur" });
  const egales = ouvertes.filter((creance) => findReste(etat, creance) === operation.montant);
  const [egale] = egales;
  if (egale !== undefined) return build([egale], egales.length === 1 ? sure : "a-confirmer", egales.length === 1 ? `montant exact de ${egale.numero}` : `montant de ${formatListe(egales.slice(0, 4).map(({ numero }) => numero))}${INSECABLE}: la plus ancienne`);
  if (sumRestes(etat, ouvertes) === operation.montant) return build(ouvertes, sure, "montant de tout ce qu’il doit");
  const solde = proposeSolde(etat, operation, premiere, jour, `${qui}, montant du décompte au ${formatJour(jour)}.`, sure);
  if (solde !== undefined) return solde;
  const choix = findSommeUnique(ouvertes.map((creance) => findReste(etat, creance)), operation.montant)?.flatMap((rang) => ouvertes[rang] ?? []);
  if (choix !== undefined) return build(choix, payeur.par === "iban" ? "sur" : "a-confirmer", `montant de ${formatListe(choix.map(({ numero }) => numero))}`);
  return build(ouvertes, "a-confirmer", `sans référence, montant d’aucune facture${INSECABLE}: les plus anciennes d’abord`);
}

/** Principal, interest and indemnities to the centime: the debtor paid the statement he was sent, in the order of the law. */
function proposeSolde({ options, parDebiteur }: EtatRapprochement, { montant }: Operation, { dossierId, debiteurId }: CreanceOuverte, jour: Jour, raison: string, certitude: "sur" | "a-confirmer"): Proposee | undefined {
  const dossiers = new Set((parDebiteur.get(debiteurId) ?? []).map((creance) => creance.dossierId));
  if (dossiers.size !== 1 || options.findSolde?.(dossierId, jour) !== montant) return undefined;
  return { certitude, raison, affectations: [{ kind: "reglement", dossierId, debiteurId, montant }], pieces: [] };
}

/** A known debtor whose claims are all paid: what he sends is proposed on his dossier, and nothing is posted by itself. */
function proposeSansDette({ parDebiteur }: EtatRapprochement, { montant }: Operation, { debiteurId }: PayeurReconnu, qui: string): Proposee {
  const dossier = parDebiteur.get(debiteurId)?.at(-1);
  if (dossier === undefined) return { certitude: "inconnu", raison: `${qui}, sans dossier ouvert.`, affectations: [], pieces: [] };
  return { certitude: "a-confirmer", raison: `${qui}, qui ne doit plus rien${INSECABLE}: trop-perçu, ou facture qui n’est pas au dossier.`, affectations: [{ kind: "reglement", dossierId: dossier.dossierId, debiteurId, montant }], pieces: [] };
}

function proposeSansPayeur(etat: EtatRapprochement, { montant }: Operation): Proposee {
  const egales = etat.encours.creances.filter((creance) => findReste(etat, creance) === montant);
  const memes = egales.length === 0 ? "" : ` Même montant que ${formatListe(egales.slice(0, 3).map(({ numero, debiteurId }) => `${numero} (${etat.noms.get(debiteurId) ?? ""})`))}.`;
  return { certitude: "inconnu", raison: `Payeur inconnu, sans référence connue.${memes}`, affectations: [], pieces: [] };
}
