import { useSyncExternalStore } from "react";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { type Selon, SELONS } from "#shared/suivi/passe.ts";
import type { FiltreTitres } from "#shared/suivi/titres-ligne.ts";

/** Where one is: the whole position of the window, kept in its address. */
export type Route =
  | { readonly panneau: "journee"; readonly vue?: VueJournee | undefined }
  | { readonly panneau: "journal"; readonly le?: Jour | undefined }
  | { readonly panneau: "equipe" }
  | { readonly panneau: "prescriptions" }
  | { readonly panneau: "collectives" }
  | { readonly panneau: "titres"; readonly filtre?: FiltreTitres | undefined }
  | { readonly panneau: "dossiers"; readonly vue: VueDossiers }
  | { readonly panneau: "fiche"; readonly dossierId: string; readonly onglet?: string | undefined; /** The act to open in its tab « Documents ». */ readonly acte?: string | undefined; readonly passe?: PasseDemande | undefined }
  | { readonly panneau: "qualifier"; readonly liste?: ListeQualifier | undefined }
  | { readonly panneau: "calendrier"; readonly vue?: VueCalendrier | undefined; readonly jour?: Jour | undefined }
  | { readonly panneau: "debiteurs"; readonly debiteurId?: string | undefined }
  | { readonly panneau: "mandataires"; readonly mandataireId?: string | undefined }
  | { readonly panneau: "reglements" }
  | { readonly panneau: "documents"; readonly vue: VueDocuments }
  | { readonly panneau: "modeles"; readonly modeleId?: string | undefined }
  | { readonly panneau: "tableau" }
  | { readonly panneau: "import" }
  | { readonly panneau: "reception" }
  | { readonly panneau: "boite"; readonly arriveeId?: string | undefined }
  | { readonly panneau: "regles"; readonly parametreId?: string | undefined }
  | { readonly panneau: "conflits"; /** The dossier whose conflicts come first. */ readonly dossierId?: string | undefined }
  | { readonly panneau: "partage" }
  | { readonly panneau: "securite" }
  | { readonly panneau: "rgpd" }
  | { readonly panneau: "juridictions" }
  | { readonly panneau: "procedures"; /** Its identifier in the catalogue of procedures. */ readonly procedureId?: string | undefined }
  | { readonly panneau: "reglages" };

/** « Tel qu’au … »: a past day, and which of its two pasts. */
export interface PasseDemande {
  readonly au: Jour;
  readonly selon: Selon;
}

export type Panneau = Route["panneau"];

/** Lists of « Ma journée ». */
export const VUES_JOURNEE = ["a-faire", "reportees"] as const;
export type VueJournee = (typeof VUES_JOURNEE)[number];

/** A view of the list: one that is always there (`tous`, `a-qualifier`…), or the identifier of one that was kept. */
export type VueDossiers = string;

/** The documents that were produced, and the batch. */
export const VUES_DOCUMENTS = ["produits", "lot"] as const;
export type VueDocuments = (typeof VUES_DOCUMENTS)[number];

/** Lists of the screen of titles. */
export const FILTRES_TITRES: readonly FiltreTitres[] = ["tous", "dormants", "sortie", "retard", "a-enregistrer", "a-signifier"];

/** Lists of « À qualifier ». */
export const LISTES_QUALIFIER = ["a-qualifier", "sous-seuil", "reporte", "ecarte", "rapprochements"] as const;
export type ListeQualifier = (typeof LISTES_QUALIFIER)[number];

/** How the calendar is shown. */
export const VUES_CALENDRIER = ["mois", "semaine", "jour", "liste"] as const;
export type VueCalendrier = (typeof VUES_CALENDRIER)[number];

/** `#/calendrier/<vue>/<jour>`, `#/journee`, `#/journal/<jour>`, `#/equipe`, `#/prescriptions`, `#/titres/<filtre>`, `#/collectives`, `#/dossiers?vue=<id>`, `#/qualification`, `#/a-qualifier/<liste>`, `#/dossiers/<id>/<onglet>?au=<jour>&selon=connu`, `#/dossiers/<id>/documents?acte=<acte>`, `#/debiteurs/<id>`, `#/mandataires/<id>`, `#/reglements`, `#/documents`, `#/documents/lot`, `#/modeles/<id>`, `#/tableau`, `#/import`, `#/reception`, `#/boite/<id>`, `#/conflits/<dossier>`, `#/partage`, `#/regles/<valeur>`, `#/securite`, `#/rgpd`, `#/juridictions`, `#/procedures/<procédure>`, `#/reglages`; anything else is the day. */
export function parseRoute(hash: string): Route {
  const [chemin = "", demande] = hash.replace(/^#\/?/, "").split("?");
  const [premier, second, troisieme] = chemin.split("/").map(decodeURIComponent);
  switch (premier) {
    case "journal": return parseJournal(second);
    case "equipe": return { panneau: "equipe" };
    case "prescriptions": return { panneau: "prescriptions" };
    case "titres": return parseTitres(second);
    case "collectives": return { panneau: "collectives" };
    case "dossiers": return second ? { panneau: "fiche", dossierId: second, ...(troisieme ? { onglet: troisieme } : {}), ...parsePasse(demande), ...parseActe(demande) } : { panneau: "dossiers", vue: new URLSearchParams(demande).get("vue") ?? "tous" };
    case "qualification": return { panneau: "dossiers", vue: "a-qualifier" };
    case "a-qualifier": return parseQualifier(second);
    case "calendrier": return parseCalendrier(second, troisieme);
    case "debiteurs": return second ? { panneau: "debiteurs", debiteurId: second } : { panneau: "debiteurs" };
    case "mandataires": return second ? { panneau: "mandataires", mandataireId: second } : { panneau: "mandataires" };
    case "reglements": return { panneau: "reglements" };
    case "documents": return { panneau: "documents", vue: VUES_DOCUMENTS.find((connue) => connue === second) ?? "produits" };
    case "modeles": return second ? { panneau: "modeles", modeleId: second } : { panneau: "modeles" };
    case "tableau": return { panneau: "tableau" };
    case "import": return { panneau: "import" };
    case "reception": return { panneau: "reception" };
    case "boite": return second ? { panneau: "boite", arriveeId: second } : { panneau: "boite" };
    case "regles": return second ? { panneau: "regles", parametreId: second } : { panneau: "regles" };
    case "conflits": return second ? { panneau: "conflits", dossierId: second } : { panneau: "conflits" };
    case "partage": return { panneau: "partage" };
    case "securite": return { panneau: "securite" };
    case "rgpd": return { panneau: "rgpd" };
    case "juridictions": return { panneau: "juridictions" };
    case "procedures": return second ? { panneau: "procedures", procedureId: second } : { panneau: "procedures" };
    case "reglages": return { panneau: "reglages" };
    default: return second === "reportees" ? { panneau: "journee", vue: "reportees" } : { panneau: "journee" };
  }
}

export function formatRoute(route: Route): string {
  switch (route.panneau) {
    case "journee": return formatHash("journee", route.vue === "reportees" ? route.vue : undefined);
    case "journal": return formatHash("journal", route.le);
    case "dossiers": return formatVue(route.vue);
    case "qualifier": return formatHash("a-qualifier", route.liste);
    case "titres": return formatHash("titres", route.filtre);
    case "fiche": return `${formatHash("dossiers", route.dossierId, route.onglet)}${route.passe !== undefined ? `?au=${route.passe.au}&selon=${route.passe.selon}` : route.acte === undefined ? "" : `?acte=${route.acte}`}`;
    case "calendrier": return formatHash("calendrier", route.vue ?? (route.jour === undefined ? undefined : "mois"), route.jour);
    case "debiteurs": return formatHash("debiteurs", route.debiteurId);
    case "mandataires": return formatHash("mandataires", route.mandataireId);
    case "documents": return formatHash("documents", route.vue === "produits" ? undefined : route.vue);
    case "modeles": return formatHash("modeles", route.modeleId);
    case "boite": return formatHash("boite", route.arriveeId);
    case "conflits": return formatHash("conflits", route.dossierId);
    case "regles": return formatHash("regles", route.parametreId);
    case "procedures": return formatHash("procedures", route.procedureId);
    default: return `#/${route.panneau}`;
  }
}

function parseJournal(texte: string | undefined): Route {
  const le = parseJour(texte ?? "");
  return le === undefined ? { panneau: "journal" } : { panneau: "journal", le };
}

function formatVue(vue: VueDossiers): string {
  if (vue === "a-qualifier") return "#/qualification";
  return vue === "tous" ? "#/dossiers" : `#/dossiers?vue=${encodeURIComponent(vue)}`;
}

function parseCalendrier(nom: string | undefined, texte: string | undefined): Route {
  const vue = VUES_CALENDRIER.find((connue) => connue === nom);
  const jour = parseJour(texte ?? "");
  return { panneau: "calendrier", ...(vue === undefined ? {} : { vue }), ...(jour === undefined ? {} : { jour }) };
}

function parseQualifier(texte: string | undefined): Route {
  const liste = LISTES_QUALIFIER.find((connue) => connue === texte);
  return liste === undefined ? { panneau: "qualifier" } : { panneau: "qualifier", liste };
}

function parseTitres(texte: string | undefined): Route {
  const filtre = FILTRES_TITRES.find((connu) => connu === texte);
  return filtre === undefined ? { panneau: "titres" } : { panneau: "titres", filtre };
}

/** An act of the library, by its identifier: letters and dashes. */
function parseActe(demande: string | undefined): { readonly acte?: string } {
  const acte = new URLSearchParams(demande).get("acte");
  return acte !== null && /^[a-z-]{1,60}$/.test(acte) ? { acte } : {};
}

function parsePasse(demande: string | undefined): { readonly passe?: PasseDemande } {
  const lus = new URLSearchParams(demande);
  const au = parseJour(lus.get("au") ?? "");
  const selon = SELONS.find((connu) => connu === lus.get("selon"));
  return au === undefined || selon === undefined ? {} : { passe: { au, selon } };
}

/** Goes there; `isRemplacement` leaves no step behind, for a tab that changes. */
export function openRoute(route: Route, { isRemplacement = false } = {}): void {
  if (isRemplacement) window.location.replace(formatRoute(route));
  else window.location.assign(formatRoute(route));
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

function formatHash(...segments: readonly (string | undefined)[]): string {
  return `#/${segments.flatMap((segment) => (segment === undefined ? [] : [encodeURIComponent(segment)])).join("/")}`;
}
