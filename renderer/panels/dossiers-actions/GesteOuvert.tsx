import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { TacheChoisie } from "#shared/suivi/gestes.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import { EtiqueterDialog, LibreDialog } from "./gestes-mots.tsx";
import { AffecterDialog, CloreDialog, FaireDialog, RelancerDialog, ReporterDialog } from "./gestes-suivi.tsx";

export type Action = "faire" | "relancer" | "affecter" | "etiqueter" | "reporter" | "clore" | "renseigner";

interface Props {
  readonly action: Action;
  readonly lignes: readonly LigneDossier[];
  /** What « Marquer fait… » would do in each. */
  readonly taches: ReadonlyMap<string, readonly TacheChoisie[]>;
  readonly noms: Noms;
  readonly onClose: () => void;
}

/** The dialog of an action, in a file of its own: it brings what makes the facts. */
export function GesteOuvert({ action, lignes, taches, noms, onClose }: Props) {
  switch (action) {
    case "faire": return <FaireDialog lignes={lignes} taches={taches} onClose={onClose} />;
    case "relancer": return <RelancerDialog lignes={lignes} onClose={onClose} />;
    case "affecter": return <AffecterDialog lignes={lignes} onClose={onClose} />;
    case "etiqueter": return <EtiqueterDialog lignes={lignes} onClose={onClose} noms={noms} />;
    case "reporter": return <ReporterDialog lignes={lignes} onClose={onClose} />;
    case "clore": return <CloreDialog lignes={lignes} onClose={onClose} />;
    case "renseigner": return <LibreDialog lignes={lignes} onClose={onClose} noms={noms} />;
  }
}
