import { formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { CreanceGardee } from "#shared/suivi/gardien.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";

function compareTextes(a: string, b: string): number {
  return a.localeCompare(b, "fr");
}

/** Claims and titles of the guard. */
export const COLONNES: readonly Colonne<CreanceGardee>[] = [
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(150px, 1fr)", isFixe: true, cellule: ({ dossier }) => <b className="med">{dossier.debiteur}</b>, compare: (a, b) => compareTextes(a.dossier.debiteur, b.dossier.debiteur) },
  { id: "objet", titre: "Créance ou titre", largeur: "minmax(120px, 1fr)", cellule: ({ objet, kind }) => (kind === "titre" ? `Titre\u00A0: ${objet}` : objet), compare: (a, b) => compareTextes(a.objet, b.objet) },
  { id: "jour", titre: "Agir au plus tard", largeur: "124px", cellule: ({ jour }) => <span className="tn">{formatJourAbrege(jour)}</span>, compare: (a, b) => compareTextes(a.jour, b.jour) },
  { id: "reste", titre: "Reste", largeur: "104px", cellule: ({ reste }) => (reste < 0 ? <Etat ton="late">passé</Etat> : <span className={reste <= 30 ? "late" : ""}>{formatNombreDe(reste, "jour", "jours")}</span>), compare: (a, b) => a.reste - b.reste },
  { id: "acte", titre: "Acte le moins coûteux", largeur: "minmax(160px, 1.2fr)", cellule: ({ actes, reste }) => (reste < 0 ? <span className="ink3">à vérifier</span> : (actes[0] ?? <span className="ink3">—</span>)) },
  { id: "reference", titre: "Texte", largeur: "152px", cellule: ({ reference }) => <span className="ink3">{reference}</span>, compare: (a, b) => compareTextes(a.reference, b.reference) },
  { id: "gestionnaire", titre: "Gestionnaire", largeur: "120px", cellule: ({ dossier }) => dossier.gestionnaire ?? <span className="ink3">à affecter</span>, compare: (a, b) => compareTextes(a.dossier.gestionnaire ?? "", b.dossier.gestionnaire ?? "") },
  { id: "montant", titre: "En jeu, en\u00A0€", largeur: "112px", isNombre: true, isDecroissantDabord: true, cellule: ({ montant }) => formatMontantNu(montant), compare: (a, b) => a.montant - b.montant },
];
