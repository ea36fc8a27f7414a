import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { Candidat } from "#shared/suivi/detection.ts";
import { formatTri } from "#shared/suivi/detection.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/** Debtors of the list: how much is due, since when, and which rule says so. */
export const COLONNES_CANDIDAT: readonly Colonne<Candidat>[] = [
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(140px, 1.6fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur.nom, b.debiteur.nom), cellule: ({ debiteur }) => <b className="med cut">{debiteur.nom}</b> },
  { id: "raison", titre: "Pourquoi", largeur: "minmax(180px, 3fr)", cellule: (candidat) => <Raison candidat={candidat} /> },
  { id: "echu", titre: "Échu", largeur: "92px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.echu - b.echu, cellule: ({ echu }) => <span className="ink med">{formatMontantNu(echu)}</span> },
  { id: "factures", titre: "Factures", largeur: "58px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.creances.length - b.creances.length, cellule: ({ creances }) => formatNombre(creances.length) },
  { id: "retard", titre: "Retard, j", largeur: "58px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.retard - b.retard, cellule: ({ retard }) => formatNombre(retard) },
  { id: "relances", titre: "Relances", largeur: "58px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.relances - b.relances, cellule: ({ relances }) => (relances === 0 ? <span className="ink3">—</span> : formatNombre(relances)) },
];

function Raison({ candidat: { debiteur, directs, raisons, etat } }: { readonly candidat: Candidat }) {
  if ((etat === "reporte" || etat === "ecarte") && debiteur.tri !== undefined) return <span className="cut">{formatTri(debiteur.tri)}</span>;
  const texte = raisons.join("\u00A0; ");
  return directs.length > 0 ? <Etat ton="soon"><span className="cut" title={texte}>{texte}</span></Etat> : <span className="cut ink2" title={texte}>{texte}</span>;
}
