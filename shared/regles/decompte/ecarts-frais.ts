import { formatMontant } from "../../kernel/format-montant.ts";
import { montant } from "../../kernel/montant.ts";
import { foldTexte } from "../../kernel/texte.ts";
import { type LigneReleve, listAllocations, type Releve } from "./releve.ts";
import type { Decompte, FaitsDecompte, FaitsFrais, LigneFrais } from "./types-decompte.ts";
import type { Hypothese } from "./types-hypothese.ts";

/** Differences of costs need no search: each line of the étude finds ours, or does not. */
export interface EcartsFrais {
  readonly hypotheses: readonly Hypothese[];
}

/** Costs of the étude that we do not owe or not at that price, and ours that it leaves out; nothing when it lists no line of costs. */
export function findEcartsFrais({ lignes }: Releve, decompte: Decompte, faits: FaitsDecompte): EcartsFrais {
  const leurs = lignes.filter(({ poste, libelle }) => poste === "frais" && libelle !== undefined);
  if (leurs.length === 0) return { hypotheses: [] };
  const notres = [...decompte.frais, ...listAllocations(decompte, faits)];
  const hypotheses = leurs.flatMap((leur, rang): readonly Hypothese[] => {
    const place = findPlace(notres, leur);
    const [notre] = place < 0 ? [] : notres.splice(place, 1);
    const du = notre?.isRecuperable === true ? notre.montant : 0;
    if (du === leur.montant) return [];
    return [createHypothese(`frais-${rang}`, formatEcart(leur, notre), notre, { id: `etude-${rang}`, libelle: leur.libelle ?? "Frais", poste: "acte-prescrit", date: decompte.arreteAu, montant: leur.montant })];
  });
  const omis = notres.filter(({ isRecuperable }) => isRecuperable).map((notre) => createHypothese(`frais-omis-${notre.id}`, `${notre.libelle} (${formatMontant(notre.montant)}) absent du relevé de l’étude`, notre, undefined));
  return { hypotheses: [...hypotheses, ...omis] };
}

/** The same words and price, else the same words, else the same price. */
function findPlace(notres: readonly LigneFrais[], { libelle = "", montant: prix }: LigneReleve): number {
  const hasMemesMots = (notre: LigneFrais): boolean => foldTexte(notre.libelle) === foldTexte(libelle);
  const criteres = [(notre: LigneFrais) => hasMemesMots(notre) && notre.montant === prix, hasMemesMots, (notre: LigneFrais) => notre.montant === prix];
  return criteres.map((critere) => notres.findIndex(critere)).find((place) => place >= 0) ?? -1;
}

function formatEcart({ libelle = "Frais", montant: prix }: LigneReleve, notre: LigneFrais | undefined): string {
  if (notre === undefined) return `${libelle} (${formatMontant(prix)}), sans justificatif chez nous`;
  if (!notre.isRecuperable) return `${libelle} (${formatMontant(prix)}), ${notre.motif}`;
  return `${libelle}\u00A0: ${formatMontant(prix)} au lieu de ${formatMontant(montant(notre.montant))}, hors tarif ou sans justificatif`;
}

/** Our line replaced by the étude's. */
function createHypothese(id: string, libelle: string, notre: LigneFrais | undefined, leur: FaitsFrais | undefined): Hypothese {
  return {
    id,
    libelle,
    references: notre?.references ?? [{ texte: "CPCE", article: "L111-8" }],
    change: (situation) => ({
      ...situation,
      faits: { ...situation.faits, creances: situation.faits.creances.filter(({ id: creanceId, condamnation }) => condamnation !== "article-700" || creanceId !== notre?.id), frais: [...(situation.faits.frais ?? []).filter((ligne) => ligne.id !== notre?.id), ...(leur === undefined ? [] : [leur])] },
    }),
  };
}
