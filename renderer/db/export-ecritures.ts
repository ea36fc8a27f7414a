import { formatCsv } from "#shared/formats/csv-export.ts";
import type { Reply } from "#shared/ipc/channel.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { COLONNES_ECRITURES, type ComptesEcritures, type Ecriture, findDesequilibre, listEcritures, listRangees, type PeriodeEcritures } from "#shared/suivi/ecritures.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { saveDocument } from "../bridge/bridge.ts";
import type { Portefeuille } from "./portefeuille.ts";

/** Dossiers read between two looks at « Interrompre ». */
const PAQUET = 250;

export interface SuiviEcritures {
  readonly signal: AbortSignal;
  readonly onEtape: (fait: number, total: number) => void;
}

/** The entries of every dossier in a period, in order of day; `undefined` once interrupted. */
export async function readEcritures(portefeuille: Portefeuille, periode: PeriodeEcritures, { signal, onEtape }: SuiviEcritures): Promise<readonly Ecriture[] | undefined> {
  const { lignes, debiteurs } = portefeuille.read();
  const ecritures: Ecriture[] = [];
  for (let debut = 0; debut < lignes.length; debut += PAQUET) {
    if (signal.aborted) return undefined;
    onEtape(debut, lignes.length);
    const lus = await portefeuille.readFaits(lignes.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("dossier", id)));
    for (const faits of lus) {
      const dossier = projectDossier(faits);
      if (dossier !== undefined) ecritures.push(...listEcritures(dossier, debiteurs.get(dossier.debiteurId), periode));
    }
  }
  return signal.aborted ? undefined : ecritures.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Writes them where a person chooses; an entry that is not balanced writes nothing. Answers its name once written. */
export async function saveEcritures(ecritures: readonly Ecriture[], comptes: ComptesEcritures, { du, au }: PeriodeEcritures): Promise<Reply<string | undefined>> {
  const refus = findDesequilibre(ecritures);
  if (refus !== undefined) return { ok: false, code: "interne", detail: refus };
  const contenu = new Uint8Array(new TextEncoder().encode(formatCsv([[...COLONNES_ECRITURES], ...listRangees(ecritures, comptes)])));
  const reponse = await saveDocument({ nom: `ecritures-${du}-${au}.csv`, contenu });
  if (!reponse.ok) return reponse;
  return { ok: true, value: reponse.value.kind === "enregistre" ? reponse.value.nom : undefined };
}
