import { lazy, useEffect } from "react";
import { hasSurendettement } from "#shared/suivi/surendettement.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { ClassementDossier } from "../panels/fiche-classement/ClassementDossier.tsx";
import { Arrivees } from "../panels/fiche-arrivees/Arrivees.tsx";
import { ClotureSection } from "../panels/fiche-cloture/ClotureSection.tsx";
import { DonneesSection } from "../panels/fiche-rgpd/DonneesSection.tsx";
import { FichePanel, type OngletFiche } from "../panels/fiche/FichePanel.tsx";

const loadDecompte = async () => ({ default: (await import("../panels/fiche-decompte/DecompteTab.tsx")).DecompteTab });
const loadEncaissements = async () => ({ default: (await import("./Encaissements.tsx")).Encaissements });
const loadContreDecompte = async () => ({ default: (await import("../panels/fiche-contre-decompte/ContreDecompteTab.tsx")).ContreDecompteTab });
const loadQualification = async () => ({ default: (await import("../panels/fiche-qualification/QualificationTab.tsx")).QualificationTab });
const loadStrategie = async () => ({ default: (await import("../panels/fiche-strategie/StrategieTab.tsx")).StrategieTab });
const loadAmiable = async () => ({ default: (await import("../panels/fiche-amiable/AmiableTab.tsx")).AmiableTab });
const loadEchange = async () => ({ default: (await import("../panels/fiche-amiable/EchangeDialog.tsx")).EchangeDialog });
const loadProcedures = async () => ({ default: (await import("./Procedures.tsx")).Procedures });
const loadMandats = async () => ({ default: (await import("../panels/fiche-mandats/MandatsTab.tsx")).MandatsTab });
const loadPieces = async () => ({ default: (await import("../panels/fiche-pieces/PiecesTab.tsx")).PiecesTab });
const loadDocuments = async () => ({ default: (await import("../panels/fiche-documents/DocumentsTab.tsx")).DocumentsTab });
const loadTitres = async () => ({ default: (await import("../panels/fiche-titres/TitresTab.tsx")).TitresTab });
const loadCollective = async () => ({ default: (await import("./Collective.tsx")).Collective });
const loadChronologie = async () => ({ default: (await import("../panels/fiche-chronologie/ChronologieTab.tsx")).ChronologieTab });

/** Tabs of a dossier after its synthesis. A tab that is not here is not shown. */
const ONGLETS: readonly OngletFiche[] = [
  { id: "decompte", libelle: "Créances et décompte", countItems: ({ dossier }) => dossier.creances.length, vueLibelle: "Décompte", Contenu: lazy(loadDecompte) },
  { id: "encaissements", libelle: "Encaissements et frais", dans: "decompte", Contenu: lazy(loadEncaissements) },
  { id: "contre-decompte", libelle: "Contre-décompte", dans: "decompte", Contenu: lazy(loadContreDecompte) },
  { id: "qualification", libelle: "Qualification", Contenu: lazy(loadQualification) },
  { id: "strategie", libelle: "Stratégie", Contenu: lazy(loadStrategie) },
  { id: "amiable", libelle: "Amiable", countItems: ({ dossier }) => dossier.promesses.length, Contenu: lazy(loadAmiable) },
  { id: "procedures", libelle: "Procédures et délais", countItems: ({ delais }) => delais.delais.filter(({ etat }) => etat === "a-tenir").length, Contenu: lazy(loadProcedures) },
  { id: "titres", libelle: "Titres et exécution", dans: "procedures", Contenu: lazy(loadTitres) },
  { id: "collective", libelle: "Procédure collective", dans: "procedures", isVisible: ({ debiteur, dossier }) => debiteur?.procedure !== undefined || hasSurendettement(dossier), Contenu: lazy(loadCollective) },
  { id: "mandats", libelle: "Mandats", countItems: ({ dossier }) => dossier.mandats.length, Contenu: lazy(loadMandats) },
  { id: "pieces", libelle: "Pièces", countItems: ({ dossier }) => dossier.pieces.length, Contenu: lazy(loadPieces) },
  { id: "documents", libelle: "Documents", countItems: ({ dossier }) => dossier.actes.length, Contenu: lazy(loadDocuments) },
  { id: "chronologie", libelle: "Chronologie", countItems: ({ chronologie }) => chronologie.filter(({ isRemplacee }) => !isRemplacee).length, Contenu: lazy(loadChronologie) },
];

// Read once the fiche is on screen, so that no tab shows a loading state when it is first opened.
const LOADERS = [loadDecompte, loadEncaissements, loadContreDecompte, loadQualification, loadStrategie, loadAmiable, loadProcedures, loadMandats, loadPieces, loadDocuments, loadTitres, loadCollective, loadChronologie];

const EchangeDialog = lazy(loadEchange);

/** The end of the dossier, then that of its data. */
function ClotureEtDonnees({ vue }: { readonly vue: VueDossier }) {
  return <><ClotureSection vue={vue} /><DonneesSection vue={vue} /></>;
}

/** The fiche with its tabs: panels are strangers to one another, the application brings them together. */
export function Fiche() {
  useEffect(() => {
    for (const load of LOADERS) void load();
  }, []);
  return <FichePanel onglets={ONGLETS} Echange={EchangeDialog} Classement={ClassementDossier} Cloture={ClotureEtDonnees} Arrivees={Arrivees} />;
}
