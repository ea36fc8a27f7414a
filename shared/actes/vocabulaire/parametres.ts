import { montant } from "../../kernel/montant.ts";
import { findValeur, type ParametreLu } from "../../kernel/parametre.ts";
import { taux } from "../../kernel/taux.ts";
import type { FaitsActe } from "../faits-acte.ts";
import type { Valeur } from "../langue/valeur.ts";
import type { Champ, TypeChamp } from "./champ.ts";

const REGLES = "Règles et taux";

/** Legal figures that acts print or compare: read in the packs on the day of the act, never written here. */
const PARAMETRES: Readonly<Record<string, readonly [type: TypeChamp, id: string]>> = {
  indemniteForfaitaire: ["montant", "interets/indemnite-recouvrement"],
  majorationL44110: ["entier", "interets/majoration-l441-10"],
  majorationLegale: ["entier", "interets/majoration-taux-legal"],
  tauxLegalSemestre: ["taux", "interets/taux-legal-autres-cas"],
  seuilAvocatTc: ["montant", "competence/seuil-avocat-tc"],
  seuilAvocatTj: ["montant", "competence/seuil-avocat-tj"],
  seuilAmiable: ["montant", "competence/seuil-tentative-amiable"],
  seuilRequeteTj: ["montant", "voies/seuil-requete-judiciaire"],
  seuilCje: ["montant", "contributions/cje-seuil"],
  seuilSaisieVenteHabitation: ["montant", "voies/seuil-saisie-vente-habitation"],
  delaiConstitutionJours: ["entier", "delais/constitution-defendeur"],
  droitAppel: ["montant", "contributions/droit-appel"],
  dureeTitre: ["entier", "prescription/execution-titre"],
};

/** Habits of the department, which bind nobody: not the law. */
const REGLAGES = {
  ageAdresseJours: 90, ageBodaccJours: 7, delaiRelanceJours: 8, delaiMedJours: 8, delaiPosteJours: 7, delaiMoyenOrdonnanceJours: 45, delaiRefereJours: 15, delaiRetourActeJours: 8, delaiRejetJours: 10,
  delaiSilenceJours: 45, silenceResponsableJours: 60, frequenceRelanceJours: 30, urgenceJours: 15, secondRegardJours: 15, horizonDelaisJours: 90, delaiIssueHeures: 48,
  premiereEcheanceJours: 30, delaiAvantInscriptionJours: 15, alertePrescriptionJours: 180, doublonJours: 30, nMinimum: 30,
} as const;

export function findReglage(nom: keyof typeof REGLAGES): number {
  return REGLAGES[nom];
}

export const CHAMPS_PARAMETRES: Readonly<Record<string, Champ>> = Object.fromEntries([
  ...Object.entries(PARAMETRES).map(([nom, [type, id]]) => [`parametre.${nom}`, createChampParametre(type, id)] as const),
  ...Object.entries(REGLAGES).map(([nom, nombre]) => [`parametre.${nom}`, { type: "entier" as const, libelle: "réglage du service", origine: "Réglages", find: (): Valeur => ({ kind: "nombre", nombre }) }] as const),
]);

/** The dated value that a field reads, with its sources and its confidence. */
export function findParametreLu(champ: string, { baremes, aujourdhui }: Pick<FaitsActe, "baremes" | "aujourdhui">): ParametreLu | undefined {
  return readParametre(PARAMETRES[champ.replace("parametre.", "")]?.[1] ?? "", baremes, aujourdhui);
}

function readParametre(id: string, baremes: FaitsActe["baremes"], aujourdhui: FaitsActe["aujourdhui"]): ParametreLu | undefined {
  const parametre = baremes.get(id);
  const lecture = parametre === undefined ? undefined : findValeur(parametre, aujourdhui);
  return lecture?.ok === true ? lecture.lu : undefined;
}

function createChampParametre(type: TypeChamp, id: string): Champ {
  return {
    type,
    libelle: "valeur datée en vigueur à la date de l’acte",
    origine: REGLES,
    find: ({ baremes, aujourdhui }) => {
      const lu = readParametre(id, baremes, aujourdhui);
      return lu === undefined ? undefined : toValeur(lu);
    },
  };
}

/** Points are printed as a plain number: « majoré de 10 points ». */
function toValeur({ unite, valeur }: ParametreLu): Valeur {
  if (unite === "centimes") return { kind: "montant", montant: montant(valeur) };
  if (unite === "ppm") return { kind: "taux", taux: taux(valeur) };
  return { kind: "nombre", nombre: unite === "points" ? valeur / 10_000 : valeur };
}
