import { formatJour } from "../../kernel/format-jour.ts";
import type { Inapplicable } from "../../kernel/resultat.ts";
import type { FaitsCreance, FaitsDecompte } from "./types-decompte.ts";

/** What a statement cannot do without, and the claims or costs that a payment names and that are not in it. */
export function listManquants({ creances, avoirs, reglements, frais = [] }: FaitsDecompte): readonly string[] {
  if (creances.length === 0) return ["au moins une créance"];
  if (avoirs.length + reglements.length === 0) return [];
  const ids = new Set(creances.map(({ id }) => id));
  const idsFrais = new Set(frais.map(({ id }) => id));
  return [
    ...avoirs.filter(({ creanceId }) => !ids.has(creanceId)).map(({ creanceId, date }) => `la créance «\u00A0${creanceId}\u00A0», que vise l’avoir du ${formatJour(date)}`),
    ...reglements.flatMap(({ creanceId, date }) =>
      creanceId === undefined || ids.has(creanceId) ? [] : [`la créance «\u00A0${creanceId}\u00A0», que vise le règlement du ${formatJour(date)}`]),
    ...reglements.flatMap(({ fraisId, date }) =>
      fraisId === undefined || idsFrais.has(fraisId) ? [] : [`les frais «\u00A0${fraisId}\u00A0», que vise le règlement du ${formatJour(date)}`]),
  ];
}

/** Facts on which no statement can be made, with the reason. */
export function findRefusFaits(faits: FaitsDecompte): Inapplicable | undefined {
  const { creances, avoirs, reglements, frais = [] } = faits;
  const double = findDouble(creances.map(({ id }) => id));
  if (double !== undefined) return createRefus(`Deux créances portent le même identifiant «\u00A0${double}\u00A0».`, "C. civ.", "1342-10");
  const doubleFrais = findDouble(frais.map(({ id }) => id));
  if (doubleFrais !== undefined) return createRefus(`Deux lignes de frais portent le même identifiant «\u00A0${doubleFrais}\u00A0».`, "C. civ.", "1342-10");
  if (creances.some(({ montantTtc }) => montantTtc < 0) || [...avoirs, ...reglements, ...frais].some(({ montant }) => montant < 0)) {
    return createRefus("Un montant est négatif\u00A0: un avoir ou un règlement s’écrit en positif, à sa place.", "C. civ.", "1343-1");
  }
  return findRefusRegime(faits) ?? findRefusGrace(faits);
}

/** The claim as its reader names it. */
export function formatNomCreance({ id, libelle }: Pick<FaitsCreance, "id" | "libelle">): string {
  return libelle ?? id;
}

function findDouble(ids: readonly string[]): string | undefined {
  return new Set(ids).size === ids.length ? undefined : ids.find((id, rang) => ids.indexOf(id) !== rang);
}

/** Penalties of L441-10 exist between professionals only, those of public procurement against a public buyer only. */
function findRefusRegime({ creances, creancier, debiteur, arreteAu }: FaitsDecompte): Inapplicable | undefined {
  const isEntreProfessionnels = creancier.qualite === "professionnel" && debiteur.qualite === "professionnel";
  const penalite = isEntreProfessionnels ? undefined : creances.find(({ taux, echeance }) => taux.regime === "l441-10-defaut" && echeance !== undefined && echeance < arreteAu);
  if (penalite !== undefined) {
    return createRefus(
      `Les pénalités de l’article L441-10 n’existent qu’entre professionnels\u00A0: choisissez l’intérêt légal ou un taux convenu pour «\u00A0${formatNomCreance(penalite)}\u00A0».`,
      "C. com.",
      "L441-10 II",
    );
  }
  const publique = debiteur.qualite === "personne-publique" ? undefined : creances.find(({ taux }) => taux.regime === "commande-publique");
  if (publique === undefined) return undefined;
  return createRefus(`Les intérêts moratoires de la commande publique ne visent qu’un acheteur public\u00A0: choisissez un autre taux pour «\u00A0${formatNomCreance(publique)}\u00A0».`, "Décret 2013-269", "art. 8");
}

function findRefusGrace({ delaisGrace = [] }: FaitsDecompte): Inapplicable | undefined {
  const envers = delaisGrace.find(({ du, au }) => au < du);
  return envers === undefined ? undefined : createRefus(`Le délai de grâce finit le ${formatJour(envers.au)}, avant de commencer le ${formatJour(envers.du)}.`, "C. civ.", "1343-5");
}

function createRefus(motif: string, texte: string, article: string): Inapplicable {
  return { kind: "inapplicable", motif, references: [{ texte, article }] };
}
