import { isNonEmpty, type NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../../kernel/format-montant.ts";
import { formatParametre, listAVerifier } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape, Justification } from "../../kernel/resultat.ts";
import type { TrancheTaux } from "../interets/tranche-taux.ts";
import type { Compte } from "./compte.ts";
import type { Comptes } from "./imputation.ts";
import { listAvertissements } from "./avertissements-decompte.ts";
import { formatNomCreance } from "./verification.ts";
import type { Decompte, DecompteCreance, FaitsDecompte, Imputation, Segment } from "./types-decompte.ts";

export interface DecompteCalcule {
  readonly faits: FaitsDecompte;
  readonly etat: Comptes;
  readonly decompte: Decompte;
  readonly base: ParametreLu;
}

/** The statement told claim by claim, segment by segment, with the dated values that were read. */
export function createJustification(calcul: DecompteCalcule): Justification {
  const { faits, etat, decompte, base } = calcul;
  const indemnites = etat.comptes.flatMap(({ indemniteLue }) => (indemniteLue === undefined ? [] : [indemniteLue]));
  const parametres = listUniques([base, ...decompte.creances.flatMap(({ segments }) => segments.flatMap((segment) => segment.parametres)), ...indemnites]);
  const etapes = etat.comptes.flatMap((compte, rang) => {
    const ligne = decompte.creances[rang];
    return ligne === undefined ? [] : listEtapesCreance(compte, ligne, calcul);
  });
  return {
    regle: "decompte/decompte",
    references: listReferences(etat.comptes, indemnites),
    etapes: [createBase(base), ...etapes, ...listEtapesCommunes(calcul), createTotal(decompte)],
    parametres,
    avertissements: [...listAvertissements(faits, etat), ...listAVerifier(parametres)],
  };
}

function createBase(base: ParametreLu): Etape {
  return { libelle: `Intérêts simples\u00A0: principal × taux annuel × jours ÷ ${base.valeur}, arrondis au centime par période`, references: base.references };
}

interface Ligne {
  readonly date: Jour;
  readonly etape: Etape;
}

function listEtapesCreance(compte: Compte, ligne: DecompteCreance, { base, faits }: DecompteCalcule): readonly Etape[] {
  const { creance, debut } = compte;
  const nom = formatNomCreance(creance);
  const lignes: readonly Ligne[] = [
    ...ligne.segments.map((segment) => ({ date: segment.au, etape: createSegment(nom, segment, findTranche(compte, segment), base.valeur) })),
    ...ligne.imputations.map((imputation) => ({ date: imputation.date, etape: createImputation(nom, imputation, faits) })),
  ];
  return [
    { libelle: `${nom}\u00A0: principal toutes taxes comprises, échu le ${formatJour(creance.echeance)}`, valeur: formatMontant(creance.montantTtc) },
    { libelle: `${nom}\u00A0: premier jour portant intérêt`, valeur: formatJour(debut), references: listReferencesDepart(compte) },
    ...[...lignes].sort((premiere, seconde) => (premiere.date < seconde.date ? -1 : premiere.date > seconde.date ? 1 : 0)).map(({ etape }) => etape),
    ...(compte.indemniteLue === undefined ? [] : [{ libelle: `${nom}\u00A0: indemnité forfaitaire de recouvrement`, valeur: formatParametre(compte.indemniteLue), references: compte.indemniteLue.references }]),
  ];
}

function createSegment(nom: string, segment: Segment, tranche: TrancheTaux | undefined, baseJours: number): Etape {
  const formule = `${formatMontant(segment.principal)} × ${formatTaux(segment.tauxPpm)} × ${segment.jours} j ÷ ${baseJours}`;
  const composition = tranche === undefined ? "" : ` (${tranche.composition})`;
  return {
    libelle: `${nom}\u00A0: du ${formatJour(segment.du)} au ${formatJour(segment.au)} inclus, ${formule}${composition}`,
    valeur: formatMontant(segment.montant),
    ...(tranche === undefined ? {} : { references: tranche.references }),
  };
}

function findTranche(compte: Compte, segment: Segment): TrancheTaux | undefined {
  return compte.tranches.tranches.find(({ debut, fin }) => debut <= segment.du && segment.du <= fin);
}

function createImputation(nom: string, imputation: Imputation, { reglements }: FaitsDecompte): Etape {
  const { kind, date, surInterets, surPrincipal, surIndemnite } = imputation;
  if (kind === "avoir") return { libelle: `${nom}\u00A0: avoir du ${formatJour(date)}, il réduit le principal dès le lendemain`, valeur: formatMontant(surPrincipal) };
  const parts = [
    ...(surInterets > 0 ? [`${formatMontant(surInterets)} sur les intérêts`] : []),
    ...(surPrincipal > 0 ? [`${formatMontant(surPrincipal)} sur le principal`] : []),
    ...(surIndemnite > 0 ? [`${formatMontant(surIndemnite)} sur l’indemnité forfaitaire`] : []),
  ];
  const isLibre = reglements[imputation.rang]?.creanceId === undefined;
  return {
    libelle: `${nom}\u00A0: règlement du ${formatJour(date)}, ${parts.join(", ")}`,
    references: isLibre ? [IMPUTATION, { texte: "C. civ.", article: "1342-10" }] : [IMPUTATION],
  };
}

const IMPUTATION: Reference = { texte: "C. civ.", article: "1343-1" };

function listReferencesDepart({ creance }: Compte): NonEmpty<Reference> {
  if (creance.taux.regime === "legal") return [{ texte: "C. civ.", article: "1231-6" }, { texte: "C. civ.", article: "1344-1" }];
  return [{ texte: "C. com.", article: "L441-10 II" }];
}

function listEtapesCommunes({ faits, decompte }: DecompteCalcule): readonly Etape[] {
  const ouverture = faits.ouvertureProcedureCollectiveLe;
  return [
    ...(ouverture !== undefined && ouverture <= faits.arreteAu
      ? [{ libelle: `Procédure collective ouverte le ${formatJourLong(ouverture)}\u00A0: plus d’intérêts à compter de ce jour`, references: [{ texte: "C. com.", article: "L622-28" }] as const }]
      : []),
    ...(decompte.tropPercu > 0 ? [{ libelle: "Trop-perçu, que rien n’absorbe", valeur: formatMontant(decompte.tropPercu) }] : []),
  ];
}

function createTotal(decompte: Decompte): Etape {
  const parts = `principal ${formatMontant(decompte.principalRestant)}, intérêts ${formatMontant(decompte.interetsRestants)}, indemnités ${formatMontant(decompte.indemnitesRestantes)}`;
  return { libelle: `Total arrêté au ${formatJourLong(decompte.arreteAu)}\u00A0: ${parts}`, valeur: formatMontant(decompte.total) };
}

function listReferences(comptes: readonly Compte[], indemnites: readonly ParametreLu[]): NonEmpty<Reference> {
  const toutes = [
    ...comptes.flatMap(({ tranches }) => tranches.tranches.flatMap(({ references }) => references)),
    ...indemnites.flatMap(({ references }) => references),
    ...(comptes.some(({ imputations }) => imputations.some(({ kind }) => kind === "reglement")) ? [IMPUTATION] : []),
  ];
  const uniques = [...new Map(toutes.map((reference) => [`${reference.texte} ${reference.article}`, reference])).values()];
  return isNonEmpty(uniques) ? uniques : [IMPUTATION];
}

function listUniques(lus: readonly ParametreLu[]): readonly ParametreLu[] {
  return [...new Map(lus.map((lu) => [`${lu.id} ${lu.depuis}`, lu])).values()];
}
