import { createSujetId } from "#shared/model/fait.ts";
import { projectVue, type VueDossier } from "#shared/suivi/vue-dossier.ts";
import type { ContexteApplication } from "../app/Contexte.tsx";

/** Where the facts are, the day and the law under which they are read. */
export type Lecture = Pick<ContexteApplication, "portefeuille" | "aujourdhui" | "baremes" | "territoire">;

/** The views of some dossiers as they stand today. */
export async function readVues({ portefeuille, aujourdhui, baremes, territoire }: Lecture, ids: readonly string[]): Promise<readonly VueDossier[]> {
  const { debiteurs, creanciers, mandataires } = portefeuille.read();
  const lus = await portefeuille.readFaits(ids.map((id) => createSujetId("dossier", id)));
  return lus.flatMap((faits) => projectVue(faits, { debiteurs, creanciers, mandataires }, { aujourdhui, baremes, territoire }) ?? []);
}
