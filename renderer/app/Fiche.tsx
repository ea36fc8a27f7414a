import { lazy } from "react";
import { FichePanel, type OngletFiche } from "../panels/fiche/FichePanel.tsx";

/** Tabs of a dossier after its synthesis, each loaded when it is first opened. A tab that is not here is not shown. */
const ONGLETS: readonly OngletFiche[] = [
  {
    id: "decompte", libelle: "Créances et décompte", countItems: ({ dossier }) => dossier.creances.length,
    Contenu: lazy(async () => ({ default: (await import("../panels/fiche-decompte/DecompteTab.tsx")).DecompteTab })),
  },
  { id: "qualification", libelle: "Qualification", Contenu: lazy(async () => ({ default: (await import("../panels/fiche-qualification/QualificationTab.tsx")).QualificationTab })) },
  {
    id: "mandats", libelle: "Mandats", countItems: ({ dossier }) => dossier.mandats.length,
    Contenu: lazy(async () => ({ default: (await import("../panels/fiche-mandats/MandatsTab.tsx")).MandatsTab })),
  },
  {
    id: "pieces", libelle: "Pièces", countItems: ({ dossier }) => dossier.pieces.length,
    Contenu: lazy(async () => ({ default: (await import("../panels/fiche-pieces/PiecesTab.tsx")).PiecesTab })),
  },
  {
    id: "chronologie", libelle: "Chronologie", countItems: ({ chronologie }) => chronologie.filter(({ isRemplacee }) => !isRemplacee).length,
    Contenu: lazy(async () => ({ default: (await import("../panels/fiche-chronologie/ChronologieTab.tsx")).ChronologieTab })),
  },
];

/** The fiche with its tabs: panels are strangers to one another, the application brings them together. */
export function Fiche() {
  return <FichePanel onglets={ONGLETS} />;
}
