import { shell } from "electron";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { createRefus } from "./refus.ts";

/** Copies in clear, for other programs, each in a folder of its own. */
export interface Ouvertures {
  /** `extract` writes the copy in the folder given and answers its path; refused types never reach the system. */
  readonly open: (extract: (folder: string) => Promise<{ readonly path: string }>) => Promise<void>;
  /** Removes every copy: when the vault locks, at the end, and at the start for what a crash left. One that another program holds stays until the next time. */
  readonly removeAll: () => Promise<void>;
}

/** The only caller of `openPath`. */
export function createOuvertures(disk: Disk, folder: string): Ouvertures {
  return {
    open: async (extract) => {
      const place = join(folder, randomBytes(8).toString("hex"));
      try {
        const { path } = await extract(place);
        if ((await shell.openPath(path)) !== "") throw createRefus("refuse", "Aucun programme de cet ordinateur ne sait ouvrir ce fichier.");
      } catch (error) {
        await disk.remove(place);
        throw error;
      }
    },
    removeAll: async () => {
      const places = await disk.listNames(folder);
      const issues = await Promise.allSettled(places.map((place) => disk.remove(join(folder, place))));
      if (issues.every(({ status }) => status === "fulfilled")) await Promise.allSettled([disk.remove(folder)]);
    },
  };
}
