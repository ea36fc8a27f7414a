import { join } from "node:path";
import type { Manifeste } from "#shared/model/sauvegarde.ts";
import { readWhole } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createJournalSealing, createPiecesSealing } from "./cles/sealings.ts";
import { openSerrure } from "./cles/serrure.ts";
import { parseTrousse } from "./cles/trousse.ts";
import { NOMS_TROUSSE } from "./cles/trousse-file.ts";
import type { Depot } from "./depot.ts";
import { createVue, VUE } from "./depot-vue.ts";
import type { RandomBytes } from "./poste.ts";
import { isJournalOuvrable, type Sealings } from "./sauvegarde-controle.ts";
import type { Sealing } from "./sealer.ts";

/** Whether the keys of this vault open this backup. */
export function isDuCoffre(depot: Depot, { fichiers }: Manifeste, journal: Sealing): Promise<boolean> {
  return isJournalOuvrable(createVue(depot, fichiers), join(VUE, "journal"), journal).then((isOuvrable) => isOuvrable, () => true);
}

/** Opens the keys that a backup carries, with the passphrase or the recovery code that were its vault's. */
export async function openSealings(depot: Depot, { fichiers }: Manifeste, secret: string, randomBytes: RandomBytes): Promise<Sealings> {
  const vue = createVue(depot, fichiers);
  for (const nom of NOMS_TROUSSE) {
    const bytes = await readWhole(vue, join(VUE, nom));
    const lue = bytes === undefined ? undefined : parseTrousse(bytes);
    if (lue?.kind !== "lue") continue;
    for (const clef of [{ moyen: "phrase", phrase: secret }, { moyen: "secours", code: secret }] as const) {
      const ouverture = await openSerrure(lue.trousse, clef);
      if (ouverture !== undefined) return { journal: createJournalSealing(ouverture.secrets, randomBytes), pieces: createPiecesSealing(ouverture.secrets, randomBytes) };
    }
    throw createRefus("refuse", "Cette phrase secrète, ou ce code de secours, n’ouvre pas cette sauvegarde\u00A0: rien n’a été modifié. C’est celle du coffre dont elle est la copie qu’il faut.");
  }
  throw createRefus("endommage", "Les clés de cette sauvegarde sont absentes ou abîmées\u00A0: elle ne s’ouvre pas. Le coffre actuel n’est pas touché.");
}
