import { type Icon, IconBook, IconBriefcase, IconBuildingBank, IconCalendarEvent, IconChartBar, IconCoinEuro, IconDownload, IconFileText, IconFolder, IconGavel, IconGitFork, IconHourglass, IconInbox, IconListCheck, IconRefresh, IconSettings, IconShieldLock, IconSun, IconUserShield, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import { hasPanneau } from "./panels.ts";
import type { Route } from "./routes.ts";

/** One line of the rail, also offered by the palette. */
export interface Entree {
  readonly route: Route;
  readonly titre: string;
  readonly icone: Icon;
  readonly place: "haut" | "bas";
}

const TOUTES: readonly Entree[] = [
  { route: { panneau: "journee" }, titre: "Ma journée", icone: IconSun, place: "haut" },
  { route: { panneau: "qualifier" }, titre: "À qualifier", icone: IconListCheck, place: "haut" },
  { route: { panneau: "boite" }, titre: "Boîte d’arrivée", icone: IconInbox, place: "haut" },
  { route: { panneau: "dossiers", vue: "tous" }, titre: "Dossiers", icone: IconFolder, place: "haut" },
  { route: { panneau: "calendrier" }, titre: "Délais et audiences", icone: IconCalendarEvent, place: "haut" },
  { route: { panneau: "debiteurs" }, titre: "Débiteurs", icone: IconUsers, place: "haut" },
  { route: { panneau: "prescriptions" }, titre: "Prescriptions", icone: IconHourglass, place: "haut" },
  { route: { panneau: "titres" }, titre: "Titres", icone: IconGavel, place: "haut" },
  { route: { panneau: "mandataires" }, titre: "Mandataires", icone: IconBriefcase, place: "haut" },
  { route: { panneau: "reglements" }, titre: "Règlements", icone: IconCoinEuro, place: "haut" },
  { route: { panneau: "documents", vue: "produits" }, titre: "Documents", icone: IconFileText, place: "haut" },
  { route: { panneau: "collectives" }, titre: "Procédures collectives", icone: IconBuildingBank, place: "haut" },
  { route: { panneau: "tableau" }, titre: "Tableau de bord", icone: IconChartBar, place: "haut" },
  { route: { panneau: "import" }, titre: "Import", icone: IconDownload, place: "haut" },
  { route: { panneau: "equipe" }, titre: "Équipe", icone: IconUsersGroup, place: "bas" },
  { route: { panneau: "regles" }, titre: "Règles et taux", icone: IconBook, place: "bas" },
  { route: { panneau: "conflits" }, titre: "Conflits", icone: IconGitFork, place: "bas" },
  { route: { panneau: "partage" }, titre: "Partage", icone: IconRefresh, place: "bas" },
  { route: { panneau: "securite" }, titre: "Sécurité", icone: IconShieldLock, place: "bas" },
  { route: { panneau: "rgpd" }, titre: "Données personnelles", icone: IconUserShield, place: "bas" },
  { route: { panneau: "reglages" }, titre: "Réglages", icone: IconSettings, place: "bas" },
];

/** Only what can be opened today: the rail has no dead link. */
export const ENTREES: readonly Entree[] = TOUTES.filter(({ route }) => hasPanneau(route.panneau));

/** The line of the rail that holds a position: the fiche belongs to Dossiers, the courts and the procedures to Règles et taux. */
export function isCourante(entree: Route, position: Route): boolean {
  if (position.panneau === "journal") return entree.panneau === "journee";
  if (position.panneau === "reception") return entree.panneau === "import";
  if (position.panneau === "fiche") return entree.panneau === "dossiers";
  if (position.panneau === "modeles") return entree.panneau === "documents";
  if (position.panneau === "juridictions" || position.panneau === "procedures") return entree.panneau === "regles";
  if (position.panneau === "dossiers" && position.vue === "a-qualifier") return entree.panneau === "qualifier";
  return entree.panneau === position.panneau;
}
