import type { Carte } from "../../hooks/cartes-pilotage.ts";
import { DroitsCarte } from "./DroitsCarte.tsx";
import { EncaissementsCarte } from "./EncaissementsCarte.tsx";
import { EncoursCarte } from "./EncoursCarte.tsx";
import { FluxCarte } from "./FluxCarte.tsx";
import { RepartitionCarte, VoiesCarte } from "./RepartitionCarte.tsx";
import { ReussiteCarte } from "./ReussiteCarte.tsx";
import { PrevisionsCarte, PromessesCarte, ProvisionsCarte } from "./SuitesCartes.tsx";

/** Every card of the figures; a profile chooses among them. */
export const CARTES: readonly Carte[] = [
  { id: "encaissements", titre: "Encaissements par mois", Composant: EncaissementsCarte },
  { id: "encours", titre: "Encours par étape et ancienneté", Composant: EncoursCarte },
  { id: "droits", titre: "Droits qui s’éteignent", Composant: DroitsCarte },
  { id: "reussite", titre: "Réussite", Composant: ReussiteCarte },
  { id: "flux", titre: "Entrées et sorties", Composant: FluxCarte },
  { id: "previsions", titre: "Prévision d’encaissements", Composant: PrevisionsCarte },
  { id: "repartition", titre: "Répartition de l’encours", Composant: RepartitionCarte },
  { id: "voies", titre: "Encaissé par voie", Composant: VoiesCarte },
  { id: "promesses", titre: "Plans et promesses", Composant: PromessesCarte },
  { id: "provisions", titre: "Provisions proposées", Composant: ProvisionsCarte },
];
