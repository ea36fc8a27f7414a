import { formatMontant } from "../kernel/format-montant.ts";
import { countJours, type Jour } from "../kernel/jour.ts";
import { type Montant, subtractMontant } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import type { ContenuPar } from "../model/faits/registre.ts";
import { createCleConnue } from "./cle.ts";
import { type FactureSuivie, formatStatutCycle, type MessageCycle, sumEncaissements } from "./cycle-de-vie.ts";
import { definis } from "./facture-lecture.ts";
import { type Connaissances, createFaitPiece, cutTexte, type Ecriture, type Proposition } from "./propositions.ts";
import { computeReste, type CreanceTrouvee, findDebiteur, listCreancesDeNumero } from "./rapprochement.ts";

/** What a lifecycle message would change in the dossiers: evidence, a challenge, money received. */
export function listPropositionsCycle(message: MessageCycle, connaissances: Connaissances): readonly Proposition[] {
  return message.factures.flatMap((facture) => proposeFacture(facture, message, connaissances));
}

interface Contexte extends CreanceTrouvee {
  readonly facture: FactureSuivie;
  readonly message: MessageCycle;
  readonly connaissances: Connaissances;
  readonly commun: Pick<Proposition, "nom" | "dossierId" | "detail">;
  readonly cle: string;
  readonly date: Jour;
}

function proposeFacture(facture: FactureSuivie, message: MessageCycle, connaissances: Connaissances): readonly Proposition[] {
  const { numero = "sans numéro", vendeurSiren } = facture;
  const { creancier, dossiers, debiteurs, au } = connaissances;
  // The buyer is the party that is not the creditor: he sends 205 to 210, he receives 212.
  const acheteur = [message.emetteur, message.destinataire].find(({ siren, role }) => role === "BY" || (siren !== undefined && siren !== creancier.siren)) ?? message.emetteur;
  const titre = `Facture n°${INSECABLE}${numero}${INSECABLE}: ${formatStatutCycle(facture)}`;
  const cle = `cdar|${message.identifiant ?? ""}|${numero}|${facture.statut ?? ""}|${message.date ?? ""}`;
  const refuse = (reserve: string): readonly Proposition[] => [{ cle, nom: acheteur.nom ?? "acheteur inconnu", titre, reserve, etat: "impossible", isRetenue: false, hasPiece: false }];
  if (vendeurSiren !== undefined && creancier.siren !== undefined && vendeurSiren !== creancier.siren) return refuse(`Cette facture n’est pas émise par ${creancier.denomination}.`);
  const trouve = findDebiteur(acheteur, debiteurs);
  const toutes = listCreancesDeNumero(numero, dossiers, trouve.kind === "siren" ? [trouve.debiteur.id] : undefined);
  const [creance, ...autres] = toutes;
  if (creance === undefined) return refuse("Cette facture n’est dans aucun dossier\u00A0: importez-la d’abord.");
  if (autres.length > 0) return refuse(`Plusieurs dossiers portent ce numéro et l’acheteur n’est pas identifié\u00A0: ${toutes.map(({ dossier }) => dossier.reference).join(", ")}.`);
  const nom = debiteurs.find(({ id }) => id === creance.dossier.debiteurId)?.nom ?? acheteur.nom ?? "débiteur inconnu";
  const motifs = facture.motifs.flatMap(({ motif, code, action }) => [[motif ?? code, action].filter((part) => part !== undefined).join(", ")]).filter((motif) => motif !== "");
  const detail = motifs.length === 0 ? undefined : motifs.join(" ; ");
  return proposeStatut({ ...creance, facture, message, connaissances, cle, date: message.date ?? au, commun: { nom, dossierId: creance.dossier.id, ...definis({ detail }) } });
}

function proposeStatut(contexte: Contexte): readonly Proposition[] {
  switch (contexte.facture.statut) {
    case "205": return [proposePiece(contexte, "autre"), proposeReconnaissance(contexte)];
    case "206": case "207": case "210": return [proposeContestation(contexte)];
    case "212": return [proposeEncaissement(contexte)];
    case "213": return [{ ...proposePiece(contexte, "autre"), reserve: "La plateforme l’a rejetée\u00A0: vérifiez qu’elle a bien été remise à l’acheteur." }];
    default: return [{ ...proposePiece(contexte, "autre"), isRetenue: false }];
  }
}

/** The message itself, kept as evidence. */
function proposePiece(contexte: Contexte, nature: ContenuPar["piece"]["nature"]): Proposition {
  const { cle, commun, dossier } = contexte;
  return {
    ...commun, cle: `${cle}|piece`, titre: `${formatTitre(contexte)}${INSECABLE}: message à joindre au dossier ${dossier.reference}`, etat: "proposee", isRetenue: true, hasPiece: true,
    createFaits: (ecriture) => createMessage(contexte, nature, ecriture),
  };
}

/** An approval is worth keeping; that it interrupts the prescription is for a person to say. */
function proposeReconnaissance(contexte: Contexte): Proposition {
  const { cle, commun, dossier, creance, date } = contexte;
  const isConnue = dossier.evenements.some(({ kind, dateFait, creanceId }) => kind === "reconnaissance" && dateFait === date && creanceId === creance.creanceId);
  return {
    ...commun, cle: `${cle}|reconnaissance`, titre: `Reconnaissance de dette, facture n°${INSECABLE}${creance.numero}`, hasPiece: false, isRetenue: false, etat: isConnue ? "deja" : "a-verifier",
    reserve: "L’acheteur a approuvé la facture\u00A0: qu’il ait ainsi reconnu la dette, ce qui interrompt la prescription (C. civ., art. 2240), est à apprécier.",
    ...(isConnue ? {} : { createFaits: ({ createId }: Ecriture) => [createEvenement(contexte, "reconnaissance", createId())] }),
  };
}

function proposeContestation(contexte: Contexte): Proposition {
  const { cle, commun, dossier, creance, date } = contexte;
  const isConnue = dossier.evenements.some(({ kind, dateFait, creanceId }) => kind === "contestation" && dateFait === date && creanceId === creance.creanceId);
  if (isConnue) return { ...commun, cle, titre: `${formatTitre(contexte)}${INSECABLE}: déjà au dossier ${dossier.reference}`, etat: "deja", isRetenue: false, hasPiece: false };
  return {
    ...commun, cle, titre: `${formatTitre(contexte)}${INSECABLE}: contestation à porter au dossier ${dossier.reference}`, etat: "proposee", isRetenue: true, hasPiece: true,
    createFaits: (ecriture) => [createEvenement(contexte, "contestation", ecriture.createId()), ...createMessage(contexte, "contestation", ecriture)],
  };
}

/** Money that the bank also tells: a payment of the same amount around that day is not counted twice without a person. */
const VOISINAGE = 10;

function proposeEncaissement(contexte: Contexte): Proposition {
  const { cle, commun, dossier, creance, date, facture, connaissances } = contexte;
  const encaisse = sumEncaissements(facture);
  const devise = facture.montants.find(({ type }) => type === "MEN")?.devise;
  if (encaisse === undefined) return { ...proposePiece(contexte, "autre"), reserve: "Le message ne dit pas ce qui a été encaissé\u00A0: aucun règlement n’est proposé." };
  if (devise !== undefined && devise !== "EUR") return { ...proposePiece(contexte, "autre"), reserve: `Le montant encaissé est en ${devise}\u00A0: aucun règlement n’est proposé.` };
  const source = createCleConnue(connaissances.creancier.id, cle);
  const titre = `Règlement de ${formatMontant(encaisse)} sur la facture n°${INSECABLE}${creance.numero}`;
  if (dossier.reglements.some((reglement) => reglement.cle === source)) return { ...commun, cle, titre: `${titre}${INSECABLE}: déjà au dossier ${dossier.reference}`, montant: encaisse, etat: "deja", isRetenue: false, hasPiece: false };
  const reserve = findReserveEncaissement(contexte, encaisse);
  return {
    ...commun, cle, titre, montant: encaisse, hasPiece: true, etat: reserve === undefined ? "proposee" : "a-verifier", isRetenue: reserve === undefined, ...definis({ reserve }),
    createFaits: (ecriture) => [
      { sujet: createSujetId("dossier", dossier.id), type: "reglement", dateFait: date, remplace: [], contenu: { reglementId: ecriture.createId(), creanceId: creance.creanceId, montant: encaisse, libelle: "Encaissement dit par un message de cycle de vie", cle: source } },
      ...createMessage(contexte, "autre", ecriture),
    ],
  };
}

function findReserveEncaissement({ dossier, creance, date, facture }: Contexte, encaisse: Montant): string | undefined {
  const voisin = dossier.reglements.find((reglement) => reglement.montant === encaisse && Math.abs(countJours(reglement.dateFait, date)) <= VOISINAGE);
  if (voisin !== undefined) return "Un règlement du même montant est déjà au dossier, à quelques jours près\u00A0: c’est peut-être le même.";
  const reste = computeReste({ dossier, creance });
  if (encaisse > reste) return `Il ne reste que ${formatMontant(reste)} sur cette facture.`;
  const annonce = facture.montants.find(({ type }) => type === "RAP")?.montant;
  return annonce === undefined || annonce === reste - encaisse ? undefined : `Le message dit qu’il resterait ${formatMontant(annonce)}, le dossier ${formatMontant(subtractMontant(reste, encaisse))}.`;
}

function createEvenement({ dossier, creance, date, commun, facture }: Contexte, kind: "contestation" | "reconnaissance", evenementId: string): FaitBrouillon {
  const detail = `Facture ${formatStatutCycle(facture)} (cycle de vie)${commun.detail === undefined ? "" : `${INSECABLE}: ${commun.detail}`}`;
  return { sujet: createSujetId("dossier", dossier.id), type: "evenement", dateFait: date, remplace: [], contenu: { evenementId, kind, creanceId: creance.creanceId, detail } };
}

function createMessage({ dossier, creance, date, facture }: Contexte, nature: ContenuPar["piece"]["nature"], ecriture: Ecriture): readonly FaitBrouillon[] {
  return createFaitPiece(ecriture, dossier.id, { nature, intitule: cutTexte(`Message de cycle de vie${INSECABLE}: facture n°${INSECABLE}${creance.numero} ${formatStatutCycle(facture)}`), datePiece: date, creanceIds: [creance.creanceId] });
}

function formatTitre({ creance, facture }: Contexte): string {
  return `Facture n°${INSECABLE}${creance.numero} ${formatStatutCycle(facture)}`;
}
