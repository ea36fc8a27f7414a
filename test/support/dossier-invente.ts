import { addJours, jour, type Jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { listLignesActe } from "#shared/actes/chronologie-acte.ts";
import type { FaitsTransmission } from "#shared/actes/faits-transmission.ts";
import type { Creance, Debiteur, Dossier, Mandat, Piece } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";
import type { Porte } from "#shared/regles/qualification/porte.ts";
import { computeDecompteDossier } from "#shared/suivi/decompte-dossier.ts";
import { listPrescriptions } from "#shared/suivi/prescriptions.ts";
import { computeQualificationDossier } from "#shared/suivi/qualification-dossier.ts";
import { BAREMES } from "./baremes.ts";

const AUJOURDHUI = jour("2026-11-21");
const faitId = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 });

function objet(dateFait: string): { readonly faitId: typeof faitId; readonly dateFait: Jour } {
  return { faitId, dateFait: jour(dateFait) };
}

export const createObjetInvente = objet;

function createId(racine: string, rang: number): string {
  return `${racine}${"abcdefghijklmnopqrstuvwxyz"[rang % 26]}${"abcdefghijklmnopqrstuvwxyz"[Math.floor(rang / 26) % 26]}`.padEnd(20, "z");
}

export interface Options {
  readonly factures?: number;
  readonly pieces?: number;
  readonly qualite?: "professionnel" | "consommateur";
}

/** A full dossier: Valdoré Équipements against Pelagrin Bâtiment, on 21 November 2026. */
export function createFaitsInventes({ factures = 3, pieces = 14, qualite = "professionnel" }: Options = {}): FaitsTransmission {
  const dossier = createDossier(factures, pieces, qualite);
  const debiteur = createDebiteur(qualite);
  const decompte = computeDecompteDossier(dossier, debiteur, AUJOURDHUI, BAREMES);
  const prescriptions = listPrescriptions(dossier, AUJOURDHUI, BAREMES);
  const mandat: Mandat = {
    ...objet("2026-11-20"), mandatId: createId("mandat", 0), mandataireId: "m", mission: "Obtenir un titre contre le débiteur pour la totalité des sommes dues.\nDonner votre avis sur le référé-provision et sur l’injonction de payer.",
    limites: "Un délai de paiement de trois mois au plus peut être accepté, si un premier versement de 5 000\u00A0€ est reçu.", budget: montant(180_000), dateEcheance: jour("2026-12-15"),
  };
  return {
    dossier,
    debiteur,
    mandat,
    decompte,
    prescriptions,
    titres: [],
    obliges: [],
    portes: computeQualificationDossier(dossier, { debiteur, decompte, prescriptions, au: AUJOURDHUI }, BAREMES),
    chronologie: listLignesActe(dossier, mandat, prescriptions),
    creancier: {
      ...objet("2026-01-05"), id: "c", denomination: "Valdoré Équipements", formeJuridique: "société par actions simplifiée", capital: "250 000", siren: "917408253", villeRcs: "Lyon",
      qualiteRepresentant: "Président", representant: "Monsieur Aurèle Valdoré", adresse: "14 quai des Tonneliers", codePostal: "69009", ville: "Lyon", telephone: "04 00 00 00 00", email: "contentieux@valdore.example",
      iban: "FR7630006000011234567890189", bic: "AGRIFRPP",
    },
    mandataire: { ...objet("2026-02-02"), id: "m", kind: "avocat", nom: "Hélène Castagnier", structure: "Cabinet Castagnier & Roure", barreau: "Nanterre", adresse: "3 place des Platanes", codePostal: "92000", ville: "Nanterre" },
    aujourdhui: AUJOURDHUI,
    utilisateur: { ...objet("2026-01-05"), id: "u", nom: "Claire Aubry" },
  };
}

/** A dossier that was opened and nothing else: every gap shows. */
export function createFaitsVides(): FaitsTransmission {
  const vide: Porte = { etat: "fermee", constats: [{ kind: "manque", libelle: "Aucune créance n’est enregistrée.", references: [], creanceIds: [], pieceIds: [] }] };
  return {
    dossier: { id: "d", reference: "2026-0001", creancierId: "c", debiteurId: "x", dateOuverture: AUJOURDHUI, creances: [], avoirs: [], reglements: [], rejets: [], reversements: [], remboursements: [], abandons: [], depenses: [], provisions: [], dividendes: [], pertes: [], plans: [], denouements: [], evenements: [], audiences: [], poursuites: [], jalons: [], issues: [], consignes: [], adoptions: [], demarches: [], titres: [], gardes: [], pieces: [], hypotheses: [], preuves: [], levees: [], litiges: [], obliges: [], promesses: [], portes: {}, mandats: [], transmissions: [], actes: [], notes: [], taches: [], reports: [], relectures: [], conflits: [] },
    creancier: undefined, debiteur: undefined, mandataire: undefined, mandat: undefined, utilisateur: undefined,
    decompte: { kind: "incomplet", manquants: ["une créance", "la qualité du débiteur"] },
    portes: { exigible: vide, documentee: vide, "non-prescrite": vide },
    prescriptions: [], titres: [], obliges: [], chronologie: [], aujourdhui: AUJOURDHUI,
  };
}

function createDebiteur(qualite: "professionnel" | "consommateur"): Debiteur {
  if (qualite === "consommateur") return { ...objet("2026-01-10"), id: "x", nom: "Madame Odile Ferrandis", qualite, adresse: "8 impasse du Lavoir", codePostal: "34000", ville: "Montpellier" };
  return {
    ...objet("2026-01-10"), id: "x", nom: "Pelagrin Bâtiment", qualite, formeJuridique: "société par actions simplifiée", siren: "842316907", villeRcs: "Nanterre",
    dirigeant: "Monsieur Côme Pelagrin", adresse: "27 rue des Équarrisseurs", codePostal: "92000", ville: "Nanterre", email: "compta@pelagrin.example",
  };
}

function createDossier(factures: number, pieces: number, qualite: "professionnel" | "consommateur"): Dossier {
  const creances = Array.from({ length: factures }, (_, rang) => createCreance(rang, qualite));
  const premiere = creances[0]?.creanceId ?? "";
  return {
    id: "d", reference: "2026-0417", creancierId: "c", debiteurId: "x", dateOuverture: jour("2026-10-02"), gestionnaire: "Claire Aubry",
    resume: "Sur commandes écrites, Valdoré Équipements a livré du matériel d’étaiement au chantier des Équarrisseurs.\nLe débiteur a versé 5 000\u00A0€ le 16 mars 2026, puis n’a plus répondu après la mise en demeure.",
    creances,
    avoirs: factures > 1 ? [{ ...objet("2026-02-10"), avoirId: createId("avoir", 0), creanceId: creances[1]?.creanceId ?? "", montant: montant(30_000), numero: "A-26-0031" }] : [],
    reglements: [{ ...objet("2026-03-16"), reglementId: createId("regl", 0), creanceId: premiere, montant: montant(500_000), libelle: "virement reçu" }],
    audiences: [], poursuites: [], jalons: [], issues: [], consignes: [], adoptions: [], demarches: [], titres: [], gardes: [], evenements: [
      { ...objet("2026-05-04"), evenementId: createId("evt", 0), kind: "relance", detail: "courriel au service comptable" },
      { ...objet("2026-09-21"), evenementId: createId("evt", 1), kind: "mise_en_demeure", detail: "lettre recommandée, reçue le 24 septembre 2026", pieceId: createId("piece", 11) },
    ],
    pieces: Array.from({ length: pieces }, (_, rang) => createPiece(rang, creances)),
    hypotheses: [], preuves: [], levees: [], litiges: [], obliges: [], promesses: [], portes: { exigible: { porte: "exigible", etat: "ouverte", ...objet("2026-11-12"), par: "u", instant: 0 }, documentee: { porte: "documentee", etat: "reserve", motif: "La troisième livraison n’est prouvée que par un courriel.", ...objet("2026-11-12"), par: "u", instant: 0 } },
    verdict: { verdict: "serieuse", motif: "Livraisons et commandes prouvées.", ...objet("2026-11-12"), par: "u", instant: 0 },
    rejets: [], reversements: [], remboursements: [], abandons: [], depenses: [], provisions: [], dividendes: [], pertes: [], plans: [], denouements: [], mandats: [], transmissions: [], actes: [], taches: [], reports: [], relectures: [],
    notes: [
      { ...objet("2026-10-03"), texte: "NOTE INTERNE\u00A0: le gérant serait sur le départ.", portee: "interne" },
      { ...objet("2026-10-04"), texte: "Le chantier est achevé depuis le 30 septembre 2026.", portee: "partageable" },
    ],
    conflits: [],
  };
}

function createCreance(rang: number, qualite: "professionnel" | "consommateur"): Creance {
  const dateFacture = addJours(jour("2025-03-12"), rang * 13);
  return {
    ...objet(dateFacture), creanceId: createId("facture", rang), numero: `F-25-${String(412 + rang * 465)}`, libelle: "Étais et platelages", nature: qualite === "professionnel" ? "commercial" : "pro_vers_consommateur",
    montantTtc: montant(1_234_560 + rang * 98_711), dateFacture, echeance: addJours(dateFacture, 45), origineEcheance: "stipulee",
    taux: qualite === "professionnel" ? { regime: "l441-10-defaut" } : { regime: "legal", miseEnDemeureLe: jour("2026-09-24") },
  };
}

const PREUVES: readonly Piece["nature"][] = ["bon-de-commande", "facture", "bon-de-livraison"];
const AUTRES: readonly Piece["nature"][] = ["releve-de-compte", "courriel", "conditions-generales", "relance"];
const RANG_MISE_EN_DEMEURE = 11;

/** Three proofs for each invoice, then what concerns them all; the third delivery is only corroborated by an e-mail. */
function createPiece(rang: number, creances: readonly Creance[]): Piece {
  const creance = creances[Math.floor(rang / PREUVES.length)];
  const isProuvante = creance !== undefined && rang !== RANG_MISE_EN_DEMEURE;
  const nature = rang === RANG_MISE_EN_DEMEURE ? "mise-en-demeure" : ((rang === 8 ? "courriel" : isProuvante ? PREUVES[rang % PREUVES.length] : AUTRES[rang % AUTRES.length]) ?? "autre");
  const date = rang === RANG_MISE_EN_DEMEURE ? jour("2026-09-21") : isProuvante ? addJours(creance.dateFacture ?? AUJOURDHUI, (rang % PREUVES.length) - 1) : addJours(jour("2026-04-01"), rang);
  return {
    ...objet("2026-10-05"), pieceId: createId("piece", rang), numero: rang + 1, nom: `scan ${rang + 1}.PDF`, nature, datePiece: date,
    empreinte: rang.toString(16).padStart(64, "0"), taille: 12_345, mime: "application/pdf", creanceIds: isProuvante ? [creance.creanceId] : [],
  };
}
