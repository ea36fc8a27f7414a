import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant } from "../../kernel/format-montant.ts";
import { type Jour, parseJour } from "../../kernel/jour.ts";
import { montant } from "../../kernel/montant.ts";
import { formatSiren } from "../../kernel/siren.ts";
import { formatNombre } from "../../kernel/texte.ts";
import type { ChampLibre, Etiquette, Mandataire } from "../../model/dossier.ts";
import type { LigneDossier } from "../../model/ligne-dossier.ts";
import { ETAPES } from "../../model/etape.ts";
import { LIBELLES_ETAPE, LIBELLES_NATURE_CREANCE, LIBELLES_PROCHAINE, LIBELLES_VERDICT } from "../libelles.ts";
import { findLibellePlan, LIBELLES_PLAN } from "../phrase-plan.ts";
import { countRetard } from "../retard.ts";
import { readVeilles } from "../veilles-lues.ts";

/** What a column holds: decides how it is sorted, shown, summed and written in a workbook. Amounts are centimes. */
export type KindColonne = "texte" | "montant" | "nombre" | "jour";

export type Valeur = string | number | undefined;

/** A column of the list, whoever reads it: the screen, a grouping, an export. */
export interface ColonneListe {
  readonly id: string;
  readonly titre: string;
  readonly kind: KindColonne;
  readonly read: (ligne: LigneDossier) => Valeur;
  /** Order of the few words that have one of their own (stages, verdicts). */
  readonly ordre?: readonly string[] | undefined;
  /** The list can be cut by it. */
  readonly isGroupable?: boolean | undefined;
  /** Its sum means something. */
  readonly isSommable?: boolean | undefined;
}

/** What gives names to the identifiers that rows hold. */
export interface Noms {
  readonly aujourdhui: Jour;
  readonly mandataires: readonly Mandataire[];
  readonly etiquettes: readonly Etiquette[];
  readonly libres: readonly ChampLibre[];
}

export function createColonnesListe({ aujourdhui, mandataires, etiquettes, libres }: Noms): readonly ColonneListe[] {
  const nomsMandataires = new Map(mandataires.map(({ id, nom }) => [id, nom]));
  const nomsEtiquettes = new Map(etiquettes.map(({ etiquetteId, nom }) => [etiquetteId, nom]));
  return [
    { id: "debiteur", titre: "Débiteur", kind: "texte", read: ({ debiteur }) => debiteur, isGroupable: true },
    { id: "reference", titre: "Dossier", kind: "texte", read: ({ reference }) => reference },
    { id: "etape", titre: "Étape", kind: "texte", read: ({ etape }) => LIBELLES_ETAPE[etape], ordre: ETAPES.map((etape) => LIBELLES_ETAPE[etape]), isGroupable: true },
    { id: "solde", titre: "Solde exigible", kind: "montant", read: ({ solde }) => solde, isSommable: true },
    { id: "retard", titre: "Retard, j", kind: "nombre", read: (ligne) => countRetard(ligne, aujourdhui) },
    { id: "verdict", titre: "Créance", kind: "texte", read: ({ verdict }) => (verdict === undefined ? undefined : LIBELLES_VERDICT[verdict]), ordre: Object.values(LIBELLES_VERDICT), isGroupable: true },
    { id: "prochaine", titre: "Prochaine échéance", kind: "jour", read: ({ prochaineLe }) => prochaineLe },
    { id: "plan", titre: "Plan", kind: "texte", read: readPlan, ordre: Object.values(LIBELLES_PLAN), isGroupable: true },
    { id: "gestionnaire", titre: "Gestionnaire", kind: "texte", read: ({ gestionnaire }) => gestionnaire, isGroupable: true },
    { id: "etiquettes", titre: "Étiquettes", kind: "texte", read: (ligne) => formatEtiquettes(ligne, nomsEtiquettes), isGroupable: true },
    { id: "nature", titre: "Nature", kind: "texte", read: ({ nature }) => (nature === undefined ? undefined : LIBELLES_NATURE_CREANCE[nature]), isGroupable: true },
    { id: "prochaineKind", titre: "Motif de l’échéance", kind: "texte", read: ({ prochaineKind }) => (prochaineKind === undefined ? undefined : LIBELLES_PROCHAINE[prochaineKind]), isGroupable: true },
    { id: "agir", titre: "Prescription", kind: "jour", read: ({ agirAuPlusTard }) => agirAuPlusTard },
    { id: "mandataire", titre: "Mandataire", kind: "texte", read: ({ mandataireId }) => (mandataireId === undefined ? undefined : nomsMandataires.get(mandataireId)), isGroupable: true },
    { id: "juridiction", titre: "Juridiction", kind: "texte", read: ({ juridiction }) => juridiction, isGroupable: true },
    { id: "relance", titre: "Dernière relance", kind: "jour", read: ({ relanceLe }) => relanceLe },
    { id: "report", titre: "Remis au", kind: "jour", read: ({ reporteAu }) => reporteAu },
    { id: "principal", titre: "Principal", kind: "montant", read: ({ principal }) => principal, isSommable: true },
    { id: "interets", titre: "Pénalités", kind: "montant", read: ({ interets }) => interets, isSommable: true },
    { id: "indemnites", titre: "Indemnités", kind: "montant", read: ({ indemnites }) => indemnites, isSommable: true },
    { id: "interetsParJour", titre: "Intérêts par jour", kind: "montant", read: ({ interetsParJour }) => interetsParJour, isSommable: true },
    { id: "creances", titre: "Factures", kind: "nombre", read: ({ creances }) => creances, isSommable: true },
    { id: "ouverture", titre: "Ouvert le", kind: "jour", read: ({ dateOuverture }) => dateOuverture },
    { id: "siren", titre: "SIREN", kind: "texte", read: ({ siren }) => (siren === undefined ? undefined : formatSiren(siren)) },
    ...libres.map(createColonneLibre),
  ];
}

/** State of the plan that binds the parties, in words. */
function readPlan(ligne: LigneDossier): string | undefined {
  if (ligne.veilles === undefined) return undefined;
  const etat = readVeilles(ligne).veilles.find(({ kind }) => kind === "plan")?.objet;
  return etat === undefined ? undefined : findLibellePlan(etat);
}

/** Column of a field of the company. */
function createColonneLibre({ libreId, nom, kind, choix }: ChampLibre): ColonneListe {
  return {
    id: libreId, titre: nom, kind: kind === "choix" ? "texte" : kind, read: ({ libres }) => libres?.[libreId],
    ...(kind === "choix" ? { isGroupable: true, ordre: choix ?? [] } : {}), ...(kind === "texte" ? { isGroupable: true } : {}), ...(kind === "montant" || kind === "nombre" ? { isSommable: true } : {}),
  };
}

function formatEtiquettes({ etiquettes }: LigneDossier, noms: ReadonlyMap<string, string>): string | undefined {
  const connues = etiquettes?.flatMap((id) => noms.get(id) ?? []).toSorted(collator.compare) ?? [];
  return connues.length === 0 ? undefined : connues.join(", ");
}

const collator = new Intl.Collator("fr");

/** A value as a person reads it in a sentence; nothing for what is not known. */
export function formatValeur({ kind }: Pick<ColonneListe, "kind">, valeur: Valeur): string {
  if (valeur === undefined) return "";
  if (kind === "montant") return formatMontant(montant(Number(valeur)));
  if (kind === "nombre") return typeof valeur === "number" && Number.isInteger(valeur) ? formatNombre(valeur) : String(valeur).replace(".", ",");
  const jour = kind === "jour" ? parseJour(String(valeur)) : undefined;
  return jour === undefined ? String(valeur) : formatJour(jour);
}
