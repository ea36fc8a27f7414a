import { COUT_PHRASE } from "../crypto/argon2.ts";
import type { EngineCalls } from "../calls.ts";
import type { Secrets } from "../cles/secrets.ts";
import type { Journal } from "../journal.ts";
import type { VaultPorts } from "../ports.ts";
import type { Quarantine } from "../quarantine.ts";
import { type Membres, openMembres } from "./membres/membres.ts";
import { openPartage } from "./service.ts";

export interface PortsPartageCalls {
  readonly ports: Pick<VaultPorts, "disk" | "folder" | "randomBytes" | "now" | "application" | "cout" | "onRecus">;
  readonly poste: string;
  readonly secrets: Pick<Secrets, "signature" | "echange">;
  readonly journal: Journal;
  readonly quarantine: Quarantine;
}

export interface PartageCalls {
  readonly calls: Pick<EngineCalls, Extract<keyof EngineCalls, `partage:${string}`>>;
  readonly membres: Membres;
  readonly noteSave: (faits: number) => void;
  readonly close: () => Promise<void>;
}

/** The team of an open vault and its shared folder. Without them nothing is read but two small files, and nothing is written. */
export async function createPartageCalls({ ports, poste, secrets, journal, quarantine }: PortsPartageCalls): Promise<PartageCalls> {
  const { disk, folder, randomBytes, now, application = "inconnue", cout = COUT_PHRASE, onRecus = () => undefined } = ports;
  const membres = await openMembres({ disk, folder, quarantine, randomBytes, now, cout, poste, graines: secrets, findBorne: (autre) => ({ sequence: journal.findDerniere(autre) }) });
  const equipe = { ...membres, isReleveDue: () => membres.findEtat()?.isReleveDue ?? false };
  const partage = await openPartage({ disk, folder, poste, journal, equipe, quarantine, randomBytes, now, application, onRecus });
  return {
    membres,
    noteSave: partage.noteSave,
    close: partage.close,
    calls: {
      "partage:etat": () => Promise.resolve(partage.findEtat()),
      "partage:setFolder": ({ folder: choisi }) => partage.choose(choisi),
      "partage:exchange": async ({ isRemise }) => {
        // Followed by its state: a slow drive must not keep the window waiting.
        void partage.exchange(isRemise);
        return Promise.resolve({});
      },
      "partage:leave": async () => {
        await partage.leave();
        return {};
      },
    },
  };
}
