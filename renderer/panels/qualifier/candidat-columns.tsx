import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { formatTri } from "#shared/suivi/detection.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/** Debtors of the list: how much is due, since when, and which rule says so. */
export const COLONNES_CANDIDAT: readonly Colonne<Candidat>[] = [
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(180px, 2fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur.nom, b.debiteur.nom), cellule: ({ debiteur }) => <b className="med cut">{debiteur.nom}</b> },
  { id: "echu", titre: "Échu", largeur: "minmax(104px, 0.6fr)", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.echu - b.echu, cellule: ({ echu }) => <span className="ink med">{formatMontantNu(echu)}</span> },
  { id: "total", titre: "Ouvert", largeur: "minmax(104px, 0.6fr)", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.total - b.total, cellule: ({ total }) => formatMontantNu(total) },
  { id: "factures", titre: "Factures", largeur: "64px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.creances.length - b.creances.length, cellule: ({ creances }) => formatNombre(creances.length) },
  { id: "retard", titre: "Retard, j", largeur: "64px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.retard - b.retard, cellule: ({ retard }) => formatNombre(retard) },
  { id: "relances", titre: "Relances", largeur: "64px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.relances - b.relances, cellule: ({ relances }) => (relances === 0 ? <span className="ink3">—</span> : formatNombre(relances)) },
  { id: "raison", titre: "Pourquoi", largeur: "minmax(220px, 3fr)", cellule: (candidat) => <Raison candidat={candidat} /> },
];

function Raison({ candidat: { debiteur, directs, raisons, etat } }: { readonly candidat: Candidat }) {
  if ((etat === "reporte" || etat === "ecarte") && debiteur.tri !== undefined) return <span className="cut">{formatTri(debiteur.tri)}</span>;
  const texte = raisons.join("\u00A0; ");
  return directs.length > 0 ? <Etat ton="soon"><span className="cut" title={texte}>{texte}</span></Etat> : <span className="cut ink2" title={texte}>{texte}</span>;
}
