import { formatJour } from "../../kernel/format-jour.ts";
import type { Inapplicable } from "../../kernel/resultat.ts";
import type { FaitsCreance, FaitsDecompte } from "./types-decompte.ts";

/** Claims that a payment or a credit note names and that are not in the statement. */
export function listManquants({ creances, avoirs, reglements }: FaitsDecompte): readonly string[] {
  const ids = new Set(creances.map(({ id }) => id));
  return [
    ...avoirs.filter(({ creanceId }) => !ids.has(creanceId)).map(({ creanceId, date }) => `la créance «\u00A0${creanceId}\u00A0», que vise l’avoir du ${formatJour(date)}`),
    ...reglements.flatMap(({ creanceId, date }) =>
      creanceId === undefined || ids.has(creanceId) ? [] : [`la créance «\u00A0${creanceId}\u00A0», que vise le règlement du ${formatJour(date)}`]),
  ];
}

/** Facts on which no statement can be made, with the reason. */
export function findRefusFaits({ creances, avoirs, reglements, creancier, debiteur, arreteAu }: FaitsDecompte): Inapplicable | undefined {
  const double = creances.find(({ id }, rang) => creances.findIndex((autre) => autre.id === id) !== rang);
  if (double !== undefined) return createRefus(`Deux créances portent le même identifiant «\u00A0${double.id}\u00A0».`, "C. civ.", "1342-10");
  const negatif = [...creances.map(({ montantTtc }) => montantTtc), ...avoirs.map(({ montant }) => montant), ...reglements.map(({ montant }) => montant)].some((montant) => montant < 0);
  if (negatif) return createRefus("Un montant est négatif\u00A0: un avoir ou un règlement s’écrit en positif, à sa place.", "C. civ.", "1343-1");
  const isEntreProfessionnels = creancier.qualite === "professionnel" && debiteur.qualite === "professionnel";
  const penalite = isEntreProfessionnels ? undefined : creances.find(({ taux, echeance }) => taux.regime === "l441-10-defaut" && echeance < arreteAu);
  if (penalite === undefined) return undefined;
  return createRefus(
    `Les pénalités de l’article L441-10 n’existent qu’entre professionnels\u00A0: choisissez l’intérêt légal ou un taux convenu pour «\u00A0${formatNomCreance(penalite)}\u00A0».`,
    "C. com.",
    "L441-10 II",
  );
}

/** The claim as its reader names it. */
export function formatNomCreance({ id, libelle }: Pick<FaitsCreance, "id" | "libelle">): string {
  return libelle ?? id;
}

function createRefus(motif: string, texte: string, article: string): Inapplicable {
  return { kind: "inapplicable", motif, references: [{ texte, article }] };
}
