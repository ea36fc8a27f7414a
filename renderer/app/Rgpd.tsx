import { RgpdPanel } from "../panels/rgpd/RgpdPanel.tsx";
import { DemandesSection } from "../panels/rgpd-demandes/DemandesSection.tsx";

/** Data of persons: what is kept and for how long, with what persons asked of them. */
export function Rgpd() {
  return <RgpdPanel Demandes={DemandesSection} />;
}
