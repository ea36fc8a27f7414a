import { type Jour, jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { formatDossierOuvert } from "#shared/model/dossier-ouvert.ts";
import { createFaitId, createSujetId, type Fait, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar, TypeFait } from "#shared/model/faits/registre.ts";
import type { Commande } from "./commande.ts";
import { computeEmpreinte } from "./dossier-entree.ts";

export const exemple: Commande = {
  nom: "exemple",
  resume: "un dossier fictif complet, au format d’échange",
  usage: "exigible exemple > dossier.json",
  options: {},
  positions: 0,
  run: () => Promise.resolve(createExemple()),
};

function createExemple(): unknown {
  const pieces = PIECES.map(({ empreinte, texte }) => ({ empreinte, contenu: Buffer.from(texte).toString("base64") }));
  return JSON.parse(formatDossierOuvert({ au: jour("2026-11-21"), faits: listFaits(), pieces, reponses: REPONSES }));
}

const id = (lettre: string, rang = 0): string => `${lettre.repeat(19)}${"abcdefghij".charAt(rang)}`;
const IDS = { creancier: id("c"), debiteur: id("d"), dossier: id("e"), utilisateur: id("u"), mandataire: id("m") };

const REPONSES: Readonly<Record<string, string>> = {
  "juridiction.intitule": "le tribunal des activités économiques de Nanterre",
  "debiteur.motifCommercialite": "est une société commerciale par sa forme",
  "debiteur.motifNonCommercialite": "n’a pas contracté pour les besoins d’un commerce",
  "signataire.qualite": "responsable du service contentieux",
  "contrat.descriptionConsommateur": "commandé du matériel d’étaiement",
  "miseEnDemeure.dateReception": "2026-09-24",
};

/** Three invoices, each ordered, delivered, billed; then what passed between the parties. */
const FACTURES = [
  { numero: "F-25-0412", date: "2025-03-31", echeance: "2025-05-30", montant: 1_428_000 },
  { numero: "F-25-0877", date: "2025-06-30", echeance: "2025-08-29", montant: 1_356_000 },
  { numero: "F-25-1391", date: "2025-10-31", echeance: "2025-12-30", montant: 808_724 },
] as const;

interface PieceExemple {
  readonly nature: ContenuPar["piece"]["nature"];
  readonly date: Jour;
  readonly factures: readonly number[];
  readonly texte: string;
  readonly empreinte: string;
}

function createPiece(nature: PieceExemple["nature"], date: string, factures: readonly number[], objet: string): PieceExemple {
  const texte = `${objet}\nPièce fictive du dossier d’exemple.\n`;
  return { nature, date: jour(date), factures, texte, empreinte: computeEmpreinte(new TextEncoder().encode(texte)) };
}

const PIECES: readonly PieceExemple[] = [
  ...FACTURES.flatMap(({ numero, date }, rang) => [
    createPiece("bon-de-commande", date, [rang], `Bon de commande, facture ${numero}`),
    createPiece("bon-de-livraison", date, [rang], `Bon de livraison signé, facture ${numero}`),
    createPiece("facture", date, [rang], `Facture ${numero}`),
  ]),
  createPiece("kbis", "2026-11-16", [], "Extrait d’immatriculation de Pelagrin Bâtiment"),
  createPiece("mise-en-demeure", "2026-09-21", [], "Mise en demeure et preuve de dépôt"),
  createPiece("accuse-de-reception", "2026-09-24", [], "Avis de réception de la mise en demeure"),
];

function listFaits(): readonly Fait[] {
  const brouillons = [...listParties(), ...listCreances(), ...listSuite()];
  return brouillons.map((brouillon, rang) => {
    const faitId = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: rang + 1 });
    return toFait({ ...brouillon, id: faitId, lot: faitId, horloge: [1_700_000_000_000 + rang, 0], par: IDS.utilisateur, v: 1 });
  });
}

/** The envelope and the content of a draft are of one type: the union cannot say it by itself. */
function toFait(fait: Omit<Fait, "type" | "contenu"> & { readonly type: TypeFait; readonly contenu: unknown }): Fait {
  return fait as Fait;
}

function brouillon<T extends TypeFait>(type: T, sujet: FaitBrouillon["sujet"], date: string, contenu: ContenuPar[T]) {
  return { sujet, type, dateFait: jour(date), contenu, remplace: [] };
}

const DOSSIER = createSujetId("dossier", IDS.dossier);

function listParties() {
  return [
    brouillon("creancier", createSujetId("creancier", IDS.creancier), "2026-01-05", {
      denomination: "Valdoré Équipements", formeJuridique: "société par actions simplifiée", capital: "250 000", siren: "917408254", villeRcs: "Lyon", qualiteRepresentant: "Président",
      representant: "Monsieur Aurèle Valdoré", iban: "FR7630006000011234567890189", bic: "AGRIFRPP", adresse: "14 quai des Tonneliers", codePostal: "69009", ville: "Lyon", telephone: "04 00 00 00 00", email: "contentieux@valdore.example",
    }),
    brouillon("utilisateur", createSujetId("utilisateur", IDS.utilisateur), "2026-01-05", { nom: "Claire Aubry" }),
    brouillon("mandataire", createSujetId("mandataire", IDS.mandataire), "2026-02-02", { kind: "avocat", nom: "Hélène Castagnier", structure: "Cabinet Castagnier & Roure", barreau: "Nanterre", adresse: "3 place des Platanes", codePostal: "92000", ville: "Nanterre" }),
    brouillon("debiteur", createSujetId("debiteur", IDS.debiteur), "2026-01-10", {
      nom: "Pelagrin Bâtiment", qualite: "professionnel", formeJuridique: "société par actions simplifiée", siren: "842316903", villeRcs: "Nanterre", dirigeant: "Monsieur Côme Pelagrin",
      dateVerification: jour("2026-11-18"), adresse: "27 rue des Équarrisseurs", codePostal: "92000", ville: "Nanterre", email: "compta@pelagrin.example",
    }),
    brouillon("ouverture", DOSSIER, "2026-10-02", { reference: "2026-0417", creancierId: IDS.creancier, debiteurId: IDS.debiteur }),
  ];
}

function listCreances() {
  return [
    ...FACTURES.map(({ numero, date, echeance, montant: somme }, rang) =>
      brouillon("creance", DOSSIER, date, {
        creanceId: id("f", rang), numero, libelle: "Étais et platelages", nature: "commercial", montantTtc: montant(somme), dateFacture: jour(date), dateExecution: jour(date), echeance: jour(echeance), origineEcheance: "stipulee",
        taux: { regime: "l441-10-defaut" },
      }),
    ),
    ...PIECES.map(({ nature, date, factures, texte, empreinte }, rang) =>
      brouillon("piece", DOSSIER, date, { pieceId: id("pqr".charAt(Math.floor(rang / 10)), rang % 10), nom: `${nature}.txt`, nature, datePiece: date, empreinte, taille: new TextEncoder().encode(texte).length, mime: "text/plain", creanceIds: factures.map((facture) => id("f", facture)) }),
    ),
  ];
}

function listSuite() {
  return [
    brouillon("avoir", DOSSIER, "2026-02-10", { avoirId: id("v"), creanceId: id("f", 1), montant: montant(30_000), numero: "A-26-0031" }),
    brouillon("reglement", DOSSIER, "2026-03-16", { reglementId: id("r"), creanceId: id("f", 0), montant: montant(500_000), libelle: "virement reçu" }),
    brouillon("evenement", DOSSIER, "2026-05-04", { evenementId: id("s"), kind: "relance", detail: "courriel au service comptable" }),
    brouillon("evenement", DOSSIER, "2026-09-21", { evenementId: id("s", 1), kind: "mise_en_demeure", detail: "lettre recommandée, reçue le 24 septembre 2026", pieceId: id("q") }),
    brouillon("verdict", DOSSIER, "2026-11-12", { verdict: "serieuse", motif: "Commandes, livraisons et factures concordent." }),
    brouillon("mandat", DOSSIER, "2026-11-20", { mandatId: id("n"), mandataireId: IDS.mandataire, mission: "Obtenir un titre contre le débiteur pour la totalité des sommes dues.", budget: montant(180_000), dateEcheance: jour("2026-12-15") }),
    brouillon("champ", DOSSIER, "2026-11-12", { champ: "resume", valeur: "Sur commandes écrites, Valdoré Équipements a livré du matériel d’étaiement. Le débiteur a versé 5 000\u00A0€ le 16 mars 2026, puis n’a plus répondu." }),
  ];
}
