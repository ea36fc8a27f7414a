import type { EssaiEffacement } from "../../bridge/bridge.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import type { EffacementConnu } from "#shared/suivi/rgpd/effacement.ts";
import { createStatistique } from "#shared/suivi/rgpd/statistique.ts";
import type { Statistique } from "#shared/model/faits/rgpd-faits.ts";
import { projectSituation } from "#shared/suivi/pilotage/situation.ts";
import type { ContexteApplication } from "../../app/Contexte.tsx";
import { createId } from "../../hooks/create-id.ts";
import { readVues } from "../../hooks/read-vues.ts";

/** Debtors of these dossiers who have no other, and whom nobody follows outside of a dossier: they go with them. */
export function listDebiteursSeuls(choisis: ReadonlySet<string>, lignes: readonly LigneDossier[], debiteurs: ReadonlyMap<string, Debiteur>): readonly string[] {
  const autres = new Set(lignes.filter(({ id }) => !choisis.has(id)).map(({ debiteurId }) => debiteurId));
  const vises = new Set(lignes.filter(({ id }) => choisis.has(id)).flatMap(({ debiteurId }) => debiteurId ?? []));
  return [...vises].filter((id) => !autres.has(id) && (debiteurs.get(id)?.encours ?? []).length === 0);
}

/** What is found outside of the subjects and has no other use than the person: movements of the bank, files received. Taken with the rest. */
export function listFaitsCompris({ restes }: Pick<EssaiEffacement, "restes">): EssaiEffacement["restes"] {
  return restes.filter(({ sujet, type }) => (sujet.startsWith("import/") && type === "mouvement") || sujet.startsWith("arrivee/"));
}

/** Sujets of the erasure and dossiers that something now keeps: read again just before, whatever was approved. */
export async function checkRetenues(contexte: ContexteApplication, { demande }: EffacementConnu): Promise<readonly string[]> {
  const vues = await readVues(contexte, demande.dossiers);
  return vues.flatMap((vue) => {
    const { statut, retenues, jusquAu } = computeConservation(vue, contexte.aujourdhui, contexte.baremes);
    if (statut === "echue") return [];
    const motif = retenues[0] ?? (jusquAu === undefined ? "aucune durée de conservation n’est connue" : "sa durée de conservation court encore");
    return [`${vue.dossier.reference}\u00A0: ${motif}`];
  });
}

/** The figures that stay. */
export async function readStatistiques(contexte: ContexteApplication, { demande }: EffacementConnu): Promise<readonly Statistique[]> {
  const { portefeuille, aujourdhui } = contexte;
  const lignes = new Map(portefeuille.read().lignes.map((ligne) => [ligne.id, ligne]));
  return (await readVues(contexte, demande.dossiers)).flatMap(({ dossier, debiteur }) => {
    const ligne = lignes.get(dossier.id);
    return ligne === undefined ? [] : (createStatistique({ ligne, situation: projectSituation(dossier, debiteur, aujourdhui) }, createId()) ?? []);
  });
}

