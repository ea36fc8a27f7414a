import { join } from "node:path";
import { writeAtomic } from "../../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../../adapters/disk.ts";
import { openBoite, sealBoite } from "../../crypto/boite.ts";
import type { RandomBytes } from "../../poste.ts";
import type { Quarantine } from "../../quarantine.ts";

/** What this vault keeps of its team: one sealed file, replaced in one move, so that each step is done or not begun. */
export interface RegistreLocal {
  /** Identifier under which this vault is, or asks to be, of the team. */
  readonly poste: string;
  /** Fingerprint of the team. */
  readonly racine: string;
  /** Key of the register of members. */
  readonly annuaire: Buffer;
  /** Files of the register as they travel, those of others included, in the order in which they came. */
  readonly fichiers: readonly Buffer[];
  /** Demand of this post that nobody has answered yet. */
  readonly demande?: string | undefined;
}

export interface ArmoireEquipe {
  readonly read: () => Promise<RegistreLocal | undefined>;
  readonly write: (registre: RegistreLocal) => Promise<void>;
}

interface PlanArmoire {
  readonly disk: Disk;
  readonly folder: string;
  /** Sealed by the keys of the vault: `secret` is one of them. */
  readonly secret: Uint8Array;
  readonly randomBytes: RandomBytes;
  readonly quarantine: Quarantine;
}

const NOM = "equipe.bin";
const USAGE = "exigible registre d’équipe";
const FORMAT = 1;

export function createArmoire({ disk, folder, secret, randomBytes, quarantine }: PlanArmoire): ArmoireEquipe {
  const chemin = join(folder, NOM);
  return {
    read: async () => {
      const bytes = await readWhole(disk, chemin);
      if (bytes === undefined) return undefined;
      const clair = openBoite(secret, bytes, USAGE);
      const lu = clair === undefined ? undefined : parseRegistre(clair.toString("utf8"));
      // The members are in the shared folder too: a new invitation gives them back. What cannot be read is kept aside.
      if (lu === undefined) await quarantine({ source: NOM, debut: 0, motif: "registre de l’équipe illisible", bytes });
      return lu;
    },
    write: (registre) => writeAtomic(disk, chemin, sealBoite(secret, Buffer.from(formatRegistre(registre), "utf8"), USAGE, randomBytes)),
  };
}

function formatRegistre({ poste, racine, annuaire, fichiers, demande }: RegistreLocal): string {
  return JSON.stringify({ format: FORMAT, poste, racine, annuaire: annuaire.toString("base64"), fichiers: fichiers.map((bytes) => bytes.toString("base64")), demande });
}

function parseRegistre(texte: string): RegistreLocal | undefined {
  const lu: unknown = JSON.parse(texte);
  if (typeof lu !== "object" || lu === null || !("poste" in lu) || !("racine" in lu) || !("annuaire" in lu) || !("fichiers" in lu)) return undefined;
  const { poste, racine, annuaire, fichiers } = lu;
  if (typeof poste !== "string" || typeof racine !== "string" || typeof annuaire !== "string" || !Array.isArray(fichiers)) return undefined;
  const demande = "demande" in lu && typeof lu.demande === "string" ? lu.demande : undefined;
  return { poste, racine, annuaire: Buffer.from(annuaire, "base64"), fichiers: fichiers.filter((bytes): bytes is string => typeof bytes === "string").map((bytes) => Buffer.from(bytes, "base64")), demande };
}
