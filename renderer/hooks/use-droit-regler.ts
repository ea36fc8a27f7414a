import { findRefusReglage } from "#shared/model/membres-roles.ts";
import { usePartage } from "./use-partage.ts";

/** Whether this post may write what holds for the whole company, and the French sentence that says why not. */
export interface DroitRegler {
  readonly isPermis: boolean;
  readonly refus?: string | undefined;
}

const INCONNU: DroitRegler = { isPermis: false };
const ENTIER: DroitRegler = { isPermis: true };

/** Whoever works alone owns everything; in a team it depends on the role of this post. While the team is being read, nothing is offered. */
export function useDroitRegler(): DroitRegler {
  const partage = usePartage();
  if (partage.kind === "chargement") return INCONNU;
  if (partage.kind === "erreur") return { isPermis: false, refus: `L’équipe ne se lit pas, le rôle de ce poste n’est donc pas connu\u00A0: ${partage.motif}` };
  const refus = partage.equipe.kind === "membre" ? findRefusReglage(partage.equipe.equipe.membres) : undefined;
  return refus === undefined ? ENTIER : { isPermis: false, refus };
}
