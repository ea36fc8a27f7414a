import { formatJourLong } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { capitalize, formatNombreDe } from "../kernel/texte.ts";
import type { DocumentRedige, Fragment } from "../word/bloc.ts";
import { paragraphe } from "./fragments.ts";

/** What the register says of the portfolio as it stands. */
export interface FaitsRegistre {
  readonly responsable: string;
  readonly contact?: string | undefined;
  readonly aujourdhui: Jour;
  readonly dossiers: number;
  readonly clos: number;
  readonly debiteurs: number;
  readonly consommateurs: number;
  readonly mandataires: number;
  readonly membres: number;
  readonly confidentiels: number;
  readonly effacements: number;
  readonly anonymises: number;
  /** A folder is shared with colleagues. */
  readonly isPartage: boolean;
  /** Years for which accounting pièces are kept; `undefined`: the law in force does not say it. */
  readonly anneesComptables?: number | undefined;
}

export interface Traitement {
  readonly titre: string;
  readonly rubriques: readonly (readonly [libelle: string, texte: string])[];
}

/** What the register says of the recovery, for the letters that must say the same to the person. */
export const FINALITES = "obtenir le paiement\u00A0; constater, exercer et défendre les droits de la société en justice";
export const CATEGORIES = "identité, coordonnées, contrat, factures, règlements, échanges, procédures, solvabilité connue";

/** How long, in the words of the register; the accounting figure is said only when the law in force gives it. */
export function formatDurees(anneesComptables: number | undefined): string {
  return `en base active, le temps du recouvrement\u00A0; en archive, jusqu’à la prescription de la créance ou du titre\u00A0; ${anneesComptables === undefined ? "les pièces comptables, le temps que la loi impose" : `les pièces comptables, ${anneesComptables}\u00A0ans depuis la dernière écriture`}`;
}

/** The three processings of a department of unpaid claims (RGPD, art. 30), from what it really holds; bases and durations are to be read again (droit, § 10). */
export function listTraitements(faits: FaitsRegistre): readonly Traitement[] {
  const { responsable, contact, mandataires, isPartage, membres } = faits;
  const commun: Traitement["rubriques"] = [
    ["Responsable", `${responsable}${contact === undefined ? " (contact à compléter dans Réglages)" : `, ${contact}`}`],
    ["Transferts hors de l’Union", "Aucun\u00A0: l’application n’ouvre pas le réseau."],
    ["Sécurité", `Coffre chiffré sur chaque poste (AES-256), phrase secrète ou trousseau du système, journal dont la chaîne se vérifie, sauvegardes chiffrées et relues, verrouillage automatique${isPartage ? " ; dossier partagé chiffré de bout en bout, réservé aux postes admis" : ""}.`],
  ];
  return [
    {
      titre: "Recouvrement et contentieux des impayés",
      rubriques: [
        ["Finalités", `${capitalize(FINALITES)}.`],
        ["Bases (à vérifier)", "Exécution du contrat (RGPD, art. 6, 1, b)\u00A0; intérêt légitime à exercer ses droits (art. 6, 1, f)."],
        ["Personnes", `${formatNombreDe(faits.debiteurs, "débiteur", "débiteurs")} dont ${formatNombreDe(faits.consommateurs, "consommateur", "consommateurs")}\u00A0; cautions, dirigeants et contacts nommés dans ${formatNombreDe(faits.dossiers, "dossier", "dossiers")}.`],
        ["Données", `${capitalize(CATEGORIES)}.`],
        ["Destinataires", `Service contentieux (${formatNombreDe(membres, "personne", "personnes")}), comptabilité\u00A0; ${formatNombreDe(mandataires, "mandataire", "mandataires")}\u00A0; juridictions et mandataires judiciaires s’il y a lieu.`],
        ["Durées", `En base active, le temps du recouvrement (${formatNombreDe(faits.dossiers - faits.clos, "dossier ouvert", "dossiers ouverts")})\u00A0; archive jusqu’à la prescription de la créance ou du titre (${formatNombreDe(faits.clos, "dossier clos", "dossiers clos")})\u00A0; puis effacement, les chiffres restant sans nom (${formatNombreDe(faits.anonymises, "dossier anonymisé", "dossiers anonymisés")}).`],
        ["Décision automatisée", "Aucune\u00A0: les règles proposent, une personne décide (RGPD, art. 22)."],
        ...commun,
      ],
    },
    createTraitementComptable(faits, commun),
    {
      titre: "Demandes des personnes et effacements",
      rubriques: [
        ["Finalités", "Répondre aux demandes d’accès, de rectification, d’effacement, de limitation et d’opposition\u00A0; prouver ce qui a été effacé."],
        ["Données", `La demande, sa réponse et leurs dates\u00A0; ${formatNombreDe(faits.effacements, "effacement noté", "effacements notés")}, par identifiants sans nom. ${formatNombreDe(faits.confidentiels, "dossier confidentiel", "dossiers confidentiels")}\u00A0: leurs consultations sont notées.`],
        ["Durées", "La demande suit la fiche de la personne et disparaît avec elle."],
        ...commun,
      ],
    },
  ];
}

function createTraitementComptable({ anneesComptables }: FaitsRegistre, commun: Traitement["rubriques"]): Traitement {
  return {
    titre: "Pièces comptables",
    rubriques: [
      ["Finalités", "Tenir la comptabilité, justifier les provisions et les pertes."],
      ["Bases (à vérifier)", "Obligation légale (RGPD, art. 6, 1, c)."],
      ["Données", "Factures, avoirs, règlements, abandons."],
      ["Durées", anneesComptables === undefined ? "À vérifier." : `${anneesComptables} ans depuis la dernière écriture du dossier\u00A0; la clôture de l’exercice peut être plus tardive (à vérifier).`],
      ...commun,
    ],
  };
}

/** The same as a document to print, date and sign. */
export function renderRegistre(faits: FaitsRegistre): DocumentRedige {
  return {
    titre: "Registre des traitements", sujet: `Service contentieux, état au ${formatJourLong(faits.aujourdhui)}`, auteur: faits.responsable, reference: "Registre des traitements, RGPD art. 30", date: faits.aujourdhui,
    blocs: [
      { kind: "titre", niveau: 0, texte: "Registre des traitements" },
      { kind: "paragraphe", style: "sous-titre", texte: [{ texte: `Service contentieux, état au ${formatJourLong(faits.aujourdhui)}` }] },
      { kind: "encadre", ton: "alerte", texte: [{ texte: "À vérifier\u00A0: bases légales et durées reposent sur des lignes de confiance B et C\u00A0; relecture par le délégué à la protection des données." }] },
      ...listTraitements(faits).flatMap(({ titre, rubriques }) => [
        { kind: "titre", niveau: 1, texte: titre } as const,
        { kind: "tableau", legende: titre, style: "fiche", colonnes: [{ titre: "Rubrique", largeur: 25 }, { titre: "Contenu", largeur: 75 }], lignes: rubriques.map(([libelle, texte]) => ({ cellules: [[{ texte: libelle }] satisfies readonly Fragment[], [{ texte }] satisfies readonly Fragment[]] })) } as const,
      ]),
      paragraphe("Relu le ……………… par ………………"),
    ],
  };
}
