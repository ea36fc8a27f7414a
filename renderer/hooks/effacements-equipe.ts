import { type EffacementConnu, listMarques } from "#shared/suivi/rgpd/effacement.ts";
import { adoptEffacements } from "../bridge/bridge.ts";
import type { Portefeuille } from "../db/portefeuille.ts";
import { showTravail } from "./notices.tsx";
import { followTravail } from "./suivre-travail.ts";

/**
 * Carries out on this post what the team decided: what is typed elsewhere is saved, drafts that name the persons are forgotten, then the vault starts
 * again without them and the window with it. Answers why nothing was done, in French; `undefined` once it is done.
 */
export async function applyEffacements(portefeuille: Portefeuille, dus: readonly EffacementConnu[]): Promise<string | undefined> {
  const { lignes, debiteurs } = portefeuille.read();
  await portefeuille.flushBrouillons();
  await portefeuille.forgetBrouillons(dus.flatMap((effacement) => [...effacement.demande.dossiers, ...effacement.demande.debiteurs, ...listMarques(effacement, lignes, debiteurs)]));
  const reply = await adoptEffacements(dus.map(({ id }) => id));
  if (!reply.ok) return reply.detail;
  const travail = showTravail("Effacement décidé par l’équipe");
  const fin = await followTravail(({ etape, fait, total }) => travail.update(total === 0 ? etape : `${etape}\u00A0: ${Math.floor((100 * fait) / total)}\u00A0%`));
  travail.close();
  return fin?.issue === "echec" || fin?.issue === "interrompu" ? fin.phrase : undefined;
}
