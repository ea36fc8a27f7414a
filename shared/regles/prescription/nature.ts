import type { NonEmpty } from "../../kernel/brand.ts";
import { findJour, type Jour, splitJour } from "../../kernel/jour.ts";
import type { Reference } from "../../kernel/reference.ts";

/** What a kind of claim changes in the count, besides its length, which is in the packs. */
export interface Nature {
  /** Parameter that holds the length. */
  readonly parametreId: string;
  /** A forclusion is neither suspended nor interrupted by an acknowledgement (C. civ., art. 2220). */
  readonly isForclusion: boolean;
  /** A registered letter of the insurer interrupts (C. assur., art. L114-2). */
  readonly isAssurance: boolean;
  /** The count starts on the following 1 January (loi 68-1250, art. 1). */
  readonly isParAnnee: boolean;
  /** The judge may raise it of his own motion (C. conso, art. R632-1); elsewhere he may not (C. civ., art. 2247). */
  readonly isReleveeOffice: boolean;
  /** The outer limit of twenty years applies (C. civ., art. 2232); not to titles, to a forclusion, nor to a public debtor. */
  readonly isButoir: boolean;
  /** May the contract change it (C. civ., art. 2254)? A French reason when it may not, `undefined` when it may. */
  readonly refusAmenagement?: string | undefined;
  /** What the only date is, when it is neither an execution nor a due date: « la date du titre ». */
  readonly libelleDepart?: string | undefined;
  readonly references: NonEmpty<Reference>;
  readonly avertissements: readonly string[];
}

/** The nature named by `type` in the packs; `undefined` when the rule does not know it. */
export function findNature(type: string): Nature | undefined {
  const propre = NATURES.get(type);
  return propre === undefined ? undefined : { ...ORDINAIRE, parametreId: `prescription/${type.replaceAll("_", "-")}`, ...propre };
}

export function listNatures(): readonly string[] {
  return [...NATURES.keys()];
}

/** Starting day as the nature counts it. */
export function findDepart(nature: Nature, connu: Jour): Jour {
  const suivant = nature.isParAnnee ? findJour({ annee: splitJour(connu).annee + 1, mois: 1, quantieme: 1 }) : connu;
  return suivant ?? connu;
}

type Propre = Partial<Omit<Nature, "references" | "parametreId">> & Pick<Nature, "references">;

const SPECIALE = "à vérifier\u00A0: rien n’indique que cette prescription particulière puisse être aménagée";
const CONSOMMATEUR = "aucun aménagement contre un consommateur (C. conso, art. L218-1)";
const PERIODIQUE = "aucun aménagement d’une créance payable par années ou à des termes plus courts (C. civ., art. 2254, al. 3)";
const ORDINAIRE = { isForclusion: false, isAssurance: false, isParAnnee: false, isReleveeOffice: false, isButoir: true, refusAmenagement: SPECIALE, avertissements: [] };
const TITRE = { isButoir: false, libelleDepart: "la date du titre", refusAmenagement: "la durée d’exécution d’un titre ne s’aménage pas (CPCE, art. L111-4)" };

const NATURES: ReadonlyMap<string, Propre> = new Map(Object.entries<Propre>({
  droit_commun: { refusAmenagement: undefined, references: [{ texte: "C. civ.", article: "2224" }] },
  commercial: { refusAmenagement: undefined, references: [{ texte: "C. com.", article: "L110-4 I" }] },
  pro_vers_consommateur: { isReleveeOffice: true, refusAmenagement: CONSOMMATEUR, references: [{ texte: "C. conso", article: "L218-2" }] },
  credit_consommation: {
    references: [{ texte: "C. conso", article: "R312-35" }, { texte: "C. civ.", article: "2220" }],
    isForclusion: true,
    isButoir: false,
    isReleveeOffice: true, refusAmenagement: CONSOMMATEUR,
    avertissements: ["Forclusion de deux ans\u00A0: elle part du premier incident de paiement non régularisé, à vérifier sur l’historique du crédit."],
  },
  transport_marchandises: { references: [{ texte: "C. com.", article: "L133-6" }] },
  communications_electroniques: {
    references: [{ texte: "CPCE (postes)", article: "L34-2" }],
    avertissements: ["À vérifier\u00A0: la somme est éteinte si elle n’a pas été réclamée dans l’année de son exigibilité\u00A0; l’effet d’une réclamation sur la suite n’est pas tranché ici."],
  },
  assurance: { references: [{ texte: "C. assur.", article: "L114-1" }], isAssurance: true, refusAmenagement: "aucun aménagement dans le contrat d’assurance (C. assur., art. L114-3)" },
  loyer_habitation: { refusAmenagement: PERIODIQUE, references: [{ texte: "Loi 89-462", article: "art. 7-1" }] },
  loyer_commercial: { refusAmenagement: PERIODIQUE, references: [{ texte: "C. civ.", article: "2224" }] },
  charges_copropriete: { refusAmenagement: PERIODIQUE, references: [{ texte: "Loi 65-557", article: "art. 42" }] },
  energie_consommateur: { isReleveeOffice: true, refusAmenagement: CONSOMMATEUR, references: [{ texte: "C. conso", article: "L218-2" }, { texte: "C. conso", article: "L224-11" }] },
  salaires: { refusAmenagement: PERIODIQUE, references: [{ texte: "C. trav.", article: "L3245-1" }] },
  lettre_de_change_accepteur: { references: [{ texte: "C. com.", article: "L511-78" }] },
  cheque_porteur_tireur_endosseurs: { references: [{ texte: "CMF", article: "L131-59" }] },
  debiteur_public: {
    references: [{ texte: "Loi 68-1250", article: "art. 1" }],
    isParAnnee: true,
    isButoir: false,
    avertissements: ["À vérifier\u00A0: la déchéance quadriennale a ses propres causes d’interruption et fait courir le nouveau délai du 1er janvier suivant (loi 68-1250, art. 2)\u00A0; par prudence, rien de cela n’est compté ici."],
  },
  fournitures_navire_ouvrages_faits: { references: [{ texte: "C. com.", article: "L110-4 II" }] },
  transport_international_routier: {
    references: [{ texte: "CMR", article: "32" }],
    avertissements: ["À vérifier\u00A0: la réclamation écrite suspend ce délai (CMR, art. 32) et n’est pas comptée ici."],
  },
  associes_non_liquidateurs: { references: [{ texte: "C. com.", article: "L237-13" }] },
  execution_titre: { ...TITRE, references: [{ texte: "CPCE", article: "L111-4" }] },
  execution_ordonnance_ip_principal: { ...TITRE, references: [{ texte: "Civ. 2e", article: "08/06/2023, 21-18.615" }] },
}));
