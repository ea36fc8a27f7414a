import { join } from "node:path";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Fait } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { readOrdre } from "#shared/model/ordre-effacement.ts";
import { createRefus, findRefus } from "../../adapters/refus.ts";
import { readLots } from "../journal-lecture.ts";
import type { CoffreOuvert } from "../sauvegarde-copie.ts";
import type { Journal } from "../journal.ts";
import type { Avancement, Travaux } from "../travaux.ts";
import { computePlace, findObstacleJournal } from "./journaux.ts";
import type { Ordres } from "./ordres.ts";

/** Room left beside the journal that is written again (bytes). */
const MARGE = 8_000_000;
/** In a line that speaks of an erasure. */
const MARQUE = '"effacement/';

type Refus = NonNullable<ResponseOf<"effacement:etat">["refus"]>;

export interface PortsAdoption {
  readonly coffre: Pick<CoffreOuvert, "disk" | "folder" | "now"> & { readonly journal: Journal };
  readonly travaux: Travaux;
  readonly ordres: Ordres;
  readonly restart: () => void;
}

/** What the team decided and another person approved is carried out here without a try: the vault reads the order in its own journal. */
export interface Adoption {
  readonly start: (demande: { readonly ids: readonly string[] }) => Promise<Record<string, never>>;
  /** The last refusal since the vault opened. */
  readonly read: () => { readonly refus?: Refus };
}

export function createAdoption(ports: PortsAdoption): Adoption {
  let refus: Refus | undefined;
  return {
    read: () => (refus === undefined ? {} : { refus }),
    start: ({ ids }) => {
      ports.travaux.start("effacement", async (avancement) => {
        refus = undefined;
        try {
          await adopt(ports, ids, avancement);
        } catch (error) {
          refus = { ids: [...ids], motif: findRefus(error).detail };
          throw error;
        }
        setImmediate(ports.restart);
        return `${formatNombreDe(ids.length, "effacement décidé", "effacements décidés")} par l’équipe\u00A0: le coffre se ferme, réécrit son journal, et se rouvre.`;
      });
      return Promise.resolve({});
    },
  };
}

/** All of the orders, or none: the window only says which. Those that were begun and could not end are tried again by the restart alone. */
async function adopt(ports: PortsAdoption, ids: readonly string[], avancement: Avancement): Promise<void> {
  const { coffre: { disk, folder, now }, ordres } = ports;
  const connus = new Set(ordres.list().map(({ id }) => id));
  const faits = await readFaitsEffacements(ports, avancement);
  const demandes = ids.filter((id) => !connus.has(id)).map((id) => {
    const lu = readOrdre(faits, id);
    if (!lu.ok) throw createRefus("refuse", lu.motif);
    return lu.demande;
  });
  const journal = join(folder, "journal");
  const obstacle = await findObstacleJournal(disk, journal);
  if (obstacle !== undefined) throw createRefus("endommage", obstacle);
  const place = (await computePlace(disk, journal)) + MARGE;
  if ((await disk.findLibre(folder)) < place) throw createRefus("disque-plein", `Le disque n’a pas la place de réécrire le journal (${Math.ceil(place / 1e6)}\u00A0Mo)\u00A0: libérez-en, puis recommencez. Rien n’a été effacé.`);
  // Each is the point of no return: whatever stops from now on, the next start goes on.
  for (const demande of demandes) await ordres.add(demande, now());
}

async function readFaitsEffacements({ coffre: { journal } }: PortsAdoption, avancement: Avancement): Promise<readonly Fait[]> {
  const { faits: total, curseur } = journal.findEtat();
  const trouves: Fait[] = [];
  avancement.begin("Lecture de ce que l’équipe a décidé", total);
  for await (const { ligne, premiere, derniere } of readLots(journal, curseur)) {
    const lu = ligne.includes(MARQUE) ? parseLot(ligne) : undefined;
    if (lu?.ok === true) trouves.push(...lu.lot.faits);
    avancement.advance(derniere - premiere + 1);
  }
  return trouves;
}
