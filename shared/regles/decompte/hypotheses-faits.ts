import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import { findDebutInterets } from "./regime-creance.ts";
import type { FaitsCreance, FaitsDecompte } from "./types-decompte.ts";
import type { Hypothese } from "./types-hypothese.ts";

/** Mistakes on what happened: payments, credit notes, starting day, stop of interest, indemnities. */
export function listHypothesesFaits(faits: FaitsDecompte): readonly Hypothese[] {
  return [...listPaiements(faits), ...listAvoirs(faits), ...listDeparts(faits), ...listArrets(faits), ...listIndemnites(faits)];
}

type Change = (faits: FaitsDecompte) => FaitsDecompte;

function createHypothese(id: string, libelle: string, [texte, article]: readonly [string, string], change: Change): Hypothese {
  return { id, libelle, references: [{ texte, article }], change: (situation) => ({ ...situation, faits: change(situation.faits) }) };
}

function listPaiements({ reglements, arreteAu }: FaitsDecompte): readonly Hypothese[] {
  const connus = reglements.filter(({ date }) => date <= arreteAu);
  if (connus.length === 0) return [];
  const omis = connus.map((reglement, rang) =>
    createHypothese(`reglement-omis-${rang}`, `règlement du ${formatJour(reglement.date)} (${formatMontant(reglement.montant)}) non imputé`, ["C. civ.", "1342-10"], (faits) => ({ ...faits, reglements: faits.reglements.filter((candidat) => candidat !== reglement) })));
  const isPrincipalDabord = connus.some(({ principalDabord }) => principalDabord !== undefined);
  return [
    ...omis,
    ...(connus.length > 1 ? [createHypothese("reglements-omis", "aucun règlement imputé", ["C. civ.", "1342-10"], (faits) => ({ ...faits, reglements: [] }))] : []),
    isPrincipalDabord
      ? createHypothese("interets-dabord", "règlements imputés d’abord sur les intérêts, malgré l’accord ou la décision contraire", ["C. civ.", "1343-1"], (faits) => ({ ...faits, reglements: faits.reglements.map((reglement) => ({ ...reglement, principalDabord: undefined })) }))
      : createHypothese("principal-dabord", "règlements imputés d’abord sur le principal", ["C. civ.", "1343-1"], (faits) => ({ ...faits, reglements: faits.reglements.map((reglement) => ({ ...reglement, principalDabord: "convention" })) })),
  ];
}

function listAvoirs({ avoirs, arreteAu }: FaitsDecompte): readonly Hypothese[] {
  return avoirs.filter(({ date }) => date <= arreteAu).flatMap((avoir, rang) => [
    createHypothese(`avoir-omis-${rang}`, `avoir du ${formatJour(avoir.date)} (${formatMontant(avoir.montant)}) non déduit`, ["C. civ.", "1343-1"], (faits) => ({ ...faits, avoirs: faits.avoirs.filter((candidat) => candidat !== avoir) })),
    createHypothese(`avoir-paiement-${rang}`, `avoir du ${formatJour(avoir.date)} traité comme un paiement`, ["C. civ.", "1343-1"], (faits) => ({
      ...faits,
      avoirs: faits.avoirs.filter((candidat) => candidat !== avoir),
      reglements: [...faits.reglements, { date: avoir.date, montant: avoir.montant, creanceId: avoir.creanceId }],
    })),
  ]);
}

function listDeparts({ creances }: FaitsDecompte): readonly Hypothese[] {
  const move = (find: (creance: FaitsCreance) => Jour | undefined): Change => (faits) => ({ ...faits, creances: faits.creances.map((creance) => ({ ...creance, interetsDu: find(creance) })) });
  const hasLegal = creances.some(({ taux }) => taux.regime === "legal");
  return [
    createHypothese("depart-avance", "premier jour d’intérêts avancé d’un jour\u00A0: l’échéance ou la mise en demeure comptée", ["C. com.", "L441-10 II"], move((creance) => shift(findDebutInterets(creance), -1))),
    createHypothese("depart-retarde", "premier jour d’intérêts retardé d’un jour", ["C. com.", "L441-10 II"], move((creance) => shift(findDebutInterets(creance), 1))),
    createHypothese("arrete-exclu", "jour de l’arrêté non compté", ["C. com.", "L441-10 II"], (faits) => ({ ...faits, arreteAu: addJours(faits.arreteAu, -1) })),
    ...(hasLegal ? [createHypothese("depart-echeance", "intérêt légal compté de l’échéance et non de la mise en demeure", ["C. civ.", "1231-6"], move((creance) => (creance.taux.regime === "legal" ? shift(creance.echeance, 1) : findDebutInterets(creance))))] : []),
    ...(creances.some(({ interetsDu }) => interetsDu !== undefined) ? [createHypothese("depart-ordinaire", "point de départ convenu ou jugé ignoré", ["C. civ.", "1231-6"], (faits) => ({ ...faits, creances: faits.creances.map((creance) => ({ ...creance, interetsDu: undefined })) }))] : []),
  ];
}

function shift(jour: Jour | undefined, nombre: number): Jour | undefined {
  return jour === undefined ? undefined : addJours(jour, nombre);
}

function listArrets({ ouvertureProcedureCollectiveLe, recevabiliteSurendettementLe, delaisGrace = [], capitalisation, creances }: FaitsDecompte): readonly Hypothese[] {
  const depuis = creances.flatMap((creance) => findDebutInterets(creance) ?? []).toSorted()[0];
  return [
    ...(ouvertureProcedureCollectiveLe === undefined ? [] : [createHypothese("ouverture-ignoree", "intérêts comptés après le jugement d’ouverture", ["C. com.", "L622-28"], (faits) => ({ ...faits, ouvertureProcedureCollectiveLe: undefined }))]),
    ...(recevabiliteSurendettementLe === undefined ? [] : [createHypothese("surendettement-ignore", "intérêts comptés après la recevabilité du surendettement", ["C. conso", "L722-14"], (faits) => ({ ...faits, recevabiliteSurendettementLe: undefined }))]),
    ...(delaisGrace.length === 0 ? [] : [createHypothese("grace-ignoree", "délai de grâce ou suspension des intérêts ignoré", ["C. civ.", "1343-5"], (faits) => ({ ...faits, delaisGrace: [] }))]),
    ...(capitalisation !== undefined ? [createHypothese("capitalisation-oubliee", "capitalisation oubliée", ["C. civ.", "1343-2"], (faits) => ({ ...faits, capitalisation: undefined }))] : []),
    ...(capitalisation === undefined && depuis !== undefined ? [createHypothese("capitalisation-ajoutee", "capitalisation sans clause ni décision", ["C. civ.", "1343-2"], (faits) => ({ ...faits, capitalisation: { depuis, fondement: "contrat" } }))] : []),
  ];
}

function listIndemnites({ debiteur }: FaitsDecompte): readonly Hypothese[] {
  if (debiteur.qualite !== "consommateur") return [];
  return [createHypothese("indemnite-consommateur", "indemnité forfaitaire comptée à un consommateur", ["C. com.", "D441-5"], (faits) => ({ ...faits, debiteur: { qualite: "professionnel" } }))];
}
