import { join } from "node:path";
import { findRefus } from "../adapters/refus.ts";
import { writeArchive } from "./archive.ts";
import type { EngineCalls } from "./calls.ts";
import { createEffacementCalls, type EffacementCalls } from "./effacement/effacement-calls.ts";
import type { Ordres } from "./effacement/ordres.ts";
import { createJournalSealing, createPiecesSealing } from "./cles/sealings.ts";
import type { Secrets } from "./cles/secrets.ts";
import { extractPiece } from "./extract.ts";
import { openJournal } from "./journal.ts";
import { verifyJournal } from "./journal-verify.ts";
import { deriveSels } from "./partage/chaine.ts";
import { createPartageCalls } from "./partage/partage-calls.ts";
import { openPieces } from "./pieces.ts";
import type { VaultPorts } from "./ports.ts";
import type { Poste } from "./poste.ts";
import type { Quarantine } from "./quarantine.ts";
import { startRythme } from "./rythme.ts";
import { createSauvegardeCalls } from "./sauvegarde-calls.ts";

/** What an open vault can do; closed, it forgets. */
export interface Engines {
  readonly calls: EngineCalls;
  readonly close: () => Promise<void>;
}

export interface EnginesPlan {
  readonly ports: Pick<VaultPorts, "disk" | "folder" | "randomBytes" | "now" | "application" | "exit" | "replace" | "quit" | "cout" | "onRecus" | "onRacine">;
  readonly secrets: Secrets;
  readonly identite: Poste;
  readonly quarantine: Quarantine;
  readonly ordres: Ordres;
  /** What opening the vault had to say before its engines did. */
  readonly avertissements: readonly string[];
}

/** Journal and pièces under the keys of the vault. */
export async function openEngines({ ports, secrets, identite, quarantine, ordres, avertissements }: EnginesPlan): Promise<Engines> {
  const { disk, folder, randomBytes, now, application = "inconnue", exit = () => undefined, replace = () => Promise.resolve(), quit = () => Promise.resolve() } = ports;
  const sealing = createJournalSealing(secrets, randomBytes);
  const journal = await openJournal({ disk, folder: join(folder, "journal"), identite, sealing, quarantine, now });
  const sealingPieces = createPiecesSealing(secrets, randomBytes);
  const pieces = await openPieces({ disk, folder: join(folder, "pieces"), sealing: sealingPieces, randomBytes });
  const restart = (): void => void quit().finally(exit);
  const coffre = { disk, folder, poste: identite.poste, sealings: { journal: sealing, pieces: sealingPieces }, journal, now };
  const sauvegardes = await createSauvegardeCalls({ coffre, pieces, application, randomBytes, replace, exit });
  const effacement = createEffacementCalls({ ...sauvegardes, coffre, pieces, ordres, sels: deriveSels(secrets.signature), restart });
  const stopEffacement = startEffacement(effacement);
  const partage = await createPartageCalls({ ports, identite, restart, secrets, journal, pieces, quarantine, ordres });
  const calls: EngineCalls = {
    ...sauvegardes.calls,
    ...effacement.calls,
    ...partage.calls,
    "journal:append": async ({ par, brouillons }) => {
      const lot = await journal.append(brouillons, par);
      partage.noteSave(brouillons.length);
      return { lot };
    },
    "journal:read": ({ apres }) => journal.read(apres),
    "journal:etat": () => {
      const etat = journal.findEtat();
      return Promise.resolve({ ...etat, avertissements: [...avertissements, ...identite.avertissements, ...etat.avertissements, ...sauvegardes.avertissements] });
    },
    "journal:verify": ({ rang }) => verifyJournal({ disk, folder: join(folder, "journal"), sealing }, rang),
    "piece:begin": pieces.begin,
    "piece:write": pieces.write,
    "piece:end": pieces.end,
    "piece:cancel": pieces.cancel,
    "piece:read": partage.seekPiece(pieces.read),
    "archive:write": async (demande) => {
      await writeArchive({ disk, randomBytes, instant: now() }, pieces, demande);
      return {};
    },
    "piece:extract": partage.seekPiece((demande) => extractPiece(disk, pieces, demande)),
  };
  return { calls, close: () => Promise.resolve(stopEffacement()).then(sauvegardes.close).then(partage.close).then(() => journal.close()) };
}

/** What was ordered is not over until the backups are written again: at once after a start, then when a place comes back. */
function startEffacement({ resume }: Pick<EffacementCalls, "resume">): () => void {
  resume().then(undefined, (error: unknown) => process.stderr.write(`effacement\u00A0: ${findRefus(error).detail}\n`));
  return startRythme(resume);
}
