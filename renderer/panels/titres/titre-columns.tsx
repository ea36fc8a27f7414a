import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { findEnjeu, type TitrePortefeuille } from "#shared/suivi/titres-ligne.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

export const COLONNES: readonly Colonne<TitrePortefeuille>[] = [
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(150px, 1fr)", isFixe: true, cellule: ({ dossier }) => <b className="med">{dossier.debiteur}</b>, compare: (a, b) => collator.compare(a.dossier.debiteur, b.dossier.debiteur) },
  { id: "titre", titre: "Titre", largeur: "minmax(180px, 1.4fr)", cellule: ({ titre }) => <span title={titre.libelle}>{titre.libelle}</span>, compare: (a, b) => collator.compare(a.titre.rendu, b.titre.rendu) },
  { id: "etat", titre: "État", largeur: "minmax(112px, 0.7fr)", cellule: ({ titre }) => <Etat ton={!titre.isEnregistre ? "soon" : titre.executoireLe === undefined ? "attente" : "acquis"}>{titre.etat}</Etat>, compare: (a, b) => collator.compare(a.titre.etat, b.titre.etat) },
  { id: "dernier", titre: "Dernier acte", largeur: "minmax(150px, 0.9fr)", cellule: ({ titre, isDormant }) => <span className={isDormant ? "soon" : ""}><span className="tn">{formatJour(titre.dernierLe)}</span> <span className="ink3">{titre.dernier}</span></span>, compare: (a, b) => collator.compare(a.titre.dernierLe, b.titre.dernierLe) },
  { id: "grosse", titre: "Grosse", largeur: "minmax(130px, 0.8fr)", cellule: (ligne) => <Grosse ligne={ligne} />, compare: (a, b) => collator.compare(a.titre.grosse?.detenteur ?? "", b.titre.grosse?.detenteur ?? "") },
  { id: "limite", titre: "Exécuter avant le", largeur: "124px", cellule: ({ titre }) => (titre.agirAuPlusTard === undefined ? <span className="ink3">—</span> : <span className="tn">{formatJourAbrege(titre.agirAuPlusTard)}</span>), compare: (a, b) => collator.compare(a.titre.agirAuPlusTard ?? "9999", b.titre.agirAuPlusTard ?? "9999") },
  { id: "gestionnaire", titre: "Gestionnaire", largeur: "112px", cellule: ({ dossier }) => dossier.gestionnaire ?? <span className="ink3">à affecter</span>, compare: (a, b) => collator.compare(a.dossier.gestionnaire ?? "", b.dossier.gestionnaire ?? "") },
  { id: "du", titre: "Encore dû, en\u00A0€", largeur: "112px", isNombre: true, isDecroissantDabord: true, cellule: (ligne) => formatMontantNu(findEnjeu(ligne)), compare: (a, b) => findEnjeu(a) - findEnjeu(b) },
];

function Grosse({ ligne: { titre: { grosse, isEnregistre }, isSortie, isRetard } }: { readonly ligne: TitrePortefeuille }) {
  if (grosse === undefined) return <span className="ink3">{isEnregistre ? "non située" : "—"}</span>;
  if (isRetard) return <Etat ton="late">{grosse.detenteur}</Etat>;
  return <span className={isSortie ? "ink" : "ink3"} title={grosse.detenteur}>{grosse.detenteur}</span>;
}
