import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { Panneau } from "./routes.ts";

/** The panels that exist, each loaded when it is first opened. A panel that is not here has no entry in the rail and no address. */
export const PANNEAUX: Readonly<Partial<Record<Panneau, LazyExoticComponent<ComponentType>>>> = {
  dossiers: lazy(async () => ({ default: (await import("../panels/dossiers/DossiersPanel.tsx")).DossiersPanel })),
  fiche: lazy(async () => ({ default: (await import("./Fiche.tsx")).Fiche })),
  boite: lazy(async () => ({ default: (await import("../panels/boite/BoitePanel.tsx")).BoitePanel })),
  reception: lazy(async () => ({ default: (await import("../panels/reception/ReceptionPanel.tsx")).ReceptionPanel })),
  import: lazy(async () => ({ default: (await import("./Import.tsx")).Import })),
  mandataires: lazy(async () => ({ default: (await import("../panels/mandataires/MandatairesPanel.tsx")).MandatairesPanel })),
  reglements: lazy(async () => ({ default: (await import("../panels/reglements/ReglementsPanel.tsx")).ReglementsPanel })),
  regles: lazy(async () => ({ default: (await import("../panels/regles/ReglesPanel.tsx")).ReglesPanel })),
  securite: lazy(async () => ({ default: (await import("../panels/securite/SecuritePanel.tsx")).SecuritePanel })),
  juridictions: lazy(async () => ({ default: (await import("../panels/juridictions/JuridictionsPanel.tsx")).JuridictionsPanel })),
  reglages: lazy(async () => ({ default: (await import("../panels/reglages/ReglagesPanel.tsx")).ReglagesPanel })),
};
