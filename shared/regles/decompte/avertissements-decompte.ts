import { addDuree } from "../../kernel/duree.ts";
import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { formatListe } from "../../kernel/texte.ts";
import { type Baremes, findValeurDe } from "../baremes.ts";
import type { Compte } from "./compte.ts";
import { formatNomCreance } from "./verification.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** What a reader must know beside the figures. */
export function listAvertissements(faits: FaitsDecompte, comptes: readonly Compte[], baremes: Baremes): readonly string[] {
  return [...listDates(faits), ...listTaux(faits, comptes), ...listReglements(faits), ...listSuites(faits), ...listGrace(faits, baremes)];
}

function listDates({ arreteAu, avoirs, reglements, frais = [], creances }: FaitsDecompte): readonly string[] {
  const futurs = [
    ...avoirs.filter(({ date }) => date > arreteAu).map(({ date, montant }) => `l’avoir du ${formatJour(date)} (${formatMontant(montant)})`),
    ...reglements.filter(({ date }) => date > arreteAu).map(({ date, montant }) => `le règlement du ${formatJour(date)} (${formatMontant(montant)})`),
    ...frais.filter(({ date }) => date > arreteAu).map(({ date, libelle }) => `«\u00A0${libelle}\u00A0» du ${formatJour(date)}`),
  ];
  const factures = creances.filter(({ condamnation }) => condamnation === undefined);
  const nonEchues = factures.filter(({ echeance }) => echeance !== undefined && echeance >= arreteAu).map(formatNomCreance);
  const avantEcheance = factures.filter(({ interetsDu, echeance }) => interetsDu !== undefined && echeance !== undefined && interetsDu <= echeance).map(formatNomCreance);
  const aConfirmer = creances.filter(({ echeance }) => echeance === undefined).map(formatNomCreance);
  const sansMiseEnDemeure = creances.filter(({ echeance, interetsDu, taux }) => echeance !== undefined && interetsDu === undefined && taux.regime === "legal" && taux.miseEnDemeureLe === undefined).map(formatNomCreance);
  return [
    ...(aConfirmer.length > 0 ? [`Échéance à confirmer, ni intérêts ni indemnité comptés\u00A0: ${formatListe(aConfirmer)}.`] : []),
    ...(sansMiseEnDemeure.length > 0 ? [`Aucune mise en demeure enregistrée, l’intérêt légal ne court pas (C. civ., art. 1231-6)\u00A0: ${formatListe(sansMiseEnDemeure)}.`] : []),
    ...(futurs.length > 0 ? [`Postérieur à l’arrêté, non compté\u00A0: ${formatListe(futurs)}.`] : []),
    ...(nonEchues.length > 0 ? [`Non échu au ${formatJour(arreteAu)}, mais compris dans le principal\u00A0: ${formatListe(nonEchues)}.`] : []),
    ...(avantEcheance.length > 0 ? [`Les intérêts de ${formatListe(avantEcheance)} partent avant le lendemain de l’échéance\u00A0: à justifier.`] : []),
  ];
}

function listTaux({ debiteur, creances, base }: FaitsDecompte, comptes: readonly Compte[]): readonly string[] {
  const isConvenuConsommateur = debiteur.qualite === "consommateur" && creances.some(({ taux }) => taux.regime === "conventionnel");
  const tranches = comptes.flatMap(({ segments, findTranche }) => segments.map(({ du }) => findTranche(du)));
  return [
    ...(isConvenuConsommateur ? ["Taux convenu avec un consommateur\u00A0: vérifier l’écrit (C. civ., art. 1343-1) et l’absence de clause abusive."] : []),
    ...new Set(tranches.flatMap((tranche) => (tranche.kind === "tranche" ? tranche.avertissements : []))),
    ...(base === "exacte" ? ["Année comptée pour ses jours réels\u00A0: garder la clause qui le prévoit, l’usage est l’année de 365 jours."] : []),
  ];
}

/** Payments whose order of imputation needs a document, or that came before anything was due. */
function listReglements({ reglements, creances, arreteAu }: FaitsDecompte): readonly string[] {
  const connus = reglements.filter(({ date }) => date <= arreteAu);
  const precoces = connus.filter(({ date, creanceId, fraisId }) =>
    fraisId === undefined && creances.every(({ id, echeance }) => (creanceId !== undefined && creanceId !== id) || (echeance !== undefined && date < echeance)));
  const derogations = connus.filter(({ principalDabord }) => principalDabord !== undefined);
  return [
    ...precoces.map(({ date, montant }) => `Le règlement du ${formatJour(date)} (${formatMontant(montant)}) précède toute échéance qu’il pourrait éteindre\u00A0: vérifier à quelle créance il se rapporte.`),
    ...derogations.map(({ date, principalDabord }) => `Le règlement du ${formatJour(date)} est imputé d’abord sur le principal\u00A0: garder ${principalDabord === undefined ? "" : PREUVES[principalDabord]} (C. civ., art. 1343-1).`),
  ];
}

const PREUVES = { "accord-creancier": "l’écrit du créancier qui y consent", convention: "la clause qui le prévoit", decision: "la décision qui l’ordonne" } as const;

function listSuites({ frais = [], capitalisation, recevabiliteSurendettementLe, titre, creances, debiteur, arreteAu }: FaitsDecompte): readonly string[] {
  const hasPoste = (poste: (typeof frais)[number]["poste"]): boolean => frais.some((ligne) => ligne.poste === poste && ligne.date <= arreteAu);
  return [
    ...(capitalisation === undefined ? [] : [`Capitalisation\u00A0: ${capitalisation.fondement === "contrat" ? "garder la clause du contrat" : "elle vaut dans les termes de la décision"} (C. civ., art. 1343-2).`]),
    ...(recevabiliteSurendettementLe !== undefined && recevabiliteSurendettementLe <= arreteAu ? ["Surendettement\u00A0: à compter des mesures, le plan décide des intérêts\u00A0; rien n’est compté ici après la recevabilité (C. conso, art. L722-14)."] : []),
    ...(titre?.origine === "acte" && creances.some(({ taux }) => taux.regime === "legal") ? ["Le titre n’est pas une décision de justice\u00A0: la majoration de l’intérêt légal ne s’applique pas (Civ. 2e 07/01/2016, 14-26.449)."] : []),
    ...(hasPoste("depens") ? ["Les dépens ne portent pas intérêt ici\u00A0: le point de départ de leur intérêt est à vérifier."] : []),
    ...(hasPoste("article-700") ? ["L’article 700 porte intérêt au taux légal dès le prononcé (C. civ., art. 1231-7)\u00A0: cet intérêt n’est pas compté ici."] : []),
    ...(hasPoste("clause-penale") && debiteur.qualite === "consommateur" ? ["Clause pénale contre un consommateur\u00A0: vérifier qu’elle n’est pas abusive (C. conso, art. L212-1)."] : []),
  ];
}

/** The judge cannot grant more than two years (C. civ., art. 1343-5). */
function listGrace({ delaisGrace = [], arreteAu }: FaitsDecompte, baremes: Baremes): readonly string[] {
  const maximum = findValeurDe(baremes, "interets/delai-grace-maximum", arreteAu);
  return delaisGrace
    .filter(({ du, au, accord }) => accord === undefined && maximum.ok && au > addDuree(du, { annees: maximum.lu.valeur }))
    .map(({ du, au }) => `Le délai de grâce du ${formatJour(du)} au ${formatJour(au)} dépasse la durée que le juge peut accorder (C. civ., art. 1343-5)\u00A0: à vérifier.`);
}
