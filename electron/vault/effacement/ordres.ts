import { dirname, join } from "node:path";
import { parseFaitId } from "#shared/model/fait.ts";
import { type DemandeEffacement, type Ordre, registreOrdresSchema } from "#shared/model/effacement.ts";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import type { FaitEcrit } from "../partage/chaine.ts";

/**
 * Orders received by this post, beside its vault: a backup put back in place does not forget them. Writing one is the point of no return; each
 * start goes on with those that are not done.
 */
export interface Ordres {
  readonly list: () => readonly Ordre[];
  readonly add: (demande: DemandeEffacement, instant: number) => Promise<void>;
  readonly update: (id: string, changement: Partial<Pick<Ordre, "etape" | "pieces" | "echec">>) => Promise<void>;
  /** One place less to write again; the last one ends the order, and forgets the names of the files. */
  readonly leave: (id: string, lieu: Ordre["attente"][number]) => Promise<void>;
}

export async function openOrdres(disk: Disk, folder: string, poste: string): Promise<Ordres> {
  const path = join(dirname(folder), "effacements.json");
  let ordres = await readOrdres(disk, path, poste);
  let suite: Promise<unknown> = Promise.resolve();
  // One change at a time: backups and shared files end when they can.
  const keep = (change: (connus: readonly Ordre[]) => readonly Ordre[]): Promise<void> => {
    const suivante = suite.then(async () => {
      const suivants = change(ordres);
      await writeAtomic(disk, path, Buffer.from(`${JSON.stringify({ format: 1, poste, ordres: suivants })}\n`, "utf8"));
      ordres = suivants;
    });
    suite = suivante.then(undefined, () => undefined);
    return suivante;
  };
  return {
    list: () => ordres,
    add: (demande, instant) => keep((connus) => [...connus.filter(({ id }) => id !== demande.id), { ...demande, etape: "coffre", attente: ["poste", "second", "partage"], pieces: [], instant }]),
    leave: (id, lieu) => keep((connus) => connus.map((ordre) => (ordre.id === id ? leaveLieu(ordre, lieu) : ordre))),
    update: (id, changement) => keep((connus) => connus.map((ordre) => (ordre.id === id ? { ...ordre, ...changement } : ordre))),
  };
}

/** A vault that was restored holds again what had been erased: it starts from the beginning. */
async function readOrdres(disk: Disk, path: string, poste: string): Promise<readonly Ordre[]> {
  const bytes = await readWhole(disk, path);
  const lu = registreOrdresSchema.safeParse(parseJson(Buffer.from(bytes ?? []).toString("utf8")));
  if (!lu.success) return [];
  return lu.data.poste === poste ? lu.data.ordres : lu.data.ordres.map((ordre): Ordre => ({ ...ordre, etape: "coffre", attente: ["poste", "second", "partage"], pieces: [] }));
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}

/** Whether a fact is one that these orders erase. */
export function createCible(demandes: readonly Pick<DemandeEffacement, "sujets" | "faits" | "frontiere">[]): (fait: FaitEcrit) => boolean {
  const cibles = demandes.map(({ sujets, faits, frontiere }) => ({ sujets: new Set<unknown>(sujets), faits: new Set<string>(faits), frontiere }));
  return (fait) => {
    const origine = parseFaitId(fait.id);
    return origine !== undefined && cibles.some(({ sujets, faits, frontiere }) => (sujets.has(fait["sujet"]) || faits.has(fait.id)) && origine.sequence <= (frontiere[origine.poste] ?? 0));
  };
}

function leaveLieu(ordre: Ordre, lieu: Ordre["attente"][number]): Ordre {
  const attente = ordre.attente.filter((autre) => autre !== lieu);
  return attente.length === 0 ? { ...ordre, attente, etape: "fait", pieces: [] } : { ...ordre, attente };
}
