// What the window asks of sharing, over a real vault's parts: what is refused changes nothing.
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openOrdres } from "../../../../electron/vault/effacement/ordres.ts";
import { openJournal } from "../../../../electron/vault/journal.ts";
import { createPartageCalls } from "../../../../electron/vault/partage/partage-calls.ts";
import { openPieces } from "../../../../electron/vault/pieces.ts";
import { createSealing } from "../../../../electron/vault/sealer.ts";
import { createTestSealing } from "../../../support/coffre-kit.ts";
import { createMemoryDisk } from "../../../support/memory-disk.ts";

test("a post of which no copy has written keeps its identity: nothing is written, nothing is closed", async () => {
  const disk = createMemoryDisk();
  const folder = "/coffre";
  const poste = "a".repeat(16);
  const quarantine = async (): Promise<void> => undefined;
  const now = (): number => 1_795_000_000_000;
  const journal = await openJournal({ disk, folder: `${folder}/journal`, identite: { poste, incarnation: "b".repeat(8) }, sealing: createTestSealing(), quarantine, now });
  const pieces = await openPieces({ disk, folder: `${folder}/pieces`, sealing: createSealing(randomBytes(32), "piece", randomBytes), randomBytes });
  let arrets = 0;
  const { calls, close } = await createPartageCalls({
    ports: { disk, folder, randomBytes, now }, identite: { poste, incarnation: "b".repeat(8), avertissements: [] }, restart: () => void (arrets += 1),
    secrets: { signature: randomBytes(32), echange: randomBytes(32) }, journal, pieces, quarantine, ordres: await openOrdres(disk, folder, poste),
  });
  const avant = [...disk.files.keys()];
  await expect(calls["partage:exchange"]({ isCopie: true })).rejects.toThrow("Aucune copie de ce poste n’a écrit de son côté\u00A0: il garde son identité.");
  expect([...disk.files.keys()]).toEqual(avant);
  expect(arrets).toBe(0);
  await close();
  await journal.close();
});
