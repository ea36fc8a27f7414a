import type { Disk } from "../../adapters/disk.ts";
import { type Magic, parseAmorce } from "../container.ts";

/** Longer than any header that this application writes. */
const DEBUT = 1024;

/** How a file says that it is sealed; `undefined` when its header cannot be read. */
export async function findScellement(disk: Disk, path: string, magic: Magic): Promise<number | undefined> {
  const file = await disk.openFile(path, "r");
  const lue = parseAmorce(await file.read(0, DEBUT).finally(() => file.close()), magic);
  return lue.kind === "lue" ? lue.amorce.scellement : undefined;
}
