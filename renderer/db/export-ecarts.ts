import { formatCsv } from "#shared/formats/csv-export.ts";
import type { Reply } from "#shared/ipc/channel.ts";
import { findValeurCalculee } from "#shared/kernel/resultat.ts";
import { type ContreDecompteDossier, formatRapprochement, LIBELLES_POSTE_ETUDE } from "#shared/suivi/contre-decompte-dossier.ts";
import { saveDocument } from "../bridge/bridge.ts";

const TITRES = ["Poste", "Étude", "Nous", "Écart", "État", "Explication"];
const ETATS = { conforme: "conforme", expliquee: "expliqué", "non-expliquee": "non expliqué" } as const;

/** The differences as a table for a spreadsheet, where a person chooses; answers its name once written. */
export async function saveEcarts(nom: string, { comparaison, mouvements, avis }: ContreDecompteDossier): Promise<Reply<string | undefined>> {
  const valeur = findValeurCalculee(comparaison);
  const rangees = [
    ...(valeur?.lignes ?? []).map(({ poste, leur, notre, ecart, etat }) => [LIBELLES_POSTE_ETUDE[poste], leur, notre, ecart, ETATS[etat], ""]),
    ...(valeur?.causes ?? []).map(({ libelle, effets }) => ["Cause", "", "", effets.find(({ poste }) => poste === "total")?.montant ?? effets[0]?.montant ?? "", "retrouvée par recalcul", libelle]),
    ...mouvements.map((mouvement) => [mouvement.nature === "reglement" ? "Règlement" : "Reversement", mouvement.leur?.montant ?? "", mouvement.notre === undefined ? "" : mouvement.montant, "", mouvement.etat === "concorde" ? "conforme" : "à éclaircir", formatRapprochement(mouvement)]),
    ...avis.map((phrase) => ["Relevé", "", "", "", "anomalie", phrase]),
  ];
  const reponse = await saveDocument({ nom, contenu: new Uint8Array(new TextEncoder().encode(formatCsv([TITRES, ...rangees]))) });
  if (!reponse.ok) return reponse;
  return { ok: true, value: reponse.value.kind === "enregistre" ? reponse.value.nom : undefined };
}
