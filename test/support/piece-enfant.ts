// A process of its own that takes a large pièce in and reads it back, so that its peak memory is its own.
// Arguments: folder, size in megabytes. Prints { maxMo, empreinte, relue }.
import { createHash, randomBytes } from "node:crypto";
import { nodeDisk } from "../../electron/adapters/disk.ts";
import { openPieces } from "../../electron/vault/pieces.ts";
import { createSealing } from "../../electron/vault/sealer.ts";

const [folder = "", taille = "1"] = process.argv.slice(2);
const PORTION = 4 * 1024 * 1024;
const octets = Number(taille) * 1024 * 1024;

const pieces = await openPieces({ disk: nodeDisk, folder, sealing: createSealing(randomBytes(32), "piece", randomBytes), randomBytes });
const graine = randomBytes(PORTION);
const { jeton } = await pieces.begin({ nom: "grand.bin", taille: octets });
for (let place = 0; place < octets; place += PORTION) {
  graine.writeUInt32LE(place / PORTION, 0);
  await pieces.write({ jeton, portion: Uint8Array.from(graine.subarray(0, Math.min(PORTION, octets - place))) });
}
const { empreinte } = await pieces.end({ jeton });
const hash = createHash("sha256");
await pieces.readBlocs(empreinte, (bloc) => {
  hash.update(bloc);
  return Promise.resolve();
});
process.stdout.write(JSON.stringify({ maxMo: Math.round(process.resourceUsage().maxRSS / 1024), empreinte, relue: hash.digest("hex") }));
