import type { Creancier, VueEnregistree } from "../../model/dossier.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";
import { ETAPES } from "../../model/etape.ts";
import type { Filtres } from "./filtres.ts";

/** How the list is shown: columns, order, grouping. */
export type Presentation = ContenuPar["vue"]["presentation"];

/** A list as it opens: filters and presentation. */
export interface ReglageVue {
  readonly filtres: Filtres;
  readonly presentation: Presentation;
}

export const PRESENTATION_USUELLE: Presentation = {
  tri: { colonne: "prochaine", isDecroissant: false },
  colonnes: ["debiteur", "reference", "etape", "solde", "retard", "verdict", "prochaine", "gestionnaire"],
  largeurs: {},
};

/** A view that is always there. */
export interface VueFournie extends ReglageVue {
  readonly id: string;
  readonly nom: string;
}

const EN_COURS = ETAPES.filter((etape) => etape !== "clos");

/** « À qualifier » keeps its own address: the list of what the gates wait for. */
export const VUES_FOURNIES: readonly VueFournie[] = [
  { id: "tous", nom: "Tous", filtres: {}, presentation: PRESENTATION_USUELLE },
  { id: "a-qualifier", nom: "À qualifier", filtres: {}, presentation: PRESENTATION_USUELLE },
  { id: "prescription", nom: "Prescription à moins de 6 mois", filtres: { etapes: EN_COURS, prescription: 182 }, presentation: { ...PRESENTATION_USUELLE, tri: { colonne: "agir", isDecroissant: false }, colonnes: ["debiteur", "reference", "etape", "solde", "agir", "verdict", "gestionnaire"] } },
  { id: "sans-gestionnaire", nom: "Sans gestionnaire", filtres: { etapes: EN_COURS, gestionnaires: ["—"] }, presentation: PRESENTATION_USUELLE },
];

/** Views kept by the company: the shared ones, and those of this person; by name. */
export function listVues(creanciers: readonly Creancier[], moi: string | undefined): readonly VueEnregistree[] {
  return creanciers.flatMap(({ vues }) => vues ?? []).filter(({ portee, par }) => portee === "partagee" || par === (moi ?? "")).toSorted((a, b) => collator.compare(a.nom, b.nom));
}

const collator = new Intl.Collator("fr", { numeric: true });

/** The list is not shown as its view says: there is something to keep, or to give up. */
export function isModifiee(reglage: ReglageVue, vue: ReglageVue): boolean {
  return JSON.stringify(order(reglage)) !== JSON.stringify(order(vue));
}

/** Keys in one order, absent ones dropped. */
function order({ filtres, presentation }: ReglageVue): readonly unknown[] {
  return [sortCles(filtres), sortCles(presentation), sortCles(presentation.largeurs)];
}

function sortCles(objet: object): readonly (readonly [string, unknown])[] {
  return Object.entries(objet).filter(([cle, valeur]) => valeur !== undefined && cle !== "largeurs").toSorted(([a], [b]) => (a < b ? -1 : 1));
}
