import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { countJours, type Jour } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { EntreeCalendrier } from "#shared/suivi/calendrier.ts";
import { FormePoint } from "../../components/CalendrierVue.tsx";
import type { Colonne } from "../../components/data-table-columns.ts";

/** Day, days left, what, who, what is lost. */
export function createColonnes(aujourdhui: Jour): readonly Colonne<EntreeCalendrier>[] {
  return [
    { id: "jour", titre: "Jour", largeur: "112px", isFixe: true, cellule: ({ jour }) => <span className="tn">{formatJourAbrege(jour)}</span>, compare: (a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0) },
    { id: "reste", titre: "Reste", largeur: "112px", cellule: ({ jour, ton }) => <span className={ton === "late" ? "late" : ton === "soon" ? "soon" : "ink2"}>{formatReste(aujourdhui, jour)}</span> },
    { id: "objet", titre: "Échéance", largeur: "minmax(200px, 2fr)", cellule: ({ kind, titre, ton }) => <span className="st"><FormePoint forme={kind} isFait={ton === "fait"} /><span className="cut ink">{titre}</span></span>, compare: (a, b) => a.titre.localeCompare(b.titre, "fr") },
    { id: "debiteur", titre: "Débiteur", largeur: "minmax(130px, 1fr)", cellule: ({ debiteur }) => <span className="cut">{debiteur}</span>, compare: (a, b) => a.debiteur.localeCompare(b.debiteur, "fr") },
    { id: "enjeu", titre: "À défaut", largeur: "minmax(110px, 1fr)", cellule: ({ enjeu }) => <span className="cut ink3">{enjeu}</span>, compare: (a, b) => (a.enjeu ?? "~").localeCompare(b.enjeu ?? "~", "fr") },
    { id: "qui", titre: "Suivi par", largeur: "128px", cellule: ({ audience, gestionnaire }) => <span className="cut">{audience?.avocat ?? gestionnaire}</span>, compare: (a, b) => (a.gestionnaire ?? "~").localeCompare(b.gestionnaire ?? "~", "fr") },
  ];
}

function formatReste(aujourdhui: Jour, jour: Jour): string {
  const jours = countJours(aujourdhui, jour);
  if (jours === 0) return "aujourd’hui";
  return jours > 0 ? formatNombreDe(jours, "jour", "jours") : `− ${formatNombreDe(-jours, "jour", "jours")}`;
}
