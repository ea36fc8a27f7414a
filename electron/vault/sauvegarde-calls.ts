import { dirname, join } from "node:path";
import { findRefus } from "../adapters/refus.ts";
import type { VaultCalls } from "./calls.ts";
import { writeExport } from "./export.ts";
import type { Journal } from "./journal.ts";
import type { Pieces } from "./pieces.ts";
import type { RandomBytes } from "./poste.ts";
import { readExport } from "./export-reprise.ts";
import { prepareRestauration } from "./restauration.ts";
import { startRythme } from "./rythme.ts";
import { readSante } from "./sante.ts";
import { openSealings } from "./sauvegarde-cles.ts";
import type { CoffreOuvert } from "./sauvegarde-copie.ts";
import { openSauvegardes } from "./sauvegardes.ts";
import { createTravaux } from "./travaux.ts";

export interface PortsSauvegardeCalls {
  readonly coffre: CoffreOuvert & { readonly journal: Journal };
  readonly pieces: Pieces;
  /** Version of the application. */
  readonly application: string;
  readonly randomBytes: RandomBytes;
  /** A restored vault is ready: everything is closed and it takes the place of this one. */
  readonly replace: () => Promise<void>;
  /** Ends the process, which is then started again. */
  readonly exit: () => void;
}

type Appel = Extract<keyof VaultCalls, `sauvegarde:${string}` | `export:${string}` | `reprise:${string}` | `sante:${string}`>;

export interface SauvegardeCalls {
  readonly calls: Pick<VaultCalls, Appel>;
  readonly avertissements: readonly string[];
  readonly close: () => Promise<void>;
}

/** The long works of the vault and what they show. `close` stops what runs before the journal is closed. */
export async function createSauvegardeCalls({ coffre, pieces, application, randomBytes, replace, exit }: PortsSauvegardeCalls): Promise<SauvegardeCalls> {
  const travaux = createTravaux(coffre.now);
  const folder = join(dirname(coffre.folder), "sauvegardes");
  const sauvegardes = await openSauvegardes({ coffre, folder, application, randomBytes, travaux });
  const stopRythme = startRythme(sauvegardes.tick);
  const calls: Pick<VaultCalls, Appel> = {
    "sauvegarde:list": () => sauvegardes.list(),
    "sauvegarde:travail": () => Promise.resolve(travaux.findEtat()),
    "sauvegarde:interrupt": () => run(travaux.interrupt),
    "sauvegarde:create": () => run(sauvegardes.create),
    "sauvegarde:verify": ({ cle }) => run(() => sauvegardes.verify(cle)),
    "sauvegarde:remove": ({ cle }) => sauvegardes.remove(cle).then(() => ({})),
    "sauvegarde:setSecond": ({ folder: second }) => sauvegardes.setSecond(second).then(() => ({})),
    "sauvegarde:listIn": async ({ folder: choisi }) => ({ sauvegardes: await sauvegardes.open(choisi) }),
    "sauvegarde:restore": ({ cle, secret }) =>
      run(() =>
        travaux.start("restauration", async (avancement) => {
          const trouvee = await sauvegardes.find(cle);
          const sealings = secret === undefined ? coffre.sealings : await openSealings(trouvee.depot, trouvee.manifeste, secret, randomBytes);
          const phrase = await prepareRestauration({ ...coffre, sealings }, trouvee, avancement);
          await sauvegardes.noteRestauration(phrase);
          // Once the end of this work is told: closing waits for it.
          setImmediate(() => void replace().then(undefined, (error: unknown) => sauvegardes.noteRestauration(`La sauvegarde est copiée et comparée, mais n’a pas encore pris la place du coffre. ${findRefus(error).detail} Relancez Exigible\u00A0; si le coffre n’a pas changé, recommencez.`)).finally(exit));
          return phrase;
        })),
    "export:start": (lieu) => run(() => travaux.start("export", (avancement) => writeExport({ coffre, pieces, application }, lieu, avancement))),
    "reprise:start": (lieu) => run(() => travaux.start("reprise", (avancement) => readExport({ disk: coffre.disk, poste: coffre.poste, journal: coffre.journal, pieces }, lieu, avancement))),
    "sante:read": () => readSante(coffre, folder),
  };
  return {
    calls,
    avertissements: sauvegardes.avertissements,
    close: async () => {
      stopRythme();
      await travaux.close();
    },
  };
}

/** A step that is only started: its refusal is the answer, its end is read later. */
async function run(step: () => void): Promise<Record<string, never>> {
  step();
  return Promise.resolve({});
}
