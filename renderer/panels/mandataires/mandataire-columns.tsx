import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { sumMontants } from "#shared/kernel/montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import { LIBELLES_MANDATAIRE } from "#shared/suivi/libelles.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import type { LigneMandataire } from "./use-mandataires.ts";

const collator = new Intl.Collator("fr", { sensitivity: "base" });

export const COLONNES: readonly Colonne<LigneMandataire>[] = [
  { id: "nom", titre: "Nom", largeur: "minmax(140px, 1fr)", isFixe: true, compare: (a, b) => collator.compare(a.mandataire.nom, b.mandataire.nom), cellule: ({ mandataire }) => <b className="med">{mandataire.nom}</b> },
  { id: "kind", titre: "Profession", largeur: "146px", compare: (a, b) => collator.compare(a.mandataire.kind, b.mandataire.kind), cellule: ({ mandataire }) => LIBELLES_MANDATAIRE[mandataire.kind] },
  { id: "structure", titre: "Cabinet ou étude", largeur: "minmax(100px, 1fr)", compare: (a, b) => collator.compare(a.mandataire.structure ?? "", b.mandataire.structure ?? ""), cellule: ({ mandataire }) => mandataire.structure ?? <span className="ink3">—</span> },
  { id: "ville", titre: "Ville", largeur: "88px", compare: (a, b) => collator.compare(a.mandataire.ville ?? "", b.mandataire.ville ?? ""), cellule: ({ mandataire }) => mandataire.ville ?? <span className="ink3">—</span> },
  { id: "dossiers", titre: "Dossiers", largeur: "58px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.dossiers.length - b.dossiers.length, cellule: ({ dossiers }) => formatNombre(dossiers.length) },
  { id: "confie", titre: "Confié, €", largeur: "92px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => sumConfie(a) - sumConfie(b), cellule: (ligne) => <span className="ink med">{formatMontantNu(sumConfie(ligne))}</span> },
];

export function sumConfie({ dossiers }: LigneMandataire) {
  return sumMontants(dossiers.map(({ solde }) => solde));
}
