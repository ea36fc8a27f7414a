import type { ComponentType } from "react";
import { createDiffere, type Differe } from "../components/differe.tsx";
import type { Panneau } from "./routes.ts";

type Chargements = Readonly<Partial<Record<Panneau, () => Promise<ComponentType>>>>;

/** The panels that exist, each loaded when it is first opened. A panel that is not here has no entry in the rail and no address. */
const CHARGEMENTS: Chargements = {
  journee: async () => (await import("./Journee.tsx")).Journee,
  prescriptions: async () => (await import("./Prescriptions.tsx")).Prescriptions,
  titres: async () => (await import("../panels/titres/TitresPanel.tsx")).TitresPanel,
  collectives: async () => (await import("../panels/collectives/CollectivesPanel.tsx")).CollectivesPanel,
  equipe: async () => (await import("../panels/equipe/EquipePanel.tsx")).EquipePanel,
  journal: async () => (await import("../panels/journal-echeances/JournalPanel.tsx")).JournalPanel,
  dossiers: async () => (await import("./Dossiers.tsx")).Dossiers,
  qualifier: async () => (await import("../panels/qualifier/QualifierPanel.tsx")).QualifierPanel,
  fiche: async () => (await import("./Fiche.tsx")).Fiche,
  boite: async () => (await import("../panels/boite/BoitePanel.tsx")).BoitePanel,
  reception: async () => (await import("../panels/reception/ReceptionPanel.tsx")).ReceptionPanel,
  modeles: async () => (await import("../panels/modeles/ModelesPanel.tsx")).ModelesPanel,
  tableau: async () => (await import("./TableauDeBord.tsx")).TableauDeBord,
  import: async () => (await import("./Import.tsx")).Import,
  calendrier: async () => (await import("./Calendrier.tsx")).Calendrier,
  debiteurs: async () => (await import("../panels/debiteurs/DebiteursPanel.tsx")).DebiteursPanel,
  mandataires: async () => (await import("../panels/mandataires/MandatairesPanel.tsx")).MandatairesPanel,
  reglements: async () => (await import("./Reglements.tsx")).Reglements,
  documents: async () => (await import("../panels/documents/DocumentsPanel.tsx")).DocumentsPanel,
  regles: async () => (await import("../panels/regles/ReglesPanel.tsx")).ReglesPanel,
  conflits: async () => (await import("../panels/conflits/ConflitsPanel.tsx")).ConflitsPanel,
  partage: async () => (await import("../panels/partage/PartagePanel.tsx")).PartagePanel,
  securite: async () => (await import("../panels/securite/SecuritePanel.tsx")).SecuritePanel,
  rgpd: async () => (await import("./Rgpd.tsx")).Rgpd,
  juridictions: async () => (await import("../panels/juridictions/JuridictionsPanel.tsx")).JuridictionsPanel,
  procedures: async () => (await import("../panels/procedures-maison/ProceduresMaisonPanel.tsx")).ProceduresMaisonPanel,
  reglages: async () => (await import("./Reglages.tsx")).Reglages,
};

const registre = createRegistre(CHARGEMENTS);

export function hasPanneau(panneau: Panneau): boolean {
  return CHARGEMENTS[panneau] !== undefined;
}

/** To be shown within a Suspense; the list for an address whose panel does not exist. */
export function findPanneau(demande: Panneau): ComponentType | undefined {
  return registre.find(hasPanneau(demande) ? demande : "dossiers");
}

/** Loads a panel ahead of its first showing. */
export function preloadPanneau(panneau: Panneau): Promise<void> {
  return registre.preload(panneau);
}

/** The same component for a panel as long as the registry lives: another one would lose what is typed in it. */
export function createRegistre(chargements: Chargements) {
  const panneaux = new Map<Panneau, Differe<object>>();
  const findDiffere = (panneau: Panneau): Differe<object> | undefined => {
    const load = chargements[panneau];
    const differe = panneaux.get(panneau) ?? (load === undefined ? undefined : createDiffere(load));
    if (differe !== undefined) panneaux.set(panneau, differe);
    return differe;
  };
  return {
    find: (panneau: Panneau): ComponentType | undefined => findDiffere(panneau)?.Composant,
    preload: async (panneau: Panneau): Promise<void> => findDiffere(panneau)?.preload(),
  };
}
