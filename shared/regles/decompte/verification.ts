import { formatJour } from "../../kernel/format-jour.ts";
import type { Inapplicable } from "../../kernel/resultat.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** Claims that a payment or a credit note names and that are not in the statement. */
export function listManquants({ creances, avoirs, reglements }: FaitsDecompte): readonly string[] {
  const ids = new Set(creances.map(({ id }) => id));
  return [
    ...avoirs.filter(({ creanceId }) => !ids.has(creanceId)).map(({ creanceId, date }) => `la créance « ${creanceId} », que vise l’avoir du ${formatJour(date)}`),
    ...reglements.flatMap(({ creanceId, date }) =>
      creanceId === undefined || ids.has(creanceId) ? [] : [`la créance « ${creanceId} », que vise le règlement du ${formatJour(date)}`]),
  ];
}

/** Facts on which no statement can be made, with the reason. */
export function findRefusFaits({ creances, avoirs, reglements, creancier, debiteur }: FaitsDecompte): Inapplicable | undefined {
  const double = creances.find(({ id }, rang) => creances.findIndex((autre) => autre.id === id) !== rang);
  if (double !== undefined) return createRefus(`Deux créances portent le même identifiant « ${double.id} ».`, "C. civ.", "1342-10");
  const negatif = [...creances.map(({ montantTtc }) => montantTtc), ...avoirs.map(({ montant }) => montant), ...reglements.map(({ montant }) => montant)].some((montant) => montant < 0);
  if (negatif) return createRefus("Un montant est négatif : un avoir ou un règlement s’écrit en positif, à sa place.", "C. civ.", "1343-1");
  const isEntreProfessionnels = creancier.qualite === "professionnel" && debiteur.qualite === "professionnel";
  const penalite = isEntreProfessionnels ? undefined : creances.find(({ taux }) => taux.regime === "l441-10-defaut");
  if (penalite === undefined) return undefined;
  return createRefus(
    `Les pénalités de l’article L441-10 n’existent qu’entre professionnels : choisissez l’intérêt légal ou un taux convenu pour « ${penalite.id} ».`,
    "C. com.",
    "L441-10 II",
  );
}

function createRefus(motif: string, texte: string, article: string): Inapplicable {
  return { kind: "inapplicable", motif, references: [{ texte, article }] };
}
