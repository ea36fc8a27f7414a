// A post of a team on a real disk: real journal, real mirror, files sealed and signed; its members never change.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { nodeDisk } from "../../../electron/adapters/disk.ts";
import { openJournal, type Journal } from "../../../electron/vault/journal.ts";
import { type Echange, openEchange } from "../../../electron/vault/partage/echange.ts";
import { createDiskFolder } from "../../../electron/vault/partage/folder-io.ts";
import { createJournalDuCoffre } from "../../../electron/vault/partage/journal-du-coffre.ts";
import { createRangement } from "../../../electron/vault/partage/miroir.ts";
import { createSceau } from "../../../electron/vault/partage/sceau.ts";
import { createQuarantine } from "../../../electron/vault/quarantine.ts";
import { formatBase32 } from "../../../electron/vault/base32.ts";
import { createTestSealing } from "../coffre-kit.ts";
import { createTrousseEnMemoire } from "./trousse-en-memoire.ts";

export interface PosteReel {
  readonly journal: Journal;
  readonly echange: Echange;
  readonly close: () => Promise<void>;
}

/** `decalage`: milliseconds added to the clock, so that what waits an hour need not be waited for. */
export async function openPosteReel(racine: string, nom: string, membres: readonly string[], decalage = 0): Promise<PosteReel> {
  const folder = join(racine, nom);
  const now = (): number => Date.now() + decalage;
  const quarantine = createQuarantine(nodeDisk, join(folder, "quarantine"), now);
  const vault = await openJournal({ disk: nodeDisk, folder: join(folder, "journal"), identite: { poste: nom, incarnation: formatBase32(randomBytes(5)) }, sealing: createTestSealing(), quarantine, now });
  const journal = createJournalDuCoffre(vault);
  const echange = await openEchange({ io: createDiskFolder(join(racine, "commun")), trousse: createTrousseEnMemoire(nom, membres), journal, rangement: createRangement(nodeDisk, join(folder, "miroir")), sceau: createSceau(randomBytes), quarantine, now, randomBytes, application: "essai" });
  return { journal: vault, echange, close: () => journal.close().then(vault.close) };
}
