import { formatMontant } from "../kernel/format-montant.ts";
import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "../model/fait.ts";
import { createCleConnue } from "./cle.ts";
import { type Facture, type PartieFacture, computeEffet, isAvoir } from "./facture.ts";
import { definis } from "./facture-lecture.ts";
import { type Connaissances, createCorrection, createFaitPiece, cutTexte, type Ecriture, type Proposition } from "./propositions.ts";
import { type CreanceTrouvee, createCleNom, findDebiteur, listCreancesDeNumero } from "./rapprochement.ts";

/** What an electronic invoice would change: a claim with its pièce, a due date, a credit note; or why it changes nothing. */
export function listPropositionsFacture(facture: Facture, connaissances: Connaissances): readonly Proposition[] {
  const { numero = "sans numéro", acheteur } = facture;
  const commun = { nom: acheteur.nom ?? "acheteur inconnu", cle: `facture|${acheteur.siren ?? createCleNom(acheteur.nom ?? "")}|${numero}` };
  const obstacle = findObstacle(facture, connaissances);
  if (obstacle !== undefined) return [{ ...commun, titre: `${isAvoir(facture) ? "Avoir" : "Facture"} n°${INSECABLE}${numero}`, reserve: obstacle, etat: "impossible", isRetenue: false, hasPiece: false }];
  const effet = computeEffet(facture) ?? montant(0);
  const trouve = findDebiteur(acheteur, connaissances.debiteurs);
  const debiteurs = trouve.kind === "siren" ? [trouve.debiteur] : trouve.kind === "nom" ? trouve.debiteurs : [];
  const contexte: Contexte = { ...commun, facture, numero, effet, connaissances, debiteurs, isSur: trouve.kind !== "nom" };
  if (effet < 0) return [proposeAvoir(contexte)];
  const [connue] = listCreancesDeNumero(numero, connaissances.dossiers, debiteurs.map(({ id }) => id));
  return [connue === undefined ? proposeCreance(contexte) : proposeComplement(contexte, connue)];
}

interface Contexte extends Pick<Proposition, "nom" | "cle"> {
  readonly facture: Facture;
  readonly numero: string;
  readonly effet: Montant;
  readonly connaissances: Connaissances;
  readonly debiteurs: readonly Debiteur[];
  /** The debtor is settled by a SIREN, or is new. */
  readonly isSur: boolean;
}

/** Why a document opens no claim, as a French sentence. */
function findObstacle(facture: Facture, { creancier }: Connaissances): string | undefined {
  const { vendeur, acheteur, devise, numero } = facture;
  if (acheteur.siren !== undefined && acheteur.siren === creancier.siren) return `C’est une facture reçue${INSECABLE}: ${creancier.denomination} en est l’acheteur. Elle n’ouvre aucune créance.`;
  if (vendeur.siren !== undefined && creancier.siren !== undefined && vendeur.siren !== creancier.siren) return `Elle est émise par ${vendeur.nom ?? "une autre société"}, pas par ${creancier.denomination}. Elle n’ouvre aucune créance.`;
  const effet = computeEffet(facture);
  if (numero === undefined) return "Le document n’a pas de numéro.";
  if (effet === undefined) return "Le document ne dit pas ce qui reste dû.";
  if (devise !== undefined && devise !== "EUR") return `Elle est en ${devise}${INSECABLE}: seules les créances en euros sont tenues.`;
  return effet === 0 ? "Tout est déjà payé d’avance selon le document." : undefined;
}

function proposeCreance(contexte: Contexte): Proposition {
  const { nom, cle, facture, numero, effet, connaissances, debiteurs, isSur } = contexte;
  const [debiteur] = debiteurs;
  const dossier = findDossier(debiteur, connaissances.dossiers);
  const echeance = findEcheance(facture);
  const isEchue = echeance !== undefined && echeance < connaissances.au;
  const reserves = [
    ...(isSur ? [] : ["Débiteur rapproché par son nom, sans SIREN\u00A0: à confirmer."]),
    ...(echeance === undefined ? [`Aucune échéance datée${facture.conditions === undefined ? "" : ` («${INSECABLE}${facture.conditions.slice(0, 80)}${INSECABLE}»)`}\u00A0: à saisir.`] : isEchue ? [] : ["Elle n’est pas encore échue."]),
    ...(isVendeurNomme(facture.vendeur, connaissances) ? [] : [`Elle est émise par ${facture.vendeur.nom ?? "un vendeur inconnu"}\u00A0: vérifiez que c’est bien ${connaissances.creancier.denomination}.`]),
  ];
  const isSure = isSur && isEchue && reserves.length === 0;
  return {
    nom, cle, montant: effet, hasPiece: true, etat: isSure ? "proposee" : "a-verifier", isRetenue: isSure,
    titre: `Facture n°${INSECABLE}${numero} ${dossier === undefined ? "dans un nouveau dossier" : `à ajouter au dossier ${dossier.reference}`}`,
    ...definis({ reserve: reserves.length === 0 ? undefined : reserves.join(" "), detail: formatDetail(facture), dossierId: dossier?.id }),
    createFaits: (ecriture) => createFaitsCreance(contexte, debiteur, dossier, ecriture),
  };
}

function formatDetail({ total, acompte, echeances, dateEmission }: Facture): string {
  return [
    ...(dateEmission === undefined ? [] : [`du ${formatJourNu(dateEmission)}`]),
    ...(total === undefined ? [] : [`total ${formatMontant(total)}`]),
    ...(acompte === undefined || acompte === 0 ? [] : [`acompte ${formatMontant(acompte)}`]),
    ...(echeances.length === 0 ? [] : [`échéance ${echeances.map(({ date }) => formatJourNu(date)).join(", ")}`]),
  ].join(", ");
}

function formatJourNu(jour: Jour): string {
  return jour.split("-").reverse().join("/");
}

/** Without a SIREN on both sides, the name must be the creditor's. */
function isVendeurNomme(vendeur: PartieFacture, { creancier }: Connaissances): boolean {
  return (vendeur.siren !== undefined && vendeur.siren === creancier.siren) || createCleNom(vendeur.nom ?? "") === createCleNom(creancier.denomination);
}

/** The last one when the parts are not told: the others are those of a discount. */
function findEcheance({ echeances }: Facture): Jour | undefined {
  return echeances.map(({ date }) => date).toSorted().at(-1);
}

export function findDossier(debiteur: Debiteur | undefined, dossiers: readonly Dossier[]): Dossier | undefined {
  return debiteur === undefined ? undefined : dossiers.findLast(({ debiteurId }) => debiteurId === debiteur.id);
}

function createFaitsCreance(contexte: Contexte, debiteur: Debiteur | undefined, dossier: Dossier | undefined, ecriture: Ecriture): readonly FaitBrouillon[] {
  const { facture, connaissances } = contexte;
  const ouverture = dossier === undefined ? openDossier(facture.acheteur, debiteur, connaissances, ecriture) : { dossierId: dossier.id, brouillons: [] };
  const sujet = createSujetId("dossier", ouverture.dossierId);
  const parts = listParts(contexte);
  const creances = parts.map((part) => ({ part, creanceId: ecriture.createId() }));
  return [
    ...ouverture.brouillons,
    ...creances.flatMap(({ part, creanceId }): readonly FaitBrouillon[] => [
      {
        sujet, type: "creance", dateFait: facture.dateEmission ?? ecriture.au, remplace: [],
        contenu: {
          creanceId, numero: cutTexte(part.numero), montantTtc: part.montant, cle: createCleConnue(connaissances.creancier.id, `${contexte.cle}|${part.numero}`),
          ...definis({ dateFacture: facture.dateEmission, dateExecution: facture.dateLivraison, echeance: part.echeance, origineEcheance: part.echeance === undefined ? undefined : ("stipulee" as const), libelle: part.libelle }),
        },
      },
      ...(part.acompte === undefined ? [] : [{
        sujet, type: "reglement" as const, dateFait: facture.dateEmission ?? ecriture.au, remplace: [],
        contenu: { reglementId: ecriture.createId(), creanceId, montant: part.acompte, libelle: "Acompte déduit sur la facture" },
      }]),
    ]),
    ...createFaitPiece(ecriture, ouverture.dossierId, { nature: "facture", intitule: cutTexte(`Facture n°${INSECABLE}${contexte.numero}`), creanceIds: creances.map(({ creanceId }) => creanceId), ...definis({ datePiece: facture.dateEmission }) }),
  ];
}

interface PartCreance {
  readonly numero: string;
  readonly montant: Montant;
  readonly echeance?: Jour;
  readonly acompte?: Montant;
  readonly libelle?: string;
}

/** One claim, or one by instalment when the document shares out exactly what is due: each due date has its own prescription. */
function listParts({ facture, numero, effet }: Contexte): readonly PartCreance[] {
  const { echeances, total, acompte } = facture;
  const parts = echeances.flatMap(({ date, montant: part }) => (part === undefined ? [] : [{ date, part }]));
  if (parts.length > 1 && parts.length === echeances.length && parts.reduce((somme, { part }) => somme + part, 0) === effet) {
    return parts.map(({ date, part }, rang) => ({ numero: `${numero} (${rang + 1}/${parts.length})`, montant: part, echeance: date, libelle: `Échéance ${rang + 1} sur ${parts.length} de la facture ${numero}`.slice(0, 400) }));
  }
  const echeance = findEcheance(facture);
  if (total !== undefined && acompte !== undefined && acompte > 0 && total - acompte === effet) return [{ numero, montant: total, acompte, ...definis({ echeance }) }];
  const libelle = total !== undefined && total !== effet ? `Reste dû selon la facture, d’un total de ${formatMontant(total)}` : undefined;
  return [{ numero, montant: effet, ...definis({ echeance, libelle }) }];
}

/** A dossier for this buyer: one for all his invoices of the same import. */
function openDossier(acheteur: PartieFacture, debiteur: Debiteur | undefined, { creancier }: Connaissances, ecriture: Ecriture) {
  const cle = debiteur?.id ?? acheteur.siren ?? createCleNom(acheteur.nom ?? "");
  const faite = ecriture.ouverts.get(cle);
  if (faite !== undefined) return { dossierId: faite.dossierId, brouillons: [] };
  const [debiteurId, dossierId] = [debiteur?.id ?? ecriture.createId(), ecriture.createId()];
  ecriture.ouverts.set(cle, { debiteurId, dossierId });
  const { siren, adresse, codePostal, ville, pays, email } = acheteur;
  const nouveau: readonly FaitBrouillon[] = debiteur !== undefined ? [] : [{
    sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: ecriture.au, remplace: [],
    contenu: { nom: cutTexte(acheteur.nom ?? "Débiteur sans nom"), ...definis({ qualite: siren === undefined ? undefined : ("professionnel" as const), siren, adresse, codePostal, ville, pays, email }) },
  }];
  const ouverture: FaitBrouillon = {
    sujet: createSujetId("dossier", dossierId), type: "ouverture", dateFait: ecriture.au, remplace: [],
    contenu: { reference: ecriture.createReference(), creancierId: creancier.id, debiteurId, importId: ecriture.importId },
  };
  return { dossierId, brouillons: [...nouveau, ouverture] };
}

/** The claim is known: the document fills its due date and joins the dossier. */
function proposeComplement({ nom, cle, facture, numero }: Contexte, { dossier, creance }: CreanceTrouvee): Proposition {
  const echeance = findEcheance(facture);
  const isDateUtile = echeance !== undefined && (creance.echeance === undefined || (creance.origineEcheance === "calculee" && creance.echeance !== echeance) || creance.origineEcheance === "calculee");
  const hasFacture = dossier.pieces.some(({ nature, creanceIds }) => nature === "facture" && creanceIds.includes(creance.creanceId));
  const ecart = facture.total !== undefined && facture.total !== creance.montantTtc ? `Le dossier porte ${formatMontant(creance.montantTtc)} et le document ${formatMontant(facture.total)}\u00A0: rien n’est changé.` : undefined;
  const commun = { nom, cle, dossierId: dossier.id, montant: creance.montantTtc, detail: formatDetail(facture), ...definis({ reserve: ecart }) };
  if (!isDateUtile && hasFacture) return { ...commun, titre: `Facture n°${INSECABLE}${numero} déjà au dossier ${dossier.reference}`, etat: "deja", isRetenue: false, hasPiece: false };
  const gestes = [...(hasFacture ? [] : ["pièce à joindre"]), ...(isDateUtile ? [`échéance du ${formatJourNu(echeance)}`] : [])];
  const sujet = createSujetId("dossier", dossier.id);
  return {
    ...commun, titre: `Facture n°${INSECABLE}${numero} du dossier ${dossier.reference}${INSECABLE}: ${gestes.join(", ")}`, etat: "proposee", isRetenue: true, hasPiece: !hasFacture,
    createFaits: (ecriture) => [
      ...(isDateUtile ? [createCorrection(ecriture, { sujet, objetId: creance.creanceId, champ: "echeance", valeur: echeance }), createCorrection(ecriture, { sujet, objetId: creance.creanceId, champ: "origineEcheance", valeur: "stipulee" })] : []),
      ...(hasFacture ? [] : createFaitPiece(ecriture, dossier.id, { nature: "facture", intitule: cutTexte(`Facture n°${INSECABLE}${numero}`), creanceIds: [creance.creanceId], ...definis({ datePiece: facture.dateEmission }) })),
    ],
  };
}

/** A credit note lowers the invoice it names; without one, a person places it. */
function proposeAvoir({ nom, cle, facture, numero, effet, connaissances, debiteurs, isSur }: Contexte): Proposition {
  const ids = debiteurs.map(({ id }) => id);
  const [visee] = facture.precedentes.flatMap((precedente) => listCreancesDeNumero(precedente, connaissances.dossiers, ids));
  const dossier = visee?.dossier ?? findDossier(debiteurs[0], connaissances.dossiers);
  const total = montant(-effet);
  const commun = { nom, cle, montant: effet, detail: formatDetail(facture) };
  if (dossier === undefined) return { ...commun, titre: `Avoir n°${INSECABLE}${numero}`, reserve: "Aucun dossier n’est ouvert contre cet acheteur\u00A0: il n’y a rien à réduire.", etat: "impossible", isRetenue: false, hasPiece: false };
  const source = createCleConnue(connaissances.creancier.id, cle);
  if (dossier.avoirs.some((avoir) => avoir.cle === source || avoir.numero === numero)) return { ...commun, dossierId: dossier.id, titre: `Avoir n°${INSECABLE}${numero} déjà au dossier ${dossier.reference}`, etat: "deja", isRetenue: false, hasPiece: false };
  const isSure = visee !== undefined && isSur;
  return {
    ...commun, dossierId: dossier.id, hasPiece: true, etat: isSure ? "proposee" : "a-verifier", isRetenue: isSure,
    titre: `Avoir n°${INSECABLE}${numero} au dossier ${dossier.reference}${visee === undefined ? "" : `, sur la facture n°${INSECABLE}${visee.creance.numero}`}`,
    ...definis({ reserve: isSure ? undefined : visee === undefined ? "Il ne nomme aucune facture du dossier\u00A0: il serait imputé sur la plus ancienne." : "Débiteur rapproché par son nom, sans SIREN\u00A0: à confirmer." }),
    createFaits: (ecriture) => [
      { sujet: createSujetId("dossier", dossier.id), type: "avoir", dateFait: facture.dateEmission ?? ecriture.au, remplace: [], contenu: { avoirId: ecriture.createId(), montant: total, numero: cutTexte(numero), cle: source, ...definis({ creanceId: visee?.creance.creanceId }) } },
      ...createFaitPiece(ecriture, dossier.id, { nature: "avoir", intitule: cutTexte(`Avoir n°${INSECABLE}${numero}`), creanceIds: visee === undefined ? [] : [visee.creance.creanceId], ...definis({ datePiece: facture.dateEmission }) }),
    ],
  };
}
