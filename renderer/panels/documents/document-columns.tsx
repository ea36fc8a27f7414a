import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";
import type { DocumentListe } from "./use-documents.ts";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

export const COLONNES: readonly Colonne<DocumentListe>[] = [
  { id: "date", titre: "Produit le", largeur: "88px", isFixe: true, isDecroissantDabord: true, compare: (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0), cellule: ({ date }) => <span className="tn">{formatJour(date)}</span> },
  { id: "titre", titre: "Document", largeur: "minmax(200px, 1.3fr)", isFixe: true, compare: (a, b) => collator.compare(a.titre, b.titre), cellule: ({ titre }) => <span className="ink" title={titre}>{titre}</span> },
  { id: "reference", titre: "Dossier", largeur: "104px", compare: (a, b) => collator.compare(a.reference, b.reference), cellule: ({ reference }) => <span className="tn">{reference}</span> },
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(140px, 1fr)", compare: (a, b) => collator.compare(a.debiteur, b.debiteur), cellule: ({ debiteur }) => debiteur },
  { id: "fichier", titre: "Fichier", largeur: "minmax(160px, 1.2fr)", compare: (a, b) => collator.compare(a.nomFichier, b.nomFichier), cellule: ({ nomFichier }) => <span className="ink3" title={nomFichier}>{nomFichier}</span> },
  { id: "derogations", titre: "Contrôles", largeur: "132px", compare: (a, b) => a.derogations - b.derogations, cellule: ({ derogations }) => (derogations === 0 ? <Etat ton="acquis">sans réserve</Etat> : <Etat ton="soon">{formatNombreDe(derogations, "dérogation", "dérogations")}</Etat>) },
  { id: "total", titre: "Total, €", largeur: "104px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => (a.total ?? 0) - (b.total ?? 0), cellule: ({ total }) => (total === undefined ? <span className="ink3">—</span> : <span className="ink">{formatMontantNu(total)}</span>) },
];
