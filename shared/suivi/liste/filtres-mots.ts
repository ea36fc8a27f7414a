import { formatJour } from "../../kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "../../kernel/format-montant.ts";
import { parseJour } from "../../kernel/jour.ts";
import { montant } from "../../kernel/montant.ts";
import { formatListe, formatNombreDe, INSECABLE } from "../../kernel/texte.ts";
import { ETAPES, type Etape } from "../../model/etape.ts";
import { LIBELLES_ETAPE, LIBELLES_NATURE_CREANCE, LIBELLES_VERDICT } from "../libelles.ts";
import type { Noms } from "./colonnes.ts";
import { AUCUN, type FiltreLibre, type Filtres } from "./filtres.ts";

/** Filters that are chosen by themselves; the text and the fields of the company are apart. */
export const KINDS_FILTRE = ["etapes", "natures", "gestionnaires", "etiquettes", "solde", "retardMinimal", "prescription", "prochaine", "sansRelance", "verdicts", "juridictions", "mandataires", "reporte", "signale"] as const;
export type KindFiltre = (typeof KINDS_FILTRE)[number];

export const LIBELLES_FILTRE: Readonly<Record<KindFiltre, string>> = {
  etapes: "Étape", natures: "Nature", gestionnaires: "Gestionnaire", etiquettes: "Étiquette", solde: "Solde", retardMinimal: "Retard", prescription: "Prescription", prochaine: "Prochaine échéance",
  sansRelance: "Sans relance", verdicts: "Créance", juridictions: "Juridiction", mandataires: "Mandataire", reporte: "Remis à plus tard", signale: "Signalé",
};

/** What a filter starts from when it is added: it never empties the list at once. */
export const DEPARTS: Readonly<Required<Pick<Filtres, KindFiltre>>> = {
  etapes: ETAPES.filter((etape) => etape !== "clos"), natures: [], gestionnaires: [], etiquettes: [], solde: { minimum: montant(500_000) }, retardMinimal: 90, prescription: 180, prochaine: 30,
  sansRelance: 30, verdicts: ["serieuse"], juridictions: [], mandataires: [], reporte: "non", signale: "a-verifier",
};

export const LIBELLES_CHOIX_VERDICT: Readonly<Record<NonNullable<Filtres["verdicts"]>[number], string>> = { ...LIBELLES_VERDICT, aucun: "Sans verdict" };

/** « tout sauf clos », « à partir de 5 000,00 € »: what a chip says of its filter. */
export function formatFiltre(kind: KindFiltre, filtres: Filtres, noms: Pick<Noms, "mandataires" | "etiquettes">): string {
  switch (kind) {
    case "etapes": return formatEtapes(filtres.etapes ?? []);
    case "natures": return formatChoix(filtres.natures?.map((nature) => LIBELLES_NATURE_CREANCE[nature]), "toutes");
    case "gestionnaires": return formatChoix(filtres.gestionnaires?.map((nom) => (nom === AUCUN ? "personne" : nom)), "tous");
    case "etiquettes": return formatChoix(filtres.etiquettes?.map((id) => (id === AUCUN ? "aucune" : (noms.etiquettes.find(({ etiquetteId }) => etiquetteId === id)?.nom ?? "retirée"))), "toutes");
    case "juridictions": return formatChoix(filtres.juridictions?.map((nom) => (nom === AUCUN ? "aucune" : nom)), "toutes");
    case "mandataires": return formatChoix(filtres.mandataires?.map((id) => (id === AUCUN ? "aucun" : (noms.mandataires.find((mandataire) => mandataire.id === id)?.nom ?? "inconnu"))), "tous");
    case "verdicts": return formatChoix(filtres.verdicts?.map((verdict) => LIBELLES_CHOIX_VERDICT[verdict].toLowerCase()), "toutes");
    default: return formatFiltreSimple(kind, filtres);
  }
}

function formatFiltreSimple(kind: Exclude<KindFiltre, "etapes" | "natures" | "gestionnaires" | "etiquettes" | "juridictions" | "mandataires" | "verdicts">, filtres: Filtres): string {
  switch (kind) {
    case "solde": return formatBornes(filtres.solde?.minimum, filtres.solde?.maximum, (somme) => formatMontant(montant(somme)));
    case "retardMinimal": return `à partir de ${formatJours(filtres.retardMinimal ?? 0)}`;
    case "prescription": return filtres.prescription === "passee" ? "dernier jour passé" : `dans ${formatJours(filtres.prescription ?? 0)}`;
    case "prochaine": return `dans ${formatJours(filtres.prochaine ?? 0)}`;
    case "sansRelance": return `depuis ${formatJours(filtres.sansRelance ?? 0)}`;
    case "reporte": return filtres.reporte === "oui" ? "oui" : "non";
    case "signale": return filtres.signale === "conflit" ? "en conflit" : "à vérifier";
  }
}

/** What the chip of a field of the company says. */
export function formatFiltreLibre({ texte, choix, minimum, maximum, depuis, jusque }: FiltreLibre, kind: string): string {
  if (kind === "choix") return formatChoix(choix?.map((mot) => (mot === AUCUN ? "sans valeur" : mot)), "tous");
  if (kind === "montant") return formatBornes(minimum, maximum, (somme) => `${formatMontantNu(montant(somme))}${INSECABLE}€`);
  if (kind === "nombre") return formatBornes(minimum, maximum, (nombre) => String(nombre).replace(".", ","));
  if (kind === "jour") return formatPeriode(depuis, jusque);
  return texte === undefined ? "toute valeur" : `contient «${INSECABLE}${texte}${INSECABLE}»`;
}

function formatPeriode(depuis: string | undefined, jusque: string | undefined): string {
  const [debut, fin] = [depuis, jusque].map((texte) => (texte === undefined ? undefined : parseJour(texte)));
  if (debut === undefined && fin === undefined) return "tout jour";
  if (fin === undefined) return `depuis le ${debut === undefined ? "" : formatJour(debut)}`;
  return debut === undefined ? `jusqu’au ${formatJour(fin)}` : `du ${formatJour(debut)} au ${formatJour(fin)}`;
}

function formatBornes(minimum: number | undefined, maximum: number | undefined, format: (valeur: number) => string): string {
  if (minimum === undefined && maximum === undefined) return "tout montant";
  if (maximum === undefined) return `à partir de ${format(minimum ?? 0)}`;
  return minimum === undefined ? `jusqu’à ${format(maximum)}` : `de ${format(minimum)} à ${format(maximum)}`;
}

function formatChoix(mots: readonly string[] | undefined, tout: string): string {
  return mots === undefined || mots.length === 0 ? tout : formatListe(mots);
}

function formatEtapes(etapes: readonly Etape[]): string {
  if (etapes.length === 0 || etapes.length === ETAPES.length) return "toutes";
  if (etapes.length === ETAPES.length - 1) {
    const absente = ETAPES.find((etape) => !etapes.includes(etape));
    return absente === undefined ? "toutes" : `tout sauf ${LIBELLES_ETAPE[absente].toLowerCase()}`;
  }
  return formatListe(etapes.map((etape) => LIBELLES_ETAPE[etape].toLowerCase()));
}

function formatJours(nombre: number): string {
  return formatNombreDe(nombre, "jour", "jours");
}
