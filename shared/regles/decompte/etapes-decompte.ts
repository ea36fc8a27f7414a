import type { NonEmpty } from "../../kernel/brand.ts";
import { formatJour, formatJourLong } from "../../kernel/format-jour.ts";
import { formatMontant, formatTaux } from "../../kernel/format-montant.ts";
import { formatParametre } from "../../kernel/format-parametre.ts";
import type { Jour } from "../../kernel/jour.ts";
import { montant } from "../../kernel/montant.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Etape } from "../../kernel/resultat.ts";
import { formatListe } from "../../kernel/texte.ts";
import { createBorne } from "./borne.ts";
import type { Compte } from "./compte.ts";
import type { Indemnite } from "./indemnite.ts";
import { findBaseJours } from "./segments.ts";
import { formatNomCreance } from "./verification.ts";
import type { Decompte, DecompteCreance, FaitsCreance, FaitsDecompte, Imputation, LigneFrais, Segment } from "./types-decompte.ts";

export const IMPUTATION: Reference = { texte: "C. civ.", article: "1343-1" };

/** One claim: what it is, from when it bears interest, then what happened to it, day by day. */
export function listEtapesCreance(compte: Compte, ligne: DecompteCreance, indemnite: Indemnite | undefined, faits: FaitsDecompte): readonly Etape[] {
  const { creance } = compte;
  const nom = formatNomCreance(creance);
  const lignes: readonly Datee[] = [
    ...ligne.segments.map((segment) => ({ date: segment.au, etape: createEtapeSegment(nom, segment, compte) })),
    ...ligne.imputations.map((imputation) => ({ date: imputation.date, etape: createEtapeImputation(nom, imputation, faits) })),
  ];
  const lue = indemnite?.lu;
  return [
    createEtapePrincipal(nom, creance),
    ...listEtapesAllouees(nom, creance),
    createEtapeDepart(nom, compte),
    ...[...lignes].sort((premiere, seconde) => (premiere.date < seconde.date ? -1 : premiere.date > seconde.date ? 1 : 0)).map(({ etape }) => etape),
    ...(lue === undefined ? [] : [{ libelle: `${nom}\u00A0: indemnité forfaitaire de recouvrement`, valeur: formatParametre(lue), references: lue.references }]),
  ];
}

function createEtapePrincipal(nom: string, { montantTtc, echeance, taux, condamnation }: FaitsCreance): Etape {
  const valeur = formatMontant(montantTtc);
  if (condamnation !== undefined) return { libelle: `${nom}\u00A0: somme que le titre ordonne de payer, elle remplace les factures`, valeur, references: condamnation === "principal" ? [{ texte: "CPCE", article: "L111-3" }] : [{ texte: "CPC", article: "700" }] };
  return { libelle: `${nom}\u00A0: principal${taux.regime === "legal" ? "" : " toutes taxes comprises"}, ${echeance === undefined ? "échéance à confirmer" : `échu le ${formatJour(echeance)}`}`, valeur };
}

/** What the title had counted or granted beside the principal. */
function listEtapesAllouees(nom: string, { interetsAcquis, indemniteAccordee }: FaitsCreance): readonly Etape[] {
  return [
    ...(interetsAcquis === undefined ? [] : [{ libelle: `${nom}\u00A0: intérêts que le titre a déjà comptés`, valeur: formatMontant(interetsAcquis) }]),
    ...(indemniteAccordee === undefined ? [] : [{ libelle: `${nom}\u00A0: indemnité forfaitaire que le titre accorde`, valeur: formatMontant(indemniteAccordee) }]),
  ];
}

function createEtapeDepart(nom: string, compte: Compte): Etape {
  const references = listReferencesDepart(compte);
  if (compte.debut !== undefined) return { libelle: `${nom}\u00A0: premier jour portant intérêt`, valeur: formatJour(compte.debut.jour), references };
  return compte.creance.echeance === undefined
    ? { libelle: `${nom}\u00A0: ni intérêts ni indemnité tant que son échéance n’est pas confirmée`, references }
    : { libelle: `${nom}\u00A0: sans mise en demeure, l’intérêt légal ne court pas`, references };
}

interface Datee {
  readonly date: Jour;
  readonly etape: Etape;
}

function createEtapeSegment(nom: string, segment: Segment, { findTranche, base }: Compte): Etape {
  const { du, au, jours, tauxPpm, principal, dontCapitalise } = segment;
  const tranche = findTranche(du);
  const assiette = dontCapitalise === undefined ? formatMontant(principal) : `${formatMontant(principal)} (dont ${formatMontant(dontCapitalise)} d’intérêts capitalisés)`;
  const formule = `${assiette} × ${formatTaux(tauxPpm)} × ${jours} j ÷ ${findBaseJours(base, createBorne(du))}`;
  const references = tranche.references;
  return {
    libelle: `${nom}\u00A0: du ${formatJour(du)} au ${formatJour(au)} inclus, ${formule}${tranche.kind === "tranche" ? ` (${tranche.composition})` : ""}`,
    valeur: formatMontant(segment.montant),
    references: dontCapitalise === undefined ? references : [...references, { texte: "C. civ.", article: "1343-2" }],
  };
}

function createEtapeImputation(nom: string, { kind, date, rang, surInterets, surPrincipal, surIndemnite }: Imputation, { reglements }: FaitsDecompte): Etape {
  if (kind === "avoir") return { libelle: `${nom}\u00A0: avoir du ${formatJour(date)}, il réduit le principal dès le lendemain`, valeur: formatMontant(surPrincipal) };
  const reglement = reglements[rang];
  const isPrincipalDabord = reglement?.principalDabord !== undefined;
  const surDette = [
    ...(surInterets > 0 ? [`${formatMontant(surInterets)} sur les intérêts`] : []),
    ...(surPrincipal > 0 ? [`${formatMontant(surPrincipal)} sur le principal`] : []),
  ];
  const parts = [...(isPrincipalDabord ? surDette.toReversed() : surDette), ...(surIndemnite > 0 ? [`${formatMontant(surIndemnite)} sur l’indemnité forfaitaire`] : [])];
  const isLibre = reglement?.creanceId === undefined;
  return {
    libelle: `${nom}\u00A0: règlement du ${formatJour(date)}, ${formatListe(parts)}`,
    valeur: formatMontant(montant(surInterets + surPrincipal + surIndemnite)),
    references: isLibre ? [IMPUTATION, { texte: "C. civ.", article: "1342-10" }] : [IMPUTATION],
  };
}

function listReferencesDepart({ creance }: Compte): NonEmpty<Reference> {
  if (creance.condamnation === "article-700") return [{ texte: "C. civ.", article: "1231-7" }];
  switch (creance.taux.regime) {
    case "legal": return [{ texte: "C. civ.", article: "1231-6" }, { texte: "C. civ.", article: "1344-1" }];
    case "commande-publique": return [{ texte: "Décret 2013-269", article: "art. 8" }];
    case "conventionnel": case "l441-10-defaut": return [{ texte: "C. com.", article: "L441-10 II" }];
  }
}

/** One cost, owed or left to the creditor, and what was paid of it. */
export function createEtapeFrais({ libelle, date, montant: somme, isRecuperable, motif, references, regle }: LigneFrais): Etape {
  const suite = regle > 0 ? `, réglé à hauteur de ${formatMontant(regle)}` : "";
  return isRecuperable
    ? { libelle: `${libelle} du ${formatJour(date)}\u00A0: ${motif}${suite}`, valeur: formatMontant(somme), references }
    : { libelle: `${libelle} du ${formatJour(date)}, ${formatMontant(somme)}, non compté\u00A0: ${motif}`, valeur: formatMontant(montant(0)), references };
}

/** What stopped the interest of every claim, and what nothing absorbs. */
export function listEtapesCommunes({ ouvertureProcedureCollectiveLe: ouverture, recevabiliteSurendettementLe: recevabilite, arreteAu }: FaitsDecompte, { tropPercu }: Decompte): readonly Etape[] {
  return [
    ...(ouverture !== undefined && ouverture <= arreteAu
      ? [{ libelle: `Procédure collective ouverte le ${formatJourLong(ouverture)}\u00A0: plus d’intérêts à compter de ce jour`, references: [{ texte: "C. com.", article: "L622-28" }] as const }]
      : []),
    ...(recevabilite !== undefined && recevabilite <= arreteAu
      ? [{ libelle: `Surendettement recevable le ${formatJourLong(recevabilite)}\u00A0: ni intérêts ni pénalités à compter de ce jour`, references: [{ texte: "C. conso", article: "L722-14" }] as const }]
      : []),
    ...(tropPercu > 0 ? [{ libelle: "Trop-perçu, que rien n’absorbe", valeur: formatMontant(tropPercu) }] : []),
  ];
}

export function createTotal(decompte: Decompte): Etape {
  const parts = [
    `principal ${formatMontant(decompte.principalRestant)}`,
    `intérêts ${formatMontant(decompte.interetsRestants)}`,
    ...(decompte.indemnitesRestantes > 0 ? [`indemnités ${formatMontant(decompte.indemnitesRestantes)}`] : []),
    ...(decompte.frais.length > 0 || decompte.fraisRestants > 0 ? [`frais ${formatMontant(decompte.fraisRestants)}`] : []),
  ];
  return { libelle: `Total arrêté au ${formatJourLong(decompte.arreteAu)}\u00A0: ${parts.join(", ")}`, valeur: formatMontant(decompte.total) };
}
