import { useEffacementsEquipe } from "../hooks/use-effacements-equipe.ts";

/** Carries out on this post what the team decided to erase, whatever the screen; shows nothing but its notices. */
export function EffacementsEquipe() {
  useEffacementsEquipe();
  return undefined;
}
