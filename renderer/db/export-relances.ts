import { formatCsv } from "#shared/formats/csv-export.ts";
import { type CelluleEcrite, createClasseur } from "#shared/formats/xlsx-writer.ts";
import type { Reply } from "#shared/ipc/channel.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { listRelancesAArreter, type RelanceAArreter } from "#shared/suivi/arret-relances.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { saveDocument } from "../bridge/bridge.ts";
import type { Portefeuille } from "./portefeuille.ts";

const PAQUET = 500;

const COLONNES = [
  { titre: "Code client", largeur: 14 }, { titre: "Client", largeur: 34 }, { titre: "SIREN", largeur: 12 }, { titre: "Facture", largeur: 18 }, { titre: "Date", largeur: 12 },
  { titre: "Échéance", largeur: 12 }, { titre: "Montant TTC", largeur: 14 }, { titre: "Reste dû", largeur: 14 }, { titre: "Dossier", largeur: 14 }, { titre: "Repris le", largeur: 12 },
];

/** Invoices that accounting must not remind any more, as a workbook or a text, where a person chooses; answers its name once written. */
export async function saveArretRelances(portefeuille: Portefeuille, forme: "xlsx" | "csv", aujourdhui: Jour): Promise<Reply<string | undefined>> {
  const { lignes, debiteurs } = portefeuille.read();
  const dossiers: Dossier[] = [];
  for (let debut = 0; debut < lignes.length; debut += PAQUET) {
    const lus = await portefeuille.readFaits(lignes.slice(debut, debut + PAQUET).map(({ id }) => createSujetId("dossier", id)));
    dossiers.push(...lus.flatMap((faits) => projectDossier(faits) ?? []));
  }
  const relances = listRelancesAArreter(dossiers, (id) => debiteurs.get(id));
  const contenu = forme === "xlsx" ? createClasseur([{ nom: "Relances à arrêter", colonnes: COLONNES, rangees: relances.map(listCellules) }], aujourdhui) : new TextEncoder().encode(formatCsv([COLONNES.map(({ titre }) => titre), ...relances.map(listTextes)]));
  const reponse = await saveDocument({ nom: `relances-a-arreter-${aujourdhui}.${forme}`, contenu: new Uint8Array(contenu) });
  if (!reponse.ok) return reponse;
  return { ok: true, value: reponse.value.kind === "enregistre" ? reponse.value.nom : undefined };
}

function listCellules({ code, debiteur, siren, numero, dateFacture, echeance, montantTtc, reste, reference, reprisLe }: RelanceAArreter): readonly CelluleEcrite[] {
  const texte = (valeur: string): CelluleEcrite => ({ kind: "texte", texte: valeur });
  const jour = (valeur: Jour | undefined): CelluleEcrite => (valeur === undefined ? undefined : { kind: "jour", jour: valeur });
  return [texte(code), texte(debiteur), texte(siren), texte(numero), jour(dateFacture), jour(echeance), { kind: "montant", montant: montantTtc }, { kind: "montant", montant: reste }, texte(reference), jour(reprisLe)];
}

function listTextes({ code, debiteur, siren, numero, dateFacture, echeance, montantTtc, reste, reference, reprisLe }: RelanceAArreter): readonly (string | number)[] {
  const jour = (valeur: Jour | undefined): string => (valeur === undefined ? "" : formatJour(valeur));
  return [code, debiteur, siren, numero, jour(dateFacture), jour(echeance), montantTtc, reste, reference, jour(reprisLe)];
}
