import { formatCsv } from "#shared/formats/csv-export.ts";
import type { Reply } from "#shared/ipc/channel.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { FaitDeType } from "#shared/model/fait.ts";
import { LIBELLES_DECISION } from "#shared/suivi/libelles.ts";
import { saveDocument } from "../bridge/bridge.ts";

export interface MouvementExporte {
  readonly fait: FaitDeType<"mouvement">;
  /** Name of the statement. */
  readonly fichier: string;
}

const TITRES = ["Date", "Payeur", "Libellé", "Montant", "Devise", "Décision", "Raison", "IBAN", "Relevé"];

/** Movements as a table for a spreadsheet, where a person chooses; labels never become formulas. Answers its name once written. */
export async function saveMouvements(mouvements: readonly MouvementExporte[]): Promise<Reply<string | undefined>> {
  const rangees = mouvements.map(({ fait: { dateFait, contenu }, fichier }) => [
    formatJour(dateFait), contenu.noms.join(", "), contenu.libelle, contenu.montant, contenu.devise ?? "EUR", LIBELLES_DECISION[contenu.decision], contenu.motif ?? "", contenu.iban ?? "", fichier,
  ]);
  const reponse = await saveDocument({ nom: "mouvements-bancaires.csv", contenu: new TextEncoder().encode(formatCsv([TITRES, ...rangees])) });
  if (!reponse.ok) return reponse;
  return { ok: true, value: reponse.value.kind === "enregistre" ? reponse.value.nom : undefined };
}
