import { useNombreAQualifier } from "../hooks/use-candidats.ts";
import { useNombreJournee } from "../hooks/use-journee.ts";
import { Compte } from "./Compte.tsx";

/** Lines of the day. */
export function CompteJournee() {
  return <Compte nombre={useNombreJournee()} />;
}

/** Debtors that wait to be qualified. */
export function CompteAQualifier() {
  return <Compte nombre={useNombreAQualifier()} />;
}
