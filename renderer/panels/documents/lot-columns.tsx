import { capitalize, formatNombreDe } from "#shared/kernel/texte.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";
import type { LigneLot } from "./use-lot.ts";
import styles from "./documents.module.css";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

export const COLONNES_LOT: readonly Colonne<LigneLot>[] = [
  { id: "reference", titre: "Dossier", largeur: "minmax(104px, 0.5fr)", isFixe: true, compare: (a, b) => collator.compare(formatReferences(a), formatReferences(b)), cellule: (ligne) => <span className="tn ink">{formatReferences(ligne)}</span> },
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(140px, 1fr)", compare: (a, b) => collator.compare(formatDebiteur(a), formatDebiteur(b)), cellule: (ligne) => <b className="med" title={formatDebiteur(ligne)}>{formatDebiteur(ligne)}</b> },
  { id: "mandataire", titre: "Mandataire", largeur: "minmax(110px, 0.7fr)", compare: (a, b) => collator.compare(a.entrees[0].mandataire?.nom ?? "", b.entrees[0].mandataire?.nom ?? ""), cellule: ({ entrees: [{ mandataire }] }) => mandataire?.nom ?? <span className="ink3">—</span> },
  { id: "etat", titre: "État", largeur: "minmax(260px, 2fr)", isFixe: true, compare: (a, b) => findRang(a) - findRang(b), cellule: (ligne) => <EtatLigne ligne={ligne} /> },
];

export function isPrete({ etat, isProduit }: LigneLot): boolean {
  return !isProduit && etat?.motifs.length === 0;
}

export function countEtats(lignes: readonly LigneLot[]): { readonly pretes: number; readonly bloquees: number; readonly produites: number } {
  return { pretes: lignes.filter(isPrete).length, bloquees: lignes.filter(({ etat, isProduit }) => !isProduit && (etat?.motifs.length ?? 0) > 0).length, produites: lignes.filter(({ isProduit }) => isProduit).length };
}

/** What is missing first: it is what a person must do. */
function findRang(ligne: LigneLot): number {
  if (ligne.isProduit) return 3;
  return ligne.etat === undefined ? 2 : isPrete(ligne) ? 1 : 0;
}

function EtatLigne({ ligne: { etat, isProduit } }: { readonly ligne: LigneLot }) {
  if (isProduit) return <Etat ton="secured">produit</Etat>;
  if (etat === undefined) return <span className="ink3">—</span>;
  const { motifs, remarques } = etat;
  if (motifs.length === 0) return <Etat ton="acquis">{remarques.length === 0 ? "prêt" : `prêt, ${formatNombreDe(remarques.length, "remarque", "remarques")}`}</Etat>;
  const suite = motifs.length > 1 ? ` (et ${formatNombreDe(motifs.length - 1, "autre point", "autres points")})` : "";
  return <span className={styles["motif"]} title={motifs.map(capitalize).join("\n")}><Etat ton="late">{capitalize(motifs[0] ?? "")}{suite}</Etat></span>;
}

function formatReferences({ entrees }: LigneLot): string {
  return entrees.length === 1 ? entrees[0].vue.dossier.reference : `${formatNombreDe(entrees.length, "dossier", "dossiers")}, dont ${entrees[0].vue.dossier.reference}`;
}

function formatDebiteur({ entrees: [{ vue }, ...autres] }: LigneLot): string {
  return `${vue.debiteur?.nom ?? "débiteur inconnu"}${autres.length === 0 ? "" : "…"}`;
}
