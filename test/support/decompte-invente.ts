import { formatMontant } from "#shared/kernel/format-montant.ts";
import { addJours, countJours, jour, type Jour } from "#shared/kernel/jour.ts";
import { type Montant, minMontant, montant, MONTANT_NUL, roundAuCentime, subtractMontant, sumMontants } from "#shared/kernel/montant.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";
import type { Resultat } from "#shared/kernel/resultat.ts";
import { taux } from "#shared/kernel/taux.ts";
import type { Avoir, Creance, Reglement } from "#shared/model/dossier.ts";
import type { Decompte, DecompteCreance, Imputation, Segment } from "#shared/regles/decompte/decompte.ts";

/** Invented rates by semester, in millionths: only their shape matters to the documents. */
const TAUX = [["2025-01-01", 131_500], ["2025-07-01", 121_500], ["2026-01-01", 121_500], ["2026-07-01", 124_000]] as const;

interface FaitsInventes {
  readonly creances: readonly Creance[];
  readonly avoirs: readonly Avoir[];
  readonly reglements: readonly Reglement[];
  readonly arreteAu: Jour;
  readonly indemnite: Montant;
}

/** A statement whose lines make its totals, computed the simplest way: not the rule, a figure for the documents to print. */
export function createDecompteInvente(faits: FaitsInventes): Resultat<Decompte> {
  const creances = faits.creances.map((creance) => createLigne(creance, faits));
  const principalRestant = sumMontants(creances.map((ligne) => ligne.principalRestant));
  const interetsRestants = sumMontants(creances.map((ligne) => ligne.interetsRestants));
  const indemnitesRestantes = sumMontants(creances.map((ligne) => ligne.indemniteRestante));
  const total = sumMontants([principalRestant, interetsRestants, indemnitesRestantes]);
  const { arreteAu } = faits;
  return {
    kind: "calcule",
    valeur: { arreteAu, principalRestant, interetsRestants, indemnitesRestantes, tropPercu: MONTANT_NUL, total, interetsParJour: computeInteret(principalRestant, 124_000, 1), creances },
    justification: {
      regle: "decompte/decompte",
      references: [{ texte: "C. com.", article: "L441-10 II" }],
      etapes: [
        { libelle: "Intérêts simples : principal × taux annuel × jours ÷ 365, arrondis au centime par période" },
        ...creances.flatMap((ligne) => ligne.segments.map((segment) => ({ libelle: `${ligne.id} : ${segment.jours} jours`, valeur: formatMontant(segment.montant), references: [{ texte: "C. com.", article: "L441-10 II" }] as const }))),
      ],
      parametres: listUniques(creances.flatMap((ligne) => ligne.segments.flatMap((segment) => segment.parametres))),
      avertissements: ["À vérifier : taux de la BCE, 2,40 % (valeur donnée de mémoire)."],
    },
  };
}

function createLigne(creance: Creance, faits: FaitsInventes): DecompteCreance {
  const etat = { principal: creance.montantTtc, interets: MONTANT_NUL, segments: [] as Segment[], imputations: [] as Imputation[], depuis: addJours(creance.echeance ?? jour("2026-01-01"), 1) };
  const mouvements = [
    ...faits.avoirs.map((avoir, rang) => ({ kind: "avoir" as const, rang, date: avoir.dateFait, montant: avoir.montant, creanceId: avoir.creanceId })),
    ...faits.reglements.map((reglement, rang) => ({ kind: "reglement" as const, rang, date: reglement.dateFait, montant: reglement.montant, creanceId: reglement.creanceId })),
  ].filter(({ creanceId }) => creanceId === creance.creanceId).toSorted((a, b) => a.date.localeCompare(b.date));
  for (const { kind, rang, date, montant: verse } of mouvements) {
    addSegments(etat, date);
    const surInterets = kind === "avoir" ? MONTANT_NUL : minMontant(verse, etat.interets);
    const surPrincipal = minMontant(subtractMontant(verse, surInterets), etat.principal);
    etat.imputations.push({ kind, date, rang, surInterets, surPrincipal, surIndemnite: MONTANT_NUL });
    etat.interets = subtractMontant(etat.interets, surInterets);
    etat.principal = subtractMontant(etat.principal, surPrincipal);
  }
  addSegments(etat, faits.arreteAu);
  return { id: creance.creanceId, principalRestant: etat.principal, interetsRestants: etat.interets, indemniteRestante: faits.indemnite, segments: etat.segments, imputations: etat.imputations };
}

function addSegments(etat: { principal: Montant; interets: Montant; segments: Segment[]; depuis: Jour }, jusqua: Jour): void {
  while (etat.depuis <= jusqua) {
    const [debut, ppm] = TAUX.findLast(([depuis]) => depuis <= etat.depuis) ?? TAUX[0];
    const suivant = TAUX.find(([depuis]) => depuis > etat.depuis);
    const au = suivant !== undefined && suivant[0] <= jusqua ? addJours(jour(suivant[0]), -1) : jusqua;
    const jours = countJours(etat.depuis, au) + 1;
    const somme = computeInteret(etat.principal, ppm, jours);
    etat.segments.push({ du: etat.depuis, au, jours, tauxPpm: taux(ppm), principal: etat.principal, montant: somme, parametres: [createParametre(debut, ppm)] });
    etat.interets = sumMontants([etat.interets, somme]);
    etat.depuis = addJours(au, 1);
  }
}

function computeInteret(principal: Montant, ppm: number, jours: number): Montant {
  return roundAuCentime({ numerateur: BigInt(principal) * BigInt(ppm) * BigInt(jours), denominateur: 365_000_000n });
}

function createParametre(debut: string, ppm: number): ParametreLu {
  return {
    id: "interets/taux-bce", libelle: "Taux de la BCE, opérations principales de refinancement", unite: "ppm", depuis: jour(debut), valeur: ppm - 100_000,
    confiance: debut === "2026-07-01" ? "C" : "A", references: [{ texte: "BCE, taux de refinancement", article: `à effet du ${debut}` }],
  };
}

function listUniques(lus: readonly ParametreLu[]): readonly ParametreLu[] {
  return [...new Map(lus.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
}

export const INDEMNITE_INVENTEE = montant(4000);
