import { dirname, join } from "node:path";
import { findRefus } from "../adapters/refus.ts";
import type { VaultCalls } from "./calls.ts";
import { writeExport } from "./export.ts";
import type { Journal } from "./journal.ts";
import type { Pieces } from "./pieces.ts";
import { checkPieces, type ControlePieces, formatControlePieces, formatReprises, repairPieces } from "./pieces-controle.ts";
import type { RandomBytes } from "./poste.ts";
import { readExport } from "./export-reprise.ts";
import { prepareRestauration } from "./restauration.ts";
import { checkAncien } from "./retour.ts";
import { startRythme } from "./rythme.ts";
import { readSante } from "./sante.ts";
import { openSealings } from "./sauvegarde-cles.ts";
import type { CoffreOuvert } from "./sauvegarde-copie.ts";
import { openSauvegardes, type Sauvegardes } from "./sauvegardes.ts";
import { type Avancement, createTravaux, type Travaux } from "./travaux.ts";

export interface PortsSauvegardeCalls {
  readonly coffre: CoffreOuvert & { readonly journal: Journal };
  readonly pieces: Pieces;
  /** Version of the application. */
  readonly application: string;
  readonly randomBytes: RandomBytes;
  /** Everything is closed, then the former vault of this name, else the restored one, takes the place of this one. */
  readonly replace: (ancien?: string) => Promise<void>;
  /** Ends the process, which is then started again. */
  readonly exit: () => void;
}

type Appel = Extract<keyof VaultCalls, `sauvegarde:${string}` | `export:${string}` | `reprise:${string}` | `sante:${string}`>;

export interface SauvegardeCalls {
  readonly calls: Pick<VaultCalls, Appel>;
  readonly avertissements: readonly string[];
  readonly sauvegardes: Sauvegardes;
  readonly travaux: Travaux;
  readonly close: () => Promise<void>;
}

/** The long works of the vault and what they show. `close` stops what runs before the journal is closed. */
export async function createSauvegardeCalls(ports: PortsSauvegardeCalls): Promise<SauvegardeCalls> {
  const { coffre, pieces, application, randomBytes } = ports;
  const travaux = createTravaux(coffre.now);
  const folder = join(dirname(coffre.folder), "sauvegardes");
  const sauvegardes = await openSauvegardes({ coffre, folder, application, randomBytes, travaux });
  let controle: ControlePieces | undefined;
  const check = async (avancement: Avancement): Promise<string> => {
    controle = await checkPieces(coffre, sauvegardes.listDepots(), avancement);
    return formatControlePieces(controle);
  };
  const repair = async (avancement: Avancement): Promise<string> => {
    const avant = controle ?? (await checkPieces(coffre, sauvegardes.listDepots(), avancement));
    controle = await repairPieces(coffre, sauvegardes.listDepots(), avant, avancement);
    return formatReprises(avant.abimees.length - controle.abimees.length, controle.abimees.length);
  };
  const stopRythme = startRythme(sauvegardes.tick);
  const calls: Pick<VaultCalls, Appel> = {
    "sauvegarde:list": () => sauvegardes.list(),
    "sauvegarde:travail": () => Promise.resolve(travaux.findEtat()),
    "sauvegarde:interrupt": () => run(travaux.interrupt),
    "sauvegarde:create": () => run(sauvegardes.create),
    "sauvegarde:verify": ({ cle, secret }) => run(() => sauvegardes.verify(cle, secret)),
    "sauvegarde:remove": ({ cle }) => sauvegardes.remove(cle).then(() => ({})),
    "sauvegarde:setSecond": ({ folder: second }) => sauvegardes.setSecond(second).then(() => ({})),
    "sauvegarde:listIn": async ({ folder: choisi }) => ({ sauvegardes: await sauvegardes.open(choisi) }),
    ...createEchanges(ports, travaux, sauvegardes),
    "sante:pieces": ({ nature }) => run(() => travaux.start(nature, nature === "pieces" ? check : repair)),
    "export:start": (lieu) => run(() => travaux.start("export", (avancement) => writeExport({ coffre, pieces, application }, lieu, avancement))),
    "reprise:start": (lieu) => run(() => travaux.start("reprise", (avancement) => readExport({ disk: coffre.disk, poste: coffre.poste, journal: coffre.journal, pieces }, lieu, avancement))),
    "sante:read": () => readSante(coffre, folder, controle),
  };
  return {
    calls, sauvegardes, travaux,
    avertissements: sauvegardes.avertissements,
    close: async () => {
      stopRythme();
      await travaux.close();
    },
  };
}

/** Another vault takes the place of this one: a backup rebuilt and compared, or a vault that was set aside. */
function createEchanges({ coffre, randomBytes, replace, exit }: PortsSauvegardeCalls, travaux: Travaux, sauvegardes: Sauvegardes): Pick<VaultCalls, "sauvegarde:restore"> {
  const exchange = async (phrase: string, ancien?: string): Promise<string> => {
    await sauvegardes.noteRestauration(phrase);
    // Once the end of this work is told: closing waits for it.
    setImmediate(() => void replace(ancien).then(undefined, (error: unknown) => sauvegardes.noteRestauration(`L’autre coffre est vérifié, mais n’a pas encore pris la place de celui-ci. ${findRefus(error).detail} Relancez Exigible\u00A0; si le coffre n’a pas changé, recommencez.`)).finally(exit));
    return phrase;
  };
  const restore = async (cle: string, secret: string | undefined, avancement: Avancement): Promise<string> => {
    const trouvee = await sauvegardes.find(cle);
    const sealings = secret === undefined ? coffre.sealings : await openSealings(trouvee.depot, trouvee.manifeste, secret, randomBytes);
    return exchange(await prepareRestauration({ ...coffre, sealings }, trouvee, avancement));
  };
  return {
    "sauvegarde:restore": (demande) =>
      run(() =>
        "ancien" in demande
          ? travaux.start("retour", async (avancement) => exchange(await checkAncien(coffre, demande.ancien, avancement), demande.ancien))
          : travaux.start("restauration", (avancement) => restore(demande.cle, demande.secret, avancement))),
  };
}

/** A step that is only started: its refusal is the answer, its end is read later. */
async function run(step: () => void): Promise<Record<string, never>> {
  step();
  return Promise.resolve({});
}
