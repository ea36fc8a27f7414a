import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { LigneDebiteur } from "#shared/suivi/debiteurs.ts";
import type { NoteRisque } from "#shared/suivi/note-risque.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat, type Ton } from "../../components/Etat.tsx";

const collator = new Intl.Collator("fr", { sensitivity: "base" });
const NIVEAUX: Readonly<Record<"faible" | "moyen" | "eleve", readonly [ton: Ton, mot: string]>> = { faible: ["acquis", "faible"], moyen: ["soon", "moyen"], eleve: ["late", "élevé"] };

export const COLONNES: readonly Colonne<LigneDebiteur>[] = [
  { id: "nom", titre: "Débiteur", largeur: "minmax(180px, 1fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur.nom, b.debiteur.nom), cellule: ({ debiteur }) => <b className="med">{debiteur.nom}</b> },
  { id: "dossiers", titre: "Dossiers", largeur: "64px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => countDossiers(a) - countDossiers(b), cellule: (ligne) => formatNombre(countDossiers(ligne)) },
  { id: "solde", titre: "Dû, €", largeur: "104px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.solde - b.solde, cellule: ({ solde }) => <span className="ink med">{formatMontantNu(solde)}</span> },
  { id: "retard", titre: "Retard", largeur: "72px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.retard - b.retard, cellule: ({ retard }) => (retard <= 0 ? <span className="ink3">—</span> : `${formatNombre(retard)}\u00A0j`) },
  { id: "risque", titre: "Risque", largeur: "104px", isDecroissantDabord: true, compare: (a, b) => readNote(a.risque) - readNote(b.risque), cellule: ({ risque }) => <Risque risque={risque} /> },
  { id: "alertes", titre: "Alertes", largeur: "88px", isDecroissantDabord: true, compare: (a, b) => a.alertes.length - b.alertes.length, cellule: ({ alertes }) => (alertes.length === 0 ? <span className="ink3">—</span> : <Etat ton="soon">{alertes.length}</Etat>) },
  { id: "siren", titre: "SIREN", largeur: "104px", compare: (a, b) => collator.compare(a.debiteur.siren ?? "", b.debiteur.siren ?? ""), cellule: ({ debiteur: { siren } }) => (siren === undefined ? <span className="ink3">—</span> : <span className="tn">{formatSiren(siren)}</span>) },
  { id: "encours", titre: "Suivi, €", largeur: "96px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.encours - b.encours, cellule: ({ encours }) => (encours === 0 ? <span className="ink3">—</span> : formatMontantNu(encours)) },
];

export function Risque({ risque }: { readonly risque: NoteRisque }) {
  if (risque.kind === "sans-note") return <span className="ink3" title={risque.motif}>non noté</span>;
  const [ton, mot] = NIVEAUX[risque.niveau];
  return <Etat ton={ton}><span className="tn">{risque.note}</span> {mot}</Etat>;
}

export function countDossiers({ dossiers, engagements }: LigneDebiteur): number {
  return dossiers.length + engagements.length;
}

function readNote(risque: NoteRisque): number {
  return risque.kind === "note" ? risque.note : -1;
}
